/// How many columns of a terminal a text takes.
package enum DisplayWidth {
    /// Wide and fullwidth characters and emoji take two columns, what combines with its neighbour none.
    package static func of(_ text: String) -> Int {
        var text = text
        return text.withUTF8(of)
    }

    /// The same of a text's bytes in UTF-8.
    package static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        // Most text has nothing beyond ASCII.
        if bytes.reduce(0, |) < 0x80 { return bytes.count }
        var width = 0
        var last: UInt32 = 0
        var lastWidth = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var value = UInt32(byte)
            let count = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            if count > 1 {
                value &= 0x7F >> UInt32(count)
                for next in bytes[(index + 1)..<min(index + count, bytes.count)] {
                    value = value << 6 | UInt32(next & 0x3F)
                }
            }
            index += count
            if last == 0x200D {
                // Joined to the picture before it.
            } else if value == 0xFE0F {
                // Asks for the picture instead of the letter.
                width += 2 - min(2, max(lastWidth, 1))
                lastWidth = 2
            } else {
                lastWidth = Unicode.Scalar(value).map(columns) ?? 1
                width += lastWidth
            }
            last = value
        }
        return width
    }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: 1
        case 0x2010...0x2027, 0x2030...0x205E, 0x2500...0x25AA: 1
        // What follows the first letter of a Korean syllable, and the colour of a skin.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x1F3FB...0x1F3FF: 0
        case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3,
            0x25FD...0x25FE,
            0x2614...0x2615,
            0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
            0x26CE,
            0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C,
            0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55,
            0x2E80...0x3029, 0x3030...0x303E, 0x3041...0x3096, 0x309B...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6,
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A,
            0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
            0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F3FA, 0x1F400...0x1F43E, 0x1F440,
            0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A,
            0x1F595...0x1F596,
            0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7,
            0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0,
            0x1F90C...0x1F93A,
            0x1F93C...0x1F945, 0x1F947...0x1FAFF, 0x20000...0x3FFFD:
            2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format, .control: 0
            default: 1
            }
        }
    }
}

/// What a character of somebody else's text may do to a page.
enum CharacterEffect: Equatable {
    /// Shows as itself.
    case harmless
    /// Moves the cursor, or turns the order of what follows: its number is shown in its place.
    case shown
    /// Cannot be seen and says nothing: left out.
    case dropped
}

/// Makes what acts in secret visible, in every format: controls, and marks that turn the reading order.
package enum SafeText {
    /// The text with `‹U+202E›` in the place of each character that acts unseen; tabs and line ends stay.
    package static func visible(_ text: String) -> String {
        if isHarmless(text) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch effect(of: scalar.value) {
            case .harmless: result.append(scalar)
            case .shown: result.append(contentsOf: "‹U+\(hex(scalar.value))›".unicodeScalars)
            case .dropped: break
            }
        }
        return String(result)
    }

    /// On one line: as ``visible(_:)``, with every run of white space made one blank.
    package static func oneLine(_ text: String) -> String {
        if text.withBytes(isOneLine) { return text }
        let text = visible(text)
        guard needsJoining(text) else { return text }
        return text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.map { String(Substring($0)) }
            .joined(separator: " ")
    }

    /// Of ASCII without controls, and with no blank at either end.
    private static func isOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.first != 0x20, bytes.last != 0x20 else { return false }
        for byte in bytes where byte < 0x20 || byte > 0x7E { return false }
        return true
    }

    private static func needsJoining(_ text: String) -> Bool {
        text.withBytes { bytes in
            if bytes.first == 0x20 || bytes.last == 0x20 { return true }
            for byte in bytes where byte < 0x20 { return true }
            return false
        }
    }

    static func effect(of scalar: UInt32) -> CharacterEffect {
        switch scalar {
        case 0x09, 0x0A: .harmless
        case 0x0D: .dropped
        case 0x00...0x1F, 0x7F...0x9F: .shown
        case 0x2028...0x202E, 0x2066...0x2069, 0x061C: .shown
        case 0xFFF9...0xFFFB: .shown
        case 0xFEFF, 0x180E, 0xE0000...0xE007F: .dropped
        default: .harmless
        }
    }

    /// Whether some letter in it is read from right to left.
    static func readsFromRight(_ text: String) -> Bool {
        // All such letters begin with one of these bytes.
        guard text.withBytes({ $0.contains { $0 >= 0xD6 } }) else { return false }
        return text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
            default: false
            }
        }
    }

    /// A look at the bytes alone.
    private static func isHarmless(_ text: String) -> Bool {
        text.withBytes { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x20 || byte > 0x7E, act(bytes, at: index) { return false }
                index += 1
            }
            return true
        }
    }

    /// Whether the character that begins at a byte is shown by its number, or dropped.
    private static func act(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        switch bytes[index] {
        case 0x09, 0x0A: return false
        case 0x00...0x1F, 0x7F: return true
        case 0xC2: return next < 0xA0
        case 0xD8: return next == 0x9C
        case 0xE1: return next == 0xA0 && third == 0x8E
        case 0xE2:
            return next == 0x80 && (0xA8...0xAE).contains(third)
                || next == 0x81 && (0xA6...0xA9).contains(third)
        case 0xEF: return next == 0xBB && third == 0xBF || next == 0xBF && (0xB9...0xBB).contains(third)
        case 0xF3: return next == 0xA0 && third <= 0x81
        default: return false
        }
    }

    /// Whether the character that begins at a byte acts in secret or may read from right to left.
    static func mayAct(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch bytes[index] {
        case 0xD6: return next >= 0x90
        case 0xD7...0xDF: return true
        case 0xE0: return (0xA0...0xA3).contains(next)
        case 0xEF: return (0xAC...0xB7).contains(next) || next >= 0xB9
        case 0xF0: return next == 0x90 || next == 0x9E
        default: return act(bytes, at: index)
        }
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}

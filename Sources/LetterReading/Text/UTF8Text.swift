/// Bytes that are known to be UTF-8, read scalar by scalar.
struct UTF8Text {
    let bytes: [UInt8]

    /// `nil` where the bytes are not UTF-8; then `firstFault` says where.
    init?(_ bytes: [UInt8]) {
        guard UTF8Text.firstFault(in: bytes) == nil else { return nil }
        self.bytes = bytes
    }

    /// The offset of the first byte that is not UTF-8.
    static func firstFault(in bytes: [UInt8]) -> Int? {
        var i = 0
        while i < bytes.count {
            let lead = bytes[i]
            if lead < 0x80 {
                i += 1
                continue
            }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            guard (0xC2...0xF4).contains(lead), i + length <= bytes.count else { return i }
            for k in 1..<length where bytes[i + k] & 0xC0 != 0x80 { return i }
            let second = bytes[i + 1]
            // Overlong forms, surrogates and numbers past U+10FFFF.
            if lead == 0xE0, second < 0xA0 { return i }
            if lead == 0xED, second > 0x9F { return i }
            if lead == 0xF0, second < 0x90 { return i }
            if lead == 0xF4, second > 0x8F { return i }
            i += length
        }
        return nil
    }

    /// The byte at an offset; a space where there is none.
    func byte(_ offset: Int) -> UInt8 {
        bytes.indices.contains(offset) ? bytes[offset] : UInt8(ascii: " ")
    }

    /// The scalar at an offset and how many bytes it takes.
    func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
        let lead = UInt32(bytes[offset])
        if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var value = lead & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
        for k in 1..<length { value = value << 6 | UInt32(bytes[offset + k] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// Whether the bytes from an offset on are these.
    func has(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { wanted in
            for k in wanted.indices where bytes[offset + k] != wanted[k] { return false }
            return true
        }
    }

    /// Whether a line ends at an offset.
    func endsLine(at offset: Int) -> Bool { has("\n", at: offset) || has("\r", at: offset) }
}

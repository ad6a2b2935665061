extension JSONScanner {
    /// The string ahead as UTF-8 bytes, its escapes resolved.
    mutating func scanString() throws(JSONFault) -> [UInt8] {
        guard next == UInt8(ascii: "\"") else { throw fault("a string must stand here") }
        let opening = offset
        offset += 1
        var text: [UInt8] = []
        var start = offset
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                text.append(contentsOf: bytes[start..<offset])
                offset += 1
                return text
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[start..<offset])
                try scanEscape(into: &text)
                start = offset
            case 0..<0x20: throw fault("a control character in a string must be escaped")
            case 0..<0x80: offset += 1
            default: try skipMultibyteScalar()
            }
        }
        throw fault("a string must end with a quotation mark", at: opening)
    }

    private mutating func scanEscape(into text: inout [UInt8]) throws(JSONFault) {
        let start = offset
        offset += 1
        guard let letter = next else { throw fault("an escape must be complete", at: start) }
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): append(try scanUnicodeEscape(from: start), to: &text)
        default: throw fault("only \" \\ / b f n r t u may follow a backslash", at: start)
        }
    }

    /// The scalar of `\uXXXX`, or of the two of them that make a surrogate pair; the `\u` is behind already.
    private mutating func scanUnicodeEscape(from start: Int) throws(JSONFault) -> UInt32 {
        let first = try scanHexDigits(of: start)
        guard first & 0xF800 == 0xD800 else { return first }
        let loneSurrogate = "half of a surrogate pair must not stand alone"
        guard first < 0xDC00, offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { throw fault(loneSurrogate, at: start) }
        let secondStart = offset
        offset += 2
        let second = try scanHexDigits(of: secondStart)
        guard second & 0xFC00 == 0xDC00 else { throw fault(loneSurrogate, at: start) }
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    private mutating func scanHexDigits(of start: Int) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = hexValue(byte) else {
                throw fault("four hexadecimal digits must follow \\u", at: start)
            }
            value = value << 4 | digit
            offset += 1
        }
        return value
    }

    private func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    private func append(_ scalar: UInt32, to text: inout [UInt8]) {
        let last = { (shift: UInt32) in UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift) & 0x3F) }
        switch scalar {
        case 0..<0x80: text.append(UInt8(truncatingIfNeeded: scalar))
        case 0..<0x800: text += [UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6), last(0)]
        case 0..<0x10000: text += [UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12), last(6), last(0)]
        default: text += [UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18), last(12), last(6), last(0)]
        }
    }

    /// Passes one scalar of two to four bytes, which must be well-formed UTF-8 (no overlong forms, no surrogates).
    private mutating func skipMultibyteScalar() throws(JSONFault) {
        let first = bytes[offset]
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0, offset + length <= end,
            bytes[offset + 1..<offset + length].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { throw fault("the text must be UTF-8") }
        let second = bytes[offset + 1]
        let isIllFormed =
            switch first {
            case 0xE0: second < 0xA0
            case 0xED: second > 0x9F
            case 0xF0: second < 0x90
            case 0xF4: second > 0x8F
            default: false
            }
        if isIllFormed { throw fault("the text must be UTF-8") }
        offset += length
    }
}

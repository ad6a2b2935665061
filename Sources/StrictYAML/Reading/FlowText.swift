/// Text that is plain or in quotes and goes over several lines or holds escapes.
enum FlowText {
    /// What it reads as: lines folded, escapes resolved. `quote` is 0 for plain text.
    static func decode(_ bytes: ByteView, _ range: Range<Int>, quote: UInt8) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var at = range.lowerBound
        /// Text before this stays when white space at the end of a line is taken away.
        var kept = 0
        while at < range.upperBound {
            let byte = bytes[at]
            if byte == Byte.apostrophe, quote == Byte.apostrophe {
                text.append(byte)
                at += 2
            } else if byte == Byte.backslash, quote == Byte.quote {
                let escape = Escape(bytes, at: at)
                if let scalar = escape.scalar {
                    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                    at += escape.length
                } else {
                    // An escaped line end joins the lines without a space.
                    at += 1
                    text.append(contentsOf: fold(bytes, &at))
                }
                kept = text.count
            } else if byte == Byte.lineFeed || byte == Byte.carriageReturn {
                while text.count > kept, text.last?.isBlank == true { text.removeLast() }
                let breaks = fold(bytes, &at)
                text.append(contentsOf: breaks.isEmpty ? [Byte.space] : breaks)
            } else {
                text.append(byte)
                at += 1
            }
        }
        return text
    }

    /// Passes a line end, the blank lines behind it and the indentation of the next text; a line feed for each
    /// blank line.
    private static func fold(_ bytes: ByteView, _ at: inout Int) -> [UInt8] {
        var lines = 0
        while true {
            if bytes[at] == Byte.carriageReturn { at += 1 }
            if bytes[at] == Byte.lineFeed {
                at += 1
                lines += 1
            } else if bytes[at].isBlank {
                at += 1
            } else {
                break
            }
        }
        return Array(repeating: Byte.lineFeed, count: max(0, lines - 1))
    }
}

/// An escape in double quotes, beginning at its backslash.
struct Escape {
    /// What it stands for; `nil` for an escaped line end and for what is no escape.
    var scalar: Unicode.Scalar?
    /// Bytes, the backslash included.
    var length = 2
    var isKnown = true

    init(_ bytes: ByteView, at start: Int) {
        switch bytes[start + 1] {
        case UInt8(ascii: "0"): scalar = "\0"
        case UInt8(ascii: "a"): scalar = "\u{07}"
        case UInt8(ascii: "b"): scalar = "\u{08}"
        case UInt8(ascii: "t"): scalar = "\t"
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "v"): scalar = "\u{0B}"
        case UInt8(ascii: "f"): scalar = "\u{0C}"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "e"): scalar = "\u{1B}"
        case UInt8(ascii: " "): scalar = " "
        case UInt8(ascii: "\""): scalar = "\""
        case UInt8(ascii: "/"): scalar = "/"
        case UInt8(ascii: "\\"): scalar = "\\"
        case UInt8(ascii: "N"): scalar = "\u{85}"
        case UInt8(ascii: "_"): scalar = "\u{A0}"
        case UInt8(ascii: "L"): scalar = "\u{2028}"
        case UInt8(ascii: "P"): scalar = "\u{2029}"
        case UInt8(ascii: "x"): readHex(bytes, from: start + 2, digits: 2)
        case UInt8(ascii: "u"): readHex(bytes, from: start + 2, digits: 4)
        case UInt8(ascii: "U"): readHex(bytes, from: start + 2, digits: 8)
        case Byte.lineFeed, Byte.carriageReturn: break
        default: isKnown = false
        }
    }

    private mutating func readHex(_ bytes: ByteView, from start: Int, digits: Int) {
        var value: UInt32 = 0
        for offset in start..<start + digits {
            guard let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
                isKnown = false
                return
            }
            value = value << 4 | UInt32(digit)
        }
        length = 2 + digits
        scalar = Unicode.Scalar(value)
        isKnown = scalar != nil
    }
}

extension UTF8 {
    fileprivate static var encodedReplacementCharacter: EncodedScalar {
        encode("\u{FFFD}") ?? EncodedScalar()
    }
}

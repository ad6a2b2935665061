/// What a piece of markup or typography in a letter's source stands for.
enum Markup {
    /// Emphasis, a tag, the brackets and the address of a link.
    case nothing
    /// A character, so many times.
    case text(Unicode.Scalar, count: Int)
    /// A footnote mark: `<sup>1</sup>`, `¹`, `[^1]`; the digits as they are printed.
    case footnoteMark(Int32, printed: String)
    case wordEnd
    case softHyphen
}

/// Recognises markup at a place of a letter's source, from the first place to the last.
struct MarkupReader {
    /// A piece of markup, and how many bytes it takes.
    typealias Piece = (markup: Markup, length: Int)

    /// The word that is being read, so far.
    struct OpenWord {
        let printed: String
        let isURL: Bool
    }

    private let text: UTF8Text
    /// Of the link being read: where its text ends, and where the whole link does.
    private var linkTextEnd = -1
    private var linkEnd = -1
    // Looked for once each, so that many brackets take no quadratic time.
    private var nextBracket = -1
    private var nextParenthesis = -1

    init(_ text: UTF8Text) { self.text = text }

    /// Whether markup may begin with a scalar.
    static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "*", "_", "\\", "<", "&", "[", "]": true
        default: digit(of: scalar) != nil
        }
    }

    /// The markup that begins at an offset with a scalar; `nil` where the scalar is text.
    mutating func read(_ scalar: Unicode.Scalar, at offset: Int, in word: OpenWord) -> Piece? {
        switch scalar {
        case "*": asterisk(at: offset, in: word)
        case "_": underscores(at: offset, in: word)
        case "\\": escape(at: offset)
        case "<": tag(at: offset)
        case "&": entity(at: offset)
        case "[": bracket(at: offset)
        case "]" where offset == linkTextEnd: (.nothing, linkEnd - offset)
        default: superscript(scalar, at: offset, in: word)
        }
    }

    // MARK: Markdown

    private func asterisk(at offset: Int, in word: OpenWord) -> Piece? {
        // Between two digits it is a sign and no emphasis.
        let isSign = text.byte(offset - 1).isDigit && text.byte(offset + 1).isDigit
        return word.isURL || isSign ? nil : (.nothing, 1)
    }

    private func underscores(at offset: Int, in word: OpenWord) -> Piece {
        var end = offset
        while text.byte(end) == UInt8(ascii: "_") { end += 1 }
        let run = end - offset
        let joins = text.byte(offset - 1).isWordByte && text.byte(end).isWordByte
        let standsAlone = word.printed.isEmpty && text.byte(end) <= UInt8(ascii: " ")
        // Longer runs are ruled lines or blanks to fill in.
        let isEmphasis = run <= 3 && !joins && !word.isURL && !(run == 3 && standsAlone)
        return (isEmphasis ? .nothing : .text("_", count: run), run)
    }

    private func escape(at offset: Int) -> Piece? {
        let next = text.byte(offset + 1)
        guard next > 0x20, next < 0x7F, !next.isWordByte else { return nil }
        return (.text(Unicode.Scalar(next), count: 1), 2)
    }

    /// `[^1]` is a mark; of `[text](address)` the text stays; any other bracket is text.
    private mutating func bracket(at offset: Int) -> Piece? {
        if text.byte(offset + 1) == UInt8(ascii: "^"), let (number, end) = number(from: offset + 2),
            text.byte(end) == UInt8(ascii: "]")
        {
            let colon = text.byte(end + 1) == UInt8(ascii: ":") ? 1 : 0
            return (.footnoteMark(number, printed: String(number)), end + 1 + colon - offset)
        }
        if nextBracket <= offset {
            nextBracket = text.bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "]")) ?? text.bytes.count
        }
        guard nextBracket - offset <= 300, text.byte(nextBracket + 1) == UInt8(ascii: "(") else { return nil }
        if nextParenthesis <= nextBracket {
            nextParenthesis =
                text.bytes[(nextBracket + 1)...].firstIndex(of: UInt8(ascii: ")")) ?? text.bytes.count
        }
        guard nextParenthesis - nextBracket <= 1000, nextParenthesis < text.bytes.count else { return nil }
        // White space in the parentheses: not an address, so not a link.
        let address = text.bytes[(nextBracket + 2)..<nextParenthesis]
        guard !address.contains(where: { $0 <= UInt8(ascii: " ") }) else { return nil }
        (linkTextEnd, linkEnd) = (nextBracket, nextParenthesis + 1)
        return (.nothing, 1)
    }

    // MARK: HTML

    private func tag(at offset: Int) -> Piece? {
        var end = offset + 1
        while end < offset + 40, text.byte(end) != UInt8(ascii: ">") {
            // A tag over a line end is left as text: lines must be counted.
            if end >= text.bytes.count || text.byte(end) < UInt8(ascii: " ") { return nil }
            end += 1
        }
        guard text.byte(end) == UInt8(ascii: ">") else { return nil }
        let name = text.bytes[(offset + 1)..<end].drop { $0 == UInt8(ascii: "/") }.prefix(while: \.isWordByte)
        let length = end + 1 - offset
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "sup": return raised(at: offset, after: end + 1)
        case "b", "i", "u", "em", "strong", "sub", "span", "font", "a": return (.nothing, length)
        case "br", "p", "div": return (.wordEnd, length)
        default: return nil
        }
    }

    private func raised(at offset: Int, after start: Int) -> Piece {
        guard let (number, end) = number(from: start), text.has("</sup>", at: end) else {
            // Something else that is raised, such as the *th* of a day, or the closing tag: its text stays.
            return (.nothing, start - offset)
        }
        let digits = String(decoding: text.bytes[start..<end], as: UTF8.self)
        return (.footnoteMark(number, printed: digits), end + "</sup>".utf8.count - offset)
    }

    private static let entities: [(StaticString, Markup)] = [
        ("&nbsp;", .wordEnd), ("&shy;", .softHyphen), ("&amp;", .text("&", count: 1)),
        ("&lt;", .text("<", count: 1)), ("&gt;", .text(">", count: 1)), ("&quot;", .text("\"", count: 1)),
        ("&#39;", .text("'", count: 1)), ("&apos;", .text("'", count: 1)),
    ]

    private func entity(at offset: Int) -> Piece? {
        for (name, markup) in Self.entities where text.has(name, at: offset) {
            return (markup, name.utf8CodeUnitCount)
        }
        return nil
    }

    // MARK: Numbers

    /// At most three digits from an offset on, and the offset behind them; `nil` where there are none.
    private func number(from start: Int) -> (value: Int32, end: Int)? {
        var (value, end): (Int32, Int) = (0, start)
        while end < start + 3, text.byte(end).isDigit {
            value = value * 10 + Int32(text.byte(end) - UInt8(ascii: "0"))
            end += 1
        }
        return end > start ? (value, end) : nil
    }

    private func superscript(_ scalar: Unicode.Scalar, at offset: Int, in word: OpenWord) -> Piece? {
        guard Self.digit(of: scalar) != nil else { return nil }
        // The square of a unit is text: `30 km²`.
        if ["m", "km", "cm", "mm", "ft", "mi", "ha"].contains(word.printed.lowercased()) { return nil }
        var (number, end): (Int32, Int) = (0, offset)
        while end < text.bytes.count, end < offset + 9 {
            let (scalar, length) = text.scalar(at: end)
            guard let digit = Self.digit(of: scalar) else { break }
            number = number * 10 + digit
            end += length
        }
        return (.footnoteMark(number, printed: String(number)), end - offset)
    }

    /// The digit that a superscript scalar stands for.
    private static func digit(of scalar: Unicode.Scalar) -> Int32? {
        switch scalar.value {
        case 0xB9: 1
        case 0xB2, 0xB3: Int32(scalar.value - 0xB0)
        case 0x2070, 0x2074...0x2079: Int32(scalar.value - 0x2070)
        default: nil
        }
    }
}

extension UInt8 {
    /// `0` to `9`.
    var isDigit: Bool { (48...57).contains(self) }

    /// A letter or digit of ASCII, or a part of any other character.
    fileprivate var isWordByte: Bool { isDigit || (97...122).contains(self | 0x20) || self >= 0x80 }
}

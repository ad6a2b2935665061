import SourceText

/// Breaks a letter's bytes into words and lines, and undoes what is only markup or typography.
///
/// Undone are: emphasis (`*`, `_`), heading marks, block quotes, links, backslash escapes, the commonest HTML
/// tags and entities, soft hyphens, zero-width characters, Latin ligatures, white space of any kind. Footnote
/// marks (`<sup>1</sup>`, `¹`, `[^1]`) become words of their own kind. Nothing else is dropped.
struct LetterLexer {
    private let text: UTF8Text
    private var offset = 0
    private var line = 1

    private(set) var words: [Word] = []
    private(set) var lines: [Line] = []

    // The word being read.
    private var printed = ""
    private var printedCount = 0
    private var isPlain = true
    private var wordStart = 0
    private var endsSoft = false
    private var isURL = false
    private var continuesWord = false

    // The line being read.
    private var firstWord = 0
    private var followsBlank = true
    private var followsPage = false
    private var indent = 0
    private var lineLength = 0

    // Link brackets: where the text ends and where the whole link ends, of the link being read.
    private var linkTextEnd = -1
    private var linkEnd = -1
    private var nextBracket = -1
    private var nextParenthesis = -1

    init(_ text: UTF8Text) {
        self.text = text
    }

    mutating func run() {
        while offset < text.bytes.count { readOne() }
        endLine()
    }

    private mutating func readOne() {
        let (scalar, length) = text.scalar(at: offset)
        switch scalar {
        case "\n":
            endLine()
            line += 1
            offset += 1
        case "\r":
            if !(text.has("\r\n", at: offset)) { endLine() }
            offset += 1
        case "\u{0C}":
            endLine()
            (followsBlank, followsPage) = (true, true)
            offset += 1
        case "\u{0B}", "\u{85}", "\u{2028}", "\u{2029}":
            endLine()
            offset += length
        case _ where NormalForm.isSpace(scalar):
            endWord()
            continuesWord = false
            if words.count == firstWord { indent += scalar == "\t" ? 4 : 1 }
            offset += length
        case "\u{AD}":
            endsSoft = true
            offset += length
        case "\u{AC}" where text.endsLine(at: offset + length):
            // The sign for *not*, as which some extractions print a soft hyphen.
            endsSoft = true
            offset += length
        case _ where NormalForm.isInvisible(scalar):
            offset += length
        default:
            if !readMarkup(scalar, length) {
                append(scalar)
                offset += length
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if printedCount == 0 { wordStart = offset }
        endsSoft = false
        if (0xFB00...0xFB06).contains(scalar.value), let form = CompatibilityForms.form(of: scalar) {
            printed += form
            printedCount += form.utf8.count
            return
        }
        // A bullet of a symbol font.
        let scalar = scalar.value == 0xF0B7 ? "\u{2022}" : scalar
        if !scalar.isASCII || scalar == "`" { isPlain = false }
        printed.unicodeScalars.append(scalar)
        printedCount += 1
        if printedCount == 4 || printedCount == 5 {
            let start = printed.lowercased()
            isURL = isURL || start == "http" || start == "www." || start.hasSuffix("http")
        }
    }

    private mutating func endWord() {
        defer { (printed, printedCount, isPlain, isURL) = ("", 0, true, false) }
        guard printedCount > 0 else { return }
        // Heading marks and block quotes.
        if printed.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }), printedCount <= 6 { return }
        if words.count == firstWord, printed.utf8.allSatisfy({ $0 == UInt8(ascii: ">") }) { return }
        var layout: Word.Layout = isPlain ? [.isPlain] : []
        if endsSoft { layout.insert(.softBreak) }
        if continuesWord { layout.insert(.isGlued) }
        continuesWord = false
        add(layout, mark: nil, length: printedCount)
        endsSoft = false
    }

    private mutating func add(_ layout: Word.Layout, mark: Int32?, length: Int) {
        var layout = layout
        if words.count == firstWord { layout.insert(.startsLine) }
        words.append(
            Word(
                printed: printed, line: line, range: ByteRange(wordStart, offset), layout: layout, mark: mark)
        )
        lineLength += length + (words.count - 1 == firstWord ? 0 : 1)
    }

    private mutating func endLine() {
        endWord()
        endsSoft = false
        continuesWord = false
        defer { (firstWord, indent, lineLength) = (words.count, 0, 0) }
        guard words.count > firstWord else {
            followsBlank = true
            return
        }
        words[words.count - 1].layout.insert(.endsLine)
        lines.append(
            Line(
                words: firstWord..<words.count, followsBlank: followsBlank, followsPage: followsPage,
                indent: indent, length: lineLength))
        (followsBlank, followsPage) = (false, false)
    }

    /// A footnote mark: ends the word before it, and knows whether it touched it.
    private mutating func addMark(_ number: Int32, as source: String, length: Int) {
        let isGlued = printedCount > 0
        let start = offset
        endWord()
        printed = source
        wordStart = start
        offset += length
        add(isGlued ? [.isGlued] : [], mark: number, length: source.count)
        printed = ""
        // A comma behind the mark still belongs to the word before it.
        continuesWord = isGlued && offset < text.bytes.count && !NormalForm.isSpace(text.scalar(at: offset).0)
    }
}

// MARK: - Markup

extension LetterLexer {
    /// Takes markup at the offset; `false` where the scalar is text.
    private mutating func readMarkup(_ scalar: Unicode.Scalar, _ length: Int) -> Bool {
        switch scalar {
        case "*": return skipAsterisk()
        case "_": return skipUnderscore()
        case "\\": return readEscape()
        case "<": return readTag()
        case "&": return readEntity()
        case "[": return readBracket()
        case "]" where offset == linkTextEnd:
            offset = linkEnd
            return true
        default:
            return LetterLexer.superscript(scalar) == nil ? false : readSuperscript()
        }
    }

    private func byte(_ position: Int) -> UInt8 {
        position >= 0 && position < text.bytes.count ? text.bytes[position] : UInt8(ascii: " ")
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            || byte >= 0x80
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private mutating func skipAsterisk() -> Bool {
        // Between two digits it is a sign and no emphasis.
        if isURL || (LetterLexer.isDigit(byte(offset - 1)) && LetterLexer.isDigit(byte(offset + 1))) {
            return false
        }
        offset += 1
        return true
    }

    private mutating func skipUnderscore() -> Bool {
        var end = offset
        while byte(end) == UInt8(ascii: "_") { end += 1 }
        let run = end - offset
        let joins = LetterLexer.isAlphanumeric(byte(offset - 1)) && LetterLexer.isAlphanumeric(byte(end))
        // Longer runs are ruled lines or blanks to fill in.
        guard run <= 3, !joins, !isURL, !(run == 3 && printedCount == 0 && byte(end) <= UInt8(ascii: " "))
        else {
            for _ in 0..<run {
                append("_")
                offset += 1
            }
            return true
        }
        offset = end
        return true
    }

    private mutating func readEscape() -> Bool {
        let next = byte(offset + 1)
        let isPunctuation = next > 0x20 && next < 0x7F && !LetterLexer.isAlphanumeric(next)
        guard isPunctuation else { return false }
        offset += 1
        append(Unicode.Scalar(next))
        offset += 1
        return true
    }

    private mutating func readTag() -> Bool {
        var end = offset + 1
        while end < offset + 40, byte(end) != UInt8(ascii: ">") {
            // A tag over a line end is left as text: lines must be counted.
            if end >= text.bytes.count || byte(end) < UInt8(ascii: " ") { return false }
            end += 1
        }
        guard byte(end) == UInt8(ascii: ">") else { return false }
        let name = text.bytes[(offset + 1)..<end]
            .drop { $0 == UInt8(ascii: "/") }.prefix { LetterLexer.isAlphanumeric($0) }
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "sup": return readSup(after: end + 1)
        case "b", "i", "u", "em", "strong", "sub", "span", "font", "a":
            offset = end + 1
        case "br", "p", "div":
            endWord()
            offset = end + 1
        default: return false
        }
        return true
    }

    private mutating func readSup(after start: Int) -> Bool {
        var end = start
        var number: Int32 = 0
        while end < start + 3, LetterLexer.isDigit(byte(end)) {
            number = number * 10 + Int32(byte(end) - UInt8(ascii: "0"))
            end += 1
        }
        if end > start, text.has("</sup>", at: end) {
            let digits = String(decoding: text.bytes[start..<end], as: UTF8.self)
            addMark(number, as: digits, length: end + 6 - offset)
        } else {
            // Something else that is raised, such as the *th* of a day, or the closing tag: its text stays.
            offset = start
        }
        return true
    }

    private mutating func readEntity() -> Bool {
        let known: [(StaticString, Unicode.Scalar)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"),
        ]
        if text.has("&nbsp;", at: offset) {
            endWord()
            offset += 6
            return true
        }
        if text.has("&shy;", at: offset) {
            endsSoft = true
            offset += 5
            return true
        }
        for (name, scalar) in known where text.has(name, at: offset) {
            append(scalar)
            offset += name.utf8CodeUnitCount
            return true
        }
        return false
    }

    /// `[^1]` is a mark; of `[text](address)` the text stays; any other bracket is text.
    private mutating func readBracket() -> Bool {
        var end = offset + 1
        let isMark = byte(end) == UInt8(ascii: "^")
        if isMark { end += 1 }
        let start = end
        var number: Int32 = 0
        while end < start + 3, LetterLexer.isDigit(byte(end)) {
            number = number * 10 + Int32(byte(end) - UInt8(ascii: "0"))
            end += 1
        }
        if isMark, end > start, byte(end) == UInt8(ascii: "]") {
            let colon = byte(end + 1) == UInt8(ascii: ":") ? 1 : 0
            addMark(number, as: String(number), length: end + 1 + colon - offset)
            return true
        }
        if nextBracket <= offset {
            nextBracket = text.bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "]")) ?? text.bytes.count
        }
        guard nextBracket - offset <= 300, byte(nextBracket + 1) == UInt8(ascii: "(") else { return false }
        if nextParenthesis <= nextBracket {
            nextParenthesis =
                text.bytes[(nextBracket + 1)...].firstIndex(of: UInt8(ascii: ")")) ?? text.bytes.count
        }
        guard nextParenthesis - nextBracket <= 1000, nextParenthesis < text.bytes.count else { return false }
        // White space in the parentheses: not an address, so not a link.
        let address = text.bytes[(nextBracket + 2)..<nextParenthesis]
        guard !address.contains(where: { $0 <= UInt8(ascii: " ") }) else { return false }
        (linkTextEnd, linkEnd) = (nextBracket, nextParenthesis + 1)
        offset += 1
        return true
    }

    /// The digit that a superscript scalar stands for.
    static func superscript(_ scalar: Unicode.Scalar) -> Int32? {
        switch scalar.value {
        case 0xB9: 1
        case 0xB2, 0xB3: Int32(scalar.value - 0xB0)
        case 0x2070, 0x2074...0x2079: Int32(scalar.value - 0x2070)
        default: nil
        }
    }

    private mutating func readSuperscript() -> Bool {
        // The square of a unit is text: `30 km²`.
        if ["m", "km", "cm", "mm", "ft", "mi", "ha"].contains(printed.lowercased()) { return false }
        var end = offset
        var number: Int32 = 0
        while end < text.bytes.count, end < offset + 9 {
            let (scalar, length) = text.scalar(at: end)
            guard let digit = LetterLexer.superscript(scalar) else { break }
            number = number * 10 + digit
            end += length
        }
        addMark(number, as: String(number), length: end - offset)
        return true
    }
}

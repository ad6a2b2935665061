import SourceText

/// Breaks a letter's bytes into words and lines, and undoes what is only markup or typography.
///
/// Undone are: emphasis (`*`, `_`), heading marks, block quotes, links, backslash escapes, the commonest HTML
/// tags and entities, soft hyphens, zero-width characters, Latin ligatures, white space of any kind. Footnote
/// marks (`<sup>1</sup>`, `¹`, `[^1]`) become words of their own kind. Nothing else is dropped.
struct LetterLexer {
    private let text: UTF8Text
    private var markup: MarkupReader
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

    init(_ text: UTF8Text) {
        self.text = text
        markup = MarkupReader(text)
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
        case _ where MarkupReader.mayBegin(with: scalar):
            let word = MarkupReader.OpenWord(printed: printed, isURL: isURL)
            take(markup.read(scalar, at: offset, in: word) ?? (.text(scalar, count: 1), length))
        default:
            append(scalar)
            offset += length
        }
    }

    private mutating func take(_ piece: MarkupReader.Piece) {
        switch piece.markup {
        case .nothing: break
        case .text(let scalar, let count): for _ in 0..<count { append(scalar) }
        case .footnoteMark(let number, let printed):
            return addMark(number, as: printed, length: piece.length)
        case .wordEnd: endWord()
        case .softHyphen: endsSoft = true
        }
        offset += piece.length
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

import SourceText

/// Words and their marks within a line.
extension MarkdownPage {
    mutating func piece(_ line: Line) -> Piece { piece { $0.say(line) } }

    mutating func piece(cell line: Line) -> Piece {
        isInTable = true
        defer { isInTable = false }
        return piece { $0.say(line) }
    }

    mutating func passage(_ blocks: [Block]) -> Piece {
        MarkdownRenderer.passage(blocks, anchors).withUnsafeBufferPointer { keep($0, width: 0) }
    }

    /// Written aside, as if something stood before it on its line.
    private mutating func piece(_ line: (inout MarkdownPage) -> Void) -> Piece {
        let start = out.count
        isAtLineStart = false
        line(&self)
        defer { out.shorten(to: start) }
        let bytes = out[start..<out.count]
        // Only tables ask for it.
        return keep(bytes, width: isInTable ? DisplayWidth.of(bytes) : 0)
    }

    mutating func say(_ line: Line) {
        // A span lends its pieces.
        let line = line.span
        for index in line.indices { say(line[index]) }
    }

    private mutating func say(_ inline: Inline) {
        switch inline {
        case .text(let text): return say(text)
        case .foreign(let text): return say(foreign: text)
        case .strong(let inner): marked("**", inner)
        case .emphasis(let inner): marked("*", inner)
        case .code(let text): MarkdownEscaping.appendCode(text, to: &out, inTable: isInTable)
        case .link(let label, let target): link(label, target)
        case .bar(let bar): return say(bar)
        case .shaded(_, let inner): return say(inner)
        case .lineBreak: return lineBreak()
        }
        isAtLineStart = false
    }

    mutating func say(_ words: String) {
        words.withBytes { say($0, isForeign: false) }
    }

    mutating func say(plain words: StaticString) {
        out.append(words)
        isAtLineStart = false
    }

    mutating func say(foreign words: String) {
        words.withBytes { say($0, isForeign: true) }
    }

    mutating func say(_ bytes: UnsafeBufferPointer<UInt8>, isForeign: Bool) {
        MarkdownEscaping.append(bytes, to: &out, atLineStart: isAtLineStart, isForeign: isForeign)
        isAtLineStart = false
    }

    mutating func say(_ number: Int) {
        out.append(number)
        isAtLineStart = false
    }

    mutating func say(_ numeral: Numeral) {
        out.append(numeral)
        isAtLineStart = false
    }

    mutating func say(emphasized words: String) { marked("*", [.text(words)]) }

    mutating func strong(_ line: (inout MarkdownPage) -> Void) {
        out.append("**")
        isAtLineStart = false
        line(&self)
        out.append("**")
    }

    private mutating func say(_ bar: Bar) {
        for step in 0..<10 {
            out.append(step < bar.earned ? "█" : step < bar.earned + bar.open ? "▒" : "░")
        }
        isAtLineStart = false
    }
    mutating func say(emphasizedForeign words: String) {
        // What begins and ends with a letter or digit of ASCII needs no joiners.
        guard let first = words.utf8.first, let last = words.utf8.last, first.isAlphanumeric,
            last.isAlphanumeric
        else { return marked("*", [.foreign(words)]) }
        out.append(UInt8(ascii: "*"))
        isAtLineStart = false
        say(foreign: words)
        out.append(UInt8(ascii: "*"))
    }

    mutating func lineBreak() {
        guard !isInTable else {
            out.append(" · ")
            isAtLineStart = false
            return
        }
        // A backslash, because blanks at the end of a line are not seen and often cut off.
        out.append(UInt8(ascii: "\\"))
        newLine()
    }

    private mutating func marked(_ mark: StaticString, _ inner: Line) {
        let start = out.count
        out.append(mark)
        let inside = out.count
        isAtLineStart = false
        // A joiner, because emphasis that begins or ends with white space of any script is none.
        if inner.firstScalar?.isBlank == true { out.append("\u{2060}") }
        say(inner)
        while out.count > inside, out.last == UInt8(ascii: " ") { out.shorten(to: out.count - 1) }
        if out.last ?? 0 >= 0x80, inner.lastScalar?.isBlank == true { out.append("\u{2060}") }
        if out.count == inside {
            out.shorten(to: start)
        } else {
            out.append(mark)
        }
        isAtLineStart = false
    }

    private mutating func link(_ label: Line, _ target: LinkTarget) {
        switch target {
        case .heading(let anchor):
            guard let name = anchors.name(of: anchor) else { return say(label) }
            bracketed(label)
            out.append("(#")
            out.append(name)
            out.append(")")
        case .web(let address):
            bracketed(label)
            destination(address.encoded)
        case .file(let address):
            bracketed(label)
            destination(address.encoded)
        }
    }

    private mutating func destination(_ address: String) {
        out.append("(")
        MarkdownEscaping.appendDestination(address, to: &out)
        out.append(")")
    }

    private mutating func bracketed(_ label: Line) {
        out.append("[")
        isAtLineStart = false
        say(label)
        out.append("]")
    }
}

extension Line {
    /// The first character that somebody reads.
    fileprivate var firstScalar: Unicode.Scalar? {
        for inline in self {
            if let scalar = inline.words { return scalar.first }
            if let scalar = inline.inner.firstScalar { return scalar }
        }
        return nil
    }

    fileprivate var lastScalar: Unicode.Scalar? {
        for inline in reversed() {
            if let scalar = inline.words { return scalar.last }
            if let scalar = inline.inner.lastScalar { return scalar }
        }
        return nil
    }
}

extension Inline {
    /// Its own words where it has any.
    private var ownWords: String {
        switch self {
        case .text(let text), .foreign(let text), .code(let text): text
        case .lineBreak: " "
        case .strong, .emphasis, .link, .shaded, .bar: ""
        }
    }

    fileprivate var words: String.UnicodeScalarView? {
        ownWords.isEmpty ? nil : ownWords.unicodeScalars
    }

    fileprivate var inner: Line {
        switch self {
        case .strong(let inner), .emphasis(let inner), .link(let inner, _), .shaded(_, let inner): inner
        case .text, .foreign, .code, .lineBreak, .bar: []
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is white space in any script.
    fileprivate var isBlank: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}

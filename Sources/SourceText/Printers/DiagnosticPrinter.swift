/// Prints diagnostics for a person: the headline, the place, the line with carets below it, and the way out.
public struct DiagnosticPrinter: Sendable {
    /// Of a longer line only the part around the mark is shown.
    static let longestExcerpt = 120

    private let usesColor: Bool
    private var index: (name: String, count: Int, lines: LineIndex)?

    public init(usesColor: Bool = false) { self.usesColor = usesColor }

    /// One diagnostic as several lines, the last without a line end.
    public mutating func text(of diagnostic: Diagnostic) -> String {
        let severity = diagnostic.severity
        var text =
            paint("\(severity.rawValue)[\(diagnostic.id)]", severity.color)
            + paint(": \(diagnostic.headline.onOneLine)", Self.bold)
        let (place, gutter) = excerpt(of: diagnostic.file, at: diagnostic.range, color: severity.color)
        text += place
        let margin = String(repeating: " ", count: gutter)
        var remarks: [(String, String)] = []
        if !diagnostic.explanation.isEmpty { remarks.append(("why", diagnostic.explanation)) }
        remarks += diagnostic.solutions.map { ("help", $0.summary) }
        for (kind, words) in remarks {
            text += "\n\(margin) \(paint("=", Self.blue)) \(paint(kind, Self.bold)): \(words.onOneLine)"
        }
        for note in diagnostic.notes {
            text += "\n\(paint("note", Diagnostic.Severity.note.color)): \(note.message.onOneLine)"
            text += excerpt(of: note.file, at: note.range, color: Diagnostic.Severity.note.color).text
        }
        return text
    }

    /// ` --> file:line:column` and the line, with marks below; and the width of the column of line numbers.
    private mutating func excerpt(
        of file: SourceFile, at range: ByteRange, color: String
    ) -> (text: String, gutter: Int) {
        let lines = lineIndex(of: file)
        let start = lines.position(at: Int(range.lower))
        let number = String(start.line)
        let margin = String(repeating: " ", count: number.count)
        let arrow = "\n\(margin)\(paint("-->", Self.blue)) "
        let place = "\(file.name.printable):\(start.line):\(start.column)"
        guard !file.bytes.isEmpty else { return (arrow + place, number.count) }
        let end = lines.position(at: Int(range.upper))
        let scalars = Array(String(decoding: lines.bytes(ofLine: start.line), as: UTF8.self).unicodeScalars)
        let first = min(start.column - 1, scalars.count)
        let last = end.line == start.line ? min(end.column - 1, scalars.count) : scalars.count
        let window = Self.window(around: first, in: scalars.count)
        let shown = Self.shown(scalars[window])
        let cutBefore = window.lowerBound > 0 ? "…" : ""
        let cutAfter = window.upperBound < scalars.count ? "…" : ""
        let before = cutBefore + Self.shown(scalars[window.lowerBound..<first])
        let marked = Self.shown(scalars[first..<max(first, min(last, window.upperBound))])
        let bar = paint("|", Self.blue)
        var text =
            "\(arrow)\(place)\n\(margin) \(bar)\n\(paint(number, Self.blue)) \(bar) \(cutBefore)\(shown)\(cutAfter)"
        text += "\n\(margin) \(bar) \(String(repeating: " ", count: DisplayWidth.of(before)))"
        text += paint(String(repeating: "^", count: max(1, DisplayWidth.of(marked))), color)
        return (text, number.count)
    }

    private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars.map(\.visible)))
    }

    private static func window(around first: Int, in count: Int) -> Range<Int> {
        guard count > longestExcerpt else { return 0..<count }
        let lower = max(0, min(first - longestExcerpt / 3, count - longestExcerpt))
        return lower..<min(count, lower + longestExcerpt)
    }

    /// Many diagnostics in one file share its index.
    private mutating func lineIndex(of file: SourceFile) -> LineIndex {
        if let index, index.name == file.name, index.count == file.bytes.count { return index.lines }
        let lines = LineIndex(file)
        index = (file.name, file.bytes.count, lines)
        return lines
    }

    private static let bold = "1"
    private static let blue = "1;34"

    private func paint(_ text: String, _ color: String) -> String {
        usesColor ? "\u{1B}[\(color)m\(text)\u{1B}[0m" : text
    }
}

extension Diagnostic.Severity {
    fileprivate var color: String {
        switch self {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }
}

extension String {
    /// A file's name can hold a line end, and a message quotes what a stranger wrote; neither may forge a line
    /// of ours or steer the terminal.
    public var printable: String {
        unicodeScalars.contains { !$0.isHarmless }
            ? unicodeScalars.map { $0.isHarmless ? String($0) : "\\u{\(String($0.value, radix: 16))}" }
                .joined()
            : self
    }

    fileprivate var onOneLine: String { printable }
}

extension Unicode.Scalar {
    fileprivate var isHarmless: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        // Marks that reverse the direction of what follows.
        case .format: !(0x202A...0x202E).contains(value) && !(0x2066...0x2069).contains(value)
        default: true
        }
    }

    /// To be seen, whatever it is, so that carets stand below what they mean.
    fileprivate var visible: Unicode.Scalar {
        switch properties.generalCategory {
        case .control: self == "\t" ? "→" : "\u{FFFD}"
        case .spaceSeparator: self == " " ? " " : "␣"
        case .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
        default: self
        }
    }
}

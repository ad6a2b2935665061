import SourceText
import StrictYAML

/// Where the entries of a mapping begin and end as a person sees it: with their comments, in whole lines.
struct EntryLines {
    /// How far up an entry reaches.
    enum Reach {
        /// The lines of comment right above its key.
        case ownComment
        /// All comments above it but a question's heading.
        case belowQuestion
        /// All comments above it.
        case allComments
    }

    let bytes: [UInt8]
    private let lines: LineIndex
    private let endsWithReturn: Bool

    init(_ file: SourceFile) {
        bytes = file.bytes
        lines = LineIndex(file)
        let first = bytes.firstIndex(of: 0x0A)
        endsWithReturn = first.map { $0 > 0 && file.bytes[$0 - 1] == 0x0D } ?? false
    }

    /// The text with the line ends of the file.
    func withLineEnds(_ text: String) -> String {
        endsWithReturn
            ? text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") : text
    }

    /// The offset behind the last line of an entry and of the comments indented below its key.
    func end(of entry: YAMLNode.Entry) -> Int {
        end(ofEntryHolding: ByteRange(0, Self.lastByte(of: entry)), key: entry.key.range)
    }

    func end(ofEntryHolding range: ByteRange, key: ByteRange) -> Int {
        let column = column(of: Int(key.lower))
        var line = lines.line(at: max(0, Int(range.upper) - 1)) + 1
        while case .comment(let indent) = kind(of: line), indent > column { line += 1 }
        return lines.start(ofLine: line)
    }

    /// The offset of the line at which an entry begins.
    func start(of entry: YAMLNode.Entry, _ reach: Reach) -> Int {
        let key = lines.line(at: Int(entry.key.range.lower))
        var line = key
        while line > 1, belongsAbove(kind(of: line - 1), reach) { line -= 1 }
        return lines.start(ofLine: firstLine(from: line, to: key, reach))
    }

    private func belongsAbove(_ kind: Kind, _ reach: Reach) -> Bool {
        switch kind {
        case .comment: true
        case .blank: reach != .ownComment
        case .text: false
        }
    }

    /// Passes blank lines, and with `belowQuestion` the paragraph of comment that a question's rule is in.
    private func firstLine(from first: Int, to key: Int, _ reach: Reach) -> Int {
        var start = first
        if reach == .belowQuestion {
            let rule = Array("# ══".utf8)
            let heading = (first..<key).last {
                lines.bytes(ofLine: $0).drop { $0 == 0x20 }.starts(with: rule)
            }
            if let heading {
                start = heading
                while start < key, kind(of: start) != .blank { start += 1 }
            }
        }
        while start < key, kind(of: start) == .blank { start += 1 }
        return start
    }

    /// How many characters stand before an offset on its line.
    func column(of offset: Int) -> Int { offset - lines.start(ofLine: lines.line(at: offset)) }

    /// A piece of the template, which is indented by two, at another margin.
    func shifted(_ text: String, to margin: Int) -> String {
        let indent = String(repeating: " ", count: margin)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("  ") ? indent + $0.dropFirst(2) : String($0) }.joined(separator: "\n")
    }

    private enum Kind: Equatable {
        case blank, text
        case comment(indent: Int)
    }

    private func kind(of line: Int) -> Kind {
        let text = lines.bytes(ofLine: line)
        guard let first = text.firstIndex(where: { $0 != 0x20 }) else { return .blank }
        return text[first] == UInt8(ascii: "#") ? .comment(indent: first - text.startIndex) : .text
    }

    private static func lastByte(of entry: YAMLNode.Entry) -> Int {
        max(Int(entry.key.range.upper), lastByte(of: entry.value))
    }

    /// Blanks aside, which may be noted where the next line begins.
    private static func lastByte(of node: YAMLNode) -> Int {
        var last = node.isNull ? 0 : node.kind == .scalar || node.isFlow ? Int(node.range.upper) : 0
        for item in node.items { last = max(last, lastByte(of: item)) }
        for entry in node.entries { last = max(last, lastByte(of: entry)) }
        return last
    }
}

/// Writes a tree as a person would have written it.
///
/// What it writes is read back as the same tree, and written again is the same text; unless a key is so long that it
/// has more than 1,024 characters in its quotes, which no parser must take.
public struct YAMLWriter: Sendable {
    /// Longer lines are folded where that changes nothing; in Unicode scalars.
    public var lineLength = 100

    public init() {}

    /// The text of a file: an optional comment, which may have several lines, and the tree.
    ///
    /// A tree that is nothing but `.null` gives no text, which no reader accepts.
    public func text(of value: YAMLValue, comment: String = "") -> String {
        var text = ""
        if !comment.isEmpty {
            for line in comment.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
                text += line.isEmpty ? "#\n" : "# \(String(line))\n"
            }
        }
        switch value {
        case .null: break
        case .scalar, .quoted, .boolean, .sequence([], _), .mapping([], _):
            text += String(inline(value, column: -2, lead: 0).unicodeScalars.dropFirst()) + "\n"
        case .sequence(_, .flow), .mapping(_, .flow):
            if let flow = flowText(of: value, room: lineLength) {
                text += flow + "\n"
            } else {
                appendLines(of: value, column: 0, to: &text)
            }
        case .sequence, .mapping:
            appendLines(of: value, column: 0, to: &text)
        }
        return text
    }

    // MARK: Block collections

    /// The lines of a collection that is not empty; the first one's indentation is there already.
    private func appendLines(of value: YAMLValue, column: Int, to text: inout String) {
        let margin = String(repeating: " ", count: column)
        switch value {
        case .sequence(let items, _):
            for (number, item) in items.enumerated() {
                if number > 0 { text += margin }
                text += "-"
                if item.needsLines, flowText(of: item, room: lineLength - column - 2) == nil {
                    text += " "
                    appendLines(of: item, column: column + 2, to: &text)
                } else {
                    text += inline(item, column: column, lead: column + 2) + "\n"
                }
            }
        case .mapping(let entries, _):
            for (number, entry) in entries.enumerated() {
                if number > 0 { text += margin }
                let key = ScalarStyle(key: entry.key).text
                let lead = column + key.unicodeScalars.count + 2
                text += key + ":"
                if entry.value.needsLines, flowText(of: entry.value, room: lineLength - lead) == nil {
                    text += "\n" + margin + "  "
                    appendLines(of: entry.value, column: column + 2, to: &text)
                } else {
                    text += inline(entry.value, column: column, lead: lead) + "\n"
                }
            }
        case .null, .scalar, .quoted, .boolean: break
        }
    }

    /// What stands behind a key or a dash, with the space before it and without the last line end.
    ///
    /// - Parameters:
    ///   - column: where the entries of the collection around it stand, −2 at the top.
    ///   - lead: how much of the line is taken.
    private func inline(_ value: YAMLValue, column: Int, lead: Int) -> String {
        switch value {
        case .null: return ""
        case .boolean(let value): return value ? " true" : " false"
        case .sequence, .mapping: return " " + (flowText(of: value, room: lineLength - lead) ?? "[]")
        case .scalar(let scalar), .quoted(let scalar):
            let isQuoted = if case .quoted = value { true } else { false }
            let room = lineLength - lead
            let style = ScalarStyle(
                value: scalar, isQuoted: isQuoted, room: room, width: lineLength - column - 2,
                isTop: column < 0)
            return " "
                + style.text(indentation: String(repeating: " ", count: column + 2 + (column < 0 ? 2 : 0)))
        }
    }

    // MARK: Flow collections

    /// A collection on one line, if it wishes to stand there and can.
    private func flowText(of value: YAMLValue, room: Int) -> String? {
        guard value.canStandInLine, let text = flowText(of: value) else { return nil }
        return text.unicodeScalars.count <= room || value.isEmptyCollection ? text : nil
    }

    private func flowText(of value: YAMLValue) -> String? {
        switch value {
        case .null: return nil
        case .boolean(let value): return value ? "true" : "false"
        case .scalar(let scalar), .quoted(let scalar):
            guard !scalar.unicodeScalars.contains("\n") else { return nil }
            let isQuoted = if case .quoted = value { true } else { false }
            return ScalarStyle(inFlow: scalar, isQuoted: isQuoted).text
        case .sequence(let items, _):
            let texts = items.compactMap { flowText(of: $0) }
            return texts.count == items.count ? "[\(texts.joined(separator: ", "))]" : nil
        case .mapping(let entries, _):
            let texts = entries.compactMap { entry in
                flowText(of: entry.value).map {
                    "\(ScalarStyle(inFlow: entry.key, isQuoted: false).text): \($0)"
                }
            }
            return texts.count == entries.count ? "{\(texts.joined(separator: ", "))}" : nil
        }
    }
}

extension YAMLValue {
    /// Whether it is a collection with something in it.
    fileprivate var needsLines: Bool {
        switch self {
        case .sequence(let items, _): !items.isEmpty
        case .mapping(let entries, _): !entries.isEmpty
        case .null, .scalar, .quoted, .boolean: false
        }
    }

    fileprivate var isEmptyCollection: Bool {
        switch self {
        case .sequence([], _), .mapping([], _): true
        default: false
        }
    }

    fileprivate var canStandInLine: Bool {
        switch self {
        case .sequence([], _), .mapping([], _), .sequence(_, .flow), .mapping(_, .flow): true
        default: false
        }
    }
}

/// Lines of YAML with comments between them, wrapped for reading in an editor.
struct CommentedYAML {
    /// Columns, indentation and `# ` included.
    static let width = 100

    private(set) var text = ""

    mutating func line(_ line: String = "") { text += line + "\n" }

    /// Lines that are there already, indented.
    mutating func lines(_ text: String, indent: Int) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            self.line(line.isEmpty ? "" : String(repeating: " ", count: indent) + line)
        }
    }

    /// A key with its value and a comment behind it, the comments of several keys in one column.
    mutating func key(_ key: String, _ value: String, comment: String, column: Int) {
        let head = value.isEmpty ? "\(key):" : "\(key): \(value)"
        let gap = max(1, column - head.unicodeScalars.count)
        let lines = Self.wrapped(comment, width: Self.width - column - 2)
        guard column >= head.unicodeScalars.count else {
            for line in Self.wrapped(comment, width: Self.width - 2) { self.line("# \(line)") }
            return line(head)
        }
        for (index, words) in lines.enumerated() {
            line(
                index == 0
                    ? head + String(repeating: " ", count: gap) + "# \(words)"
                    : String(repeating: " ", count: column) + "# \(words)")
        }
    }

    /// A paragraph as a comment; its further lines are indented by `hanging` more than the first.
    mutating func comment(_ words: String = "", indent: Int = 0, inside: Int = 0, hanging: Int = 0) {
        let margin = String(repeating: " ", count: indent) + "#"
        let padding = String(repeating: " ", count: inside)
        let lines = Self.wrapped(words, width: Self.width - indent - 2 - inside - hanging)
        if lines.isEmpty { line(margin) }
        for (index, words) in lines.enumerated() {
            let hang = index == 0 ? "" : String(repeating: " ", count: hanging)
            line("\(margin) \(padding)\(hang)\(words)")
        }
    }

    /// A term and its meaning in two columns, as a comment.
    mutating func comment(_ term: String, _ meaning: String, indent: Int, column: Int) {
        let gap = String(repeating: " ", count: max(1, column - term.count))
        let lines = Self.wrapped(meaning, width: Self.width - indent - 2 - column)
        let margin = String(repeating: " ", count: indent) + "# "
        for (index, words) in lines.enumerated() {
            line(index == 0 ? margin + term + gap + words : margin + blank(column) + words)
        }
    }

    /// A heading that stands out while scrolling.
    mutating func rule(_ heading: String, of stroke: Character, indent: Int) {
        let head =
            String(repeating: " ", count: indent) + "# \(String(repeating: stroke, count: 2)) \(heading) "
        line(head + String(repeating: stroke, count: max(2, Self.width - head.unicodeScalars.count)))
    }

    private func blank(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// Words onto lines of at most `width` columns; a longer word has a line of its own.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var length = 0
        // Whatever a comment could not hold on one line separates words here.
        let words = text.unicodeScalars.split {
            $0 == " " || $0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}"
                || $0 == "\u{FEFF}"
        }
        for word in words {
            // A number and its per-cent sign belong together.
            if !lines.isEmpty, length + 1 + word.count <= width || word.first == "%" {
                lines[lines.count - 1] += " \(String(word))"
                length += 1 + word.count
            } else {
                lines.append(String(word))
                length = word.count
            }
        }
        return lines
    }
}

/// How one text is written.
struct ScalarStyle {
    private enum Form {
        case plain, quoted
        /// `|`: lines as they are.
        case literal
        /// `>-`: one line, folded at spaces.
        case folded(width: Int)
    }

    private let content: String
    private let form: Form

    /// A value in a block collection, or the whole file.
    ///
    /// - Parameters:
    ///   - room: what is left of its line; `width`: what a line of its own would have.
    init(value: String, isQuoted: Bool, room: Int, width: Int, isTop: Bool) {
        content = value
        if Lines.canBeLiteral(value, isTop: isTop) {
            form = .literal
        } else if value.unicodeScalars.count > room, Lines.canBeFolded(value) {
            form = .folded(width: max(20, width))
        } else {
            form = !isQuoted && PlainRule.holds(for: value, inFlow: false) ? .plain : .quoted
        }
    }

    /// A key of a block mapping.
    init(key: String) {
        content = key
        form =
            PlainRule.holds(for: key, inFlow: false) && !PlainRule.looksLikeNumber(key) ? .plain : .quoted
    }

    /// Anything in brackets or braces.
    init(inFlow text: String, isQuoted: Bool) {
        content = text
        form = !isQuoted && PlainRule.holds(for: text, inFlow: true) ? .plain : .quoted
    }

    /// The text of a style that needs one line only.
    var text: String { text(indentation: "") }

    /// With the lines below the first indented.
    func text(indentation: String) -> String {
        switch form {
        case .plain: return content
        case .quoted: return Quotes.around(content)
        case .literal: return Lines.literal(content, indentation: indentation)
        case .folded(let width): return Lines.folded(content, width: width, indentation: indentation)
        }
    }
}

/// Quotes around a text on one line.
enum Quotes {
    /// Double quotes, unless the text has some or has backslashes and single quotes can hold it.
    static func around(_ text: String) -> String {
        let scalars = text.unicodeScalars
        if scalars.contains(where: { $0 == "\"" || $0 == "\\" }),
            scalars.allSatisfy({ $0.isPrintable && $0 != "\n" })
        {
            return "'" + scalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
        }
        return "\"" + scalars.map(escaped).joined() + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\t": return "\\t"
        case "\r": return "\\r"
        case _ where scalar.isPrintable: return String(scalar)
        default:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }
}

/// Texts that stand on lines of their own.
enum Lines {
    /// Whether a text has line ends and stands behind `|` as it is, in a way that no editor spoils.
    static func canBeLiteral(_ text: String, isTop: Bool) -> Bool {
        let scalars = text.unicodeScalars
        guard scalars.contains("\n"), scalars.allSatisfy(\.isPrintable) else { return false }
        let lines = text.unicodeScalars.split(separator: "\n")
        guard let first = lines.first, let last = lines.last else { return false }
        // A digit behind the | tells where such a text begins; at the top of a file it has no agreed meaning.
        if first.first == "\t" || (first.first == " " && isTop) { return false }
        return !first.allSatisfy(\.isBlank) && !last.allSatisfy(\.isBlank)
    }

    static func literal(_ text: String, indentation: String) -> String {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        var header = "|"
        if lines.first(where: { !$0.isEmpty })?.first == " " { header += "2" }
        if lines.last?.isEmpty == true {
            lines.removeLast()
            if lines.last?.isEmpty == true { header += "+" }
        } else {
            header += "-"
        }
        return header
            + lines.map { $0.isEmpty ? "\n" : "\n" + indentation + String($0) }.joined()
    }

    /// Whether a text is one line that can be cut at spaces.
    static func canBeFolded(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.allSatisfy { $0.isPrintable && $0 != "\n" && $0 != "\t" } && scalars.first != " "
            && scalars.last != " " && scalars.contains(" ")
    }

    static func folded(_ text: String, width: Int, indentation: String) -> String {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for word in words(text) {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(String(line))
                line = word
            } else {
                if !line.isEmpty { line.append(" ") }
                line.append(contentsOf: word)
            }
        }
        lines.append(String(line))
        return ">-" + lines.map { "\n" + indentation + $0 }.joined()
    }

    /// The pieces between single spaces; runs of spaces stay inside a piece, so that no line begins or ends with one.
    private static func words(_ text: String) -> [String.UnicodeScalarView] {
        let scalars = Array(text.unicodeScalars)
        var words: [String.UnicodeScalarView] = []
        var word = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isSingle = scalar == " " && scalars[index - 1] != " " && scalars[index + 1] != " "
            if isSingle {
                words.append(word)
                word = String.UnicodeScalarView()
            } else {
                word.append(scalar)
            }
        }
        words.append(word)
        return words
    }
}

/// When a text may stand without quotes.
///
/// Never where it would read otherwise, and never where another program would take it for something that is no
/// text and cannot be turned back: null, truth values, and numbers in other forms than 12, −3.5 or 2021-03-12.
enum PlainRule {
    static func holds(for text: String, inFlow: Bool) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, last != " ", last != ":", last != "\t",
            scalars.allSatisfy({ $0.isPrintable && $0 != "\n" && $0 != "\t" }), !first.beginsNoPlainText,
            !(first.isCurlyQuote && last.isCurlyQuote), !scalars.starts(with: "...".unicodeScalars)
        else { return false }
        if first == "-", !looksLikeNumber(text) { return false }
        for (scalar, next) in zip(scalars, scalars.dropFirst()) {
            if scalar == ":", next == " " { return false }
            if scalar == " ", next == "#" { return false }
        }
        if inFlow, scalars.contains(where: { ",[]{}:?".unicodeScalars.contains($0) }) { return false }
        return !words.contains(text.lowercased()) && (looksLikeNumber(text) || !isOddNumber(text))
    }

    /// What other programs read as null, as a truth value, or as a key of their own.
    private static let words: Set<String> = [
        "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=", ".inf", ".nan", "+.inf",
    ]

    /// A whole or decimal number, or a date, as people write them.
    static func looksLikeNumber(_ text: String) -> Bool {
        var digits = Substring(text)
        if digits.first == "-" { digits.removeFirst() }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let isDecimal =
            parts.count <= 2 && parts.allSatisfy(\.isDigits) && !(parts[0].count > 1 && parts[0].first == "0")
        let dates = text.split(separator: "-", omittingEmptySubsequences: false)
        return isDecimal || (dates.map(\.count) == [4, 2, 2] && dates.allSatisfy(\.isDigits))
    }

    /// 0x1F, 1e3, 1_000, 007, 12:30, .5: texts that begin like a number and hold nothing that no number has.
    private static func isOddNumber(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: ".") })
        else {
            return true
        }
        return (0x30...0x39).contains(first)
            && text.lowercased().utf8.allSatisfy { "0123456789abcdefox+-_.:tz ".utf8.contains($0) }
    }
}

extension Substring {
    fileprivate var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Unicode.Scalar {
    var isBlank: Bool { self == " " || self == "\t" }

    /// Whether it may stand in a file as it is.
    var isPrintable: Bool {
        switch value {
        case 0x09, 0x0A, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
        case 0x10000...: true
        default: false
        }
    }

    fileprivate var beginsNoPlainText: Bool {
        switch self {
        case " ", "\t", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@",
            "`":
            true
        case "\u{A0}", "\u{2000}"..."\u{200B}", "\u{202F}", "\u{205F}", "\u{2060}", "\u{3000}": true
        default: false
        }
    }

    /// “ ” ‘ ’ „ ‚: around a whole text they are taken for quotes that they are not.
    fileprivate var isCurlyQuote: Bool {
        (0x2018...0x201F).contains(value)
    }
}

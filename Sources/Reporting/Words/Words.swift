import SourceText

/// How counts, lists and dates are put into English sentences.
enum Words {
    /// Stands at the head of what prints confidential texts.
    static let notForPublication = "Not for publication: it prints what the files mark confidential."

    /// `1 criterion`, `3 criteria`, `no criteria`; the plural is the singular with an `s` unless given.
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        let many = many ?? one + "s"
        return switch number {
        case 0: "no \(many)"
        case 1: "1 \(one)"
        default: "\(number) \(many)"
        }
    }

    /// A number as a sentence may begin with it: `Four`, `13`.
    static func opening(_ number: Int) -> String {
        let words = [
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
            "Twelve",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ items: [String], _ conjunction: String = "and") -> String {
        items.listed(by: conjunction)
    }

    /// The same for pieces of a line.
    static func list(_ items: [Line], _ conjunction: String = "and") -> Line {
        var line: Line = []
        for (index, item) in items.enumerated() {
            if index > 0 { line.append(.text(index == items.count - 1 ? " \(conjunction) " : ", ")) }
            line += item
        }
        return line
    }

    /// `12 March 2021` for `2021-03-12`, `March 2021` for `2021-03`; anything else as it is written.
    static func date(_ text: String) -> String {
        if let whole = wholeDate(text) { return whole }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
            parts[1].utf8.count == 2, let month = Int(parts[1]), months.indices.contains(month - 1)
        else { return text }
        if parts.count == 2 { return "\(months[month - 1]) \(parts[0])" }
        guard parts[2].utf8.count == 2, let day = Int(parts[2]), (1...31).contains(day) else { return text }
        return "\(day) \(months[month - 1]) \(parts[0])"
    }

    /// A year, month and day, each with all its digits: most dates are written so.
    private static func wholeDate(_ text: String) -> String? {
        let parts: (day: Int, month: Int)? = text.withBytes { bytes in
            guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
                [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy({ bytes[$0].isDigit })
            else { return nil }
            func number(_ index: Int) -> Int { Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48) }
            return (number(8), number(5))
        }
        guard let (day, month) = parts, months.indices.contains(month - 1), (1...31).contains(day) else {
            return nil
        }
        return "\(day) \(months[month - 1]) \(text.prefix(4))"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]

    /// At most so many characters of one line.
    static func fold(_ text: String, to limit: Int) -> String {
        let text = SafeText.oneLine(text)
        guard text.utf8.count > limit, text.count > limit else { return text }
        let head = text.prefix(limit)
        let cut = head.lastIndex(of: " ").flatMap {
            head.distance(from: $0, to: head.endIndex) < 40 ? $0 : nil
        }
        return head[..<(cut ?? head.endIndex)] + " …"
    }

    /// With a capital first letter.
    static func capitalised(_ text: String) -> String {
        guard let first = text.first else { return text }
        return first.uppercased() + text.dropFirst()
    }

    /// With a full stop at the end, unless it ends a sentence already.
    static func sentence(_ text: String) -> String {
        let text = SafeText.oneLine(text)
        // Most texts end so, and their characters need not be told apart.
        if text.utf8.last == UInt8(ascii: ".") { return text }
        if text.utf8.last?.isAlphanumeric == true { return text + "." }
        guard let last = text.last else { return text }
        if ".!?…".contains(last) { return text }
        if "”\"’)".contains(last), let before = text.dropLast().last, ".!?…".contains(before) { return text }
        return text + "."
    }
}

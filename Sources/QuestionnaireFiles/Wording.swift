import SourceText

/// Turns of phrase that many messages share.
enum Wording {
    /// `; did you mean "x"?`, or nothing.
    static func didYouMean(_ near: String?) -> String {
        near.map { "; did you mean \"\($0)\"?" } ?? ""
    }

    /// The replacement that goes with it, if there is one.
    static func replace(_ range: ByteRange, with near: String?) -> [Diagnostic.Solution] {
        near.map { [Diagnostic.Solution("write \"\($0)\"", replacing: range, with: $0)] } ?? []
    }

    /// `a, b or c`.
    static func list(_ words: some Collection<String>) -> String {
        joined(words, by: "or")
    }

    /// `a, b and c`.
    static func joined(_ words: some Collection<String>, by conjunction: String = "and") -> String {
        let words = Array(words)
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }

    /// What people write for an answer, besides mistyping it.
    private static let everydayAnswers: [String: [String]] = [
        "yes": ["met"], "y": ["met", "yes"], "true": ["met", "yes"], "full": ["met"], "fully": ["met"],
        "complete": ["met"], "done": ["met"], "fulfilled": ["met"],
        "no": ["not-met"], "n": ["not-met", "no"], "false": ["not-met", "no"], "unmet": ["not-met"],
        "none": ["not-met"], "fail": ["not-met"], "missing": ["not-met"],
        "partial": ["partly"], "partially": ["partly", "partial"], "partly-met": ["partly"],
        "some": ["partly"],
        "na": ["not-applicable"], "n/a": ["not-applicable"], "n.a.": ["not-applicable"],
        "inapplicable": ["not-applicable"],
        "refused": ["declined"], "undisclosed": ["not-disclosed"], "silent": ["not-disclosed"],
        "?": ["unknown"], "unclear": ["unknown"],
    ]

    /// The word of a scale that was probably meant.
    static func nearestAnswer(to word: String, among allowed: [String]) -> String? {
        var plain = ""
        for character in word.lowercased() {
            plain.append(character == " " || character == "_" ? "-" : character)
        }
        if allowed.contains(plain) { return plain }
        for meant in everydayAnswers[plain] ?? [] where allowed.contains(meant) { return meant }
        return NearMiss.best(for: plain, among: allowed)
    }
}

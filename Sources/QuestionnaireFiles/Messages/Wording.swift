import SourceText

/// Turns of phrase that many messages share.
enum Wording {
    /// `; did you mean "x"?`, or nothing.
    static func didYouMean(_ near: String?) -> String {
        near.map { "; did you mean \"\($0)\"?" } ?? ""
    }

    /// The way out that goes with it, if there is one; a person decides.
    static func suggest(_ near: String?) -> [Diagnostic.Solution] {
        near.map { [Diagnostic.Solution("write \"\($0)\"")] } ?? []
    }

    /// The same where nothing else can be meant.
    static func replace(_ range: ByteRange, with meant: String?) -> [Diagnostic.Solution] {
        meant.map { [Diagnostic.Solution("write \"\($0)\"", replacing: range, with: $0)] } ?? []
    }

    /// A replacement where the word is plainly a slip of the fingers, else a suggestion.
    static func mend(
        _ word: String, at range: ByteRange, with near: String?, among candidates: some Sequence<String>
    ) -> [Diagnostic.Solution] {
        guard let near, NearMiss.slip(for: word, among: candidates) == near else { return suggest(near) }
        return replace(range, with: near)
    }

    /// `a, b or c`.
    static func list(_ words: some Collection<String>) -> String {
        joined(words, by: "or")
    }

    /// `a, b and c`.
    static func joined(_ words: some Collection<String>, by conjunction: String = "and") -> String {
        words.listed(by: conjunction)
    }

    /// What people write for an answer, besides mistyping it.
    private static let everydayAnswers: [String: [String]] = [
        "yes": ["met"], "y": ["met", "yes"], "true": ["met", "yes"], "full": ["met"], "fully": ["met"],
        "complete": ["met"], "done": ["met"], "fulfilled": ["met"], "fully-met": ["met"],
        "no": ["not-met"], "n": ["not-met", "no"], "false": ["not-met", "no"], "unmet": ["not-met"],
        "none": ["not-met"], "fail": ["not-met"], "missing": ["not-met"],
        "partial": ["partly"], "partially": ["partly", "partial"], "partly-met": ["partly"],
        "partially-met": ["partly"],
        "some": ["partly"],
        "na": ["not-applicable"], "n/a": ["not-applicable"], "n.a.": ["not-applicable"],
        "inapplicable": ["not-applicable"],
        "refused": ["declined"], "undisclosed": ["not-disclosed"], "silent": ["not-disclosed"],
        "?": ["unknown"], "unclear": ["unknown"],
    ]

    /// What people write for the words of other lists: for kinds of evidence, claims, bases, sizes.
    private static let everydayWords: [String: [String]] = [
        "website": ["public-document"], "web-page": ["public-document"], "webpage": ["public-document"],
        "annual-report": ["public-document"], "sustainability-report": ["public-document"],
        "press-release": ["public-document"], "published-document": ["public-document"],
        "letter": ["reply"], "certification": ["audit-or-certificate"],
        "interview": ["stakeholder-account"], "testimony": ["stakeholder-account"],
        "witness": ["stakeholder-account"], "worker": ["stakeholder-account"],
        "workers": ["stakeholder-account"], "ngo-report": ["independent-investigation"],
        "linked": ["directly-linked"], "direct": ["directly-linked"], "causing": ["caused"],
        "contributing": ["contributed"], "no": ["none-identified", "none"], "big": ["large"],
        "not-received": ["not-delivered"], "yes": ["received"],
    ]

    /// The word of a list that an everyday one stands for, as somebody understands it, or that it begins with.
    static func everydayWord(_ word: String, among words: [String]) -> String? {
        let plain = plain(word)
        return everydayWords[plain]?.first(where: words.contains)
            ?? words.first { plain.hasPrefix($0 + "-") }
    }

    /// Without the typographic quotes around it, which YAML takes for letters.
    static func bare(_ text: String) -> String {
        let quotes = "“”„‟‘’‚‛«»‹›"
        guard text.count > 2, let first = text.first, let last = text.last, quotes.contains(first),
            quotes.contains(last)
        else { return text }
        return String(text.dropFirst().dropLast())
    }

    /// In lower case, with hyphens for blanks and underscores, and without quotes around it.
    private static func plain(_ word: String) -> String {
        var plain = ""
        for character in bare(word).lowercased() {
            plain.append(character == " " || character == "_" ? "-" : character)
        }
        return plain
    }

    /// What to write for an answer: put in its place where it is the word but for its spelling. An everyday word
    /// stands for an answer only as somebody understands it.
    static func mendAnswer(
        _ word: String, at range: ByteRange, with near: String?, among allowed: [String]
    ) -> [Diagnostic.Solution] {
        let plain = plain(word)
        if allowed.contains(plain) { return replace(range, with: plain) }
        return everydayAnswers[plain] == nil
            ? mend(plain, at: range, with: near, among: allowed) : suggest(near)
    }

    /// The word of a scale that was probably meant.
    static func nearestAnswer(to word: String, among allowed: [String]) -> String? {
        let plain = plain(word)
        if allowed.contains(plain) { return plain }
        for meant in everydayAnswers[plain] ?? [] where allowed.contains(meant) { return meant }
        return NearMiss.best(for: plain, among: allowed)
    }
}

/// Recognises the sentences with which a letter goes on after its questions.
enum Closings {
    /// Whether the sentence that begins at a word is one of those that follow the questions.
    static func begins(at index: Int, in words: [Word]) -> Bool {
        // Most words are no opener: look at the bytes before working out a core.
        guard let first = words[index].printed.utf8.first, first < 0x80 else { return false }
        guard let formulas = formulas[words[index].core] else { return false }
        let ahead = words[(index + 1)..<min(index + 10, words.count)].map(\.core)
        return formulas.contains { formula in
            switch formula {
            case .words(let rest): ahead.starts(with: rest)
            case .wordsThen(let rest, let wanted):
                ahead.starts(with: rest) && ahead.contains { wanted.contains($0) }
            }
        }
    }

    /// Whether a sentence speaks in the first person and asks for nothing: boilerplate where paragraphs are lost.
    static func isStatement(_ words: ArraySlice<Word>) -> Bool {
        guard let first = words.first, ["We", "I"].contains(first.printed) else { return false }
        return !words.contains { requests.contains($0.core) || $0.normal.contains("?") }
    }

    private static let requests: Set<String> = [
        "information", "know", "clarify", "clarification", "clarifications", "whether", "how", "what", "ask",
        "explain", "details", "detail", "request", "invite", "provide", "describe", "please", "kindly",
        "learn", "hear", "which", "elaborate", "comments", "observations",
    ]

    private enum Formula {
        /// These words follow.
        case words([String])
        /// These words follow, and one of those stands in the next nine.
        case wordsThen([String], Set<String>)
    }

    private static let answers: Set<String> = [
        "response", "responses", "reply", "replies", "answer", "answers",
    ]

    private static func all(_ texts: String...) -> [Formula] {
        texts.map { .words($0.split(separator: " ").map(String.init)) }
    }

    private static let formulas: [String: [Formula]] = [
        "this": all(
            "communication and any", "communication and your", "communication as well as",
            "communication will be",
            "letter and any", "letter will be", "letter as well as", "allegation letter"),
        "the": all("present communication", "response received", "responses received"),
        "any": all("response received", "response to this", "reply received"),
        "your": all("response will", "reply will", "response as well", "company's response will")
            + [.wordsThen(["excellency's", "government's"], ["response"])],
        "we": all(
            "may publicly", "may consider", "may express", "intend to", "plan to", "have decided to",
            "would like to inform",
            "wish to inform", "are also sending", "have also sent", "are sending", "undertake to",
            "stand ready", "remain",
            "look forward", "thank", "trust", "take this opportunity", "should like to inform",
            "will publicly",
            "also wish to inform", "also would like to inform", "would also like to inform",
            "reserve the right")
            + firstPerson,
        "i": all("may publicly", "intend to", "undertake to", "remain", "look forward", "thank")
            + firstPerson,
        "while": all("awaiting", "waiting", "we await"),
        "pending": all("your", "a"),
        "in": all("the meantime", "view of the urgency"),
        "passed": all("this", "that", "the"),
        "past": all("this", "that", "the"),
        "after": all("this delay", "this deadline"),
        "within": all("60 days", "sixty days"),
        "please": all(
            "accept", "note that letters", "note that a letter", "note that a copy", "note that this letter",
            "note that this communication", "note that the present", "note that we", "note that a similar",
            "note that similar", "be informed that", "find attached", "find enclosed", "also note that"),
        "kindly": all("accept", "note that this communication", "note that a copy"),
        "accept": all("excellency", "sir", "madam", "mr", "ms", "dear", "the assurances"),
        "a": all("copy of this", "similar letter", "letter on", "letter with"),
        "copies": all("of this"),
        "letters": all("expressing", "with similar"),
        "yours": all("sincerely", "faithfully", "truly"),
        "sincerely": all(""),
        "thank": all("you"),
        "finally": all("we would like to inform", "please accept", "we wish to inform"),
        "respectfully": all(""),
    ]

    private static let firstPerson: [Formula] = [
        .wordsThen(["would", "appreciate"], answers), .wordsThen(["would", "be", "grateful"], answers),
        .wordsThen(["would", "also", "appreciate"], answers), .wordsThen(["would", "welcome"], answers),
    ]
}

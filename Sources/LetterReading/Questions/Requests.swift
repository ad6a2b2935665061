/// How a letter asks: by which words a numbered list is known to hold questions.
enum Requests {
    /// Whether a text that begins with this word is likely to ask for something.
    static func opens(_ word: Word) -> Bool { openers.contains(word.core) }

    /// Whether the words ask for something: they begin by asking, say *please*, or end with a question mark.
    static func ask(_ words: ArraySlice<Word>) -> Bool {
        if let first = words.first, opens(first) { return true }
        for word in words where word.printed.utf8.count <= 40 {
            if word.normal.contains("?") { return true }
            if courtesies.contains(word.core) { return true }
        }
        return false
    }

    /// Whether a sentence before a list asks for answers to it.
    static func introduce(_ words: ArraySlice<Word>) -> Bool {
        var asks = false
        var pointsForward = words.last?.endsWithColon ?? false
        for word in words {
            let core = word.core
            asks = asks || introductions.contains(core)
            pointsForward = pointsForward || core == "following" || core == "below"
        }
        return asks && pointsForward
    }

    private static let courtesies: Set<String> = ["please", "kindly"]

    private static let openers: Set<String> = [
        "please", "kindly", "provide", "explain", "describe", "indicate", "advise", "clarify", "specify",
        "detail", "elaborate", "share", "comment", "inform", "outline", "state", "identify", "list",
        "confirm", "highlight", "report", "submit", "disclose", "what", "how", "whether", "which", "who",
        "whom", "whose", "why", "when", "where", "has", "have", "had", "does", "do", "did", "is", "are",
        "was", "were", "will", "can", "could", "would", "should", "any", "information", "details",
        "clarification",
    ]

    private static let introductions: Set<String> = [
        "grateful", "appreciate", "appreciated", "please", "kindly", "ask", "asked", "request", "requested",
        "requests", "invite", "invited", "seek", "respond", "answer", "answers", "questions", "clarify",
        "clarification", "observations", "comments", "like", "welcome", "provide", "response", "thankful",
    ]
}

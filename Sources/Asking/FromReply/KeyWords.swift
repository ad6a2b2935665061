import LetterReading

/// The words of a text that say what it is about, reduced to their stems.
enum KeyWords {
    static func of(_ text: String) -> Set<String> {
        var words: Set<String> = []
        for part in NormalForm.of(text).lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let word = String(part)
            guard word.count >= 3, !Self.empty.contains(word), !word.allSatisfy(\.isNumber) else { continue }
            words.insert(stem(word))
        }
        return words
    }

    /// Without the endings of plurals and verbs; what is left is compared and never shown.
    private static func stem(_ word: String) -> String {
        for (ending, put) in [("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")]
        where word.hasSuffix(ending) && word.count - ending.count >= 3 && !word.hasSuffix("ss") {
            let bare = String(word.dropLast(ending.count)) + put
            return bare.hasSuffix("e") ? String(bare.dropLast()) : bare
        }
        return word.hasSuffix("e") && word.count > 4 ? String(word.dropLast()) : word
    }

    /// Words that join others, and those that every question has.
    private static let empty: Set<String> = [
        "about", "above", "according", "all", "also", "and", "any", "are", "because", "been", "before",
        "being", "below", "both", "but", "can", "could", "did", "does", "each", "every", "for", "from", "had",
        "has", "have", "having", "how", "however", "including", "into", "its", "least", "less",
        "may", "might", "more", "most", "must", "not", "only", "other", "others", "our", "ours", "out",
        "over", "own", "please", "provide", "said", "same", "say", "says", "shall", "should", "since", "some",
        "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
        "through", "under", "until", "was", "were", "what", "when", "where", "whether", "which", "while",
        "who", "whom", "whose", "will", "with", "within", "without", "would", "you", "your", "company",
        "companies", "human", "rights", "right", "information", "year", "years", "taken", "take", "takes",
        "measures", "one", "two",
    ]
}

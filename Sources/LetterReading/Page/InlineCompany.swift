/// Finds the company where a letter has lost its lines, and the page header stands inside a sentence.
enum InlineCompany {
    /// The one run of capitalised words that ends with a legal form and fits into no sentence: a small letter or a
    /// full stop before it, and behind it a small letter that goes on or a new sentence; `nil` where there are several.
    static func find(in words: [Word], from start: Int, to end: Int) -> String? {
        var found: Set<String> = []
        var index = start
        while index < end {
            defer { index += 1 }
            guard LineShapes.isLegalForm(words[index]), words[index].startsUppercase, index + 1 < end else {
                continue
            }
            if LineShapes.isLegalForm(words[index + 1]), words[index + 1].startsUppercase { continue }
            var first = index
            while first > start, index - first < 9, joinsName(words[first - 1]) { first -= 1 }
            guard first < index, first > start,
                interrupts(words[first - 1], words[first], words[index], words[index + 1])
            else { continue }
            found.insert(words[first...index].printed)
            if found.count > 1 { return nil }
        }
        return found.first
    }

    private static func joinsName(_ word: Word) -> Bool {
        (word.startsUppercase && (!word.endsSentence || LineShapes.isLegalForm(word)))
            || (word.startsWithDigit && !word.endsSentence) || word.printed == "&"
    }

    private static func interrupts(_ before: Word, _ first: Word, _ last: Word, _ after: Word) -> Bool {
        let tornSentence = before.startsLowercase && before.endsInMidSentence && after.startsLowercase
        let between = before.endsSentence && after.startsUppercase
        guard tornSentence || between else { return false }
        // A verb or preposition around the name makes it part of the sentence.
        return !links.contains(before.core) && !links.contains(after.core)
    }

    private static let links: Set<String> = [
        "by", "of", "from", "with", "for", "at", "between", "and", "or", "named", "called", "is", "was",
        "has", "had", "are", "were", "have", "which", "that", "who", "via", "through", "as", "including",
        "against", "may", "will",
    ]
}

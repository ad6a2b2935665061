/// Recognises the heading under which a letter's annex begins.
enum Headings {
    static func isAnnex(_ word: Word) -> Bool {
        word.startsUppercase && ["annex", "annexe", "annexes", "appendix"].contains(word.core)
    }

    /// Whether the annex begins at a word: a short line of its own that begins with *Annex*, or, where lines are
    /// lost, *Annex* before a capital and not behind *the*, *this*, *see* and the like.
    static func beginsAnnex(at index: Int, in words: [Word]) -> Bool {
        guard isAnnex(words[index]) else { return false }
        let next = index + 1 < words.count ? words[index + 1] : nil
        if words[index].layout.contains(.startsLine) {
            var end = index
            while !words[end].layout.contains(.endsLine), end + 1 < words.count, end - index < 13 { end += 1 }
            if end - index < 12, words[end].layout.contains(.endsLine),
                words[end].normal.hasSuffix(":") || !words[end].endsSentence
            {
                // Inside a wrapped sentence the line before goes on into it.
                let before = index > 0 ? words[index - 1] : nil
                return words[index].layout.contains(.startsParagraph)
                    || !pointers.contains(before?.core ?? "")
            }
        }
        guard index > 0, !words[index].endsSentence || words[index].endsWithColon, let next else {
            return false
        }
        return (next.startsUppercase || next.startsWithDigit) && !pointers.contains(words[index - 1].core)
    }

    /// Words behind which *Annex* names a thing and heads nothing.
    private static let pointers: Set<String> = [
        "the", "this", "an", "our", "see", "in", "to", "and", "of", "attached", "following", "enclosed",
        "with", "its", "present", "a", "cf",
    ]
}

/// Recognises an answer to a letter, which has a reference, a salutation and numbers as a letter has.
enum ReplySigns {
    /// The words that tell it: a salutation to mandate holders; or, in a text that names no mandate holders as its
    /// senders, *your letter* or *reply to the communication* above its numbers. `nil` where there are none.
    ///
    /// - Parameters:
    ///   - salutation: the words of the salutation.
    ///   - start: the word at which the numbered list begins.
    static func find(
        in words: [Word], salutation: Range<Int>, before start: Int, namesSenders: Bool
    ) -> Range<Int>? {
        if addressesSenders(words[salutation]) { return salutation }
        guard !namesSenders else { return nil }
        let end = min(start, salutation.upperBound + longestOpening)
        return (0..<end).lazy.compactMap { mention(at: $0, in: words) }.first
    }

    /// Words behind the salutation in which a reply says what it replies to.
    private static let longestOpening = 60

    private static func addressesSenders(_ salutation: ArraySlice<Word>) -> Bool {
        let cores = salutation.map(\.core)
        return cores.contains(where: offices.contains)
            || zip(cores, cores.dropFirst()).contains { $0 == ("working", "group") }
    }

    /// *your letter*, *reply to the joint communication*.
    private static func mention(at index: Int, in words: [Word]) -> Range<Int>? {
        let cores = words[index..<min(index + 6, words.count)].map(\.core)
        if cores[0] == "your", cores.count > 1, letters.contains(cores[1]) { return index..<index + 2 }
        guard replies.contains(cores[0]), cores.dropFirst().first == "to",
            let letter = cores.dropFirst(2).firstIndex(where: letters.contains)
        else { return nil }
        return index..<index + letter + 1
    }

    private static let offices: Set<String> = [
        "rapporteur", "rapporteurs", "mandate-holder", "mandate-holders", "mandate", "mandates",
    ]
    private static let letters: Set<String> = ["letter", "letters", "communication", "communications"]
    private static let replies: Set<String> = ["reply", "response", "answer"]
}

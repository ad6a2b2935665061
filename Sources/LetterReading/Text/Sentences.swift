/// Finds the sentence around a word.
enum Sentences {
    /// In words, no sentence is longer: a text without stops is cut here.
    private static let longest = 400

    /// The sentence that holds a word; paragraphs end sentences only behind a stop.
    static func around(_ index: Int, in words: [Word]) -> Range<Int> {
        var start = index
        while start > 0, index - start < longest, !isEnd(start - 1, in: words) { start -= 1 }
        var end = index
        while end + 1 < words.count, end - index < longest, !isEnd(end, in: words) { end += 1 }
        return start..<(end + 1)
    }

    /// Whether a sentence ends with a word: it has `.`, `?` or `!`, is no abbreviation, and a capital follows.
    static func isEnd(_ index: Int, in words: [Word]) -> Bool {
        let word = words[index]
        guard word.endsSentence, !word.normal.hasSuffix(";") else { return false }
        guard index + 1 < words.count else { return true }
        let next = words[index + 1]
        if word.endsWithColon { return next.layout.contains(.startsParagraph) }
        if abbreviations.contains(word.core) || next.startsLowercase { return false }
        return true
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "art", "arts", "para", "paras", "p", "pp", "vs",
        "cf", "e.g", "i.e", "h.e", "ltd", "inc", "co", "corp", "s.a",
    ]
}

/// Finds where a letter's last question ends, which no next number tells.
enum QuestionEnd {
    /// The word behind the last question's text, and whether the letter's own words told it.
    ///
    /// The question goes on behind a page's end, and into a new paragraph only where the sentence or a list does, a
    /// sub-item begins, or the paragraph asks for more.
    static func find(from start: Int, to limit: Int, in words: [Word]) -> (end: Int, isCertain: Bool) {
        var index = start + 1
        while index < limit {
            if words[index].layout.contains(.startsParagraph), words[index - 1].isFinal,
                !words[index].startsLowercase, SubItems.label(words[index]) == nil
            {
                let paragraph = index..<end(ofParagraphAt: index, to: limit, in: words)
                let isCut =
                    words[index].layout.contains(.startsPage) && !Closings.isStatement(words[paragraph])
                if !isCut, !continues(words[paragraph]) { return (index, false) }
                index = paragraph.upperBound
                continue
            }
            if words[index - 1].isFinal, Sentences.isEnd(index - 1, in: words) {
                let sentence = index..<min(limit, Sentences.around(index, in: words).upperBound)
                if Closings.isStatement(words[sentence]) { return (index, false) }
            }
            index += 1
        }
        return (max(limit, start), true)
    }

    private static func end(ofParagraphAt start: Int, to limit: Int, in words: [Word]) -> Int {
        var index = start + 1
        while index < limit, !words[index].layout.contains(.startsParagraph) { index += 1 }
        return index
    }

    /// Whether a paragraph asks for more.
    private static func continues(_ paragraph: ArraySlice<Word>) -> Bool {
        guard let first = paragraph.first else { return false }
        if Closings.isStatement(paragraph) { return false }
        return Requests.opens(first) || joiners.contains(first.core) && Requests.ask(paragraph)
            || paragraph.last.map { $0.normal.hasSuffix("?") } ?? false
            || first.isBullet
    }

    private static let joiners: Set<String> = [
        "in", "furthermore", "moreover", "also", "additionally", "further", "with", "for", "if", "where",
        "this", "these", "such", "specifically", "similarly", "finally", "to", "including", "regarding",
        "concerning",
    ]
}

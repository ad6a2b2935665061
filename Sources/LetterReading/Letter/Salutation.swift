/// Recognises how a letter addresses its reader: `Dear Mr. Li Zixue,`, `Excellency,`, `Sir,`.
struct Salutation {
    /// As printed, less the sign at its end.
    let text: String
    /// Whom it names; for a Government *Excellency* itself.
    let addressee: String
    let isGovernment: Bool

    /// The number of words a salutation takes at a word, `nil` where none begins there.
    static func length(at index: Int, in words: [Word]) -> Int? {
        let word = words[index]
        guard let lead = word.printed.unicodeScalars.first, "DEYMSTL".unicodeScalars.contains(lead) else {
            return nil
        }
        switch word.core {
        case "excellency", "excellencies":
            return endsAddress(word) || word.layout.contains(.endsLine) ? 1 : nil
        case "your":
            let next = index + 1 < words.count ? words[index + 1] : nil
            return next?.core == "excellency" && next.map(endsAddress) ?? false ? 2 : nil
        case "dear", "madam":
            for end in index..<min(index + 14, words.count) {
                if endsAddress(words[end]) {
                    return end > index || word.core == "madam" ? end - index + 1 : nil
                }
                if words[end].endsSentence, !isAbbreviated(words[end]) { return nil }
                if words[end].layout.contains(.endsLine), end > index, word.core == "dear",
                    end + 1 == words.count || words[end + 1].layout.contains(.startsParagraph)
                {
                    return end - index + 1
                }
            }
            return nil
        case "sir", "sirs", "sir/madam", "madam/sir":
            return endsAddress(word) ? 1 : nil
        case "to": return follows(["whom", "it", "may", "concern"], at: index, in: words)
        case "ladies": return follows(["and", "gentlemen"], at: index, in: words)
        default: return nil
        }
    }

    private static func follows(_ rest: [String], at index: Int, in words: [Word]) -> Int? {
        let last = index + rest.count
        guard last < words.count, words[(index + 1)...last].map(\.core) == rest else { return nil }
        return endsAddress(words[last]) || words[last].layout.contains(.endsLine) ? rest.count + 1 : nil
    }

    /// The salutation of a letter: the first one below the reference, else the first one.
    static func find(in words: [Word]) -> (salutation: Salutation, words: Range<Int>)? {
        let label = words.firstIndex { LetterHead.isReferenceLabel($0) } ?? 0
        return find(in: words, from: label) ?? (label > 0 ? find(in: words, from: 0) : nil)
    }

    private static func find(in words: [Word], from start: Int) -> (
        salutation: Salutation, words: Range<Int>
    )? {
        for index in words.indices.dropFirst(start) {
            guard let count = length(at: index, in: words) else { continue }
            let found = words[index..<(index + count)]
            var text = found.printed
            while let last = text.last, ",:;".contains(last) { text.removeLast() }
            let isGovernment = found.contains { $0.core.hasPrefix("excellenc") }
            let isNamed = found.first?.core == "dear"
            let addressee = isNamed ? text.drop { $0 != " " }.dropFirst() : text[...]
            return (
                Salutation(text: text, addressee: String(addressee), isGovernment: isGovernment),
                index..<(index + count)
            )
        }
        return nil
    }

    private static func endsAddress(_ word: Word) -> Bool {
        word.normal.hasSuffix(",") || word.normal.hasSuffix(":")
    }

    /// `Mr.`, `Dr.`, an initial.
    private static func isAbbreviated(_ word: Word) -> Bool {
        word.normal.hasSuffix(".") && word.core.utf8.count <= 4
    }
}

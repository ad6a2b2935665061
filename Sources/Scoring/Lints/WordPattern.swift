/// A phrase to look for, as the files of text lints write it.
///
/// Words stand apart by spaces. `a|b` is either word, `word*` any that begins so, `!a|b` any but these, `#` a number of
/// four digits, `word?` may be missing, `..` is up to three words and `...` up to eight.
struct WordPattern: Sendable {
    private enum Element: Sendable {
        case word(Word, isOptional: Bool)
        case gap(Int)
    }

    private struct Word: Sendable {
        var exact = WordSet()
        var beginnings: [[UInt8]] = []
        var isNegated = false
        var isYear = false

        func matches(_ text: LintText, _ index: Int) -> Bool {
            if exact.contains(text.words[index].number) { return !isNegated }
            if isYear { return text.isYear(index) }
            return beginnings.contains { text.begins(index, with: $0) } != isNegated
        }
    }

    private let elements: [Element]
    /// Words of which a sentence must have one from each set.
    let needed: [WordSet]

    init(_ text: String, _ vocabulary: inout Vocabulary) {
        var needed: [WordSet] = []
        // By bytes: there are a thousand phrases, and they are read at every start.
        elements = text.lowercased().utf8.split(separator: UInt8(ascii: " ")).map { part in
            if part.elementsEqual("..".utf8) { return .gap(3) }
            if part.elementsEqual("...".utf8) { return .gap(8) }
            var part = part
            let isOptional = part.last == UInt8(ascii: "?")
            if isOptional { part.removeLast() }
            var word = Word()
            if part.first == UInt8(ascii: "!") {
                word.isNegated = true
                part.removeFirst()
            }
            if part.elementsEqual("#".utf8) { word.isYear = true }
            for choice in part.split(separator: UInt8(ascii: "|")) {
                if choice.last == UInt8(ascii: "*") {
                    word.beginnings.append(Array(choice.dropLast()))
                } else {
                    word.exact.insert(vocabulary.add(Array(choice)))
                }
            }
            if !isOptional, !word.isNegated, !word.isYear, word.beginnings.isEmpty {
                needed.append(word.exact)
            }
            return .word(word, isOptional: isOptional)
        }
        self.needed = needed
    }

    /// Whether a sentence has all the words without which it cannot fit.
    func hasItsWords(in text: LintText, _ run: Range<Int>) -> Bool {
        needed.allSatisfy { words in run.contains { words.contains(text.words[$0].number) } }
    }

    /// The first run of words that it fits; `nil` where there is none.
    func firstMatch(in text: LintText, _ run: Range<Int>) -> Range<Int>? {
        guard hasItsWords(in: text, run) else { return nil }
        for start in run {
            if let end = match(0, text, start, run.upperBound) { return start..<end }
        }
        return nil
    }

    /// Where a match of the elements from one on ends that begins at a word; the shortest.
    private func match(_ element: Int, _ text: LintText, _ start: Int, _ limit: Int) -> Int? {
        guard element < elements.count else { return start }
        switch elements[element] {
        case .word(let word, let isOptional):
            if start < limit, word.matches(text, start),
                let end = match(element + 1, text, start + 1, limit)
            {
                return end
            }
            return isOptional ? match(element + 1, text, start, limit) : nil
        case .gap(let most):
            for skipped in 0...most where start + skipped <= limit {
                if let end = match(element + 1, text, start + skipped, limit) { return end }
            }
            return nil
        }
    }
}

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
        var exact: Set<String> = []
        var beginnings: [String] = []
        var isNegated = false
        var isYear = false

        func matches(_ word: String) -> Bool {
            if isYear { return word.utf8.count == 4 && word.utf8.allSatisfy { (48...57).contains($0) } }
            return (exact.contains(word) || beginnings.contains { word.hasPrefix($0) }) != isNegated
        }
    }

    private let elements: [Element]

    init(_ text: String) {
        elements = text.split(separator: " ").map { part in
            if part == ".." { return .gap(3) }
            if part == "..." { return .gap(8) }
            var part = part
            let isOptional = part.last == "?"
            if isOptional { part.removeLast() }
            var word = Word()
            if part.first == "!" {
                word.isNegated = true
                part.removeFirst()
            }
            if part == "#" { word.isYear = true }
            for choice in part.lowercased().split(separator: "|") {
                if choice.last == "*" {
                    word.beginnings.append(String(choice.dropLast()))
                } else {
                    word.exact.insert(String(choice))
                }
            }
            return .word(word, isOptional: isOptional)
        }
    }

    /// The first run of words within one sentence that it fits; `nil` where there is none.
    func firstMatch(in words: ArraySlice<LintText.Word>) -> Range<Int>? {
        for start in words.indices {
            if let end = match(0, words[start...]) { return start..<end }
        }
        return nil
    }

    /// Where a match of the elements from one on ends that begins with these words; the shortest.
    private func match(_ element: Int, _ words: ArraySlice<LintText.Word>) -> Int? {
        guard element < elements.count else { return words.startIndex }
        switch elements[element] {
        case .word(let word, let isOptional):
            if let first = words.first, word.matches(first.text),
                let end = match(element + 1, words.dropFirst())
            {
                return end
            }
            return isOptional ? match(element + 1, words) : nil
        case .gap(let most):
            for skipped in 0...most where skipped <= words.count {
                if let end = match(element + 1, words.dropFirst(skipped)) { return end }
            }
            return nil
        }
    }
}

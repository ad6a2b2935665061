/// The words that the phrases of one language name, by number, so that texts are compared by numbers.
struct Vocabulary: Sendable {
    private var numbers: [String: Int] = [:]

    /// How many words there are.
    var count: Int { numbers.count }

    mutating func add(_ word: String) -> Int {
        if let number = numbers[word] { return number }
        let number = numbers.count
        numbers[word] = number
        return number
    }

    /// The numbers of a text's words; −1 where no phrase names one.
    func numbers(of words: [LintText.Word]) -> [Int] { words.map { numbers[$0.text] ?? -1 } }
}

/// A set of words by number.
struct WordSet: Sendable {
    private var bits: [UInt64] = []

    mutating func insert(_ number: Int) {
        guard number >= 0 else { return }
        while bits.count <= number >> 6 { bits.append(0) }
        bits[number >> 6] |= 1 << UInt64(number & 63)
    }

    func contains(_ number: Int) -> Bool {
        number >= 0 && number >> 6 < bits.count && bits[number >> 6] >> UInt64(number & 63) & 1 == 1
    }

    func meets(_ other: WordSet) -> Bool { zip(bits, other.bits).contains { $0 & $1 != 0 } }
}

/// A run of a text's words with their numbers.
struct NumberedWords: Sendable {
    let words: [LintText.Word]
    let numbers: [Int]
    let run: Range<Int>
    /// The words that there are in the run.
    let present: WordSet

    init(_ words: [LintText.Word], _ numbers: [Int], _ run: Range<Int>) {
        self.words = words
        self.numbers = numbers
        self.run = run
        var present = WordSet()
        for index in run { present.insert(numbers[index]) }
        self.present = present
    }
}

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
        var beginnings: [String] = []
        var isNegated = false
        var isYear = false

        func matches(_ text: NumberedWords, _ index: Int) -> Bool {
            if exact.contains(text.numbers[index]) { return !isNegated }
            if isYear {
                let word = text.words[index].text.utf8
                return word.count == 4 && word.allSatisfy { (48...57).contains($0) }
            }
            let word = text.words[index].text
            return beginnings.contains(where: word.hasPrefix) != isNegated
        }
    }

    private let elements: [Element]
    /// Words of which a text must have one; where a phrase has several such places, the first counts.
    private let needed: WordSet?

    init(_ text: String, _ vocabulary: inout Vocabulary) {
        var needed: WordSet?
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
                    word.beginnings.append(String(Substring(choice.dropLast())))
                } else {
                    word.exact.insert(vocabulary.add(String(Substring(choice))))
                }
            }
            if needed == nil, !isOptional, !word.isNegated, !word.isYear, word.beginnings.isEmpty {
                needed = word.exact
            }
            return .word(word, isOptional: isOptional)
        }
        self.needed = needed
    }

    /// The first run of words that it fits; `nil` where there is none.
    func firstMatch(in text: NumberedWords) -> Range<Int>? {
        if let needed, !needed.meets(text.present) { return nil }
        for start in text.run {
            if let end = match(0, text, start) { return start..<end }
        }
        return nil
    }

    /// Where a match of the elements from one on ends that begins at a word; the shortest.
    private func match(_ element: Int, _ text: NumberedWords, _ start: Int) -> Int? {
        guard element < elements.count else { return start }
        switch elements[element] {
        case .word(let word, let isOptional):
            if start < text.run.upperBound, word.matches(text, start),
                let end = match(element + 1, text, start + 1)
            {
                return end
            }
            return isOptional ? match(element + 1, text, start) : nil
        case .gap(let most):
            for skipped in 0...most where start + skipped <= text.run.upperBound {
                if let end = match(element + 1, text, start + skipped) { return end }
            }
            return nil
        }
    }
}

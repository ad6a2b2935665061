/// What a letter's lines look like, for the rules that recognise furniture.
struct LineShapes {
    let words: [Word]
    let lines: [Line]
    /// The longest line, in scalars.
    let width: Int

    init(words: [Word], lines: [Line]) {
        self.words = words
        self.lines = lines
        width = lines.reduce(0) { max($0, $1.length) }
    }

    func words(of line: Int) -> ArraySlice<Word> { words[lines[line].words] }

    /// Whether the line was ended on purpose: the next word would still have found room in it.
    func endsOnPurpose(_ line: Int) -> Bool {
        guard line + 1 < lines.count, let next = words(of: line + 1).first else { return true }
        return lines[line + 1].followsBlank || lines[line].length + 1 + next.printed.utf8.count <= width
    }

    /// A line of nothing but ruling characters, three or more.
    func isRuler(_ line: Int) -> Bool {
        var count = 0
        for word in words(of: line) {
            for scalar in word.printed.unicodeScalars {
                let rules = "-_=*~\u{2013}\u{2014}\u{2015}\u{2500}\u{2022}"
                guard rules.unicodeScalars.contains(scalar) else { return false }
                count += 1
            }
        }
        return count >= 3
    }

    /// A short line that could be a name or a title: begins with a capital, all other words do as well or are
    /// particles, and no sentence ends with it.
    static func isTitle(_ words: ArraySlice<Word>) -> Bool {
        guard words.count <= 10, let first = words.first, let last = words.last, first.startsUppercase,
            words.reduce(0, { $0 + $1.printed.utf8.count + 1 }) <= 90, !last.normal.hasSuffix(",")
        else { return false }
        if last.endsSentence && !isLegalForm(last) { return false }
        return words.allSatisfy { word in
            word.mark == nil
                && (word.startsUppercase || word.startsWithDigit || word.isPunctuation || isLegalForm(word)
                    || Vocabulary.titleParticles.contains(word.core))
        }
    }

    /// A word such as `Ltd.`, `S.A.`, `(Pty)`.
    static func isLegalForm(_ word: Word) -> Bool {
        guard word.printed.utf8.count <= 14, word.startsUppercase || word.core == "plc" else { return false }
        return Vocabulary.legalForms.contains(word.core.filter { $0 != "." && $0 != "/" })
    }

    /// A title that ends with a legal form and has a name before it.
    static func isCompanyName(_ words: ArraySlice<Word>) -> Bool {
        guard words.count >= 2, isTitle(words), let last = words.last else { return false }
        return isLegalForm(last)
    }
}

import SourceText

/// What stands above the letter's text: reference, date, mandates.
struct LetterHead {
    /// What names a letter.
    struct Reference {
        /// As printed, one space between its parts: `AL OTH 54/2021`.
        let text: String
        let year: Int
        let range: ByteRange
    }

    private(set) var reference: Reference?
    private(set) var date: CivilDate?
    private(set) var dateRange = ByteRange(at: 0)
    private(set) var mandates: [String] = []

    /// Reads the words before the salutation; where they give no reference or date, those behind it.
    init(_ words: [Word], salutation: Range<Int>?) {
        let end = salutation?.lowerBound ?? min(words.count, 600)
        let label = (0..<end).first { LetterHead.isReferenceLabel(words[$0]) }
        reference =
            label.flatMap { LetterHead.reference(in: words, from: $0 + 1, to: end) }
            ?? LetterHead.reference(in: words, from: 0, to: end)
            ?? LetterHead.reference(in: words, from: end, to: words.count)
        let afterReference = words.firstIndex { $0.range.lower >= reference?.range.upper ?? 0 } ?? 0
        if let found = LetterHead.date(in: words, from: min(afterReference, end), to: end)
            ?? LetterHead.date(in: words, from: 0, to: end)
        {
            (date, dateRange) = found
        }
        mandates = Mandates.find(in: words, headEnd: end)
    }

    // MARK: Reference

    /// `REFERENCE:`, `Ref.:`
    static func isReferenceLabel(_ word: Word) -> Bool { ["reference", "ref"].contains(word.core) }

    /// Two to four capitals, once or twice more capitals, a number, a slash, a year: `AL OTH 54/2021`.
    private static func reference(in words: [Word], from start: Int, to end: Int) -> Reference? {
        guard start < end else { return nil }
        for index in start..<end where isCapitals(words[index], 2...4) {
            var parts = [trimmed(words[index])]
            var next = index + 1
            while next < end, parts.count < 3, isCapitals(words[next], 2...4) {
                parts.append(trimmed(words[next]))
                next += 1
            }
            guard parts.count >= 2 else { continue }
            // `54/2021`, also torn: `54 / 2021`, `54/ 2021`.
            var number = ""
            var last = next
            while last < end, last < next + 3 {
                number += trimmed(words[last])
                if let year = yearOfNumber(number) {
                    let text = parts.joined(separator: " ") + " " + number
                    return Reference(
                        text: text, year: year, range: words[index].range.joined(words[last].range))
                }
                last += 1
            }
        }
        return nil
    }

    /// Whether a reference begins right at a word.
    static func beginsReference(at index: Int, in words: [Word]) -> Bool {
        isCapitals(words[index], 2...4)
            && reference(in: words, from: index, to: min(index + 6, words.count)) != nil
    }

    private static func trimmed(_ word: Word) -> String {
        word.normal.filter { !",.;:()[]".contains($0) }
    }

    private static func isCapitals(_ word: Word, _ count: ClosedRange<Int>) -> Bool {
        guard word.printed.utf8.count <= 8 else { return false }
        let text = trimmed(word)
        return count.contains(text.utf8.count) && text.utf8.allSatisfy { (65...90).contains($0) }
    }

    private static func yearOfNumber(_ text: String) -> Int? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...4).contains(parts[0].utf8.count), parts[1].utf8.count == 4 else {
            return nil
        }
        guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return nil }
        return Int(parts[1])
    }

    // MARK: Date

    /// `12 March 2021`, `March 12, 2021`, `2021-03-12`.
    private static func date(in words: [Word], from start: Int, to end: Int) -> (CivilDate, ByteRange)? {
        guard start < end else { return nil }
        for index in start..<end {
            if let date = isoDate(words[index]) { return (date, words[index].range) }
            guard index + 2 < end else { continue }
            let three = words[index...(index + 2)].map { $0.normal.filter { !",.()".contains($0) } }
            guard let year = digits(three[2]), three[2].utf8.count == 4 else { continue }
            let range = words[index].range.joined(words[index + 2].range)
            if let day = day(three[0]), let month = CivilDate.month(named: three[1]),
                let date = CivilDate(year: year, month: month, day: day)
            {
                return (date, range)
            }
            if let month = CivilDate.month(named: three[0]), let day = day(three[1]),
                let date = CivilDate(year: year, month: month, day: day)
            {
                return (date, range)
            }
        }
        return nil
    }

    private static func digits(_ text: String) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit) else {
            return nil
        }
        return Int(text)
    }

    /// `12`, `12th`.
    private static func day(_ text: String) -> Int? {
        var text = text.lowercased()
        for suffix in ["st", "nd", "rd", "th"] where text.hasSuffix(suffix) { text.removeLast(2) }
        return text.utf8.count <= 2 ? digits(text) : nil
    }

    private static func isoDate(_ word: Word) -> CivilDate? {
        guard word.printed.utf8.count <= 12 else { return nil }
        let parts = word.core.split(separator: "-")
        guard parts.count == 3, parts[0].utf8.count == 4 else { return nil }
        let numbers = parts.compactMap { digits(String($0)) }
        guard numbers.count == 3 else { return nil }
        return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}

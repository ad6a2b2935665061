package import SourceText

/// Reads the text of a Special Procedures letter.
package enum LetterReader {
    /// A letter, where the text is one, and what is wrong with it.
    package struct Reading: Sendable {
        /// `nil` where the diagnostics hold an error.
        package let letter: Letter?
        package let diagnostics: [Diagnostic]
    }

    /// Bytes of a letter or a reply; a letter has about 20,000, a long report a hundred times as many.
    package static let longestFile = 4 << 20

    /// Reads a letter.
    ///
    /// - Parameter vocabulary: lower-case words in normal form by which a word broken over a line end is known;
    ///   the catalogue's. The letter's own words are added.
    package static func read(_ file: SourceFile, vocabulary: Set<String> = []) -> Reading {
        var problems = LetterProblems(file: file)
        guard let text = checkedText(of: file, &problems) else { return problems.refusal }
        var read = LetterText(reading: text)
        read.words = LineEndHyphens(vocabulary: vocabulary).join(read.words)
        let words = read.words
        guard !words.isEmpty else {
            problems.empty()
            return problems.refusal
        }
        let found = QuestionLists(in: words)
        let salutation = Salutation.find(in: words)
        let head = LetterHead(words, salutation: salutation?.words)
        guard let list = choose(among: found.lists) else {
            problems.noQuestions(
                isLetter: salutation != nil || head.reference != nil, words: words, lists: found.lists)
            return problems.refusal
        }
        problems.check(list, among: found.lists)
        guard let reference = head.reference else {
            problems.noReference()
            return problems.refusal
        }
        guard let salutation else {
            problems.noSalutation()
            return problems.refusal
        }
        guard !problems.hasErrors else { return problems.refusal }
        let questions = questions(of: list, in: words, annex: found.annexHeading, &problems)
        problems.checkHead(head, reference)
        let annex = found.annexHeading.map { Passage(words: Array(words[($0 + 1)...])) }
        for passage in questions.map(\.passage) + [annex].compactMap(\.self) {
            problems.checkHyphens(in: passage)
        }
        guard !problems.hasErrors else { return problems.refusal }
        let isGovernment = salutation.salutation.isGovernment
        let days = LetterBody.publicationDays(in: words)
        let letter = Letter(
            reference: reference.text, date: head.date, salutation: salutation.salutation.text,
            addressee: salutation.salutation.addressee, recipient: isGovernment ? .government : .company,
            company: isGovernment
                ? nil
                : read.company
                    ?? InlineCompany.find(in: words, from: salutation.words.upperBound, to: list.start),
            mandates: head.mandates, resolutions: LetterBody.resolutions(in: words),
            allegation: isGovernment ? nil : LetterBody.allegation(in: words, before: list.start),
            publication: days.map { Publication(days: $0, date: head.date?.adding(days: $0)) },
            questions: questions, annex: annex, removed: read.removed)
        return Reading(letter: letter, diagnostics: problems.all)
    }

    private static func checkedText(of file: SourceFile, _ problems: inout LetterProblems) -> UTF8Text? {
        guard file.bytes.count <= longestFile else {
            problems.tooLong()
            return nil
        }
        if let zero = file.bytes.firstIndex(of: 0) {
            problems.binary(at: zero)
            return nil
        }
        guard let text = UTF8Text(file.bytes) else {
            problems.notUTF8(at: UTF8Text.firstFault(in: file.bytes) ?? 0)
            return nil
        }
        return text
    }

    /// The list that asks most plainly, the first of equals; lists in the annex only where the letter has no other.
    private static func choose(among lists: [NumberedList]) -> NumberedList? {
        var best: NumberedList?
        for list in lists where list.score > 0 && !list.isInAnnex {
            if list.score > best?.score ?? 0 { best = list }
        }
        return best
    }

    private static func questions(
        of list: NumberedList, in words: [Word], annex: Int?, _ problems: inout LetterProblems
    ) -> [LetterQuestion] {
        var questions: [LetterQuestion] = []
        for (place, item) in list.items.enumerated() {
            var end = list.end
            if place + 1 < list.items.count {
                end = list.items[place + 1].markerWord
            } else {
                let found = QuestionEnd.find(from: item.textWord, to: list.end, in: words)
                end = found.end
                problems.checkEnd(at: end, of: list, certain: found.isCertain, in: words, annex: annex)
            }
            var text = Array(words[min(item.textWord, end)..<end])
            if item.marker.byteCount > 0, !text.isEmpty {
                text[0].printed.dropPrefix(bytes: item.marker.byteCount)
            }
            guard let last = text.last else {
                problems.emptyQuestion(item.number, words[item.markerWord])
                continue
            }
            let first = words[item.markerWord].line
            questions.append(
                LetterQuestion(
                    number: item.number, passage: Passage(words: text), parts: SubItems.parts(of: text),
                    lines: first...max(first, last.line)))
        }
        return questions
    }
}

extension String {
    fileprivate mutating func dropPrefix(bytes: Int) {
        self = String(decoding: utf8.dropFirst(bytes), as: UTF8.self)
    }
}

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
        guard let text = text(of: file, joiningBy: vocabulary, &problems),
            let outline = outline(of: text.words, &problems)
        else { return problems.refusal }
        let questions = questions(of: outline, in: text.words, &problems)
        let annex = outline.annexHeading.map { Passage(words: Array(text.words[($0 + 1)...])) }
        check(outline, questions.map(\.passage) + [annex].compactMap(\.self), in: text.words, &problems)
        guard !problems.hasErrors else { return problems.refusal }
        let letter = letter(outline, questions, annex, in: text)
        return Reading(letter: letter, diagnostics: problems.all)
    }

    /// Where a letter's parts lie in its words.
    private struct Outline {
        let head: LetterHead
        let reference: LetterHead.Reference
        let salutation: Salutation
        /// The words of the salutation.
        let salutationWords: Range<Int>
        /// The list of its questions.
        let list: NumberedList
        /// The word *Annex* at its heading; `nil` where it has none.
        let annexHeading: Int?
    }

    private static func text(
        of file: SourceFile, joiningBy vocabulary: Set<String>, _ problems: inout LetterProblems
    ) -> LetterText? {
        guard let utf8 = checkedText(of: file, &problems) else { return nil }
        var text = LetterText(reading: utf8)
        text.words = LineEndHyphens(vocabulary: vocabulary).join(text.words)
        guard !text.words.isEmpty else {
            problems.empty()
            return nil
        }
        return text
    }

    /// The parts that make a text a letter; `nil`, with the reason told, where one is missing.
    private static func outline(of words: [Word], _ problems: inout LetterProblems) -> Outline? {
        let (found, chosen) = questionLists(in: words)
        let salutation = Salutation.find(in: words)
        let head = LetterHead(words, salutation: salutation?.words)
        guard let list = chosen else {
            problems.noQuestions(
                isLetter: salutation != nil || head.reference != nil, words: words, lists: found.lists)
            return nil
        }
        problems.check(list, among: found.lists)
        guard let reference = head.reference else {
            problems.noReference()
            return nil
        }
        guard let salutation else {
            problems.noSalutation()
            return nil
        }
        guard !problems.hasErrors else { return nil }
        return Outline(
            head: head, reference: reference, salutation: salutation.salutation,
            salutationWords: salutation.words, list: list, annexHeading: found.annexHeading)
    }

    /// What a person should look at, of a text that can be read as a letter.
    private static func check(
        _ outline: Outline, _ passages: [Passage], in words: [Word], _ problems: inout LetterProblems
    ) {
        let sign = ReplySigns.find(
            in: words, salutation: outline.salutationWords, before: outline.list.start,
            namesSenders: !outline.head.mandates.isEmpty)
        if let sign { problems.checkSender(words[sign]) }
        problems.checkHead(outline.head, outline.reference)
        for passage in passages { problems.checkHyphens(in: passage) }
    }

    private static func letter(
        _ outline: Outline, _ questions: [LetterQuestion], _ annex: Passage?, in text: LetterText
    ) -> Letter {
        let words = text.words
        let (head, salutation, start) = (outline.head, outline.salutation, outline.list.start)
        let isGovernment = salutation.isGovernment
        let company =
            text.company ?? InlineCompany.find(in: words, from: outline.salutationWords.upperBound, to: start)
        let days = LetterBody.publicationDays(in: words)
        return Letter(
            reference: outline.reference.text, date: head.date, salutation: salutation.text,
            addressee: salutation.addressee, recipient: isGovernment ? .government : .company,
            company: isGovernment ? nil : company, mandates: head.mandates,
            resolutions: LetterBody.resolutions(in: words),
            allegation: isGovernment ? nil : LetterBody.allegation(in: words, before: start),
            publication: days.map { Publication(days: $0, date: head.date?.adding(days: $0)) },
            questions: questions, annex: annex, removed: text.removed)
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

    /// The lists of a text, and that of its questions; `nil` where none asks.
    ///
    /// Where no list asks that is numbered as usual, one that is numbered otherwise counts, if it is introduced as
    /// questions and asks, and no list with letters began above it, of which it could be a part.
    private static func questionLists(in words: [Word]) -> (all: QuestionLists, questions: NumberedList?) {
        let usual = QuestionLists(in: words, .usual)
        if let list = choose(among: usual.lists) { return (usual, list) }
        let others = QuestionLists(in: words, .any)
        guard let list = choose(among: others.lists), list.score == NumberedList.plainest,
            !words[..<list.start].contains(where: SubItems.beginsList)
        else { return (usual, nil) }
        return (others, list)
    }

    /// The list outside the annex that asks most plainly, the first of equals; `nil` where none asks.
    private static func choose(among lists: [NumberedList]) -> NumberedList? {
        var best: NumberedList?
        for list in lists where list.score > best?.score ?? 0 && !list.isInAnnex { best = list }
        return best
    }

    private static func questions(
        of outline: Outline, in words: [Word], _ problems: inout LetterProblems
    ) -> [LetterQuestion] {
        let list = outline.list
        var questions: [LetterQuestion] = []
        for (place, item) in list.items.enumerated() {
            var end = list.end
            if place + 1 < list.items.count {
                end = list.items[place + 1].markerWord
            } else {
                let found = QuestionEnd.find(from: item.textWord, to: list.end, in: words)
                end = found.end
                problems.checkEnd(at: end, of: list, isCertain: found.isCertain, in: words)
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

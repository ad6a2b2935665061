import SourceText

/// Collects what is wrong with a letter, in the words of this room.
struct LetterProblems {
    let file: SourceFile
    private(set) var all: [Diagnostic] = []

    init(file: SourceFile) { self.file = file }

    var hasErrors: Bool { all.hasErrors }
    var refusal: LetterReader.Reading { LetterReader.Reading(letter: nil, diagnostics: all) }

    private mutating func add(
        _ severity: Diagnostic.Severity, _ id: String, _ headline: String, _ explanation: String = "",
        at range: ByteRange = ByteRange(at: 0), solutions: [String] = []
    ) {
        all.append(
            Diagnostic(
                severity, id, headline, explanation: explanation, in: file, at: range,
                solutions: solutions.map { Diagnostic.Solution($0) }))
    }

    // MARK: No text

    mutating func tooLong() {
        add(
            .error, "letter-too-long", "a letter has at most \(LetterReader.longestFile >> 20) MiB",
            "This file has \(file.bytes.count) bytes; a letter has about 20,000.",
            solutions: ["give the letter alone, without what was sent along with it"])
    }

    mutating func binary(at offset: Int) {
        let isUTF16 = file.bytes.prefix(64).count { $0 == 0 } >= 16
        add(
            .error, "binary-letter",
            isUTF16
                ? "a letter is UTF-8 text, and this looks like UTF-16"
                : "a letter is text, and this file has zero bytes",
            "A PDF or word-processor file must be turned into plain text first.",
            at: ByteRange(offset, offset + 1),
            solutions: [
                isUTF16 ? "save the text as UTF-8" : "extract the text, e.g. with pdftotext, and compile that"
            ])
    }

    mutating func notUTF8(at offset: Int) {
        add(
            .error, "letter-not-utf-8", "a letter is UTF-8 text, and this byte is not",
            "Reading it in another encoding would be a guess at the letter's words.",
            at: ByteRange(offset, offset + 1), solutions: ["convert the file to UTF-8"])
    }

    mutating func empty() {
        add(.error, "empty-letter", "a letter has words, and this file has none")
    }

    // MARK: No letter

    mutating func noQuestions(isLetter: Bool, words: [Word], lists: [NumberedList]) {
        if !isLetter {
            add(
                .error, "not-a-letter",
                "a letter has a reference, a salutation and numbered questions, and this text has none",
                "The reference reads like \"AL OTH 54/2021\", the salutation like \"Dear Mr. …,\" or \"Excellency,\".",
                at: words.first?.range ?? ByteRange(at: 0))
            return
        }
        let other = lists.first { !$0.isInAnnex }
        add(
            .error, "no-questions", "a letter asks numbered questions, and none were found here",
            "Questions are numbered 1., 1), (1), [1], 1/, (i) or \"Question 1:\" from 1 on, and they ask: an introduction such as "
                + "\"on the following matters:\" stands before them, or they say \"please\", \"what\", \"how\". "
                + (other == nil
                    ? "This text has no numbered list outside an annex." : "The list here asks for nothing."),
            at: other.map { words[$0.start].range } ?? words.last?.range ?? ByteRange(at: 0),
            solutions: ["compare the text with the original; number its questions if it has any"])
    }

    mutating func noReference() {
        add(
            .error, "no-reference", "a letter names its reference, and this text has none",
            "The questionnaire takes its id from it, e.g. \"AL OTH 54/2021\".",
            solutions: ["put a line \"REFERENCE: …\" above the salutation, as the original has it"])
    }

    mutating func noSalutation() {
        add(
            .error, "no-salutation", "a letter says whom it addresses, and this text does not",
            "\"Dear …,\" tells a letter to a company from one to a Government (\"Excellency,\").",
            solutions: ["put the salutation back, as the original has it"])
    }

    // MARK: Lost questions

    mutating func check(_ list: NumberedList, among lists: [NumberedList]) {
        for gap in list.gaps {
            let missing = gap.missing
            let lost =
                missing.count == 1
                ? "question \(missing.lowerBound)"
                : "questions \(missing.lowerBound) to \(missing.upperBound)"
            add(
                .error, "question-numbering",
                "questions are numbered without a gap, and \(lost) is missing before number \(gap.before.number)",
                "A questionnaire with part of the letter's questions would pass for the whole.",
                at: gap.before.range,
                solutions: ["look the missing text up in the original"])
        }
        for item in list.repeats {
            add(
                .error, "question-numbering",
                "each question has a number of its own, and \(item.number) stands twice",
                "Whether this is a question, a sub-item or a number that was misread cannot be told.",
                at: item.range,
                solutions: ["number it as the original does"])
        }
        for other in lists
        where other.start != list.start && min(other.score, list.score) == NumberedList.plainest {
            guard let item = other.items.first else { continue }
            add(
                .error, "question-numbering", "a letter has one list of questions, and this is another",
                "Its numbers begin again, so that neither list could be left out without losing questions.",
                at: item.range,
                solutions: ["number the questions through", "compile the two lists as two letters"])
        }
    }

    mutating func emptyQuestion(_ number: Int, _ marker: Word) {
        add(
            .error, "empty-question", "a question has words, and question \(number) has none",
            "Its text was lost, or the number belongs to something else.", at: marker.range,
            solutions: ["look the text up in the original"])
    }

    /// What follows the last question tells whether the letter is whole.
    mutating func checkEnd(at end: Int, of list: NumberedList, isCertain: Bool, in words: [Word]) {
        guard let last = list.items.last, end > last.textWord, end <= words.count else { return }
        let word = words[end - 1]
        if end == words.count, !word.endsSentence {
            add(
                .error, "letter-breaks-off",
                "a question ends with a full stop or a question mark, and question \(last.number) breaks off",
                "The rest of it, and questions after it, may be lost.", at: word.range,
                solutions: ["look the rest up in the original"])
        } else if end == words.count {
            add(
                .warning, "no-closing",
                "a letter goes on after its questions, and this text ends with question \(last.number)",
                "Questions after it may be lost.", at: word.range,
                solutions: ["compare the end with the original"])
        } else if !isCertain {
            add(
                .warning, "closing-not-known",
                "question \(last.number) is taken to end here, and no known closing follows",
                "A new paragraph or sentence follows that asks for nothing; what it says is in no question.",
                at: word.range, solutions: ["see that what follows asks for nothing"])
        }
    }

    // MARK: Doubts

    mutating func checkHead(_ head: LetterHead, _ reference: LetterHead.Reference) {
        guard let date = head.date else {
            add(
                .warning, "no-date", "a letter is dated, and no date stands above the salutation",
                "The date of publication is counted from it.", at: reference.range)
            return
        }
        guard date.year != reference.year else { return }
        all.append(
            Diagnostic(
                .warning, "reference-year",
                "reference \(reference.text) is of \(reference.year), the letter of \(date.year)",
                explanation: "Both are kept as printed: which of them is wrong, only the sender knows.",
                in: file,
                at: reference.range,
                notes: [Diagnostic.Note("dated \(date.iso) here", in: file, at: head.dateRange)]))
    }

    /// An answer is read like a letter where it looks like one: only a person can say that it is none.
    mutating func checkSender(_ sign: ArraySlice<Word>) {
        guard let first = sign.first, let last = sign.last else { return }
        let words = sign.printed
        add(
            .warning, "reply-to-a-letter",
            "a letter is from mandate holders, and \"\(words)\" reads like an answer to one",
            "What is numbered in an answer is not what was asked, and makes a questionnaire that nobody sent.",
            at: first.range.joined(last.range),
            solutions: [
                "compile the letter that it answers",
                "lay it into an answer file: hrdd new QUESTIONNAIRE --from-reply FILE",
            ])
    }

    mutating func checkHyphens(in passage: Passage) {
        for word in passage.words where word.layout.contains(.hasDoubtfulHyphen) {
            add(
                .warning, "hyphen-kept",
                "\"\(word.printed)\" was broken over a line end, and its hyphen is kept",
                "A hyphen goes only where the joined word occurs elsewhere in the letter or in the catalogue.",
                at: word.range, solutions: ["join the word in the text if the original has no hyphen"])
        }
    }
}

import SourceText
import Testing

@testable import LetterReading

@Suite struct `Questions are read whole` {
    @Test(arguments: [
        "[1] Please say who paid.\n\n[2] What was done?", "1/ Please say who paid.\n2/ What was done?",
        "(i) Please say who paid.\n\n(ii) What was done?", "i. Please say who paid.\nii. What was done?",
        "I) Please say who paid.\nII) What was done?", "(I). Please say who paid.\n\n(II). What was done?",
    ])
    func `numbers in a form that is seldom used are read where no others are`(_ text: String) {
        #expect(questions(text) == ["Please say who paid.", "What was done?"])
    }

    @Test func `sub-items with letters stay in a question that has a Roman number`() {
        #expect(
            questions("(i) Please say:\n(a) who paid;\n(b) who was paid.\n(ii) What was done?") == [
                "Please say: (a) who paid; (b) who was paid.", "What was done?",
            ])
    }

    // Part of the questions would pass for the whole.
    @Test(arguments: [
        "(a) Please say:\n(i) who paid?\n(ii) what was paid?\n(b) Please say what was done.",
        "(a) What is so?\n(b) What is so?\n(c) What is so?\n(d) What is so?\n(e) What is so?\n(f) What is so?\n"
            + "(g) What is so?\n(h) What is so?\n(i) What is so?\n(j) What is so?",
        "i.e. please say who paid.\nii.e. please say what was done.",
        "[a] Please say who paid.\n[b] What was done?", "/1 Please say who paid.\n/2 What was done?",
        "(i) Nobody was asked.\n(ii) Nothing was said.",
    ])
    func `letters, and what is no list of questions, are still refused`(_ text: String) {
        #expect(questions(text) == ["error no-questions"])
    }

    @Test func `Roman numbers count for nothing beside questions that are numbered as usual`() {
        #expect(
            questions("1. Please say:\n(i) who paid?\n(ii) what was paid?\n2. What was done?") == [
                "Please say: (i) who paid? (ii) what was paid?", "What was done?",
            ])
        #expect(
            questions("1. Please say who paid.\n\nI. What was done?\n\nII. Why?").count == 1)
    }

    @Test func `a page number inside a question is no part of it`() {
        #expect(
            questions("1. Please say who\n\n2\n\npaid.\n2. What was\n\n- 3 -\n\ndone?") == [
                "Please say who paid.", "What was done?",
            ])
    }

    @Test func `a number that ends a sentence's line is no page number`() {
        #expect(
            questions("1. Please say how you follow Guiding Principle\n13\nand the commentary to it.") == [
                "Please say how you follow Guiding Principle 13 and the commentary to it."
            ])
    }

    @Test func `a title alone in mid-sentence is a page header`() {
        #expect(
            questions("1. Please say who paid the\n\nHartmere Hydro\n\nworkers of the dam.") == [
                "Please say who paid the workers of the dam."
            ])
    }

    @Test func `a title between two sentences that is known from nowhere stays`() {
        #expect(
            questions("1. Please say who paid.\n\nThe Upper Dam\n\n2. What was done?") == [
                "Please say who paid. The Upper Dam", "What was done?",
            ])
    }

    @Test func `names listed behind a colon are no headers`() {
        #expect(
            questions(
                "1. Please explain your dealings with:\n\nHartmere Hydro plc\n\nOduvald Works Ltd\n\n2. What was done?"
            ).first
                == "Please explain your dealings with: Hartmere Hydro plc Oduvald Works Ltd")
    }

    @Test func `a square is no footnote mark`() {
        #expect(
            questions("1. Please say who owns the 30 km² of land.") == [
                "Please say who owns the 30 km² of land."
            ])
    }

    @Test func `a bare digit is a footnote mark only where the note is found`() {
        #expect(
            questions("1. Please say what became of the abuses2 named.") == [
                "Please say what became of the abuses2 named."
            ])
        #expect(
            questions("1. Please say what became of the abuses2 named\n\n2 See A/HRC/35/32.\n\nabove.") == [
                "Please say what became of the abuses named above."
            ])
    }

    @Test func `a note with an asterisk is known where it cuts a sentence, else it stays`() {
        #expect(questions("1. Please say who\n\n* See A/HRC/35/32.\n\npaid.") == ["Please say who paid."])
        #expect(
            questions("1. Please say who paid.\n\n* See A/HRC/35/32.\n\n2. What was done?") == [
                "Please say who paid. See A/HRC/35/32.", "What was done?",
            ])
    }

    @Test func `a word broken at a line end is joined where it is known`() {
        #expect(
            questions("1. Please say how you miti-\ngate harm.", before: "They did not mitigate it.\n\n") == [
                "Please say how you mitigate harm."
            ])
    }

    @Test func `a word nobody knows keeps its hyphen, and a warning says so`() {
        let reading = letter("1. Please say how you miti-\ngate harm.")
        #expect(reading.letter?.questions.first?.text == "Please say how you miti-gate harm.")
        #expect(reading.diagnostics.map(\.id) == ["hyphen-kept"])
    }

    @Test func `a compound that the letter writes elsewhere keeps its hyphen without a word`() {
        let reading = letter(
            "1. Please say how your long-\nterm plans changed, and what a long-term plan is.")
        #expect(
            reading.letter?.questions.first?.text
                == "Please say how your long-term plans changed, and what a long-term plan is.")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `a hyphen before and is the letter's own`() {
        #expect(
            questions("1. Please name short- and long-term plans.") == [
                "Please name short- and long-term plans."
            ])
        #expect(
            questions("1. Please name short-\nand long-term plans.") == [
                "Please name short- and long-term plans."
            ])
    }

    @Test func `sub-items stay in the text and are parts`() throws {
        let reading = letter(
            "1. Please say:\n\n(a) who paid;\n\n(b) who was told:\n(i) by letter;\n(ii) by word of mouth;\n\n(c) when."
        )
        let question = try #require(reading.letter?.questions.first)
        #expect(
            question.text
                == "Please say: (a) who paid; (b) who was told: (i) by letter; (ii) by word of mouth; (c) when."
        )
        #expect(question.parts.map(\.label) == ["(a)", "(b)", "(i)", "(ii)", "(c)"])
        #expect(question.parts.map(\.depth) == [0, 0, 1, 1, 0])
        #expect(question.parts.first?.passage.text == "who paid;")
    }

    @Test func `a numbered list inside a question is no list of questions`() {
        #expect(
            questions("1. Please say the following:\n1) who paid;\n2) who was told.\n2. What was done?") == [
                "Please say the following: 1) who paid; 2) who was told.", "What was done?",
            ])
    }

    @Test func `numbered facts before the questions are no questions`() {
        #expect(
            questions(
                "1. Please say who paid.",
                before: "The following took place:\n\n1. A dam was built.\n2. A village was moved.\n\n")
                == ["Please say who paid."])
    }

    @Test func `the last question goes on over a page's end and stops at the closing`() {
        #expect(
            questions("1. Please say who paid.\n\n7\n\nThis is asked of all who took part.") == [
                "Please say who paid. This is asked of all who took part."
            ])
        #expect(
            questions(
                "1. Please say who paid.\n\nIn particular, please say when.",
                after: "While awaiting a response, we urge a halt.\n")
                == ["Please say who paid. In particular, please say when."])
    }

    @Test func `lines are counted through a tag that is none`() throws {
        let question = try #require(letter("1. Please <b\n>say</b> who\n\npaid.").letter?.questions.first)
        #expect(question.passage.words.last?.line == 12)
    }

    @Test func `lines are those of the number and of the last word`() throws {
        let question = try #require(letter("1. Please say\nwho\n\n2\n\npaid.").letter?.questions.first)
        #expect(question.lines == 9...14)
        #expect(question.passage.words.map(\.line) == [9, 9, 10, 14])
    }
}

@Suite struct `What has lost its questions is refused` {
    @Test(arguments: [
        ("", "error no-questions"),
        ("1. Please say who paid.\n3. What was done?", "error question-numbering"),
        ("2. Please say who paid.\n3. What was done?", "error question-numbering"),
        ("1. Please say who paid.\n2. What was done?\n2. What was not?", "error question-numbering"),
        ("1. Please say who paid.\n2.\n3. What was done?", "error empty-question"),
    ])
    func `with the reason`(_ text: String, _ id: String) {
        #expect(questions(text) == [id])
    }

    @Test func `a numbered list that asks for nothing is no list of questions`() {
        let text =
            "REFERENCE: AL OTH 1/2030\n\nDear Ms. Vale,\n\n1. A dam was built.\n2. A village was moved.\n\nYours sincerely,\n"
        let reading = LetterReader.read(SourceFile(name: "x", text: text))
        #expect(reading.diagnostics.map(\.id) == ["no-questions"])
    }

    @Test func `a text that ends in the middle of a question breaks off`() {
        #expect(questions("1. Please say who paid.\n2. What was", after: "") == ["error letter-breaks-off"])
    }

    @Test func `a text that ends with a question is a letter whose closing is missing`() {
        let reading = letter("1. Please say who paid.", after: "")
        #expect(reading.letter?.questions.count == 1)
        #expect(reading.diagnostics.map(\.id) == ["no-closing"])
    }

    @Test func `a second list of questions is not left out in silence`() {
        #expect(
            questions(
                "1. Please say who paid.\n\nWe would also be grateful for answers to the following:\n\n1. What was done?"
            )
                == ["error question-numbering"])
    }

    @Test(
        arguments: [
            ([], "empty-letter"), (Array(" \n\t\n".utf8), "empty-letter"),
            ([0x25, 0x50, 0x44, 0x46, 0x00], "binary-letter"),
            ([0x41, 0xFF], "letter-not-utf-8"), (Array("A list of things to buy.".utf8), "not-a-letter"),
            (
                Array("REFERENCE: AL OTH 1/2030\n\nDear Ms. Vale,\n\nWe write in haste.\n".utf8),
                "no-questions"
            ),
        ] as [([UInt8], String)])
    func `what is no letter is refused`(_ bytes: [UInt8], _ id: String) {
        let reading = LetterReader.read(.init(name: "x", bytes: bytes))
        #expect(reading.letter == nil)
        #expect(reading.diagnostics.map(\.id) == [id])
    }

    @Test(arguments: [
        ("Dear Ms. Vale,", "Ms. Vale", Letter.Recipient.company),
        ("Dear Sir or Madam:", "Sir or Madam", .company),
        ("To whom it may concern,", "To whom it may concern", .company), ("Sir,", "Sir", .company),
        ("Excellency,", "Excellency", .government), ("Your Excellency,", "Your Excellency", .government),
    ])
    func `the salutation tells whom a letter is to`(
        _ line: String, _ addressee: String, _ recipient: Letter.Recipient
    ) {
        let text =
            "REFERENCE: AL OTH 1/2030\n\n1 May 2030\n\n\(line)\n\nPlease respond to the following:\n\n1. What was done?\n\nYours sincerely,\n"
        let letter = LetterReader.read(SourceFile(name: "x", text: text)).letter
        #expect(letter?.addressee == addressee)
        #expect(letter?.recipient == recipient)
    }

    @Test(arguments: [
        ("Dear Special Rapporteurs,", "", "Dear Special Rapporteurs,"),
        ("Dear members of the Working Group,", "", "Dear members of the Working Group,"),
        ("Dear Madam or Sir,", "We write about your letter of 1 May. ", "your letter"),
        (
            "Dear Madam,", "This is our response to the joint communication. ",
            "response to the joint communication."
        ),
        // What the sender of a letter asks for is a reply, too.
        ("Dear Ms. Vale,", "We thank you for your reply to the questions of last year. ", nil),
        (
            "Dear Ms. Vale,",
            "We write in our capacities as Special Rapporteur on water. We have your letter. ", nil
        ),
    ])
    func `what reads like an answer to a letter is named as one, and compiled all the same`(
        _ salutation: String, _ opening: String, _ sign: String?
    ) {
        let text = """
            AL OTH 1/2030

            1 June 2030

            \(salutation)

            \(opening)Please find below our answers to the following questions:

            1. What was done? Nothing was done.

            Yours sincerely,

            """
        let reading = LetterReader.read(SourceFile(name: "x", text: text))
        let found = reading.diagnostics.filter { $0.id == "reply-to-a-letter" }
        #expect(
            found.map { String(decoding: Array(text.utf8)[$0.range.offsets], as: UTF8.self) }
                == [sign].compactMap(\.self))
        #expect(reading.letter?.questions.count == 1)
    }

    @Test func `a letter without reference or salutation is refused`() {
        let text = "Please respond to the following:\n\n1. What was done?\n\nYours sincerely,\n"
        let without = LetterReader.read(.init(name: "x", text: text))
        #expect(without.diagnostics.map(\.id) == ["no-reference"])
        let unaddressed = LetterReader.read(
            .init(name: "x", text: "REFERENCE: AL OTH 1/2030\n\n1 May 2030\n\n" + text))
        #expect(unaddressed.diagnostics.map(\.id) == ["no-salutation"])
    }
}

@Suite struct `Dates and normal form` {
    @Test(arguments: [
        (2021, 3, 12, 60, "2021-05-11"), (2024, 2, 28, 1, "2024-02-29"), (2023, 2, 28, 1, "2023-03-01"),
        (2023, 12, 31, 366, "2024-12-31"), (2000, 2, 29, 0, "2000-02-29"),
    ])
    func `days are counted over months and leap years`(
        _ year: Int, _ month: Int, _ day: Int, _ days: Int, _ iso: String
    ) {
        #expect(CivilDate(year: year, month: month, day: day)?.adding(days: days)?.iso == iso)
    }

    @Test func `days that do not exist are no dates`() {
        #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2021, month: 4, day: 31) == nil)
        #expect(CivilDate(year: 9999, month: 12, day: 31)?.adding(days: 1) == nil)
    }

    @Test(arguments: [
        ("ﬁnal\u{AD}ly", "finally"), ("a\u{A0}\n b", "a b"), ("“x” ‘y’", "\"x\" 'y'"), ("ｆｕｌｌ １", "full 1"),
        ("non\u{2011}stop", "non-stop"), ("½…", "1\u{2044}2..."), (" x ", "x"), ("m²", "m2"),
        ("e\u{301}", "é"),
    ])
    func `the normal form undoes typography`(_ text: String, _ form: String) {
        #expect(NormalForm.of(text) == form)
    }
}

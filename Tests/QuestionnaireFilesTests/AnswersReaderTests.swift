import Digest
import ExactNumber
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

/// A questionnaire with one criterion of every kind that answers can run into.
let sampleQuestionnaire: PreparedQuestionnaire = {
    let file = SourceFile(
        name: "sample.yaml",
        text: """
            hrdd: questionnaire/1
            id: sample
            title: A sample
            edition: 2
            scales:
              - name: disclosure
                choices:
                  - {word: yes, state: met, points: 1}
                  - {word: partial, state: partly, points: 1/2}
                  - {word: no, state: not-met, points: 0}
                  - {word: no-disclosure-found, state: not-disclosed}
            sections:
              - id: leverage
                criteria:
                  - id: leverage.contract-terms
                    text: Contracts oblige suppliers
                  - id: leverage.exit
                    text: Ends relationships responsibly
                    changed-in: 2
                    not-applicable: {when: Never ended one., reason: Say which were reviewed.}
                  - id: leverage.policy
                    text: Publishes its policy
                    scale: disclosure
                  - id: leverage.share
                    text: Share of suppliers bound
                    number: {none: 0, full: 100, unit: "%"}
            """)
    let reading = QuestionnaireReader.read(file)
    return PreparedQuestionnaire(
        reading.value ?? Questionnaire(id: "sample", title: "", principles: [], groups: []),
        digest: SHA256.digest(of: file.bytes))
}()

@Suite struct AnswersReaderTests {
    private func read(_ marked: MarkedText) -> Reading<AnswerSheet> {
        AnswersReader.read(marked.file, questionnaire: sampleQuestionnaire)
    }

    /// A file that is sound but for the lines given, which come before `answers`.
    private func read(head: String = "", answers: String) -> (MarkedText, Reading<AnswerSheet>) {
        let marked = MarkedText(
            """
            hrdd: answers/1
            questionnaire: sample
            company: Northfield (invented)
            basis: self-assessment
            as-of: 2026-03-01
            \(head)
            answers:
            \(answers)
            """)
        return (marked, read(marked))
    }

    @Test func `a full file is read to the last word`() throws {
        let marked = MarkedText(
            """
            hrdd: answers/1
            questionnaire: sample
            questionnaire-version: \(sampleQuestionnaire.version)
            edition: 2
            company: Northfield (invented)
            size: small
            basis: published-reply
            reply: received
            as-of: 2026-03-01
            analyst: A. Reviewer
            involvement:
              - impact: {text: transferred workers, confidential: true}
                claim: directly-linked
                evidence: [{kind: public-document, title: Supplier list, page: 3}]
            answers:
              leverage.contract-terms: met
              leverage.exit:
                answer: not-applicable
                reason: None was ended
                action: {owner: Purchasing, due: 2026-09-30, note: Ask again}
              leverage.policy:
                answer: partial
                statement: |
                  We have one.
                evidence:
                  - kind: reply
                    lines: 12-19
                    quote: "we have one"
                    confidential: true
                company-comment: {agrees: false, text: It is public.}
              leverage.share: 12.5
            """)
        let reading = read(marked)
        marked.expect(reading.diagnostics)
        let sheet = try #require(reading.value)
        #expect(sheet.questionnaire == "sample")
        #expect(sheet.questionnaireVersion == sampleQuestionnaire.version)
        #expect(sheet.edition == 2)
        #expect(sheet.company == "Northfield (invented)")
        #expect(sheet.size == .small)
        #expect(sheet.basis == .publishedReply)
        #expect(sheet.reply == .received)
        #expect(sheet.asOf == "2026-03-01")
        #expect(sheet.analyst == "A. Reviewer")
        let claim = try #require(sheet.involvement.first)
        #expect(claim.impact?.text == "transferred workers")
        #expect(claim.impact?.isConfidential == true)
        #expect(claim.claim == .directlyLinked)
        #expect(claim.evidence.map(\.page) == ["3"])
        #expect(
            sheet.answers.map(\.criterion) == [
                "leverage.contract-terms", "leverage.exit", "leverage.policy", "leverage.share",
            ])
        #expect(sheet.answers.map(\.word) == ["met", "not-applicable", "partial", nil])
        #expect(sheet.answers[1].reason?.text == "None was ended")
        #expect(sheet.answers[1].action?.owner == "Purchasing")
        #expect(sheet.answers[1].action?.due == "2026-09-30")
        #expect(sheet.answers[1].action?.note?.text == "Ask again")
        #expect(sheet.answers[2].statement?.text == "We have one.\n")
        #expect(sheet.answers[2].statement?.isConfidential == false)
        #expect(sheet.answers[2].evidence.map(\.kind) == [.reply])
        #expect(sheet.answers[2].evidence.map(\.lines) == ["12-19"])
        #expect(sheet.answers[2].evidence.map(\.isConfidential) == [true])
        #expect(sheet.answers[2].companyComment?.agrees == false)
        #expect(sheet.answers[2].companyComment?.text?.text == "It is public.")
        #expect(sheet.answers[3].number == Rational(25, over: 2))
    }

    @Test func `a blank value is as good as absent`() throws {
        let (marked, reading) = read(
            head: "size:\nreply: \"\"\nanalyst:\ninvolvement:",
            answers: """
                  leverage.contract-terms:
                  leverage.exit: ""
                  leverage.policy:
                    answer:
                    evidence:
                      -
                    statement:
                """)
        marked.expect(reading.diagnostics)
        let sheet = try #require(reading.value)
        #expect(sheet.size == nil && sheet.analyst == nil && sheet.reply == .received)
        #expect(sheet.involvement.isEmpty)
        #expect(sheet.answers.map(\.word) == [nil, nil, nil])
        #expect(sheet.answers[2].statement == nil && sheet.answers[2].evidence.isEmpty)
    }

    private static let blanks = [
        "", "\"\"", "''", "\"  \"", "' \t'", "\"\\n \\t\"", "\"\n \n    \"", "|-", ">", "|\n\n",
        ">+\n\n   \n",
    ]

    @Test(arguments: blanks)
    func `however a blank is written, a company without a name is refused`(blank: String) {
        let text = """
            hrdd: answers/1
            questionnaire: sample
            company: \(blank)
            basis: self-assessment
            as-of: 2026-03-01
            answers: {}

            """
        let reading = AnswersReader.read(
            SourceFile(name: "answers.yaml", text: text), questionnaire: sampleQuestionnaire)
        #expect(reading.value == nil)
        #expect(reading.diagnostics.map(\.id) == ["missing-key"])
    }

    @Test(arguments: blanks)
    func `however a blank is written, it leaves a criterion open`(blank: String) throws {
        let (_, reading) = read(answers: "  leverage.contract-terms: \(blank)\n  leverage.exit: met")
        #expect(reading.diagnostics.isEmpty)
        #expect(try #require(reading.value).answers.map(\.word) == [nil, "met"])
    }

    @Test(arguments: [
        "⟨unknown-criterion⟩leverage.contract-tems⟨/⟩: met",
        "⟨unknown-criterion⟩Leverage⟨/⟩: met",
        "leverage.contract-terms: ⟨unknown-answer⟩yes⟨/⟩",
        "leverage.contract-terms: ⟨unknown-answer⟩n/a⟨/⟩",
        "leverage.contract-terms: {answer: ⟨unknown-answer⟩Met⟨/⟩}",
        "leverage.contract-terms: ⟨wrong-type⟩[met]⟨/⟩",
        "leverage.contract-terms: {answer: ⟨wrong-type⟩[met]⟨/⟩}",
        "leverage.policy: ⟨unknown-answer⟩met⟨/⟩",
        "leverage.contract-terms: ⟨not-applicable-here⟩not-applicable⟨/⟩",
        "leverage.exit: ⟨missing-reason⟩not-applicable⟨/⟩",
        "leverage.exit: {answer: ⟨missing-reason⟩not-applicable⟨/⟩, reason: \"  \"}",
        "leverage.exit: {answer: not-applicable, reason: ⟨wrong-type⟩[a]⟨/⟩}",
        "leverage.share: ⟨unknown-answer⟩met⟨/⟩",
        "leverage.share: ⟨unknown-answer⟩12 %⟨/⟩",
        "leverage.share: declined",
        "leverage.exit: {⟨unknown-key⟩anwser⟨/⟩: met}",
        "leverage.exit: {⟨missing-key⟩statement⟨/⟩: {confidential: true}}",
        "leverage.exit: {statement: {text: a, confidential: ⟨wrong-boolean⟩yes⟨/⟩}}",
        "leverage.exit: {statement: ⟨wrong-type⟩[a]⟨/⟩}",
        "leverage.exit: {evidence: ⟨wrong-type⟩a report⟨/⟩}",
        "leverage.exit: {evidence: ⟨wrong-type⟩{kind: reply}⟨/⟩}",
        "leverage.exit: {evidence: [⟨wrong-type⟩a report⟨/⟩]}",
        "leverage.exit: {evidence: [{⟨missing-key⟩title⟨/⟩: a report}]}",
        "leverage.exit: {evidence: [{kind: ⟨unknown-word⟩public⟨/⟩, title: a}]}",
        "leverage.exit: {evidence: [{kind: ⟨unnamed-document⟩public-document⟨/⟩}]}",
        "leverage.exit: {evidence: [{kind: stakeholder-account}]}",
        "leverage.exit: {evidence: [{kind: reply, lines: ⟨wrong-number⟩19-12⟨/⟩}]}",
        "leverage.exit: {evidence: [{kind: reply, lines: ⟨wrong-number⟩a⟨/⟩}]}",
        "leverage.exit: {evidence: [{kind: reply, date: ⟨wrong-date⟩2025-02-29⟨/⟩}]}",
        "leverage.exit: {evidence: [{kind: reply, date: ⟨wrong-date⟩1.2.2025⟨/⟩}]}",
        "leverage.exit: {evidence: [{kind: reply, date: 2024-02-29, accessed: 2025}]}",
        "leverage.exit: {evidence: [{kind: reply, date: ⟨later-than-file⟩2026-03-02⟨/⟩}]}",
        "leverage.exit: {evidence: [{kind: reply, date: 2026-03}]}",
        "leverage.exit: {evidence: [{kind: reply, url: ⟨wrong-address⟩northfield.example/a⟨/⟩}]}",
        "leverage.exit: {evidence: [{kind: reply, url: \"⟨unlinked-address⟩⟨/⟩\"}]}",
        "leverage.exit: {company-comment: {agrees: ⟨wrong-boolean⟩maybe⟨/⟩}}",
        "leverage.exit: {action: {due: ⟨wrong-date⟩soon⟨/⟩}}",
    ])
    func `what is wrong with an answer is told at its place`(line: String) {
        // An address with a colon must be quoted in a flow mapping, and the quotes belong to the place.
        let line = line.replacing(
            "\"⟨unlinked-address⟩⟨/⟩\"", with: "⟨unlinked-address⟩\"javascript:alert(1)\"⟨/⟩")
        let (marked, reading) = read(answers: "  " + line)
        marked.expect(reading.diagnostics)
        #expect((reading.value == nil) == reading.diagnostics.hasErrors)
    }

    @Test(arguments: [
        "⟨unknown-key⟩sise⟨/⟩: small",
        "size: ⟨unknown-word⟩tiny⟨/⟩",
        "⟨misplaced-reply⟩reply⟨/⟩: refused",
        "edition: ⟨wrong-number⟩0⟨/⟩",
        "edition: ⟨other-edition⟩1⟨/⟩",
        "edition: ⟨other-edition⟩3⟨/⟩",
        "questionnaire-version: ⟨wrong-digest⟩5f0c2ab91e4⟨/⟩",
        "questionnaire-version: ⟨other-version⟩5f0c2ab91e44⟨/⟩\nedition: 1",
        "involvement: ⟨unknown-word⟩linked⟨/⟩",
        "involvement: [caused, contributed]",
        "involvement: ⟨wrong-type⟩{claim: caused}⟨/⟩",
        "involvement: [{⟨missing-key⟩impact⟨/⟩: a}]",
        "analyst: ⟨wrong-type⟩[A, B]⟨/⟩",
    ])
    func `what is wrong with the head of a file is told at its place`(line: String) {
        let (marked, reading) = read(head: line, answers: "  leverage.exit: met")
        marked.expect(reading.diagnostics)
    }

    @Test func `several errors are told at once and none is a consequence of another`() {
        let marked = MarkedText(
            """
            hrdd: answers/1
            questionnaire: sample
            ⟨unknown-key⟩compny⟨/⟩: Northfield (invented)
            basis: ⟨unknown-word⟩self assessment⟨/⟩
            as-of: ⟨wrong-date⟩2026-13-01⟨/⟩
            answers:
              ⟨unknown-criterion⟩leverage.exits⟨/⟩: ⟨/x⟩
            """.replacing("⟨/x⟩", with: "maybe"))
        marked.expect(read(marked).diagnostics)
    }

    @Test(arguments: [
        (
            "⟨missing-key⟩hrdd⟨/⟩: answers/1\nquestionnaire: sample\ncompany: A\nbasis: public-record\nas-of: 2026-03-01",
            1
        ),
        (
            "⟨missing-key⟩hrdd⟨/⟩: answers/1\nquestionnaire: sample\ncompany: A\nanswers: {}\n⟨missing-key⟩basis⟨/⟩:",
            2
        ),
        (
            "hrdd: answers/1\nquestionnaire: ⟨unknown-questionnaire⟩sampel⟨/⟩\ncompany: A\nbasis: public-record\nas-of: 2026-03-01\nanswers:\n  a.b: met",
            1
        ),
        ("hrdd: ⟨newer-version⟩answers/2⟨/⟩\nfurther: x", 1),
        ("hrdd: ⟨older-version⟩answers/0⟨/⟩\nfurther: x", 1),
        ("hrdd: ⟨unknown-version⟩answers⟨/⟩\nfurther: x", 1),
        ("hrdd: ⟨unknown-kind⟩anwsers/1⟨/⟩\nfurther: x", 1),
        ("hrdd: ⟨wrong-kind⟩questionnaire/1⟨/⟩\nid: x", 1),
        ("⟨missing-kind⟩questionnaire⟨/⟩: sample\ncompany: A", 1),
        ("company: A\n⟨missing-kind⟩hrdd⟨/⟩: answers/1", 1),
        ("⟨missing-kind⟩hrdd⟨/⟩:\ncompany: A", 1),
        ("⟨missing-kind⟩⟨/⟩answers/1", 1),
        ("⟨missing-kind⟩⟨/⟩[hrdd]", 1),
        ("⟨missing-kind⟩⟨/⟩\"\"", 1),
    ])
    func `a file must say what it is and be complete`(text: String, count: Int) {
        let marked = MarkedText(text)
        #expect(marked.marks.count == count)
        let reading = read(marked)
        marked.expect(reading.diagnostics)
        #expect(reading.value == nil)
    }

    @Test func `a reply that never came makes answers idle`() throws {
        let marked = MarkedText(
            """
            hrdd: answers/1
            questionnaire: sample
            company: A
            basis: published-reply
            reply: not-delivered
            as-of: 2026-03-01
            answers:
              leverage.exit:
              leverage.contract-terms: ⟨answers-without-reply⟩met⟨/⟩
            """)
        let reading = read(marked)
        marked.expect(reading.diagnostics)
        #expect(reading.value?.reply == .notDelivered)
    }

    @Test(arguments: [
        ("yes", "\"yes\" is no answer here; did you mean \"met\"?"),
        ("no", "\"no\" is no answer here; did you mean \"not-met\"?"),
        ("Partially", "\"Partially\" is no answer here; did you mean \"partly\"?"),
        ("not met", "\"not met\" is no answer here; did you mean \"not-met\"?"),
        ("perhaps", "\"perhaps\" is no answer here"),
    ])
    func `everyday words lead to the word that is meant`(word: String, headline: String) {
        let (_, reading) = read(answers: "  leverage.contract-terms: \(word)")
        #expect(reading.diagnostics.map(\.headline) == [headline])
    }

    @Test func `another letter is never suggested for the one that is meant`() {
        let headlines = ["al-oth-55-2021", "al-ohm-54-2021"].map { id in
            let text =
                "hrdd: answers/1\nquestionnaire: \(id)\ncompany: A\nbasis: public-record\nas-of: 2026-03-01"
            let file = SourceFile(name: "a", text: text + "\nanswers: {}")
            return AnswersReader.read(file, known: ["al-oth-54-2021"], find: { _ in nil }).diagnostics.map(
                \.headline)
        }
        #expect(
            headlines == [
                ["\"al-oth-55-2021\" is no questionnaire known here"],
                ["\"al-ohm-54-2021\" is no questionnaire known here; did you mean \"al-oth-54-2021\"?"],
            ])
    }

    @Test func `nobody is told to write a key that is there already`() {
        let (_, reading) = read(
            answers: """
                  leverage.exit: met
                  leverage.exits: met
                  leverage.polcy: yes
                  leverage.plicy: yes
                """)
        #expect(
            reading.diagnostics.map(\.headline) == [
                "\"leverage.exits\" is no criterion of this questionnaire",
                "\"leverage.polcy\" is no criterion of this questionnaire; did you mean \"leverage.policy\"?",
                "\"leverage.plicy\" is no criterion of this questionnaire",
            ])
    }

    @Test func `a key that is there is not suggested, and one that is suggested is not missing`() {
        let (_, reading) = read(head: "compny: A\nsise: small\nsiz: large", answers: "  leverage.exit: met")
        #expect(
            reading.diagnostics.map(\.headline) == [
                "\"compny\" is no key of an answer file",
                "\"sise\" is no key of an answer file; did you mean \"size\"?",
                "\"siz\" is no key of an answer file",
            ])
    }

    @Test func `a thousand errors end in a count`() {
        let lines = (0..<1_000).map { "  leverage.contract-tems-\($0): met" }.joined(separator: "\n")
        let (_, reading) = read(answers: lines)
        #expect(reading.diagnostics.count == Findings.errorLimit + 1)
        #expect(reading.diagnostics.last?.headline == "500 further errors in this file are not shown")
    }

    @Test func `the kind is sniffed past comments and a mark of byte order`() {
        let kind = { FileKind.sniffed(from: SourceFile(name: "a", text: $0)) }
        #expect(kind("hrdd: answers/1\n") == .answers)
        #expect(kind("\u{FEFF}# a comment\n\n---\nhrdd: \"questionnaire/1\"\n") == .questionnaire)
        #expect(kind("{\"hrdd\": \"answers/1\", \"answers\": {}}") == .answers)
        #expect(kind("{\n  'hrdd' : 'method/2'\n}") == .method)
        #expect(kind("") == nil)
        #expect(kind("hrdd: other/1") == nil)
        #expect(kind("hrddd: answers/1") == nil)
    }

    @Test func `a file that means to be answers is not passed over`() {
        let kind = { FileKind.sniffed(from: SourceFile(name: "a", text: $0)) }
        #expect(kind("hrdd: awnsers/1\n") == .answers)
        #expect(kind("hrdd: Answers/2\n") == .answers)
        #expect(kind("company: A\nhrdd: answers/1\n") == .answers)
        #expect(kind("questionnaire: q\ncompany: A\nanswers:\n  a.b: met\n") == .answers)
        #expect(kind("company: A\nanswers:\n  a.b: met\n") == nil)
        #expect(kind("a:\n  hrdd: answers/1\n") == nil)
    }
}

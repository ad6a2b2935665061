import ExactNumber
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

/// Thousands of files are read for their scores alone; they must be refused and warned of as ever.
@Suite struct KeptContentTests {
    private func read(_ file: SourceFile, keeping content: AnswersReader.Content) -> Reading<AnswerSheet> {
        AnswersReader.read(file, known: ["sample"], keeping: content) {
            $0 == "sample" ? sampleQuestionnaire : nil
        }
    }

    private func file(_ answers: String) -> SourceFile {
        SourceFile(
            name: "answers.yaml",
            text: """
                hrdd: answers/1
                questionnaire: sample
                company: Northfield (invented)
                basis: self-assessment
                as-of: 2026-03-01
                answers:
                \(answers)

                """)
    }

    @Test(arguments: [
        "  leverage.contract-terms: {answer: met, statement: [a, list]}",
        "  leverage.contract-terms: {answer: met, statement: {text: [a, list]}}",
        "  leverage.contract-terms: {answer: met, statement: {confidential: true}}",
        "  leverage.contract-terms: {answer: met, statement: \"\", evidence: none}",
        "  leverage.contract-terms: {answer: met, evidence: [{kind: reply, lines: 9-3}]}",
        "  leverage.contract-terms: {answer: met, evidence: [{kind: reply, title: [a], quote: {b: c}}]}",
        "  leverage.contract-terms: {answer: met, evidence: [{kind: public-document, page: 3}]}",
        "  leverage.contract-terms: {answer: met, evidence: [{kind: reply, url: \"not one\"}]}",
        "  leverage.contract-terms: {answer: met, evidence: [{kind: reply, url: \"ftp://a.example\"}]}",
        "  leverage.contract-terms: {answer: met, evidence: [{kind: reply, date: 2026-13-01}]}",
        "  leverage.contract-terms: {answer: met, evidence: [{kind: reply, date: 2027-01-01}]}",
        "  leverage.contract-terms: {answer: met, evidence: [{kind: reply, accessed: soon, language: [fr]}]}",
        "  leverage.exit: {answer: not-applicable}",
        "  leverage.exit: {answer: not-applicable, reason: [a, list]}",
    ])
    func `what is told of a file does not depend on what is kept of it`(answers: String) {
        let file = file(answers)
        let told = { (content: AnswersReader.Content) in
            read(file, keeping: content).diagnostics.map {
                "\($0.severity) \($0.headline) \($0.range.offsets)"
            }
        }
        let all = told(.all)
        #expect(!all.isEmpty)
        #expect(told(.countedOnly) == all)
    }

    @Test func `words, numbers and kinds of evidence are kept, texts are not`() throws {
        let sound = file(
            """
              leverage.contract-terms:
                answer: partly
                statement: Most contracts do.
                evidence: [{kind: public-document, title: Report, url: "https://a.example/r", page: 3}]
              leverage.share: 40
            """)
        let all = try #require(read(sound, keeping: .all).value?.answers)
        let counted = try #require(read(sound, keeping: .countedOnly).value?.answers)
        #expect(all[0].statement?.text == "Most contracts do.")
        #expect(all[0].evidence.first?.title == "Report")
        #expect(counted.map(\.word) == ["partly", nil])
        #expect(counted.map(\.number) == [nil, 40])
        #expect(counted[0].statement == nil)
        let evidence = try #require(all[0].evidence.first)
        #expect(
            counted[0].evidence == [Evidence(kind: .publicDocument, range: evidence.range)])
    }
}

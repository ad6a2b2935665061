import Digest
import ExactNumber
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

@Suite struct `Writing answers` {
    private static let prepared: PreparedQuestionnaire = {
        let criteria = ["a.one", "a.two", "a.three", "a.four"].map { id in
            Criterion(
                id: ItemID(id), text: "A fact",
                notApplicable: .allowed(when: "Never seen.", reason: "Say so."),
                number: id == "a.four" ? NumberAnswer(none: 0, full: 100, unit: "%") : nil)
        }
        let ask = Group(id: "a", kind: .ask, children: criteria.map(Child.criterion))
        let questionnaire = Questionnaire(id: "little", title: "Little", principles: [], groups: [ask])
        return PreparedQuestionnaire(questionnaire, digest: SHA256.digest(of: "little"))
    }()

    private func rewritten(_ text: String) throws -> String {
        let file = SourceFile(name: "answers.yaml", bytes: Array(text.utf8))
        let sheet = try #require(AnswersReader.read(file, questionnaire: Self.prepared).value)
        return AnswersWriter.text(of: sheet)
    }

    @Test func `a file in canonical form is written as it was`() throws {
        let text = """
            hrdd: answers/1
            questionnaire: little
            company: Northfield (invented)
            size: small
            basis: published-reply
            reply: refused
            as-of: 2026-03-01
            involvement:
              - impact: transferred workers
                claim: directly-linked
                evidence:
                  - kind: public-document
                    title: Supplier list
                    page: 3
            answers:
              a.one: met
              a.two:
                answer: not-applicable
                reason:
                  text: No such sites.
                  confidential: true
                statement: |
                  First.

                  Second.
                evidence:
                  - kind: reply
                    lines: "12-19"
                    quote: "so: it says"
                    confidential: true
                company-comment:
                  agrees: false
                  text: Not so.
                action: {owner: Purchasing, due: 2026-09-30, note: write}
              a.three:
              a.four: 5/2

            """
        #expect(try rewritten(text) == text)
    }

    @Test func `what people write in other ways comes out in the one form`() throws {
        let text = """
            # a comment
            answers: {a.two: {answer: met, confidential: true, statement: "We do.", evidence: [{kind: reply}]}}
            """
        let head = """
            hrdd: answers/1
            as-of: 2026-03-01
            reply: received
            involvement: [unknown]
            edition: 1
            basis: published-reply
            company: "Northfield"
            questionnaire: little

            """
        let expected = """
            hrdd: answers/1
            questionnaire: little
            edition: 1
            company: Northfield
            basis: published-reply
            as-of: 2026-03-01
            involvement: unknown
            answers:
              a.two:
                answer: met
                statement:
                  text: We do.
                  confidential: true
                evidence:
                  - kind: reply
                    confidential: true

            """
        #expect(try rewritten(head + text) == expected)
    }
}

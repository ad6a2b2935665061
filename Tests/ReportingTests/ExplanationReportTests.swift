import ExactNumber
import PlainJSON
import Reporting
import Testing

@testable import Scoring

@Suite struct ExplanationReportTests {
    private var explanation: Explanation {
        Explanation(
            subject: "question.1", title: "One \u{1B}[31mquestion", rule: "The weighted mean of the lines.",
            rows: [
                .init(
                    id: "a", label: "北風", weight: BigInt(2), points: BigInt(1), product: BigInt(2),
                    remark: "partly"),
                .init(
                    id: "b.longer", label: "", weight: BigInt(10), points: nil, product: BigInt(0),
                    remark: "not applicable"),
            ],
            isMean: true, totalWeight: BigInt(2), totalProduct: BigInt(2), pointsFull: BigInt(2), max: 100,
            result: 50,
            division: "2 / (2 × 2) × 100 = 50", score: Score(score: 50), notes: ["one note"])
    }

    @Test func `columns stand under each other, wide characters too, and nothing escapes to the terminal`() {
        #expect(
            String(decoding: ExplanationReport.text(explanation), as: UTF8.self) == """
                question.1: One ‹U+001B›[31mquestion

                The weighted mean of the lines.

                  Part      Weight  Points  Product
                  ─────────────────────────────────
                  a: 北風        2     1/2        2  partly
                  b.longer       –     out        –  not applicable
                  ─────────────────────────────────
                  Sum            2                2

                2 / (2 × 2) × 100 = 50

                - one note

                """)
    }

    @Test func `a rule that adds nothing up has no sum`() {
        var weakest = explanation
        weakest.isMean = false
        #expect(!String(decoding: ExplanationReport.text(weakest), as: UTF8.self).contains("Sum"))
    }

    @Test func `whole numbers of any size are text in JSON`() throws {
        let document = try JSONValue.read(ExplanationReport.json(explanation)).get()
        guard case .array(let rows)? = document["rows"] else {
            Issue.record("no rows")
            return
        }
        #expect(rows.first?["weight"] == .string("2"))
        #expect(rows.last?["points"] == .null)
        #expect(document["exact"] == .string("50"))
    }
}

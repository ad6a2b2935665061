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

    // 1/400 and 2/1250 over 10,000: 25 and 16. 2 × 25 + 16 = 66, over three weights and 10,000 is 11/5000.
    @Test
    func `where the common denominator is long, points are decimals with their own fraction beside them`() {
        var long = explanation
        long.title = "One question"
        long.rows = [
            .init(
                id: "a", label: "a", weight: BigInt(2), points: BigInt(25), product: BigInt(50),
                remark: "partly"
            ),
            .init(
                id: "b", label: "b", weight: BigInt(1), points: BigInt(16), product: BigInt(16), remark: ""),
            .init(id: "c", label: "c", weight: BigInt(0), points: nil, product: BigInt(0), remark: "out"),
        ]
        (long.totalWeight, long.totalProduct, long.pointsFull) = (BigInt(3), BigInt(66), BigInt(10_000))
        long.result = Rational(11, over: 50)
        long.division = "66 / (3 × 10000) × 100 = 11/50 = 0.22"
        #expect(
            String(decoding: ExplanationReport.text(long), as: UTF8.self) == """
                question.1: One question

                The weighted mean of the lines.

                  Part  Weight    Points  Exactly   Product
                  ─────────────────────────────────────────
                  a          2  0.002500    1/400  0.005000  partly
                  b          1  0.001600    1/625  0.001600
                  c          –       out                  –  out
                  ─────────────────────────────────────────
                  Sum        3                     0.006600

                0.006600 / 3 = 0.002200
                66 / (3 × 10000) × 100 = 11/50 = 0.22

                - one note

                """)
        long.pointsFull = BigInt(9_999)
        #expect(String(decoding: ExplanationReport.text(long), as: UTF8.self).contains("25/9999"))
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

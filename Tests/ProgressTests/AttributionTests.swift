import DueDiligence
import ExactNumber
import MadeUpAnswers
import Progress
import QuestionnaireModel
import Reporting
import Scoring
import SeededNumbers
import SourceText
import Testing

@Suite struct AttributionTests {
    // One question; weights 1 × 2, 1 × 3 and 1 × 2 of 7. Before: one partly on a claim, ¼. After: one met on a
    // claim, ½, two partly, ¼. 100 · 2/7 · ¼ = 50/7 and 100 · 3/7 · ¼ = 75/7.
    @Test func `each change adds its points times its share`() throws {
        let difference = try SmallQuestionnaire().difference(
            "a.b.one: partly, a.b.two: not-met", "a.b.one: met, a.b.two: partly")
        let overall = try #require(difference.figures.first)
        #expect(overall.difference == Rational(125, over: 7))
        #expect(
            overall.contributions == [
                0: try #require(Rational(50, over: 7)), 1: try #require(Rational(75, over: 7)),
            ])
        #expect(overall.weights == .zero)
    }

    // Before, shares 2/7, 3/7, 2/7 with points ½, 0, ½: 200/7. After, one is out: shares 3/5 and 2/5 with 0 and ½: 20.
    // Nothing else changed, so that all of −60/7 is the weights'.
    @Test func `what leaves the sum stands under other weights`() throws {
        let difference = try SmallQuestionnaire().difference(
            "a.b.one: met, a.b.new: met", "a.b.one: {answer: not-applicable, reason: None.}, a.b.new: met")
        let overall = try #require(difference.figures.first)
        #expect(overall.old.score == Rational(200, over: 7))
        #expect(overall.contributions?.isEmpty == true)
        #expect(overall.weights == overall.difference)
    }

    @Test func `a method whose scores are no sums divides nothing`() throws {
        let method = """
            hrdd: method/1
            id: weakest
            title: The weakest counts
            aggregations: [{name: weakest, rule: minimum, of: criteria}]
            levels: [{for: {kind: question}, use: weakest}]
            bands: [{name: all, from: 0, meaning: All.}]
            """
        let difference = try SmallQuestionnaire(method: method).difference(
            "a.b.one: met, a.b.two: partly, a.b.new: met", "a.b.one: met, a.b.two: met, a.b.new: met")
        let overall = try #require(difference.figures.first)
        #expect(overall.difference?.isZero == false)
        #expect(overall.contributions == nil)
    }

    @Test(arguments: ["self-assessment", "public-record", "published-reply"])
    func `the parts of every figure add up exactly, and turn round with the files`(basis: String) throws {
        let sheets = try Sheets()
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<10 {
            let files = ["a.yaml", "b.yaml"].map { name in
                AnswerFiles(
                    name: name,
                    files: [(name, sheets.file(name, analyst: name, by: &generator, basis: basis))])
            }
            let there = try difference(files[0], files[1], sheets)
            let back = try difference(files[1], files[0], sheets)
            for (figure, other) in zip(there.figures, back.figures) {
                let parts = try #require(figure.contributions, "\(figure.name), seed \(seed)")
                let sum = parts.values.reduce(.zero, +) + (figure.weights ?? .zero)
                #expect(sum == figure.difference, "\(figure.name), seed \(seed)")
                #expect(other.contributions == parts.mapValues { -$0 }, "\(figure.name), seed \(seed)")
            }
        }
    }

    private func difference(
        _ old: AnswerFiles, _ new: AnswerFiles, _ sheets: Sheets
    ) throws -> Difference {
        let years = YearsCompared(
            old: old, new: new, areFolders: false, by: sheets.assessor)
        return try #require(years.input.pairs.first, "\(years.diagnostics.map(\.headline))").difference
    }
}

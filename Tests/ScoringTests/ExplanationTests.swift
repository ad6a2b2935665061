import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// The sums behind the assessment that `HandWorkedTests` works out, written down as a reader checks them.
@Suite struct ExplanationTests {
    private let scorer = Scorer(HandWorkedTests.questionnaire, ownMethod)

    private func explanation(_ subject: String) throws -> Explanation {
        try #require(scorer.explain(subject, HandWorkedTests.sheet))
    }

    private func rows(_ explanation: Explanation) -> [String] {
        explanation.rows.map { row in
            "\(row.id) \(row.weight) \(row.points.map(\.description) ?? "out") \(row.product)"
        }
    }

    // Points in 60ths: 1/2, 1/15, 7/10, 3/4.
    @Test func `the overall score is the sum of questions and annex by their weights`() throws {
        let overall = try explanation("overall")
        #expect(
            rows(overall) == [
                "question.1 1 30 30", "question.2 2 4 8", "question.3 1 42 42", "annex 1 45 45",
            ])
        #expect(overall.division == "125 / (5 × 60) × 100 = 125/3 = 41.67")
        #expect(overall.notes == ["with what is open counted in full: 57.67"])
    }

    // What comes out even stands once; what is out weighs nothing.
    @Test func `a question is the sum of its criteria, and says what is out`() throws {
        let first = try explanation("question.1")
        #expect(rows(first) == ["a 1 8 8", "b 4 3 12", "c 0 out 0"])
        #expect(first.division == "20 / (5 × 8) × 100 = 50")
        #expect(first.notes == ["out, and weighing nothing: 1 of 3 lines"])
        let second = try explanation("question.2")
        #expect(rows(second) == ["d 2 1 2", "e 4 0 0", "f 3 0 0", "g 6 0 0"])
        #expect(second.division == "2 / (15 × 2) × 100 = 20/3 = 6.67")
        #expect(second.notes == ["with what is open counted in full: 46.67"])
        // The ask holds the same criteria, and is no part of the question's own sum.
        #expect(try explanation("ask.2").division == second.division)
    }

    // Shares in 75ths, points in eighths: 24 + 36 + 16 + 90 = 166 of 60 · 8.
    @Test func `a clause is the sum of its criteria by their shares in the overall score`() throws {
        let clause = try explanation("15(b)")
        #expect(clause.title == "Clause 15(b): Process")
        #expect(
            rows(clause) == [
                "a 3 8 24", "b 12 3 36", "c 0 out 0", "d 4 4 16", "e 8 0 0", "f 6 0 0", "g 12 0 0",
                "k 15 6 90",
            ])
        #expect(clause.division == "166 / (60 × 8) × 100 = 415/12 = 34.58")
        #expect(try explanation("22").division == "Nothing to divide: no score")
        #expect(try explanation("15").title == "Principle 15: Policies and processes")
        // f, g and i with 6, 12 and 9 of the 75ths, by their common factor 2, 4 and 3; i has 1/2.
        #expect(try explanation("outcome").division == "3 / (9 × 2) × 100 = 50/3 = 16.67")
    }

    @Test func `an answer is what it says, less what its evidence does not carry`() throws {
        #expect(rows(try explanation("d")) == ["answer 1 1 1", "evidence 1 0 0"])
        #expect(try explanation("d").division == "1 / (2 × 1) × 100 = 50")
        // Partly, on an internal document: three quarters of a half.
        #expect(rows(try explanation("b")) == ["answer 3 1 3", "evidence 1 0 0"])
        #expect(try explanation("b").division == "3 / (4 × 2) × 100 = 75/2 = 37.5")
        #expect(rows(try explanation("a")) == ["answer 1 1 1"])
        #expect(rows(try explanation("c")) == ["answer 0 out 0"])
    }

    @Test func `without a reply there is nothing to add up, and what is no mean says its rule`() throws {
        let silent = sheet([], basis: .publishedReply, reply: .none)
        #expect(scorer.explain("overall", silent)?.division == "There was no reply: no score")
        var method = ownMethod
        method.aggregations[1].rule = .minimum
        method.levels = [.init(.kind(.question), aggregation: "mean-of-criteria")]
        let weakest = try #require(
            Scorer(HandWorkedTests.questionnaire, method).explain("overall", HandWorkedTests.sheet))
        #expect(weakest.division == "The weakest line. This gives 20/3 = 6.67")
        #expect(!weakest.isMean)
    }

    @Test func `what there is nothing of is not explained, and the nearest is named`() {
        #expect(scorer.explain("question.9", HandWorkedTests.sheet) == nil)
        #expect(scorer.explainable(near: "qestion.2") == "question.2")
        #expect(scorer.explain("annex", HandWorkedTests.sheet)?.rows.map(\.id) == ["k"])
    }
}

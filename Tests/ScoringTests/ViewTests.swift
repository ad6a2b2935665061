import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// Views of the assessment that `HandWorkedTests` works out.
@Suite struct ViewTests {
    private func rows(
        _ grouping: View.Grouping, _ rule: Aggregation.Rule, _ parts: Aggregation.Parts = .criteria
    ) -> [String: String] {
        var method = ownMethod
        method.aggregations.append(Aggregation(name: "viewed", rule: rule, parts: parts))
        method.views = [View(id: "view", title: "View", grouping: grouping, aggregation: "viewed")]
        let scorer = Scorer(HandWorkedTests.questionnaire, method)
        #expect(scorer.problems == [])
        let view = scorer.assess(HandWorkedTests.sheet).views[0]
        return Dictionary(
            uniqueKeysWithValues: view.rows.map { ($0.id, $0.score.floor?.description ?? "none") })
    }

    // By shares in the overall score a clause, a principle and a stage are what the report shows of them.
    // Processes b, d, e and k in 75ths: 12, 4, 8, 15; points 4½ + 2 + 0 + 11¼ = 17¾ of 39 → 100 · 71/156.
    @Test func `by effective weight a view gives the figures of clauses, principles and stages`() {
        #expect(
            rows(.clause, .effectiveMean) == [
                "15(b)": "415/12", "15(c)": "100", "19(b)": "50", "22": "none",
            ])
        #expect(rows(.principle, .effectiveMean) == ["15": "2675/66", "19": "50", "22": "none"])
        #expect(
            rows(.stage, .effectiveMean) == [
                "commitment": "100", "process": "1775/39", "outcome": "50/3",
            ])
    }

    // Commitments a 1, j 1; processes b 3/8, d 1/2, e 0, k 3/4: 13/8 of 4; outcomes f 0, g 0, i 1/2.
    @Test func `a plain mean counts each criterion once`() {
        #expect(rows(.stage, .mean) == ["commitment": "100", "process": "325/8", "outcome": "50/3"])
        #expect(rows(.stage, .minimum) == ["commitment": "100", "process": "0", "outcome": "0"])
        #expect(rows(.stage, .any) == ["commitment": "100", "process": "75", "outcome": "50"])
        #expect(rows(.stage, .allOrHalf) == ["commitment": "100", "process": "50", "outcome": "50"])
    }

    // The questions and the annex: 1/2, 1/15, 7/10 and 3/4. Commitments stand in questions 1 and 3, processes
    // in 1, 2 and the annex, outcomes in 2 and 3 (c of question 1 counts as standing there).
    @Test func `counting questions, a row holds each in which the theme occurs`() {
        #expect(rows(.stage, .mean, .children)["commitment"] == "60")
        // (30 + 4 + 45)/60 / 3
        #expect(rows(.stage, .mean, .children)["process"] == "395/9")
        // 15(c) is j's alone, in question 3.
        #expect(rows(.clause, .mean, .children)["15(c)"] == "70")
    }
}

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

    /// Two chapters, of which the second has another within it; c1 is met, c2 not, c3 in part, c4 is met.
    private func floors(
        _ grouping: View.Grouping, _ parts: Aggregation.Parts, _ rule: Aggregation.Rule = .mean
    ) -> [String] {
        let groups = [
            group(
                "s1", level: "chapter", tags: ["x"],
                [
                    .group(
                        group(
                            "a1", .ask,
                            [
                                .criterion(criterion("c1", suffices: true, tags: ["p"])),
                                .criterion(criterion("c2", weight: 3, suffices: true, tags: ["q"])),
                            ]))
                ]),
            group(
                "s2", weight: 3, level: "chapter", tags: ["y", "x"],
                [
                    .criterion(criterion("c3", suffices: true, tags: ["p"])),
                    .group(group("inner", level: "chapter", [.criterion(criterion("c4", suffices: true))])),
                ]),
        ]
        let method = Method(
            id: "m",
            aggregations: [
                Aggregation(name: "viewed", rule: rule, parts: parts), Aggregation(name: "mean", rule: .mean),
            ],
            levels: [.init(.kind(.section), aggregation: "mean"), .init(.kind(.ask), aggregation: "mean")],
            overall: .init(aggregation: "mean"),
            views: [View(id: "view", title: "View", grouping: grouping, aggregation: "viewed")])
        let answers = [
            answer("c1", "met"), answer("c2", "not-met"), answer("c3", "partly"), answer("c4", "met"),
        ]
        let view = Scorer(questionnaire(groups), method).assess(sheet(answers)).views[0]
        #expect(view.id == "view" && view.title == "View")
        return view.rows.map { "\($0.id) \($0.score.floor?.description ?? "none")" }
    }

    // By tags of criteria: p (1 + ½)/2, q 0. Chapters: ½ and (½ + 1)/2; x is both, y the second.
    @Test func `a tag groups the parts that bear it, in the order in which they come`() {
        #expect(floors(.tag, .criteria) == ["p 75", "q 0"])
        #expect(floors(.tag, .children) == ["x 125/2", "y 75"])
        #expect(floors(.tag, .level("chapter")) == ["x 125/2", "y 75"])
        // The chapters weigh 1 and 3: (½ + 3·¾)/4.
        #expect(floors(.tag, .children, .weightedMean) == ["x 275/4", "y 75"])
        #expect(floors(.tag, .criteria, .weightedMean) == ["p 75", "q 0"])
        // By shares: c1 and c2 have a quarter each, c3 a quarter, c4 a quarter; both chapters one half.
        #expect(floors(.tag, .children, .effectiveMean) == ["x 125/2", "y 75"])
        #expect(floors(.tag, .criteria, .effectiveMean) == ["p 75", "q 0"])
        // Points of the standard scale's full mark, c1 1 and c3 ½.
        #expect(floors(.tag, .criteria, .sum) == ["p \(Scale.standard.full * fraction("3/2"))", "q 0"])
    }

    @Test func `a level groups what stands within its outermost groups`() {
        // (1 + 0)/2, and (½ + 1)/2; the chapter within the second has no row.
        #expect(floors(.level("chapter"), .criteria) == ["s1 50", "s2 75"])
        #expect(floors(.level("chapter"), .children) == ["s1 50", "s2 75"])
        #expect(floors(.level("part"), .criteria) == [])
    }

    @Test func `a list groups criteria and what stands within groups`() {
        func lists(_ members: [[ItemID]]) -> View.Grouping {
            .listed(
                members.enumerated().map { View.Listed(id: ItemID("l\($0.offset)"), members: $0.element) })
        }
        // c1, c3 and c4; the chapter within; an ask; nothing that there is.
        let some = lists([["c1", "s2"], ["inner"], ["a1", "c1"], ["other"]])
        #expect(floors(some, .criteria) == ["l0 250/3", "l1 100", "l2 50", "l3 none"])
        // A group of which only a part is named is not in the list.
        #expect(floors(some, .children) == ["l0 75", "l1 none", "l2 none", "l3 none"])
        #expect(floors(lists([["s1"], ["s1", "s2"]]), .level("chapter")) == ["l0 50", "l1 125/2"])
    }
}

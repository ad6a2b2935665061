import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// What stands beside the lines of an explanation, and what each part of the tree is worth.
@Suite struct ExplanationRuleTests {
    @Test func `each line says which rule decided`() throws {
        var (replaced, number, nothing) = (criterion("replaced"), criterion("number"), criterion("nothing"))
        replaced.replacedBy = "whole"
        number.number = .init(none: 0, full: 10)
        nothing.number = number.number
        var (five, none) = (answer("number", nil), answer("nothing", nil))
        (five.number, none.number) = (5, 0)
        let lines: [(Criterion, Answer, String)] = [
            (criterion("whole"), answer("whole", "met", .publicDocument), "met, on a public document"),
            (criterion("said", suffices: true), answer("said", "met"), "met, on a claim alone"),
            (criterion("claim"), answer("claim", "met"), "met, on a claim alone: 50 % of it"),
            (
                criterion("part"), answer("part", "partly", .internalDocument),
                "partly, on an internal document: 75 % of it"
            ),
            (criterion("no"), answer("no", "not-met", .publicDocument), "not-met"),
            (criterion("hidden"), answer("hidden", "not-disclosed"), "not-disclosed"),
            (criterion("out", mayBeOut: true), answer("out", "not-applicable"), "not applicable"),
            (criterion("silent"), answer("silent", nil), "unanswered"),
            (criterion("odd"), answer("odd", "yes"), "\"yes\" is no answer here; counted as unanswered"),
            (
                criterion("large", when: .field(.size, isOneOf: ["large"])), answer("large", nil),
                "does not apply to this sheet"
            ),
            (
                criterion("closed", follows: .answer("no", isOneOf: ["met"])), answer("closed", "met"),
                "follows no, which is not met"
            ),
            (
                criterion(
                    "open",
                    follows: .all([.answer("silent", isOneOf: ["met"]), .answer("claim", isOneOf: ["met"])])),
                answer("open", nil), "follows silent, claim, which is open"
            ),
            (
                criterion("gone", follows: .answer("out", isOneOf: ["met"])), answer("gone", "met"),
                "follows out, which is not applicable"
            ),
            (
                criterion("remedy", nil, ["22"], pairedWith: "leverage"), answer("remedy", "unknown"),
                "unknown"
            ),
            (
                criterion("leverage", nil, ["19(b)"], pairedWith: "remedy"), answer("leverage", nil),
                "remedy counts instead"
            ),
            (replaced, answer("replaced", "met"), "whole took its place"),
            (number, five, "a number, on a claim alone: 50 % of it"), (nothing, none, "a number"),
        ]
        let scorer = Scorer(questionnaire([question(1, lines.map(\.0))]), ownMethod)
        var given = sheet(lines.map(\.1))
        let explained = try #require(scorer.explain("question.1", given))
        #expect(explained.rows.map(\.remark) == lines.map(\.2))
        #expect(explained.rows.map(\.id) == lines.map(\.0.id.text))
        #expect(explained.rows.map(\.label) == lines.map { "The fact \($0.0.id)" })
        #expect(explained.notes.first == "out, and weighing nothing: 5 of 18 lines")
        (given.basis, given.reply) = (.publishedReply, .none)
        #expect(
            try #require(scorer.explain("question.1", given)).rows.allSatisfy {
                $0.remark == "there was no reply"
            })
        given.reply = .refused
        let refused = try #require(scorer.explain("question.1", given)).rows.map(\.remark)
        #expect(refused.filter { $0 == "the reply was refused" }.count == 15)
    }

    // In the blocked group an answer is missing, in the empty one nothing applies, the third has one of two: 50.
    @Test func `a group that has no score is no line of the sum, and says why`() throws {
        let groups = [
            group(
                "blocked", .section, [.criterion(criterion("a", suffices: true)), .criterion(criterion("b"))]),
            group("empty", .section, [.criterion(criterion("c", mayBeOut: true))]),
            group(
                "scored", .section, [.criterion(criterion("d", suffices: true)), .criterion(criterion("e"))]),
        ]
        var blocking = Aggregation(name: "blocking", rule: .mean)
        blocking.blockedBy = [.unanswered]
        let method = Method(
            id: "m", aggregations: [blocking, Aggregation(name: "mean", rule: .mean)],
            levels: [.init(.kind(.section), aggregation: "blocking")], overall: .init(aggregation: "mean"))
        let answers = [
            answer("a", "met"), answer("c", "not-applicable"), answer("d", "met"), answer("e", "not-met"),
        ]
        let scorer = Scorer(questionnaire(groups), method)
        let explained = try #require(scorer.explain("overall", sheet(answers)))
        #expect(
            explained.rows.map(\.remark) == [
                "an answer is missing that blocks it", "nothing in it applies", "",
            ])
        #expect(explained.rows.map { $0.points == nil } == [true, true, false])
        #expect(explained.division == "1 / (1 × 2) × 100 = 50")
        #expect(explained.title == "A test")
        #expect(
            try #require(scorer.explain("empty", sheet(answers))).division == "Nothing to divide: no score")
        let nodes = scorer.tree(of: scorer.assess(sheet(answers))).nodes
        #expect(nodes.map(\.score.floor) == [nil, nil, 50])
        #expect(nodes.map(\.score.reviewed) == [50, nil, 100])
        #expect(nodes.map(\.score.disclosed) == [50, nil, 100])
    }

    @Test(
        arguments: [
            (
                .weightedMean,
                "The weighted mean of the lines: each weight times its points, over all weights.", true
            ),
            (.mean, "The mean of the lines, each weighing the same.", true),
            (.effectiveMean, "The mean of the lines by their shares in the overall score.", true),
            (.sum, "The sum of the lines' marks, out of what they can give.", true),
            (.minimum, "The weakest line.", false), (.any, "The best line.", false),
            (.allOrHalf, "All lines full give the full mark, some of it half, nothing none.", false),
        ] as [(Aggregation.Rule, String, Bool)])
    func `a rule is told in words`(rule: Aggregation.Rule, words: String, isMean: Bool) throws {
        let method = Method(
            id: "m", aggregations: [Aggregation(name: "r", rule: rule)],
            levels: [.init(.kind(.section), aggregation: "r")], overall: .init(aggregation: "r"))
        let scorer = Scorer(questionnaire([group("g", .section, [.criterion(criterion("a"))])]), method)
        let explained = try #require(scorer.explain("g", sheet([answer("a", "met")])))
        #expect(explained.rule == words && explained.isMean == isMean)
        #expect(explained.title == "g")
    }

    // Of weights 1, 2 and 1 the last is open: 2 of 3 are disclosed … of 100 · (1 + 2·½) / 3.
    @Test func `a headline over disclosed criteria alone says so, and rounding too`() throws {
        var method = ownMethod
        method.headline = .answeredOnly
        let criteria = [
            criterion("a", suffices: true), criterion("b", weight: 2, suffices: true), criterion("c"),
        ]
        let answers = sheet([answer("a", "met"), answer("b", "partly")])
        let explained = try #require(
            Scorer(questionnaire([question(1, criteria)]), method).explain("question.1", answers))
        #expect(explained.division == "4 / (4 × 2) × 100 = 50")
        #expect(
            explained.notes == [
                "with what is open counted in full: 75",
                "the headline is over disclosed criteria alone: 66.67",
            ])
        var rounding = ownMethod
        rounding.aggregations[0].round = 0
        let rounded = try #require(
            Scorer(
                questionnaire([question(1, criteria + [criterion("d"), criterion("e"), criterion("f")])]),
                rounding
            ).explain("question.1", answers))
        // 2 of 7 are 28.57.
        #expect(rounded.division == "4 / (7 × 2) × 100, rounded to 0 decimals = 29")
    }

    @Test func `a theme is explained without an annex that stands beside the score`() throws {
        let scorer = Scorer(HandWorkedTests.questionnaire, ownMethod)
        var given = HandWorkedTests.sheet
        #expect(try #require(scorer.explain("process", given)).rows.map(\.id) == ["b", "d", "e", "k"])
        given.basis = .publishedReply
        #expect(try #require(scorer.explain("process", given)).rows.map(\.id) == ["b", "d", "e"])
        #expect(try #require(scorer.explain("process", given)).title == "All criteria of the stage process")
    }

    // MARK: The tree

    @Test func `every part of the tree has its share and its own score`() throws {
        let scorer = Scorer(HandWorkedTests.questionnaire, ownMethod)
        let assessment = scorer.assess(HandWorkedTests.sheet)
        let tree = scorer.tree(of: assessment)
        #expect(
            tree.nodes.map(\.effectiveWeight) == [fraction("1/5"), fraction("2/5"), fraction("1/5")])
        #expect(tree.annex.map(\.effectiveWeight) == [fraction("1/5")])
        #expect(tree.nodes.map(\.weight) == [1, 2, 1])
        #expect(tree.nodes.map(\.label) == ["Question 1?", "Question 2?", "Question 3?"])
        #expect(tree.nodes.map(\.kind) == [.question, .question, .question])
        let asks = tree.nodes.flatMap(\.children)
        #expect(asks.map(\.kind) == [.ask, .ask, .ask])
        #expect(asks.map(\.effectiveWeight) == tree.nodes.map(\.effectiveWeight))
        let criteria = asks.flatMap(\.children) + tree.annex.flatMap(\.children)
        #expect(criteria.map(\.criterion) == Array(0..<11))
        #expect(criteria.allSatisfy { $0.kind == .criterion && $0.score.band == nil && $0.score.max == 100 })
        #expect(criteria.map(\.effectiveWeight) == assessment.criteria.map(\.effectiveWeight))
        #expect(criteria.map(\.weight) == [1, 4, 3, 2, 4, 3, 6, 3, 3, 2, 2])
        // a b c d e f g h i j k: c and h are out, g is open.
        #expect(
            criteria.map(\.score.floor) == [100, fraction("75/2"), nil, 50, 0, 0, 0, nil, 50, 100, 75])
        #expect(
            criteria.map(\.score.ceiling) == [100, fraction("75/2"), nil, 50, 0, 0, 100, nil, 50, 100, 75])
        #expect(criteria.map(\.score.disclosed) == [100, 100, nil, 100, 100, 100, 0, nil, 100, 100, 100])
        #expect(criteria[6].score.reviewed == 100 && criteria[6].score.answeredOnly == nil)
        let silent = scorer.tree(of: scorer.assess(sheet([answer("g", "unknown")])))
        let open = silent.nodes[1].children[0].children
        #expect(open.map(\.score.reviewed) == [0, 0, 0, 100] && open.map(\.score.disclosed) == [0, 0, 0, 0])
    }

    @Test func `groups stand before what is in them, those of the annex last, and none in a summary`() {
        let scorer = Scorer(HandWorkedTests.questionnaire, ownMethod)
        #expect(
            scorer.assess(HandWorkedTests.sheet).groups.map(\.id) == [
                "question.1", "ask.1", "question.2", "ask.2", "question.3", "ask.3", "annex.k",
            ])
        let summary = scorer.assess(HandWorkedTests.sheet, detail: .summary)
        #expect(summary.groups.isEmpty)
        let tree = scorer.tree(of: summary)
        #expect(tree.nodes.isEmpty && tree.annex.isEmpty)
    }
}

import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// What follow-ups count as, and the ways that lead through them.
@Suite struct FollowUpTests {
    // Whatever earns something opens it, what is not met closes it, silence leaves it as it is answered.
    @Test(
        arguments: [
            ("met", "met", .met, .asAnswered, 1), ("met", "partly", .partly, .asAnswered, .half),
            ("met", nil, .unanswered, .unanswered, 0), ("partly", "met", .met, .asAnswered, 1),
            ("partly", "not-met", .notMet, .asAnswered, 0), ("partly", "unknown", .unknown, .asAnswered, 0),
            ("not-met", "met", .notMet, .prerequisiteNotMet, 0),
            ("not-met", nil, .notMet, .prerequisiteNotMet, 0),
            ("not-met", "unknown", .notMet, .prerequisiteNotMet, 0),
            ("not-met", "declined", .declined, .prerequisiteNotMet, 0),
            ("declined", "partly", .notMet, .prerequisiteNotMet, 0),
            ("unknown", "met", .met, .asAnswered, 1), ("unknown", nil, .unanswered, .prerequisiteOpen, 0),
            ("not-disclosed", "not-met", .notMet, .asAnswered, 0),
            ("not-disclosed", nil, .unanswered, .prerequisiteOpen, 0),
            (nil, "partly", .partly, .asAnswered, .half),
            (nil, nil, .unanswered, .prerequisiteOpen, 0), (nil, "yes", .unanswered, .invalidAnswer, 0),
            ("not-applicable", "met", .notApplicable, .prerequisiteNotApplicable, nil),
            ("not-applicable", nil, .notApplicable, .prerequisiteNotApplicable, nil),
            ("met", "not-applicable", .notApplicable, .asAnswered, nil),
            ("not-met", "not-applicable", .notApplicable, .asAnswered, nil),
        ] as [(String?, String?, AnswerState, CriterionResult.Rule, Rational?)])
    func `a follow-up counts by its answer and by what it follows`(
        first: String?, second: String?, state: AnswerState, rule: CriterionResult.Rule, points: Rational?
    ) {
        let criteria = [
            criterion("a", suffices: true, mayBeOut: true),
            criterion(
                "b", suffices: true, mayBeOut: true, follows: .answer("a", isOneOf: ["met", "partly"])),
        ]
        let scorer = Scorer(questionnaire([question(1, criteria)]), ownMethod)
        let result = scorer.assess(sheet([answer("a", first), answer("b", second)])).criteria[1]
        #expect(result.state == state)
        #expect(result.rule == rule)
        #expect(result.points == points)
    }

    // Of several that must all hold the worst decides, of several of which any will do the best.
    @Test(
        arguments: [
            ("met", "met", .asAnswered, .asAnswered), ("met", "not-met", .prerequisiteNotMet, .asAnswered),
            ("met", nil, .prerequisiteOpen, .asAnswered), (nil, "partly", .prerequisiteOpen, .asAnswered),
            ("not-met", nil, .prerequisiteNotMet, .prerequisiteOpen),
            ("declined", "not-met", .prerequisiteNotMet, .prerequisiteNotMet),
            ("not-applicable", "met", .prerequisiteNotApplicable, .asAnswered),
            ("not-met", "not-applicable", .prerequisiteNotApplicable, .prerequisiteNotMet),
            ("not-applicable", "not-applicable", .prerequisiteNotApplicable, .prerequisiteNotApplicable),
        ] as [(String?, String?, CriterionResult.Rule, CriterionResult.Rule)])
    func `a follow-up of two hangs on both, or on either`(
        first: String?, second: String?, ofBoth: CriterionResult.Rule, ofEither: CriterionResult.Rule
    ) {
        let needed: [Condition] = [.answer("a", isOneOf: ["met"]), .answer("b", isOneOf: ["met"])]
        let criteria = [
            criterion("all", mayBeOut: true, follows: .all(needed)),
            criterion("any", mayBeOut: true, follows: .any(needed)),
            criterion("a", mayBeOut: true), criterion("b", mayBeOut: true),
        ]
        let scorer = Scorer(questionnaire([question(1, criteria)]), ownMethod)
        let rules = scorer.assess(sheet([answer("a", first), answer("b", second)])).criteria.map(\.rule)
        // Unanswered where what it follows lets it count.
        func counted(_ rule: CriterionResult.Rule) -> CriterionResult.Rule {
            rule == .asAnswered ? .unanswered : rule
        }
        #expect(rules[0] == counted(ofBoth))
        #expect(rules[1] == counted(ofEither))
    }

    private static let words: [(String?, Evidence.Kind?)] = [
        ("met", .publicDocument), ("met", nil), ("partly", .publicDocument), ("not-met", nil),
        ("declined", nil), (nil, nil),
    ]

    // c follows b, which follows a; d follows a; e and f stand alone, g is proven. Every answer to the first three.
    @Test(arguments: 0..<6, 0..<6)
    func `the way to the next band is the shortest, through whatever follow-ups`(first: Int, second: Int)
        throws
    {
        var method = ownMethod
        method.bands = [0, 20, 45, 70, 95].map { Method.Band(name: "from \($0)", from: $0) }
        let criteria = [
            criterion("a"), criterion("b", weight: 3, follows: .answer("a", isOneOf: ["met"])),
            criterion("c", weight: 5, follows: .answer("b", isOneOf: ["met", "partly"])),
            criterion("d", weight: 2, follows: .answer("a", isOneOf: ["met"])),
            criterion("e", weight: 4, priority: .low),
            criterion("f", weight: 4, priority: .high), criterion("g", weight: 3),
        ]
        let scorer = Scorer(questionnaire([question(1, criteria)]), method)
        let full = criteria.map { answer($0.id, "met", .publicDocument) }
        for third in Self.words.indices {
            var answers = zip(criteria, [first, second, third, 3, 3, 1, 0]).map { one, word in
                let (word, kind) = Self.words[word]
                return Answer(
                    criterion: one.id, word: word, evidence: kind.map { [Evidence(kind: $0)] } ?? [])
            }
            let given = answers
            let assessment = scorer.assess(sheet(answers))
            guard let way = assessment.nextBand else {
                #expect(try #require(assessment.overall.score) >= 95)
                continue
            }
            let open = assessment.gaps.map(\.criterion)
            #expect(way.isSmallest)
            for chosen in 0..<(1 << open.count) where chosen.nonzeroBitCount < way.steps.count {
                answers = given
                for bit in open.indices where chosen >> bit & 1 == 1 { answers[open[bit]] = full[open[bit]] }
                let score = try #require(scorer.assess(sheet(answers), detail: .scores).overall.score)
                #expect(score < way.band.from, "\(first) \(second) \(third): \(chosen)")
            }
            answers = given
            for step in way.steps { answers[open[step]] = full[open[step]] }
            #expect(scorer.assess(sheet(answers), detail: .scores).overall.score == way.score)
            #expect(way.score >= way.band.from)
        }
    }

    // MARK: How a total is made up

    @Test func `a total is made of its groups by their weights, with the annex where it counts`() throws {
        let scorer = Scorer(HandWorkedTests.questionnaire, ownMethod)
        for countsAnnex in [true, false] {
            let weighing = try #require(scorer.weighing(countsAnnex: countsAnnex))
            #expect(weighing.criteria == 11)
            #expect(weighing.nodes.map(\.canVary) == [true, true, true, true, true])
            let questions: [(Weighing.Part, Rational)] = [(.node(1), 1), (.node(2), 2), (.node(3), 1)]
            let expected = questions + (countsAnnex ? [(.node(4), 1)] : [])
            #expect(weighing.nodes[0].parts.map(\.part) == expected.map(\.0))
            #expect(weighing.nodes[0].parts.map(\.weight) == expected.map(\.1))
            #expect(weighing.nodes[1].parts.map(\.part) == [.criterion(0), .criterion(1), .criterion(2)])
            #expect(weighing.nodes[1].parts.map(\.weight) == [1, 4, 3])
            #expect(weighing.nodes[4].parts.map(\.part) == [.criterion(10)])
            #expect(weighing.nodes[4].parts.map(\.weight) == [2])
        }
    }

    private func weighing(
        _ rule: Aggregation.Rule, _ parts: Aggregation.Parts = .criteria, round: Int? = nil,
        headline: Method.Headline = .floor
    ) -> Weighing? {
        let questions = Aggregation(name: "questions", rule: rule, parts: parts, round: round)
        var method = Method(
            id: "m", aggregations: [questions, Aggregation(name: "mean", rule: .mean)],
            levels: [.init(.kind(.question), aggregation: "questions")], overall: .init(aggregation: "mean"))
        method.headline = headline
        return Scorer(questionnaire([question(1, [criterion("a", weight: 3)])]), method).weighing(
            countsAnnex: false)
    }

    @Test func `only means over whatever applies are weighed`() throws {
        #expect(weighing(.weightedMean)?.nodes.map(\.canVary) == [false, true])
        #expect(weighing(.weightedMean)?.nodes.map { $0.parts.map(\.weight) } == [[1], [3]])
        #expect(weighing(.mean)?.nodes.map { $0.parts.map(\.weight) } == [[1], [1]])
        // A sum weighs a criterion by its full mark, here the standard scale's.
        #expect(weighing(.sum)?.nodes.map { $0.parts.map(\.weight) } == [[1], [3 * Scale.standard.full]])
        #expect(weighing(.weightedMean, .children)?.nodes.count == 3)
        #expect(weighing(.sum, .children) == nil)
        for rule: Aggregation.Rule in [.minimum, .any, .allOrHalf] { #expect(weighing(rule) == nil) }
        #expect(weighing(.weightedMean, round: 1) == nil)
        #expect(weighing(.weightedMean, headline: .answeredOnly) == nil)
        #expect(weighing(.weightedMean, headline: .blocked) == nil)
    }
}

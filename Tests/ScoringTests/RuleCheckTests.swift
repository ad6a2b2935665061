import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// What a questionnaire and a method must not say, for those who make them in Swift as well as in files.
@Suite struct RuleCheckTests {
    /// A question with two criteria to refer to, `a` and `b`, and those of the test.
    private func problems(
        _ criteria: Criterion..., checks: [CrossCheck] = [], scales: [Scale] = [], method: Method? = nil
    ) -> [RuleProblem] {
        let asked = question(1, [criterion("a"), criterion("b")] + criteria)
        let questionnaire = Questionnaire(
            id: "test", title: "A test", principles: testPrinciples, groups: [asked], scales: scales,
            crossChecks: checks)
        return RuleCheck(questionnaire, method).problems
            + (method.map { MethodCheck.problems(of: $0, for: questionnaire) } ?? [])
    }

    @Test func `the numbers that earn nothing and all must differ`() {
        var one = criterion("c")
        one.number = .init(none: 5, full: 5)
        #expect(problems(one).map(\.id) == ["empty-number-range"])
        #expect(problems(one).map(\.place) == [.criterion("c")])
        one.number = .init(none: 5, full: 0)
        #expect(problems(one) == [])
    }

    @Test(
        arguments: [
            (.answer("a", isOneOf: ["met", "not-met"]), "follow-up-of-worse-answer"),
            (.answer("a", isOneOf: ["unanswered"]), "unknown-answer"),
            (.not(.answer("a", isOneOf: ["met"])), "not-in-follows"),
            (.field(.size, isOneOf: ["small"]), "field-in-follows"),
            (.answer("a", isOneOf: ["yes"]), "unknown-answer"),
            (.answer("a", isOneOf: []), "empty-condition"),
            (.all([]), "empty-condition"), (.answer("aa", isOneOf: ["met"]), "unknown-criterion"),
            (.any([.answer("a", isOneOf: ["met"]), .answer("c", isOneOf: ["met"])]), "circular-condition"),
        ] as [(Condition, String)])
    func `a follow-up hangs on other answers that earn something, and on nothing else`(
        condition: Condition, id: String
    ) {
        let found = problems(criterion("c", follows: condition))
        #expect(found.map(\.id) == [id])
        #expect(found.map(\.place) == [.criterion("c")])
        #expect(found.map(\.key) == ["follows"])
        #expect(problems(criterion("c", follows: .answer("a", isOneOf: ["met", "partly"]))) == [])
    }

    @Test func `follow-ups in a circle are told once, at the first of them`() {
        let found = problems(
            criterion("c", follows: .answer("d", isOneOf: ["met"])),
            criterion("d", follows: .answer("c", isOneOf: ["met"])))
        #expect(
            found.map(\.headline) == [
                "a follow-up must not lead back to itself: \"c\" follows \"d\" follows \"c\""
            ])
        #expect(found.map(\.place) == [.criterion("c")])
    }

    @Test func `a long circle is told by its ends`() {
        let ring = (0..<20).map { number in
            criterion(
                ItemID("r\(number)"), follows: .answer(ItemID("r\((number + 1) % 20)"), isOneOf: ["met"]))
        }
        let questionnaire = Questionnaire(
            id: "test", title: "A test", principles: testPrinciples, groups: [question(1, ring)])
        #expect(
            RuleCheck(questionnaire).problems.map(\.headline) == [
                "a follow-up must not lead back to itself: \"r0\" follows \"r1\" follows \"r2\" follows \"r3\" "
                    + "follows … follows \"r19\" follows \"r0\""
            ])
    }

    @Test(
        arguments: [
            (.answer("a", isOneOf: ["met"]), "answer-in-applies-when"),
            (.field(.size, isOneOf: ["tiny"]), "unknown-word"),
            (.field(.involvement, isOneOf: ["caused"]), "impossible-condition"),
            (
                .all([.field(.size, isOneOf: ["small"]), .field(.size, isOneOf: ["large"])]),
                "impossible-condition"
            ),
            (.not(.field(.reply, isOneOf: ["none", "refused"])), nil),
            (
                .any([.field(.size, isOneOf: ["small"]), .not(.field(.size, isOneOf: ["small"]))]),
                "needless-condition"
            ),
            // With a supported direct link it leaves, and nothing takes its place.
            (.not(.field(.involvement, isOneOf: ["directly-linked"])), "involvement-takes-weight-out"),
            // With one it comes in addition, which costs the others nothing that they had.
            (.field(.involvement, isOneOf: ["directly-linked"]), nil),
        ] as [(Condition, String?)])
    func `what applies hangs on the sheet's fields, can hold, can fail and hides nothing`(
        condition: Condition, id: String?
    ) {
        let found = problems(criterion("c", when: condition))
        #expect(found.map(\.id) == (id.map { [$0] } ?? []))
        #expect(found.allSatisfy { ($0.severity == .warning) == (id == "needless-condition") })
    }

    @Test(
        arguments: [
            (criterion("c", pairedWith: "c"), criterion("d"), ["unfit-partner"]),
            (criterion("c", pairedWith: "d"), criterion("d"), ["unfit-partner"]),
            (criterion("c", pairedWith: "x"), criterion("d"), ["unknown-criterion"]),
            (
                criterion("c", pairedWith: "d"), criterion("d", pairedWith: "c"),
                ["undecided-pair"]
            ),
            (
                criterion("c", nil, weight: 2, ["22"], pairedWith: "d"), criterion("d", pairedWith: "c"),
                ["unfit-partner"]
            ),
            (
                criterion("c", .process, ["22"], pairedWith: "d"), criterion("d", .outcome, pairedWith: "c"),
                ["unfit-partner"]
            ),
            (
                criterion("c", nil, ["22"], when: .field(.size, isOneOf: ["small"]), pairedWith: "d"),
                criterion("d", pairedWith: "c"), ["unfit-partner"]
            ),
            (criterion("c", nil, ["22"], pairedWith: "d"), criterion("d", pairedWith: "c"), []),
        ] as [(Criterion, Criterion, [String])])
    func `partners name each other, weigh the same, and are told apart`(
        one: Criterion, other: Criterion, ids: [String]
    ) {
        #expect(problems(one, other).map(\.id) == ids)
    }

    @Test func `a follow-up of one of a pair has a partner too`() {
        let found = problems(
            criterion("c", nil, ["22"], pairedWith: "d"), criterion("d", pairedWith: "c"),
            criterion("e", follows: .answer("c", isOneOf: ["met"])))
        #expect(found.map(\.id) == ["follow-up-of-pair"])
        #expect(found.map(\.severity) == [.warning])
        #expect(found.map(\.place) == [.criterion("e")])
    }

    @Test(
        arguments: [
            (.answer("a", isOneOf: ["met"]), nil), (.answer("a", isOneOf: ["mett"]), "unknown-answer"),
            (.answer("aa", isOneOf: ["met"]), "unknown-criterion"), (.any([]), "empty-condition"),
            (.field(.size, isOneOf: ["tiny"]), "unknown-word"),
            (
                .all([.answer("a", isOneOf: ["met"]), .answer("a", isOneOf: ["partly"])]),
                "impossible-condition"
            ),
            (
                .any([.answer("a", isOneOf: ["met"]), .not(.answer("a", isOneOf: ["met"]))]),
                "needless-condition"
            ),
            // None of its words may be given either.
            (.not(.answer("b", isOneOf: Scale.standard.choices.map(\.word))), nil),
            (.answer("b", isOneOf: ["unanswered"]), "unknown-answer"),
        ] as [(Condition, String?)])
    func `a cross-check names what there is, and can hold and fail`(condition: Condition, id: String?) {
        let found = problems(checks: [CrossCheck(id: "check", when: condition, message: "These differ.")])
        #expect(found.map(\.id) == (id.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.place == .crossCheck("check") && $0.key == "when" })
    }

    @Test func `a weight is above 0, and a number runs from one value to another`() {
        #expect(
            problems(criterion("c", weight: 0)).map(\.headline) == ["0 is no weight: a weight is above 0"])
        let none = RuleCheck(
            Questionnaire(
                id: "test", title: "A test", principles: testPrinciples,
                groups: [question(1, weight: -1, [criterion("a")])])
        ).problems
        #expect(none.map(\.id) == ["weight-not-positive"])
        #expect(none.map(\.place) == [.group("question.1")])
    }

    @Test func `a scale has points between nothing and its full mark, and better words earn no less`() {
        func choice(_ word: String, _ state: AnswerState, _ points: Rational?) -> Scale.Choice {
            Scale.Choice(word: word, state: state, points: points)
        }
        let scale = Scale(
            name: "bad", full: 10,
            choices: [
                choice("no", .notMet, 5), choice("half", .partly, 4), choice("all", .met, 11),
                choice("all", .met, 10),
            ])
        let found = problems(criterion("c", scale: "bad"), scales: [scale])
        #expect(found.map(\.id) == ["points-out-of-range", "duplicate-choice", "points-against-state"])
        #expect(found.allSatisfy { $0.place == .scale("bad") })
        let nothing = problems(scales: [Scale(name: "empty", full: 0, choices: [])])
        #expect(nothing.map(\.headline) == ["the full mark is above 0"])
        #expect(problems(criterion("c", scale: "elsewhere")) == [])
        let unknown = problems(criterion("c", scale: "standrad"), method: Method(id: "m"))
        #expect(
            unknown.map(\.headline) == [
                "\"standrad\" is no scale of this questionnaire nor of the method \"m\""
            ])
        #expect(unknown.map(\.slip) == [.init(.name, "standrad", among: ["standard"])])
    }

    @Test func `a method calls what it has, for levels that there are`() {
        var method = Method(
            id: "m", aggregations: [Aggregation(name: "shares", rule: .effectiveMean)],
            levels: [.init(.level("chapter"), aggregation: "means")], overall: .init(aggregation: "shares"),
            views: [.init(id: "v", grouping: .level("chapter"), aggregation: "shares")])
        let found = problems(method: method)
        #expect(
            found.map(\.headline) == [
                "\"means\" is no aggregation of the method",
                "no group of this questionnaire is of level \"chapter\"",
                "effective-mean is for views: the shares it uses come from the levels",
                "no group of this questionnaire is of level \"chapter\"",
            ])
        #expect(found.map(\.severity) == [.error, .warning, .error, .warning])
        method = Method(id: "m", aggregations: [Aggregation(name: "deep", rule: .mean, parts: .level("x"))])
        method.overall.aggregation = "deep"
        #expect(problems(method: method).map(\.place) == [.aggregation("deep")])
        let own = Questionnaire(
            id: "test", title: "A test", principles: testPrinciples,
            groups: [group("g", aggregation: "menas", [.criterion(criterion("a"))])])
        #expect(
            RuleCheck(own, Method(id: "m", aggregations: [Aggregation(name: "means", rule: .mean)])).problems
                .map(\.slip) == [.init(.name, "menas", among: ["means"])])
    }

    @Test func `bands begin at 0 and rise, stronger evidence never earns less, and there is a full mark`() {
        var method = Method(
            id: "m", max: 0, evidenceCaps: .init(statement: 50, reply: 40),
            bands: [.init(name: "low", from: 10), .init(name: "high", from: 10)])
        #expect(
            MethodCheck.problems(of: method).map(\.id) == [
                "weight-not-positive", "bands-with-gap", "bands-out-of-order", "caps-not-rising",
            ])
        method = Method(
            id: "m", evidenceCaps: .init(statement: 50, reply: 50),
            bands: [.init(name: "low", from: 0), .init(name: "high", from: 10)])
        #expect(MethodCheck.problems(of: method) == [])
    }
}

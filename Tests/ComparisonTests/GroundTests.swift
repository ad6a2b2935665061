import Comparison
import ExactNumber
import QuestionnaireModel
import Testing

/// What is compared where not all were asked the same.
@Suite struct GroundTests {
    /// Of a few facts, each with the text that makes it the same or another.
    private func questionnaire(
        _ id: ItemID, _ facts: [(name: String, text: String)], follows: [String: String] = [:],
        scales: [Scale] = []
    ) -> Questionnaire {
        Questionnaire(
            id: id, title: "A letter", principles: [],
            groups: [
                Group(
                    id: "question.1", kind: .question,
                    children: facts.map { name, text in
                        .criterion(
                            Criterion(
                                id: ItemID("ask.\(name)"), text: text,
                                follows: follows[name].map {
                                    .answer(ItemID("ask.\($0)"), isOneOf: ["met", "partly"])
                                }, scale: scales.first?.name))
                    })
            ], scales: scales)
    }

    private func ground(_ questionnaires: [Questionnaire]) throws -> CommonGround {
        try #require(CommonGround(questionnaires, method: Method(id: "m"), annexCounts: [false]))
    }

    /// a is asked by all three, b by the first two, c by the first and the third, d by the first alone.
    @Test func `each questionnaire costs what all the others share and it has not`() throws {
        let ground = try ground([
            questionnaire("one", [("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")]),
            questionnaire("two", [("a", "A"), ("b", "B")]),
            questionnaire("three", [("a", "A"), ("c", "C"), ("d", "another D")]),
        ])
        #expect(ground.frame.id == "two")
        #expect(ground.criteria == ["ask.a"])
        #expect(ground.shares.map(\.questionnaire) == ["one", "three", "two"])
        // Without three b is common, without two c; d is another in three, and not asked in two.
        #expect(ground.shares.map(\.costs) == [0, 1, 1])
        #expect(ground.shares.map(\.leftOut) == [3, 2, 1])
    }

    @Test func `of two questionnaires each costs what the other has alone`() throws {
        let ground = try ground([
            questionnaire("one", [("a", "A"), ("b", "B"), ("c", "C")]),
            questionnaire("two", [("a", "A"), ("b", "another B")]),
        ])
        #expect(ground.shares.map(\.costs) == [1, 2])
    }

    @Test func `a follow-up is compared only where its prerequisite is`() throws {
        let facts = [("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")]
        let follows = ["b": "a", "c": "b"]
        let ground = try ground([
            questionnaire("one", facts, follows: follows),
            questionnaire("two", [("a", "another A")] + facts.dropFirst(), follows: follows),
        ])
        // b waits for a, which is not the same, and c for b.
        #expect(ground.criteria == ["ask.d"])
    }

    /// Another meaning of a criterion, or another way in which it counts.
    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let make: @Sendable (inout Criterion) -> Void

        init(_ name: String, _ make: @escaping @Sendable (inout Criterion) -> Void) {
            (testDescription, self.make) = (name, make)
        }
    }

    /// One question on `ask.a`, which a change alters, and `ask.b`.
    private func altered(_ id: ItemID, _ change: Change?) -> Questionnaire {
        var first = Criterion(id: "ask.a", text: "A")
        change?.make(&first)
        return Questionnaire(
            id: id, title: "A letter", principles: [],
            groups: [
                Group(
                    id: "question.1", kind: .question,
                    children: [.criterion(first), .criterion(Criterion(id: "ask.b", text: "B"))])
            ])
    }

    @Test(arguments: [
        Change("text") { $0.text = "Another A" }, Change("met") { $0.met = "Met" },
        Change("partly") { $0.partly = "Partly" }, Change("not enough") { $0.notEnough = "Not enough" },
        Change("stage") { $0.stage = .process }, Change("weight") { $0.weight = 2 },
        Change("principles") { $0.principles = ["13"] },
        Change("number") { $0.number = NumberAnswer(none: 0, full: 100) },
        Change("statement") { $0.statementSuffices = true },
        Change("not applicable") { $0.notApplicable = .allowed(when: "Never.", reason: "Say why.") },
        Change("applies when") { $0.appliesWhen = .field(.size, isOneOf: ["small"]) },
        Change("follows") { $0.follows = .answer("ask.b", isOneOf: ["met"]) },
        Change("partner") { $0.pairedWith = "ask.b" },
    ])
    func `a criterion that means or counts something else is another`(change: Change) throws {
        #expect(try ground([altered("one", nil), altered("two", change)]).criteria == ["ask.b"])
        #expect(try ground([altered("one", change), altered("two", change)]).criteria == ["ask.a", "ask.b"])
    }

    @Test(arguments: [
        Change("evidence") { $0.evidence = "Evidence" }, Change("next step") { $0.nextStep = "Next" },
        Change("small company") { $0.smallCompany = "Small" }, Change("priority") { $0.priority = .high },
        Change("core") { $0.isCore = true }, Change("changed in") { $0.changedIn = 2 },
        Change("reference") { $0.reference = ["31(h)"] }, Change("tags") { $0.tags = ["tag"] },
    ])
    func `advice on a criterion makes no other of it`(change: Change) throws {
        #expect(
            try ground([altered("one", nil), altered("two", change)]).criteria == ["ask.a", "ask.b"])
    }

    /// The annex asks a, which both question, and c, which is in the annex of both.
    @Test(
        arguments: [
            ([true], ["ask.a", "ask.c"], true, false, [0, 1]), ([false], ["ask.a"], false, false, [0, 1]),
            ([true, false], ["ask.a"], false, true, [1, 2]),
        ] as [(Set<Bool>, [ItemID], Bool, Bool, [Int])])
    func `the annex is common where it counts for every company`(
        annexCounts: Set<Bool>, criteria: [ItemID], counts: Bool, isLeftOut: Bool, leftOut: [Int]
    ) throws {
        let annex = [
            Group(id: "annex", kind: .ask, children: [.criterion(Criterion(id: "ask.c", text: "C"))])
        ]
        var (one, two) = (questionnaire("one", [("a", "A")]), questionnaire("two", [("a", "A"), ("b", "B")]))
        (one.annex, two.annex) = (annex, annex)
        let ground = try #require(
            CommonGround([two, one], method: Method(id: "m"), annexCounts: annexCounts))
        #expect(ground.criteria == criteria)
        #expect(ground.countsAnnex == counts)
        #expect(ground.leavesAnnexOut == isLeftOut)
        #expect(ground.shares.map(\.leftOut) == leftOut)
        #expect(ground.frame.annex.isEmpty == !counts)
    }

    @Test func `of questionnaires of one length the first by id is the frame`() throws {
        let ground = try ground([
            questionnaire("three", [("a", "A"), ("c", "C")]), questionnaire("two", [("a", "A"), ("b", "B")]),
        ])
        #expect(ground.frame.id == "three")
        #expect(ground.frame.allCriteria.map(\.id) == ["ask.a"])
        #expect(CommonGround([], method: Method(id: "m"), annexCounts: [false]) == nil)
    }

    /// Partners look at each other, so that with one the other goes.
    @Test func `a partner is compared only where the other is`() throws {
        func paired(_ id: ItemID, _ text: String) -> Questionnaire {
            Questionnaire(
                id: id, title: "A letter", principles: [],
                groups: [
                    Group(
                        id: "question.1", kind: .question,
                        children: [
                            .criterion(Criterion(id: "ask.a", text: text, pairedWith: "ask.b")),
                            .criterion(Criterion(id: "ask.b", text: "B", pairedWith: "ask.a")),
                            .criterion(Criterion(id: "ask.c", text: "C")),
                        ])
                ])
        }
        #expect(try ground([paired("one", "A"), paired("two", "A")]).criteria.count == 3)
        #expect(try ground([paired("one", "A"), paired("two", "other A")]).criteria == ["ask.c"])
    }

    @Test func `a criterion answered on another scale is another`() throws {
        let scale = { (points: Rational) in
            Scale(
                name: "steps",
                choices: [
                    .init(word: "yes", state: .met, points: 1),
                    .init(word: "some", state: .partly, points: points),
                ])
        }
        let same = try ground([
            questionnaire("one", [("a", "A")], scales: [scale(.half)]),
            questionnaire("two", [("a", "A")], scales: [scale(.half)]),
        ])
        #expect(same.criteria == ["ask.a"])
        let other = try ground([
            questionnaire("one", [("a", "A")], scales: [scale(.half)]),
            questionnaire("two", [("a", "A")], scales: [scale(1)]),
        ])
        #expect(other.criteria.isEmpty)
    }
}

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

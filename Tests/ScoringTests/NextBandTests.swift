import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// The fewest steps, where follow-ups make one step open others.
@Suite struct NextBandTests {
    private func way(_ criteria: [Criterion], _ answers: [Answer]) throws -> [String] {
        let assessment = Scorer(questionnaire([question(1, criteria)]), ownMethod).assess(sheet(answers))
        let way = try #require(assessment.nextBand)
        #expect(way.isSmallest)
        return way.steps.map { assessment.gaps[$0].id.text }
    }

    // Ten criteria of one weight: each is worth 10; from 0 to 20 are two.
    @Test func `two steps of ten each reach twenty, the more urgent ones`() throws {
        let criteria = (1...10).map { number in
            criterion(ItemID("c\(number)"), priority: number == 4 || number == 9 ? .high : .low)
        }
        #expect(try way(criteria, criteria.map { answer($0.id, "not-met") }) == ["c4", "c9"])
    }

    // c1 alone adds its own 10, and 10 for c3, answered and proven: c3 follows c2, which follows c1 and is silent, so
    // that it leaves c3 open once c1 is met.
    @Test func `a step that opens answered follow-ups counts what they earn`() throws {
        var criteria = (1...10).map { criterion(ItemID("c\($0)")) }
        criteria[1].follows = .answer("c1", isOneOf: ["met"])
        criteria[2].follows = .answer("c2", isOneOf: ["met"])
        var answers = criteria.map { answer($0.id, "not-met") }
        answers[1].word = nil
        answers[2] = answer("c3", "met", .publicDocument)
        #expect(try way(criteria, answers) == ["c1"])
    }

    // c2 is worth 60 of 69 and closed; nothing else reaches the mark without it.
    @Test func `a closed follow-up is reached through its prerequisite`() throws {
        var criteria = (1...10).map { criterion(ItemID("c\($0)")) }
        criteria[1].follows = .answer("c1", isOneOf: ["met"])
        criteria[1].weight = 60
        #expect(try way(criteria, criteria.map { answer($0.id, "not-met") }) == ["c1", "c2"])
        // So it is where it stands first among the gaps.
        criteria[1].priority = .high
        #expect(try way(criteria, criteria.map { answer($0.id, "not-met") }) == ["c2", "c1"])
    }

    // 25 of 100 are earned, and 40 are wanted. 9 + 9 reach it, and 9 + 7 too; 7 + 7 do not.
    @Test func `an urgent step takes a lesser one's place only as long as the mark is reached`() throws {
        let named = [("l1", 9), ("l2", 9), ("h1", 7), ("h2", 7), ("earned", 25)] as [(ItemID, Rational)]
        var criteria = named.map { id, weight in
            criterion(id, weight: weight, priority: id.text.hasPrefix("h") ? .high : .low)
        }
        criteria += (1...43).map { criterion(ItemID("x\($0)"), priority: .low) }
        let answers = criteria.map { one in
            one.id == "earned" ? answer(one.id, "met", .publicDocument) : answer(one.id, "not-met")
        }
        #expect(try way(criteria, answers) == ["h1", "l1"])
    }

    @Test func `of steps that add the same and are as urgent the first come first`() throws {
        let criteria = (1...10).map { criterion(ItemID("c\($0)")) }
        #expect(try way(criteria, criteria.map { answer($0.id, "not-met") }) == ["c1", "c2"])
    }
}

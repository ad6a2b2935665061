import DueDiligence
import ExactNumber
import QuestionnaireModel
import Reporting
import Scoring
import Testing

@Suite struct `What a report promises` {
    /// One criterion at a time is met on full evidence, whatever it was before, and the whole is scored anew.
    @Test(arguments: Example.allCases)
    func `meeting a criterion adds exactly the gain that was promised, and nothing where none was`(
        _ example: Example
    ) throws {
        let questionnaire = try example.questionnaire()
        let input = try example.input()
        let sheet = input.sheet
        let before = try #require(input.assessment.overall.score)
        let gains = Dictionary(uniqueKeysWithValues: input.assessment.gaps.map { ($0.id, $0.gain) })
        var raised = 0
        for result in input.assessment.criteria {
            // Answered anew it would come back into the sum, which is another question than a gap.
            guard result.applies || result.rule == .otherOfPair else { continue }
            var changed = sheet
            let met = Answer(
                criterion: result.id, word: "met",
                evidence: [Evidence(kind: .independentInvestigation, title: "A study")])
            if let index = result.answer { changed.answers[index] = met } else { changed.answers.append(met) }
            let after = questionnaire.scorer.assess(changed, detail: .summary)
            let gain = try #require(after.overall.score) - before
            #expect(gain == (gains[result.id] ?? .zero) ?? .zero, "\(result.id)")
            #expect(gain >= .zero)
            if gain > .zero { raised += 1 }
        }
        #expect(raised > 25)
        #expect(try #require(input.assessment.gaps.first?.gain) > .zero)
    }

    @Test(arguments: Example.allCases)
    func `every criterion that applies and is not fully met is a gap, and no other`(_ example: Example) throws
    {
        let assessment = try example.input().assessment
        let open = assessment.criteria.filter { $0.points.map { $0 < .one } ?? false }.map(\.id)
        #expect(Set(assessment.gaps.map(\.id)) == Set(open))
        #expect(assessment.gaps.count == open.count)
    }
}

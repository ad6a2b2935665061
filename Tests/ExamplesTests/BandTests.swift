import DueDiligence
import ExactNumber
import QuestionnaireModel
import Reporting
import Scoring
import Testing

@Suite struct `Paper, silence and letters that never arrived` {
    @Test func `the examples lie where companies like them should`() throws {
        let bands = try Example.allCases.map { try $0.input().assessment.overall.band }
        #expect(bands == ["established", "starting", "emerging", "starting"])
    }

    @Test func `everything on paper and met by public documents does not leave the lowest band`() throws {
        let input = try Example.paperOnly.input()
        let commitments = zip(input.questionnaire.allCriteria, input.assessment.criteria)
            .filter { $0.0.stage == .commitment }
        #expect(commitments.count == 7)
        #expect(commitments.allSatisfy { $0.1.points == .one })
        #expect(input.assessment.overall.band == input.assessment.bands.first?.name)
        // All that it says of itself taken as met, on the evidence it has, would still be no result.
        let outcomes = input.assessment.stages.first { $0.stage == .outcome }
        #expect(outcomes?.score.score == .zero)
    }

    @Test func `the small supplier is linked and no more, as its evidence supports`() throws {
        let assessment = try Example.smallSupplier.input().assessment
        #expect(assessment.involvement.isSupportedDirectLink)
        let remedy = assessment.principles.first { $0.id == "22" }
        #expect(remedy?.score.score == nil)
    }

    @Test func `every criterion of the reply was reviewed, and the three kinds of silence are kept apart`()
        throws
    {
        let assessment = try Example.evasiveReply.input().assessment
        #expect(assessment.overall.reviewed == 100)
        let words = Dictionary(grouping: assessment.criteria.compactMap(\.word)) { $0 }.mapValues(\.count)
        for word in ["not-met", "declined", "not-disclosed"] { #expect((words[word] ?? 0) >= 4, "\(word)") }
    }

    @Test(arguments: Shipped.ids, [AnswerSheet.Basis.selfAssessment, .publishedReply])
    func `commitments alone, all met on full evidence, stay in the lowest band`(
        id: ItemID, basis: AnswerSheet.Basis
    ) throws {
        let questionnaire = try Shipped.questionnaire(id)
        let sheet = Shipped.sheet(questionnaire.questionnaire, basis: basis) {
            $0.stage == .commitment ? "met" : "not-met"
        }
        let assessment = questionnaire.scorer.assess(sheet, detail: .summary)
        #expect(try #require(assessment.overall.score) > .zero)
        #expect(assessment.overall.band == assessment.bands.first?.name)
        let paper = try #require(assessment.stages.first { $0.stage == .commitment })
        #expect(paper.score.score == 100)
    }

    @Test(arguments: Shipped.ids) func `silence leaves everything open`(id: ItemID) throws {
        let questionnaire = try Shipped.questionnaire(id)
        for word in [nil, "not-disclosed", "unknown"] as [String?] {
            let sheet = Shipped.sheet(questionnaire.questionnaire) { _ in word }
            let overall = questionnaire.scorer.assess(sheet, detail: .summary).overall
            #expect(overall.score == .zero)
            #expect(overall.floor == .zero)
            #expect(overall.ceiling == 100)
            #expect(overall.reviewed == (word == nil ? .zero : 100))
            #expect(overall.disclosed == .zero)
        }
    }

    @Test(arguments: Shipped.ids) func `a reply that was not delivered has no score, and a refused one has 0`(
        id: ItemID
    ) throws {
        let questionnaire = try Shipped.questionnaire(id)
        let score = { (reply: AnswerSheet.Reply) in
            let sheet = Shipped.sheet(questionnaire.questionnaire, basis: .publishedReply, reply: reply) {
                _ in nil
            }
            return questionnaire.scorer.assess(sheet, detail: .summary).overall.score
        }
        #expect(score(.notDelivered) == nil)
        #expect(score(.none) == nil)
        #expect(score(.refused) == .zero)
    }
}

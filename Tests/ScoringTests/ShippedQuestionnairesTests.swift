import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// What must hold for every questionnaire in the binary.
@Suite struct ShippedQuestionnairesTests {
    static let names = [
        "al-oth-34-2021", "al-oth-54-2021", "al-oth-70-2020", "al-oth-135-2021", "al-oth-170-2021",
        "ungp-letters",
    ]

    private func scorer(_ name: String) throws -> Scorer {
        let method = try Files.method("questionnaires/method.yaml")
        return Scorer(try Files.questionnaire("questionnaires/\(name).yaml", method), method)
    }

    @Test func `the method in the file is the one that the tests reckon with`() throws {
        var method = try Files.method("questionnaires/method.yaml")
        method.title = ""
        method.bands = method.bands.map { .init(name: $0.name, from: $0.from) }
        #expect(method == ownMethod)
    }

    @Test(arguments: names) func `its rules are in order`(name: String) throws {
        #expect(try scorer(name).problems.map(\.headline) == [])
    }

    @Test(arguments: names, AnswerSheet.Basis.allCases)
    func `every commitment met and nothing else stays in the lowest band`(
        name: String, basis: AnswerSheet.Basis
    ) throws {
        let scorer = try scorer(name)
        let commitments = scorer.questionnaire.allCriteria.filter { $0.stage == .commitment }
        var paper = sheet(commitments.map { answer($0.id, "met", .independentInvestigation) }, basis: basis)
        for isLinked in [false, true] {
            paper.involvement =
                isLinked
                ? [InvolvementClaim(claim: .directlyLinked, evidence: [Evidence(kind: .publicDocument)])] : []
            let overall = scorer.assess(paper).overall
            #expect(overall.band == "starting", "\(overall.exact ?? "")")
            let score = try #require(overall.score)
            #expect(score > 0)
        }
    }

    @Test(arguments: names) func `all met on full evidence is 100, all silent 0 to 100`(name: String) throws {
        let scorer = try scorer(name)
        let all = scorer.questionnaire.allCriteria.map { answer($0.id, "met", .independentInvestigation) }
        #expect(scorer.assess(sheet(all)).overall.score == 100)
        let silent = scorer.assess(sheet([])).overall
        #expect(silent.floor == 0)
        #expect(silent.ceiling == 100)
    }
}

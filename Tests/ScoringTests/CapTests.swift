import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

@Suite struct `What evidence lets be earned` {
    /// The points of one criterion that is met, under caps that differ for every grade.
    private func points(_ evidence: [Evidence.Kind], suffices: Bool = false) throws -> Rational {
        let method = Method(
            id: "m",
            evidenceCaps: .init(
                statement: 20, reply: 40, internalDocument: 60, auditOrCertificate: 30, publicDocument: 70,
                stakeholderAccount: 80, independentInvestigation: 90))
        let scorer = Scorer(questionnaire([question(1, [criterion("a", suffices: suffices)])]), method)
        let given = Answer(criterion: "a", word: "met", evidence: evidence.map { Evidence(kind: $0) })
        return try #require(scorer.assess(sheet([given])).criteria[0].points)
    }

    @Test(
        arguments: [
            ([], "1/5"), ([.reply], "2/5"), ([.internalDocument], "3/5"), ([.auditOrCertificate], "3/10"),
            ([.publicDocument], "7/10"), ([.stakeholderAccount], "4/5"),
            ([.independentInvestigation], "9/10"),
            // The most that one of them allows, in whatever order they stand.
            ([.reply, .publicDocument], "7/10"), ([.publicDocument, .reply], "7/10"),
            ([.internalDocument, .auditOrCertificate], "3/5"),
        ] as [([Evidence.Kind], String)])
    func `is the cap of its own grade, and of several the highest`(evidence: [Evidence.Kind], points: String)
        throws
    {
        #expect(try self.points(evidence) == fraction(points))
    }

    @Test func `is everything where a statement suffices`() throws {
        #expect(try points([], suffices: true) == 1)
        #expect(try points([.reply], suffices: true) == 1)
    }
}

@Suite struct `A score of one's own` {
    @Test func `holds what it is made of`() {
        let score = Score(score: 50, floor: 50, ceiling: 60, band: "developing")
        #expect(score.band == "developing" && score.ceiling == 60 && score.max == 100)
    }
}

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

@Suite struct `A number for an answer` {
    @Test(
        arguments: [
            (0, 10, "5", .partly, "1/2"), (0, 10, "10", .met, "1"), (0, 10, "0", .notMet, "0"),
            (0, 10, "12", .met, "1"), (0, 10, "-1", .notMet, "0"), (0, 10, "0.1", .partly, "1/100"),
            (8, 0, "2", .partly, "3/4"), (8, 0, "8", .notMet, "0"), (8, 0, "-3", .met, "1"),
            (3, 5, "4.5", .partly, "3/4"),
        ] as [(Rational, Rational, String, AnswerState, String)])
    func `earns as far as it has come from nothing to the full mark`(
        none: Rational, full: Rational, number: String, state: AnswerState, points: String
    ) {
        var (one, given) = (criterion("a", suffices: true), answer("a", nil))
        one.number = .init(none: none, full: full)
        given.number = fraction(number)
        let result = Scorer(questionnaire([question(1, [one])]), ownMethod).assess(sheet([given])).criteria[0]
        #expect(result.state == state && result.points == fraction(points))
    }
}

@Suite struct `A score of one's own` {
    @Test func `holds what it is made of`() {
        let score = Score(score: 50, floor: 50, ceiling: 60, band: "developing")
        #expect(score.band == "developing" && score.ceiling == 60 && score.max == 100)
    }
}

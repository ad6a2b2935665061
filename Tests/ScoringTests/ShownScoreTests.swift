import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

@Suite struct ShownScoreTests {
    @Test(
        arguments: [
            ("0", "100", 2, "0"), ("100", "100", 2, "100"), ("50", "100", 2, "50"),
            ("125/3", "100", 2, "41.67"),
            ("41.5", "100", 0, "42"), ("41.49", "100", 0, "41"),
            // What is not nothing is not shown as nothing, and what is not all not as all.
            ("0.001", "100", 2, "0.01"), ("0.001", "100", 1, "0.1"), ("0.4", "100", 0, "1"),
            ("0.005", "100", 2, "0.01"), ("99.999", "100", 2, "99.99"), ("99.96", "100", 1, "99.9"),
            ("99.5", "100", 0, "99"), ("99.4", "100", 0, "99"),
            // A full mark that is not round: 3.5 in whole numbers, and 2/3 with one decimal.
            ("3.499", "7/2", 2, "3.49"), ("3.4", "7/2", 0, "3"), ("7/2", "7/2", 0, "4"),
            ("0.66", "2/3", 1, "0.6"),
            ("2/3", "2/3", 1, "0.7"),
        ])
    func `0 and the full mark are shown only where they are reached`(
        value: String, full: String, decimals: Int, shown: String
    ) {
        #expect(Score.shown(fraction(value), of: fraction(full), decimals: decimals) == shown)
    }

    // a and b weigh 1 each, and the annex as one question as much as the other: with b at 0 it is 1/4 of all.
    @Test func `what is not applicable in an annex beside the score costs nothing`() {
        let asked = questionnaire(
            [question(1, [criterion("a")])],
            annex: [
                group("x", .ask, [.criterion(criterion("b", mayBeOut: true)), .criterion(criterion("c"))])
            ])
        let answers = [
            answer("a", "met", .publicDocument), answer("b", "not-applicable"),
            answer("c", "met", .publicDocument),
        ]
        let scorer = Scorer(asked, ownMethod)
        let beside = scorer.assess(sheet(answers, basis: .publishedReply))
        #expect(
            beside.notApplicable.count == 0 && beside.notApplicable.weight == 0
                && beside.notApplicable.score == 100)
        let within = scorer.assess(sheet(answers))
        #expect(
            within.notApplicable.count == 1 && within.notApplicable.weight == 25
                && within.notApplicable.score == 75)
    }
}

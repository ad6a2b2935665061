package import ExactNumber
package import QuestionnaireModel
import Scoring

/// One file on the common ground: all that is compared of it, and nothing else.
package struct Entry: Sendable {
    /// How a criterion stands, as far as companies are counted by it.
    package enum Standing: UInt8, Sendable {
        case met, partly, notMet, silent, out

        init(_ state: AnswerState) {
            switch state {
            case .met: self = .met
            case .partly: self = .partly
            case .notMet, .declined: self = .notMet
            case .notDisclosed, .unknown, .unanswered: self = .silent
            case .notApplicable: self = .out
            }
        }
    }

    /// Out of the method's full mark; `nil` where there is none.
    package let score: Rational?
    /// Per cent of what applies.
    package let reviewed: Rational
    /// For each principle of the questionnaire, out of the full mark.
    let principles: [Rational?]
    /// For each criterion of the common ground.
    let standings: [Standing]
    /// What the company says of the answers, by the place of the criterion.
    package let comments: [(criterion: Int, comment: CompanyComment)]
    /// How many more of its comments are on what is not compared.
    package let otherComments: Int
    /// What each criterion earns, 0 to 1; `nil` where it is out.
    let points: [Rational?]
    /// What its answer would earn if nothing stood before it: more than `points` only where a prerequisite is not met.
    let alone: [Rational?]
    /// The least and the most that the score can be under other weights, 0 to 1, as far as the engine knows it.
    let bounds: ClosedRange<Rational>

    init(_ assessment: Assessment, of sheet: AnswerSheet) {
        score = assessment.overall.score
        reviewed = assessment.overall.reviewed ?? .zero
        principles = assessment.principles.map(\.score.score)
        standings = assessment.criteria.map { Standing($0.state) }
        comments = assessment.criteria.enumerated().compactMap { place, criterion in
            criterion.answer.flatMap { sheet.answers[$0].companyComment }.map { (place, $0) }
        }
        otherComments = sheet.answers.count { $0.companyComment != nil } - comments.count
        points = assessment.criteria.map(\.points)
        let alone = assessment.criteria.map { criterion -> Rational? in
            guard let points = criterion.points else { return nil }
            return max(points, (criterion.uncapped ?? .zero) * criterion.cap)
        }
        // Mostly the same, and then held once.
        self.alone = alone == points ? points : alone
        if let robustness = assessment.robustness, let low = robustness.lowest / assessment.overall.max,
            let high = robustness.highest / assessment.overall.max
        {
            bounds = low...max(low, high)
        } else {
            bounds = .zero ... .one
        }
    }
}

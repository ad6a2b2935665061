import ExactNumber
import QuestionnaireModel

/// Turns shares into scores by the method's rules on headlines and bands.
struct Scores: Sendable {
    let method: Method
    let hasReply: Bool

    /// A part's score; without a value nothing in it applies.
    func score(_ value: PartValue?, full: Rational, hasBand: Bool = true) -> Score {
        guard let value, hasReply else { return Score(max: full) }
        let (reviewed, disclosed) = (value.reviewed * 100, value.disclosed * 100)
        if value.isBlocked { return Score(max: full, reviewed: reviewed, disclosed: disclosed) }
        var score = Score(
            floor: value.floor * full, ceiling: value.ceiling * full,
            answeredOnly: value.answered.map { $0 * full }, max: full, reviewed: reviewed,
            disclosed: disclosed)
        guard reviewed >= method.minimumReviewed else { return score }
        // What is shown first; `nil` where the method wants none.
        let share: Rational?
        switch method.headline {
        case .floor: (share, score.score) = (value.floor, score.floor)
        case .answeredOnly: (share, score.score) = (value.answered, score.answeredOnly)
        case .blocked:
            guard value.reviewed == .one else { return score }
            (share, score.score) = (value.floor, score.floor)
        }
        if hasBand, let share, let mark = score.score {
            score.band = band(at: full == method.max ? mark : share * method.max)
        }
        return score
    }

    /// A score out of the method's full mark.
    func score(_ value: PartValue?) -> Score { score(value, full: method.max) }

    /// The name of the band that a mark out of the method's `max` lies in.
    func band(at mark: Rational) -> String? {
        method.bands.indices.last { method.bands[$0].from <= mark }.map { method.bands[$0].name }
    }
}

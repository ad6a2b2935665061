import ExactNumber
import QuestionnaireModel

/// Turns shares into scores by the method's rules on headlines and bands.
struct Scores: Sendable {
    let method: Method
    let hasReply: Bool

    /// A part's score; without a value nothing in it applies.
    func score(_ value: PartValue?, full: Rational, hasBand: Bool = true) -> Score {
        var score = Score(max: full)
        guard let value, hasReply else { return score }
        score.reviewed = value.reviewed * 100
        score.disclosed = value.disclosed * 100
        guard !value.isBlocked else { return score }
        score.floor = value.floor * full
        score.ceiling = value.ceiling * full
        score.answeredOnly = value.answered.map { $0 * full }
        guard let headline = headline(value) else { return score }
        score.score = headline * full
        if hasBand { score.band = band(at: headline * method.max)?.name }
        return score
    }

    /// A score out of the method's full mark.
    func score(_ value: PartValue?) -> Score { score(value, full: method.max) }

    /// The share that is shown first; `nil` where the method wants none.
    func headline(_ value: PartValue) -> Rational? {
        if value.isBlocked || value.reviewed * 100 < method.minimumReviewed { return nil }
        switch method.headline {
        case .floor: return value.floor
        case .answeredOnly: return value.answered
        case .blocked: return value.reviewed == .one ? value.floor : nil
        }
    }

    /// The band that a mark out of the method's `max` lies in.
    func band(at mark: Rational) -> Method.Band? { method.bands.last { $0.from <= mark } }
}

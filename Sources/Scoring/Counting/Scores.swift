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
        let headline = reviewed < method.minimumReviewed ? nil : headline(value)
        let score = headline.map { $0 * full }
        var band: String?
        if hasBand, let headline, let score {
            band = self.band(at: full == method.max ? score : headline * method.max)
        }
        return Score(
            score: score, floor: value.floor * full, ceiling: value.ceiling * full,
            answeredOnly: value.answered.map { $0 * full }, max: full, reviewed: reviewed,
            disclosed: disclosed, band: band)
    }

    /// A score out of the method's full mark.
    func score(_ value: PartValue?) -> Score { score(value, full: method.max) }

    /// The share that is shown first, once enough is reviewed; `nil` where the method wants none.
    private func headline(_ value: PartValue) -> Rational? {
        switch method.headline {
        case .floor: value.floor
        case .answeredOnly: value.answered
        case .blocked: value.reviewed == .one ? value.floor : nil
        }
    }

    /// The name of the band that a mark out of the method's `max` lies in.
    func band(at mark: Rational) -> String? {
        method.bands.indices.last { method.bands[$0].from <= mark }.map { method.bands[$0].name }
    }
}

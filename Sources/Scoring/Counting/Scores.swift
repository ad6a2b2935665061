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
        let (floor, answered) = (value.floor * full, value.answered.map { $0 * full })
        // What is shown first, once enough is reviewed; `nil` where the method wants none.
        var (share, mark): (Rational?, Rational?) = (nil, nil)
        if reviewed >= method.minimumReviewed {
            switch method.headline {
            case .floor: (share, mark) = (value.floor, floor)
            case .answeredOnly: (share, mark) = (value.answered, answered)
            case .blocked: if value.reviewed == .one { (share, mark) = (value.floor, floor) }
            }
        }
        var band: String?
        if hasBand, let share, let mark {
            band = self.band(at: full == method.max ? mark : share * method.max)
        }
        return Score(
            score: mark, floor: floor, ceiling: value.ceiling * full, answeredOnly: answered, max: full,
            reviewed: reviewed, disclosed: disclosed, band: band)
    }

    /// A score out of the method's full mark.
    func score(_ value: PartValue?) -> Score { score(value, full: method.max) }

    /// The name of the band that a mark out of the method's `max` lies in.
    func band(at mark: Rational) -> String? {
        method.bands.indices.last { method.bands[$0].from <= mark }.map { method.bands[$0].name }
    }
}

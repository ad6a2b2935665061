import ExactNumber
import QuestionnaireModel

/// Figures as texts and as steps of pictures.
enum Figures {
    /// A score with at most one decimal place.
    ///
    /// It never shows as one of the `limits` (the maximum, the beginning of a band) that it is still below,
    /// nor as 0 where something is earned.
    static func score(_ value: Rational, decimals: Int = 1, limits: [Rational] = []) -> String {
        let numeral = Numeral(score: value, decimals: decimals) { rounded in
            limits.contains { value < $0 && rounded >= $0 }
        }
        return numeral.description
    }

    static func mark(_ value: Rational, of max: Rational, decimals: Int, bands: [Method.Band]) -> String {
        Numeral(mark: value, of: max, decimals: decimals, bands: bands).description
    }

    static func percent(_ value: Rational) -> String { Numeral(percent: value).description }
    static func gain(_ value: Rational) -> String { Numeral(gain: value).description }

    /// Ten steps for a score and what is open above it.
    static func bar(floor: Rational, ceiling: Rational, max: Rational) -> Bar {
        let earned = steps(floor, of: max, in: 10)
        return Bar(earned: earned, open: steps(ceiling, of: max, in: 10) - earned)
    }

    /// `value` of `max` in whole steps, half up; 0 only for nothing, all of them only for all.
    static func steps(_ value: Rational, of max: Rational, in count: Int) -> Int {
        guard let share = value / max else { return 0 }
        if share.isZero || share < .zero { return 0 }
        if share >= .one { return count }
        let scaled = share * Rational(count)
        let steps = scaled.nearest(decimals: 0)?.units ?? Int(scaled.text(decimals: 0)) ?? 0
        return Swift.min(count - 1, Swift.max(1, steps))
    }
}

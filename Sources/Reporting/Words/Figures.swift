import ExactNumber
import QuestionnaireModel

/// How exact figures are shown: half up, and never as having reached what they have not.
enum Figures {
    /// A score with at most one decimal place.
    ///
    /// It never shows as one of the `limits` (the maximum, the beginning of a band) that it is still below,
    /// nor as 0 where something is earned.
    static func score(_ value: Rational, decimals: Int = 1, limits: [Rational] = []) -> String {
        score(value, decimals: decimals) { rounded in
            limits.contains { value < $0 && rounded >= $0 }
        }
    }

    /// - Parameter reaches: whether a figure that was rounded up shows what the value has not reached.
    static func score(_ value: Rational, decimals: Int, reaches: (Rational) -> Bool) -> String {
        if let near = value.nearest(decimals: decimals) {
            let isTooMuch = near.isUp && reaches(Rational(near.units, over: near.scale) ?? value)
            if isTooMuch { return Rational.shortText(near.units - 1, decimals: decimals) }
            if near.units != 0 || value.isZero { return Rational.shortText(near.units, decimals: decimals) }
        } else {
            let rounded = value.rounded(decimals: decimals)
            if rounded > value, reaches(rounded) {
                return value.truncated(decimals: decimals).shortText(decimals: decimals)
            }
            if !rounded.isZero || value.isZero { return value.shortText(decimals: decimals) }
        }
        return decimals < 4 ? score(value, decimals: decimals + 1, reaches: reaches) : "less than 0.0001"
    }

    /// A mark as tables print it: a decimal place where the full mark is 100 or more, the method's own below.
    static func mark(_ value: Rational, of max: Rational, decimals: Int, bands: [Method.Band]) -> String {
        let decimals = max < Rational(100) ? decimals : Swift.min(1, decimals)
        return score(value, decimals: decimals) { rounded in
            // By index, so that no band is copied.
            value < max && rounded >= max
                || bands.indices.contains { value < bands[$0].from && rounded >= bands[$0].from }
        }
    }

    /// A share of 1 as whole per cents, by the same rule.
    static func shareInPercent(_ share: Rational) -> String {
        if let near = share.nearest(decimals: 2), near.units > 0 && near.units < 100 {
            return Rational.shortText(near.units, decimals: 0) + " %"
        }
        return percent(share * 100)
    }

    /// A share of 100 as whole per cents; a decimal place more where it would seem to be all or nothing.
    static func percent(_ value: Rational) -> String {
        if let near = value.nearest(decimals: 0), near.units > 0 && near.units < 100 || value.isWhole {
            return Rational.shortText(near.units, decimals: 0) + " %"
        }
        let hundred = Rational(100)
        for decimals in 0..<4 {
            let rounded = value.rounded(decimals: decimals)
            if (rounded == hundred && value != hundred) || (rounded.isZero && !value.isZero) { continue }
            return value.shortText(decimals: decimals) + " %"
        }
        return value.truncated(decimals: 4).shortText(decimals: 4) + " %"
    }

    /// What a change adds, with one decimal place, more where that would show 0.
    static func gain(_ value: Rational) -> String { score(value) }

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

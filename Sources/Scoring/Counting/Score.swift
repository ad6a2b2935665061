public import ExactNumber

/// What is known of one part: its headline, and the range in which silence leaves it.
public struct Score: Sendable, Hashable {
    /// The headline, 0 to `max`; `nil` (never 0) where there is none.
    public var score: Rational?
    /// Everything open counted as nothing, 0 to `max`.
    public var floor: Rational?
    /// Everything open counted as full, 0 to `max`.
    public var ceiling: Rational?
    /// Over the disclosed criteria alone, 0 to `max`.
    public var answeredOnly: Rational?
    /// The full mark.
    public var max: Rational
    /// Per cent of the effective weight that applies, 0 to 100; `nil` where nothing applies.
    public var reviewed: Rational?
    /// Per cent of the effective weight that applies, 0 to 100; `nil` where nothing applies.
    public var disclosed: Rational?
    /// The name of the band that the headline lies in.
    public var band: String?

    public init(
        score: Rational? = nil, floor: Rational? = nil, ceiling: Rational? = nil,
        answeredOnly: Rational? = nil, max: Rational = 100, reviewed: Rational? = nil,
        disclosed: Rational? = nil, band: String? = nil
    ) {
        self.score = score
        self.floor = floor
        self.ceiling = ceiling
        self.answeredOnly = answeredOnly
        self.max = max
        self.reviewed = reviewed
        self.disclosed = disclosed
        self.band = band
    }

    /// The headline as a fraction: `415/96`.
    public var exact: String? { score?.description }

    /// A mark as people read it, by the one rounding rule, without zeros at the end.
    ///
    /// The full mark is shown only when it is reached, and 0 only when nothing is earned: what would round
    /// to one of them stops one step before.
    public func shown(_ value: Rational, decimals: Int) -> String {
        Score.shown(value, of: max, decimals: decimals)
    }

    /// A mark out of `max` as people read it; see `shown(_:decimals:)`.
    public static func shown(_ value: Rational, of max: Rational, decimals: Int) -> String {
        let rounded = value.rounded(decimals: decimals)
        if rounded == value { return rounded.shortText(decimals: decimals) }
        if rounded > .zero, rounded < max { return rounded.shortText(decimals: decimals) }
        let step = Rational.one * (Rational(text: decimalStep(decimals)) ?? .one)
        if value > .zero, rounded == .zero { return step.shortText(decimals: decimals) }
        if value < max, rounded >= max {
            let below = max.truncated(decimals: decimals)
            return (below < max ? below : below - step).shortText(decimals: decimals)
        }
        return rounded.shortText(decimals: decimals)
    }

    /// The smallest number above 0 with so many decimals: `0.01`.
    private static func decimalStep(_ decimals: Int) -> String {
        decimals > 0 ? "0." + String(repeating: "0", count: decimals - 1) + "1" : "1"
    }
}

import ExactNumber
import Scoring

/// The same as `Lead` in whole numbers, for millions of pairs, each with a bound on how far it is off.
///
/// It says nothing of a lead that is within this bound of 0. Whoever asked then works it out exactly, so that the answer
/// is exact either way.
///
/// The bound is the pair's own, because parts can be out of both, and what is left can be a small share of a group's
/// weight. It grows where numbers are rounded:
/// - Every share of a stance is rounded down, which moves a difference of two by less than 1 unit, and so is every mean.
/// - A group's weights are whole numbers, and most often exact. Where they are rounded down, each by less than 1, a mean
///   of n parts that weigh W together is off by less than 6·n/W: a weight counts at most three times in the sum
///   `Σ c·w·(lead − mean)`, which is 0 for the exact ones, no lead is further than 2 from the mean, and `Σ c·w` is at
///   least W.
/// - A mean is no further off than the furthest of its parts, but for that.
struct QuickLead: Sendable {
    /// A stance in units of 2⁻³², rounded down.
    ///
    /// A class, so that going through millions of pairs counts no references.
    final class Figures: Sendable {
        fileprivate let low: [Int]
        fileprivate let high: [Int]
        fileprivate let least: [Int]
        fileprivate let most: [Int]
        /// Of each group under the weights as they are.
        fileprivate let meanOfLow: [Int]
        fileprivate let meanOfHigh: [Int]

        init(_ stance: Stance) {
            low = stance.low.map(Self.units)
            high = stance.low == stance.high ? low : stance.high.map(Self.units)
            least = stance.least.map(Self.units)
            most = stance.most.map(Self.units)
            meanOfLow = stance.meanOfLow.map(Self.units)
            meanOfHigh = stance.meanOfHigh.map(Self.units)
        }

        private static func units(_ share: Rational?) -> Int {
            guard let share else { return out }
            if let (numerator, denominator) = share.words, numerator >= 0, numerator <= denominator {
                let (high, low) = numerator.multipliedFullWidth(by: unit)
                return denominator.dividingFullWidth((high, low)).quotient
            }
            return QuickLead.whole(share * Rational(unit))
        }
    }

    /// Room for one pair at a time.
    struct Scratch {
        fileprivate var values: [Int] = []
        fileprivate var weights: [Int] = []
        fileprivate var leads: [Estimate] = []
    }

    /// A lead in units of 2⁻³², and how far from it the exact one is at most.
    fileprivate struct Estimate {
        var lead = 0
        var error = 0
    }

    private let starts: [Int]
    /// A criterion from 0 on, a node below 0.
    private let parts: [Int]
    /// Those of a node add up to no more than 2²⁸, so that no sum below can overflow.
    private let weights: [Int]
    /// Whether a node's weights are in the exact proportion; else each is rounded down.
    private let isExact: [Bool]
    private let canVary: [Bool]
    private let widest: Int

    private static let unit = 1 << 32
    private static let out = Int.min
    private static let mostWeight = 1 << 28

    init(_ weighing: Weighing) {
        var starts = [0]
        var parts: [Int] = []
        var weights: [Int] = []
        var isExact: [Bool] = []
        var widest = 0
        for node in weighing.nodes {
            let whole = Self.wholeWeights(node.parts.map(\.weight))
            for part in node.parts.map(\.part) {
                switch part {
                case .criterion(let criterion): parts.append(criterion)
                case .node(let child): parts.append(~child)
                }
            }
            weights += whole.weights
            isExact.append(whole.isExact)
            starts.append(parts.count)
            widest = max(widest, node.parts.count)
        }
        self.starts = starts
        self.parts = parts
        self.weights = weights
        self.isExact = isExact
        self.widest = widest
        canVary = weighing.nodes.map(\.canVary)
    }

    /// The same proportions in whole numbers, where these are not too large; else rounded down, as large as may be.
    private static func wholeWeights(_ weights: [Rational]) -> (weights: [Int], isExact: Bool) {
        let sum = weights.sum
        let most = Rational(mostWeight)
        var scale = Rational.one
        for weight in weights where scale * sum <= most {
            scale *= Rational((weight * scale).denominator)
        }
        if scale * sum <= most { return (weights.map { whole($0 * scale) }, true) }
        return (weights.map { (most * $0 / sum).map(whole) ?? 0 }, false)
    }

    var scratch: Scratch {
        Scratch(
            values: [Int](repeating: 0, count: widest), weights: [Int](repeating: 0, count: widest),
            leads: [Estimate](repeating: Estimate(), count: canVary.count))
    }

    /// Whether the least lead of the total is above 0; `nil` where that is too close to say.
    func isAhead(_ upper: Figures, of lower: Figures, in scratch: inout Scratch) -> Bool? {
        // With the weights inside the groups as they are, the lead is no smaller, and known much sooner.
        let bound = lead(Total.groupsAsTheyAre, 0, upper, lower, &scratch)
        if bound.lead < -bound.error { return false }
        for node in canVary.indices.reversed() {
            if upper.least[node] == Self.out || lower.most[node] == Self.out { continue }
            scratch.leads[node] = lead(Total.anyWeights, node, upper, lower, &scratch)
        }
        guard let total = scratch.leads.first, total.lead.magnitude > total.error else { return nil }
        return total.lead > 0
    }

    private enum Total { case groupsAsTheyAre, anyWeights }

    private func lead(
        _ total: Total, _ node: Int, _ upper: Figures, _ lower: Figures, _ scratch: inout Scratch
    ) -> Estimate {
        let (least, most) = (upper.least[node], lower.most[node])
        var (count, product, weight) = (0, 0, 0)
        var error = 1
        for place in starts[node]..<starts[node + 1] {
            let part = parts[place]
            let above = part < 0 ? upper.least[~part] : upper.low[part]
            let below = part < 0 ? lower.most[~part] : lower.high[part]
            let value: Int
            if above == Self.out {
                if below == Self.out { continue }
                value = least - below
            } else if below == Self.out {
                value = above - most
            } else if part >= 0 {
                value = above - below
            } else if total == .anyWeights {
                value = scratch.leads[~part].lead
                error = max(error, scratch.leads[~part].error)
            } else {
                value = upper.meanOfLow[~part] - lower.meanOfHigh[~part]
            }
            scratch.values[count] = value
            scratch.weights[count] = weights[place]
            count += 1
            product += value * weights[place]
            weight += weights[place]
        }
        // What is left has no weight but what was lost in rounding: any lead, from −1 to 1, is possible.
        guard weight > 0 else { return Estimate(lead: 0, error: Self.unit) }
        if !isExact[node] { error += 6 * count * Self.unit / weight + 1 }
        var mean = Self.floor(product, by: weight)
        // Each turn fewer parts lie below the mean, until it moves no more.
        while canVary[node] {
            var (product, weight) = (0, 0)
            for index in 0..<count {
                let own = scratch.weights[index] * (scratch.values[index] < mean ? 3 : 1)
                product += own * scratch.values[index]
                weight += own
            }
            let next = Self.floor(product, by: weight)
            if next >= mean { break }
            mean = next
        }
        return Estimate(lead: mean, error: error + 1)
    }

    /// The quotient rounded down; the divisor above 0.
    private static func floor(_ number: Int, by divisor: Int) -> Int {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The number without what stands behind its point; it fits where it is no further from 0 than `Int` reaches.
    fileprivate static func whole(_ number: Rational) -> Int {
        Int(number.truncated(decimals: 0).text(decimals: 0)) ?? 0
    }
}

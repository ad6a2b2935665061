import ExactNumber
import Scoring

/// The same as `Lead` in whole numbers, for millions of pairs, with a bound on how far it can be off.
///
/// Whoever gets a lead within `margin` of 0 works it out exactly, so that the answer is exact either way.
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
        fileprivate var leads: [Int] = []
    }

    /// How far off a lead can be: each group rounds its weights and its lead, and its parts have done so before.
    let margin: Int
    private let starts: [Int]
    /// A criterion from 0 on, a node below 0.
    private let parts: [Int]
    /// Those of a node add up to no more than 2²⁴, so that no sum below can overflow.
    private let weights: [Int]
    private let canVary: [Bool]
    private let widest: Int

    private static let unit = 1 << 32
    private static let out = Int.min
    private static let mostWeight = 1 << 24

    init(_ weighing: Weighing) {
        var starts = [0]
        var parts: [Int] = []
        var weights: [Int] = []
        var widest = 0
        for node in weighing.nodes {
            let sum = node.parts.map(\.weight).sum
            for (part, weight) in node.parts {
                switch part {
                case .criterion(let criterion): parts.append(criterion)
                case .node(let child): parts.append(~child)
                }
                weights.append(
                    (weight * Rational(Self.mostWeight) / sum).map(Self.whole) ?? 0)
            }
            starts.append(parts.count)
            widest = max(widest, node.parts.count)
        }
        var depths = [Int](repeating: 0, count: weighing.nodes.count)
        for index in weighing.nodes.indices.reversed() {
            for case .node(let child) in weighing.nodes[index].parts.map(\.part) {
                depths[index] = max(depths[index], depths[child])
            }
            depths[index] += 1
        }
        self.starts = starts
        self.parts = parts
        self.weights = weights
        self.widest = widest
        canVary = weighing.nodes.map(\.canVary)
        // A weight is off by less than 2⁻²⁴ of the group's; three times that where it counts 3/2, over a half of
        // the whole at least, for a lead of at most 1: 2⁻²⁴ · 6 · 2³² < 2¹¹ units for each part.
        margin = (depths.max() ?? 0) * (widest << 11 + 16)
    }

    var scratch: Scratch {
        Scratch(
            values: [Int](repeating: 0, count: widest), weights: [Int](repeating: 0, count: widest),
            leads: [Int](repeating: 0, count: canVary.count))
    }

    /// The least lead of the total, in units of 2⁻³²; where it is surely below 0, perhaps only a bound above it.
    func least(of upper: Figures, over lower: Figures, in scratch: inout Scratch) -> Int {
        // With the weights inside the groups as they are, the lead is no smaller, and known much sooner.
        let bound = lead(Total.groupsAsTheyAre, 0, upper, lower, &scratch)
        if bound < -margin { return bound }
        for node in canVary.indices.reversed() {
            if upper.least[node] == Self.out || lower.most[node] == Self.out { continue }
            scratch.leads[node] = lead(Total.anyWeights, node, upper, lower, &scratch)
        }
        return scratch.leads.first ?? 0
    }

    private enum Total { case groupsAsTheyAre, anyWeights }

    private func lead(
        _ total: Total, _ node: Int, _ upper: Figures, _ lower: Figures, _ scratch: inout Scratch
    ) -> Int {
        let (least, most) = (upper.least[node], lower.most[node])
        var (count, product, weight) = (0, 0, 0)
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
                value = scratch.leads[~part]
            } else {
                value = upper.meanOfLow[~part] - lower.meanOfHigh[~part]
            }
            scratch.values[count] = value
            scratch.weights[count] = weights[place]
            count += 1
            product += value * weights[place]
            weight += weights[place]
        }
        guard weight > 0 else { return 0 }
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
        return mean
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

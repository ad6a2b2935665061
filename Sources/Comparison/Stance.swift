import ExactNumber
import Scoring

/// Where a company stands if it is seen as ill, and as well, as any of its analysts sees each criterion, where what
/// applies is as one of them has it.
final class Stance: Sendable {
    /// The least that each criterion earns, 0 to 1; `nil` where it is out.
    let low: [Rational?]
    /// The most; out where `low` is.
    let high: [Rational?]
    /// For each group the least mean of the lows under any weights; `nil` where nothing in it applies.
    let least: [Rational?]
    /// For each group the greatest mean of the highs under any weights.
    let most: [Rational?]
    /// For each group the mean of the lows under the weights as they are.
    let meanOfLow: [Rational?]
    /// For each group the mean of the highs under the weights as they are.
    let meanOfHigh: [Rational?]
    /// Of the total: the greatest mean of the lows.
    let mostOfLow: Rational
    /// Of the total: the least mean of the highs.
    let leastOfHigh: Rational

    /// `nil` where the total has no mean.
    init?(low: [Rational?], high: [Rational?], _ weighing: Weighing) {
        self.low = low
        self.high = high
        least = Self.means(of: low, weighing, towards: .least)
        most = Self.means(of: high, weighing, towards: .most)
        // One analyst's lows are the highs too.
        let isOne = low == high
        meanOfLow = Self.means(of: low, weighing, towards: .asItIs)
        meanOfHigh = isOne ? meanOfLow : Self.means(of: high, weighing, towards: .asItIs)
        let mostOfLow = isOne ? most : Self.means(of: low, weighing, towards: .most)
        let leastOfHigh = isOne ? least : Self.means(of: high, weighing, towards: .least)
        guard let mostOfLow = mostOfLow.first ?? nil, let leastOfHigh = leastOfHigh.first ?? nil else {
            return nil
        }
        self.mostOfLow = mostOfLow
        self.leastOfHigh = leastOfHigh
    }

    /// The stances of a company: one for each set of criteria that some analyst finds to apply.
    ///
    /// - Parameter prerequisites: for each criterion those it follows.
    static func all(
        of entries: [Entry], _ weighing: Weighing, prerequisites: [[Int]]
    ) -> [Stance] {
        guard let first = entries.first else { return [] }
        guard entries.count > 1 else {
            return Stance(low: first.points, high: first.points, weighing).map { [$0] } ?? []
        }
        let low = first.points.indices.map { place -> Rational in
            // Mixed answers to what stands before it may close it, though none of the analysts' own does.
            let isMixed = prerequisites[place].contains { before in
                Set(entries.map { $0.standings[before] }).count > 1
            }
            return isMixed ? .zero : entries.compactMap { $0.points[place] }.min() ?? .zero
        }
        let high = first.points.indices.map { place in entries.compactMap { $0.alone[place] }.max() ?? .zero }
        var stances: [Stance] = []
        var seen: Set<[Bool]> = []
        for entry in entries where seen.insert(entry.points.map { $0 != nil }).inserted {
            let applies = { (values: [Rational]) -> [Rational?] in
                zip(values, entry.points).map { $1 == nil ? nil : $0 }
            }
            if let stance = Stance(low: applies(low), high: applies(high), weighing) {
                stances.append(stance)
            }
        }
        return stances
    }

    private enum End { case least, asItIs, most }

    private static func means(
        of points: [Rational?], _ weighing: Weighing, towards end: End
    ) -> [Rational?] {
        var means = [Rational?](repeating: nil, count: weighing.nodes.count)
        for index in weighing.nodes.indices.reversed() {
            let node = weighing.nodes[index]
            let parts = node.parts.compactMap { part, weight -> WeightedValue? in
                let value: Rational? =
                    switch part {
                    case .criterion(let criterion): points[criterion]
                    case .node(let child): means[child]
                    }
                return value.map { WeightedValue(value: $0, weight: weight) }
            }
            switch node.canVary ? end : .asItIs {
            case .least: means[index] = extremeMean(of: parts, isHighest: false)
            case .asItIs: means[index] = mean(parts)
            case .most: means[index] = extremeMean(of: parts, isHighest: true)
            }
        }
        return means
    }
}

/// The weighted mean; `nil` where nothing weighs anything.
func mean(_ parts: [WeightedValue]) -> Rational? {
    parts.map { $0.value * $0.weight }.sum / parts.map(\.weight).sum
}

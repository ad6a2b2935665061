import ExactNumber
import QuestionnaireModel

/// How far the total moves when every weight is half as large, or half as large again, or between.
///
/// The bounds are exact. A weighted mean is extreme where each weight is at one of its ends, the large ones on the
/// parts beyond some threshold; and a group's bounds follow from those of its parts, because every aggregation
/// rises with its parts.
struct Sway {
    private let run: Run
    private let scores: Scores

    private struct Bounds {
        var low: Rational
        var high: Rational
    }

    init(_ run: Run, _ scores: Scores) {
        self.run = run
        self.scores = scores
    }

    /// `nil` where the headline is not the floor.
    var robustness: Assessment.Robustness? {
        guard run.method.headline != .answeredOnly else { return nil }
        var bounds = [Bounds?](repeating: nil, count: run.prepared.nodes.count)
        for index in run.prepared.nodes.indices.reversed() where run.prepared.isNeeded[index] {
            bounds[index] = self.bounds(of: index, bounds)
        }
        guard let total = bounds[Prepared.total] else { return nil }
        let (lowest, highest) = (total.low * run.method.max, total.high * run.method.max)
        return Assessment.Robustness(
            lowest: lowest, highest: highest, lowestBand: scores.band(at: lowest),
            highestBand: scores.band(at: highest))
    }

    private func bounds(of index: Int, _ known: [Bounds?]) -> Bounds? {
        guard let isBlocked = run.evaluation.values[index]?.isBlocked, !isBlocked else { return nil }
        var lows: [WeightedValue] = []
        var highs: [WeightedValue] = []
        lows.reserveCapacity(run.evaluation.parts(of: index).count)
        for (part, weight) in run.evaluation.weights(of: index, run.counting) {
            switch part {
            case .criterion(let criterion):
                let points = run.counting.counted[criterion].points
                lows.append(WeightedValue(value: points, weight: weight))
                if !highs.isEmpty { highs.append(WeightedValue(value: points, weight: weight)) }
            case .node(let child):
                guard let bounds = known[child] else { continue }
                // Apart only from where they differ on.
                if highs.isEmpty { highs = lows }
                lows.append(WeightedValue(value: bounds.low, weight: weight))
                highs.append(WeightedValue(value: bounds.high, weight: weight))
            }
        }
        if highs.isEmpty { highs = lows }
        guard !lows.isEmpty else { return nil }
        let aggregation = run.prepared.nodes[index].aggregation
        let bounds: Bounds
        switch aggregation.rule {
        case .weightedMean, .effectiveMean, .sum:
            guard let low = extremeMean(of: lows, isHighest: false),
                let high = extremeMean(of: highs, isHighest: true)
            else { return nil }
            bounds = Bounds(low: low, high: high)
        case .mean, .minimum, .allOrHalf, .any:
            bounds = Bounds(
                low: combined(lows.map(\.value), aggregation.rule),
                high: combined(highs.map(\.value), aggregation.rule))
        }
        guard let decimals = aggregation.round else { return bounds }
        let mark = run.fullMark(of: index)
        return Bounds(
            low: aggregation.rounded(bounds.low, mark, decimals),
            high: aggregation.rounded(bounds.high, mark, decimals))
    }

    private func combined(_ values: [Rational], _ rule: Aggregation.Rule) -> Rational {
        let least = values.min() ?? .zero
        let most = values.max() ?? .zero
        switch rule {
        case .minimum: return least
        case .any: return most
        case .allOrHalf: return least == .one ? .one : most.isZero ? .zero : .half
        default: return (values.sum / Rational(values.count)) ?? .zero
        }
    }
}

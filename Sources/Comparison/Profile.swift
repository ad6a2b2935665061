import ExactNumber
import Scoring

/// One scored file as a sum: what each criterion weighs and earns, so that two of them can be compared under any
/// weights.
struct Profile: Sendable {
    /// Shares of the score, 0 to 1; 0 where a criterion is out.
    let shares: [Rational]
    /// 0 to 1; what is open earns 0.
    let points: [Rational]
    /// 0 to 1: `Σ shares · points`.
    let score: Rational
    /// The least and the most that the score can be when every weight is between half and half as much again.
    let bounds: ClosedRange<Rational>
    /// Whether the score is that sum; where it is not, only the bounds can be compared.
    let isSum: Bool

    /// `nil` where there is no score.
    init?(_ assessment: Assessment) {
        guard let headline = assessment.overall.score, let score = headline / assessment.overall.max else {
            return nil
        }
        self.score = score
        let counted = assessment.criteria.map { assessment.annexCounts || !$0.isAnnex }
        shares = zip(assessment.criteria, counted).map { $1 ? $0.effectiveWeight : .zero }
        points = zip(assessment.criteria, counted).map { $1 ? $0.points ?? .zero : .zero }
        isSum = zip(shares, points).map { $0 * $1 }.sum == score && shares.sum == .one
        if isSum {
            let pairs = Array(zip(shares, points))
            bounds = Self.extreme(pairs, isHighest: false)...Self.extreme(pairs, isHighest: true)
        } else if let robustness = assessment.robustness,
            let low = robustness.lowest / assessment.overall.max,
            let high = robustness.highest / assessment.overall.max
        {
            bounds = low...max(low, high)
        } else {
            bounds = .zero ... .one
        }
    }

    /// A weighted mean is extreme where the best (or worst) parts weigh 3/2 and the others 1/2.
    private static func extreme(_ parts: [(Rational, Rational)], isHighest: Bool) -> Rational {
        let sorted = parts.sorted { isHighest ? $0.1 > $1.1 : $0.1 < $1.1 }
        var product = sorted.map { $0.0 * $0.1 }.sum
        var weight = sorted.map(\.0).sum
        var best = (product / weight) ?? .zero
        for (own, value) in sorted {
            product += own * value * 2
            weight += own * 2
            guard let mean = product / weight else { continue }
            if isHighest ? mean < best : mean > best { break }
            best = mean
        }
        return best
    }

    /// Whether this score lies above another whatever the weights are between half and half as much again, the same
    /// for both.
    ///
    /// Suppose it did not for some weights m, and let t be the other's score under them. Then Σ m·g ≤ 0 for
    /// g = a·(p − t) − b·(q − t), with a, p the shares and points here and b, q the other's. Each g is linear in t, so
    /// that the least Σ m·g over the weights is concave in t and least at an end of the other's bounds: it is enough
    /// to look there. Where nothing is out in either, a = b, t falls away, and the test is exact; else it may only err
    /// by calling less sure.
    func isSurelyAbove(_ other: Profile) -> Bool {
        if score <= other.score { return false }
        if bounds.lowerBound > other.bounds.upperBound { return true }
        guard isSum, other.isSum, shares.count == other.shares.count else { return false }
        return leastLead(over: other, at: other.bounds.lowerBound) > .zero
            && leastLead(over: other, at: other.bounds.upperBound) > .zero
    }

    /// The least `Σ m·g` at one t.
    private func leastLead(over other: Profile, at t: Rational) -> Rational {
        var lead = Rational.zero
        for index in shares.indices {
            let (a, b) = (shares[index], other.shares[index])
            if a.isZero, b.isZero { continue }
            let gain =
                a == b
                ? a * (points[index] - other.points[index])
                : a * (points[index] - t) - b * (other.points[index] - t)
            lead += gain > .zero ? gain * .half : gain * Self.most
        }
        return lead
    }

    private static let most = Rational.one + .half
}

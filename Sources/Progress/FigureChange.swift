package import ExactNumber
package import QuestionnaireModel
package import Scoring

/// One figure before and after, and how much of the difference each change made.
package struct FigureChange: Sendable {
    /// Which figure it is.
    package enum Name: Sendable, Hashable {
        case overall
        case principle(String, title: String)
        case stage(Stage)
        /// What the letter's annex expects, where that stands beside the overall score.
        case annex
    }

    package let name: Name
    package let old: Score
    package let new: Score
    /// By the place of the change in `Difference.changes`; exact, and with `weights` their sum is the
    /// difference. `nil` where a side has no score, or the method's figure is no sum of its criteria.
    package let contributions: [Int: Rational]?
    /// What comes of other weights: criteria that came in or went out, or weigh otherwise.
    package let weights: Rational?

    /// New less old, exactly; `nil` where a side has no score.
    package var difference: Rational? {
        guard let before = old.score, let after = new.score else { return nil }
        return after - before
    }
}

/// Divides a figure's difference among the changes.
///
/// A figure is the sum of share × points over its criteria. Of each criterion on both sides the change of points
/// is taken at the mean of its two shares, and the change of shares at the mean of its two points; both together
/// are exactly what it adds. A criterion on one side alone has only the latter. The shares' part is one line for
/// all criteria: a share that rises is only another that falls.
struct Attribution {
    let old: Side
    let new: Side
    let changes: [Change]

    func figure(
        _ name: FigureChange.Name, _ before: Score, _ after: Score,
        _ belongs: (Criterion) -> Bool = { _ in true }
    ) -> FigureChange {
        let isAnnex = name == .annex
        let oldShares = shares(old, ofAnnex: isAnnex, belongs)
        let newShares = shares(new, ofAnnex: isAnnex, belongs)
        guard let oldScore = before.score, let newScore = after.score,
            sum(old, oldShares) * before.max == oldScore, sum(new, newShares) * after.max == newScore,
            before.max == after.max
        else {
            return FigureChange(name: name, old: before, new: after, contributions: nil, weights: nil)
        }
        var contributions: [Int: Rational] = [:]
        var weights = Rational.zero
        for (place, change) in changes.enumerated() {
            let was = worth(change.old, oldShares)
            let isNow = worth(change.new, newShares)
            switch (was, isNow) {
            case (let was?, let isNow?):
                let points = (was.share + isNow.share) * .half * (isNow.points - was.points)
                if !points.isZero { contributions[place] = points * after.max }
                weights += (isNow.share - was.share) * .half * (isNow.points + was.points)
            case (let was?, nil): weights -= was.share * was.points
            case (nil, let isNow?): weights += isNow.share * isNow.points
            case (nil, nil): break
            }
        }
        return FigureChange(
            name: name, old: before, new: after, contributions: contributions, weights: weights * after.max)
    }

    /// Each criterion's share of the figure, 0 where it is no part of it.
    private func shares(_ side: Side, ofAnnex: Bool, _ belongs: (Criterion) -> Bool) -> [Rational] {
        let raw = side.criteria.indices.map { index in
            (ofAnnex ? side.isBeside(index) : side.counts(index)) && belongs(side.criteria[index])
                ? side.assessment.criteria[index].effectiveWeight : .zero
        }
        let whole = raw.sum
        return raw.map { $0.isZero ? .zero : ($0 / whole) ?? .zero }
    }

    private func sum(_ side: Side, _ shares: [Rational]) -> Rational {
        zip(shares, side.assessment.criteria).map { $0.isZero ? .zero : $0 * ($1.points ?? .zero) }.sum
    }

    private func worth(
        _ position: Side.Position?, _ shares: [Rational]
    ) -> (share: Rational, points: Rational)? {
        guard let position, let points = position.points, !shares[position.index].isZero else { return nil }
        return (shares[position.index], points)
    }
}

import ExactNumber
import QuestionnaireModel

/// Sums over any set of criteria by their shares in the total, in whole numbers: shares and points are brought
/// to one denominator each, so that a sum is additions and one division.
struct Tallies: Sendable {
    /// What one criterion adds; 0 where it is no part of the overall score.
    private struct Row<Whole: Sendable>: Sendable {
        var share: Whole
        /// The share times the points.
        var product: Whole
        var isReviewed: Bool
        var isDisclosed: Bool
    }

    /// Machine words where every sum fits one, as with the methods that people write.
    private enum Rows: Sendable {
        case words([Row<Int>], pointsScale: Int)
        case large([Row<BigInt>], pointsScale: BigInt)
    }

    private let counts: [Bool]
    /// The products are out of the shares' sum times the scale: the denominators of the points.
    private let rows: Rows

    init(_ run: Run) {
        let counts = run.prepared.items.indices.map(run.counts)
        self.counts = counts
        let counted = run.counting.counted
        let shareScale = commonDenominator(run.shares)
        let pointsScale = commonDenominator(counted.lazy.map(\.points))
        if let share = shareScale.asInt, let points = pointsScale.asInt,
            let rows = Self.words(run.shares, counted, counts, share, points)
        {
            self.rows = .words(rows, pointsScale: points)
            return
        }
        let rows = counted.indices.map { index in
            let one = counted[index]
            let share = counts[index] ? run.shares[index].whole(over: shareScale) : .zero
            return Row(
                share: share, product: share * one.points.whole(over: pointsScale),
                isReviewed: one.isReviewed, isDisclosed: one.isDisclosed)
        }
        self.rows = .large(rows, pointsScale: pointsScale)
    }

    /// `nil` where a sum of all would not fit a word.
    private static func words(
        _ shares: [Rational], _ counted: [Counting.Counted], _ counts: [Bool], _ shareScale: Int,
        _ pointsScale: Int
    ) -> [Row<Int>]? {
        var rows: [Row<Int>] = []
        rows.reserveCapacity(counted.count)
        var sum = 0
        for index in counted.indices {
            let one = counted[index]
            guard counts[index] else {
                rows.append(Row(share: 0, product: 0, isReviewed: false, isDisclosed: false))
                continue
            }
            guard let share = shares[index].whole(over: shareScale),
                let points = one.points.whole(over: pointsScale)
            else { return nil }
            // Points are at most the scale, so that no sum of products is above that of the shares times the scale.
            let (next, overflows) = sum.addingReportingOverflow(share)
            if overflows || points > pointsScale { return nil }
            sum = next
            let (product, isTooLarge) = share.multipliedReportingOverflow(by: points)
            if isTooLarge { return nil }
            rows.append(
                Row(
                    share: share, product: product, isReviewed: one.isReviewed,
                    isDisclosed: one.isDisclosed))
        }
        return sum.multipliedReportingOverflow(by: pointsScale).overflow ? nil : rows
    }

    /// How many of these criteria are part of the overall score.
    func counting(_ criteria: [Int]) -> Int { criteria.count { counts[$0] } }

    /// The weighted mean of those that count; `nil` where none does.
    subscript(criteria: [Int]) -> PartValue? {
        switch rows {
        case .words(let rows, let scale):
            let sums = Self.sums(rows, criteria)
            return value(
                Rational(sums.product, over: sums.share * scale),
                Rational(sums.reviewed, over: sums.share), Rational(sums.disclosed, over: sums.share))
        case .large(let rows, let scale):
            let sums = Self.sums(rows, criteria)
            return value(
                Rational(sums.product, over: sums.share * scale),
                Rational(sums.reviewed, over: sums.share), Rational(sums.disclosed, over: sums.share))
        }
    }

    private static func sums<Whole: AdditiveArithmetic>(
        _ rows: [Row<Whole>], _ criteria: [Int]
    ) -> (share: Whole, product: Whole, reviewed: Whole, disclosed: Whole) {
        var sums = (share: Whole.zero, product: Whole.zero, reviewed: Whole.zero, disclosed: Whole.zero)
        for index in criteria {
            let row = rows[index]
            sums.share += row.share
            sums.product += row.product
            if row.isReviewed { sums.reviewed += row.share }
            if row.isDisclosed { sums.disclosed += row.share }
        }
        return sums
    }

    private func value(_ floor: Rational?, _ reviewed: Rational?, _ disclosed: Rational?) -> PartValue? {
        guard let floor, let reviewed, let disclosed else { return nil }
        return PartValue(
            floor: floor, ceiling: floor + .one - disclosed, answered: floor / disclosed,
            reviewed: reviewed, disclosed: disclosed, full: .one)
    }
}

extension Counting.Counted {
    fileprivate var isReviewed: Bool { applies && state != .unanswered }
    fileprivate var isDisclosed: Bool { applies && !state.isSilent }
}

/// The least number that makes all of these whole.
func commonDenominator(_ values: some Sequence<Rational>) -> BigInt {
    var common = BigInt.one
    var last = BigInt.one
    for value in values {
        let denominator = value.denominator
        if denominator == last || denominator == common { continue }
        last = denominator
        common = .leastCommonMultiple(common, denominator)
    }
    return common
}

extension Rational {
    /// The numerator over a denominator that is a multiple of its own.
    func whole(over denominator: BigInt) -> BigInt {
        if self.denominator == .one { return numerator * denominator }
        return numerator * (denominator.divided(by: self.denominator)?.quotient ?? .zero)
    }

    /// The same in words; `nil` where it does not fit one, or is below 0.
    fileprivate func whole(over denominator: Int) -> Int? {
        guard let (above, below) = words, above >= 0 else { return nil }
        if above == 0 { return 0 }
        let (whole, overflows) = above.multipliedReportingOverflow(by: denominator / below)
        return overflows ? nil : whole
    }
}

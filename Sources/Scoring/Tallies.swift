import ExactNumber
import QuestionnaireModel

/// Sums over any set of criteria by their shares in the total, in whole numbers: shares and points are brought
/// to one denominator each, so that a sum is additions and one division.
struct Tallies: Sendable {
    private let counts: [Bool]
    private let shares: [BigInt]
    private let products: [BigInt]
    private let isReviewed: [Bool]
    private let isDisclosed: [Bool]
    /// What the products are out of: the denominators of the points.
    private let pointsScale: BigInt

    init(_ run: Run) {
        let indices = run.prepared.items.indices
        counts = indices.map(run.counts)
        let counted = run.counting.counted
        isReviewed = counted.map { $0.applies && $0.state != .unanswered }
        isDisclosed = counted.map { $0.applies && !$0.state.isSilent }
        let shareScale = commonDenominator(run.shares)
        let pointsScale = commonDenominator(counted.map(\.points))
        self.pointsScale = pointsScale
        shares = run.shares.map { $0.whole(over: shareScale) }
        products = zip(shares, counted).map { share, one in
            one.points.isZero ? .zero : share * one.points.whole(over: pointsScale)
        }
    }

    /// How many of these criteria are part of the overall score.
    func counting(_ criteria: [Int]) -> Int { criteria.count { counts[$0] } }

    /// The weighted mean of those that count; `nil` where none does.
    subscript(criteria: [Int]) -> PartValue? {
        var weight = BigInt.zero
        var product = BigInt.zero
        var reviewed = BigInt.zero
        var disclosed = BigInt.zero
        for index in criteria where counts[index] {
            weight = weight + shares[index]
            product = product + products[index]
            if isReviewed[index] { reviewed = reviewed + shares[index] }
            if isDisclosed[index] { disclosed = disclosed + shares[index] }
        }
        guard let floor = Rational(product, over: weight * pointsScale),
            let reviewedShare = Rational(reviewed, over: weight),
            let disclosedShare = Rational(disclosed, over: weight)
        else { return nil }
        return PartValue(
            floor: floor, ceiling: floor + .one - disclosedShare, answered: floor / disclosedShare,
            reviewed: reviewedShare, disclosed: disclosedShare, full: .one)
    }
}

/// The least number that makes all of these whole.
func commonDenominator(_ values: some Sequence<Rational>) -> BigInt {
    var common = BigInt.one
    for value in values where value.denominator != common && value.denominator != .one {
        common = .leastCommonMultiple(common, value.denominator)
    }
    return common
}

extension Rational {
    /// The numerator over a denominator that is a multiple of its own.
    func whole(over denominator: BigInt) -> BigInt {
        if self.denominator == .one { return numerator * denominator }
        return numerator * (denominator.divided(by: self.denominator)?.quotient ?? .zero)
    }
}

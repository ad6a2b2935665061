import ExactNumber
import SeededNumbers
import Testing

@testable import Scoring

/// Bounds in machine words, worked out by hand.
@Suite struct WholePartsTests {
    private func parts(_ values: [(value: Rational, weight: Rational)]) -> [WeightedValue] {
        values.map { WeightedValue(value: $0.value, weight: $0.weight) }
    }

    @Test func `three times the weight stands on the parts that make it extreme`() throws {
        // 1 at weight 1, ½ at 1, 0 at 2: the highest has 3 on 1 alone, (3 + ½) / 6, and with 3 on ½ too (3 + 3/2) / 8.
        let some = try #require(WholeParts(parts([(0, 2), (1, 1), (.half, 1)])))
        #expect(some.extreme(isHighest: true) == Rational(7, over: 12))
        // The lowest has 3 on 0, 3/2 out of 8.
        #expect(some.extreme(isHighest: false) == Rational(3, over: 16))
    }

    @Test func `fractions of many denominators are brought to one`() throws {
        let some = try #require(
            WholeParts(parts([(Rational(1, over: 3) ?? 0, Rational(1, over: 2) ?? 0), (.one, 1)])))
        // Weights 1 and 2; 3 on 1: (1/3 + 6) / 7.
        #expect(some.extreme(isHighest: true) == Rational(19, over: 21))
    }

    @Test func `what machine words cannot hold for sure is left to fractions`() {
        #expect(WholeParts(parts([(.one, Rational(1 << 21)), (0, 1)])) == nil)
        #expect(WholeParts(parts([(Rational(1, over: (1 << 20) + 1) ?? 0, 1), (.half, 1)])) == nil)
        #expect(WholeParts(parts([(.one, 0)])) == nil)
    }

    /// The extreme of all the means with each weight at one of its ends.
    private func extreme(_ parts: [WeightedValue], isHighest: Bool) -> Rational? {
        let means = (0..<(1 << parts.count)).compactMap { bits in
            let weights = parts.indices.map { parts[$0].weight * (bits >> $0 & 1 == 1 ? 3 : 1) }
            return zip(parts, weights).map { $0.value * $1 }.reduce(0, +) / weights.reduce(0, +)
        }
        return isHighest ? means.max() : means.min()
    }

    // Once in machine words, and once with a denominator that they do not hold.
    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func `no weights lead beyond the bounds`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let odd = try #require(Rational(1, over: (1 << 20) + 7))
        for addition in [0, odd] {
            let some = parts(
                (0...random.below(5)).map { _ in
                    (Rational(random.below(7)) / 6 ?? 0, Rational(random.below(4)) * .half + addition)
                })
            for isHighest in [true, false] {
                #expect(
                    extremeMean(of: some, isHighest: isHighest) == extreme(some, isHighest: isHighest),
                    "seed \(seed): \(some)")
            }
        }
    }

    @Test func `machine words hold numbers up to a million and some`() {
        let most = 1 << 20
        #expect(WholeParts(parts([(.one, Rational(most))])) != nil)
        #expect(WholeParts(parts([(.one, Rational(most - 1)), (0, 1)])) != nil)
        #expect(WholeParts(parts([(.one, Rational(most)), (0, 1)])) == nil)
        #expect(WholeParts(parts([(Rational(1, over: most) ?? 0, 1)])) != nil)
        // 2¹⁰ and 3⁶ make 746,496; 2¹¹ and 3⁶ are twice that.
        #expect(
            WholeParts(parts([(Rational(1, over: 1024) ?? 0, 1), (Rational(1, over: 729) ?? 0, 1)])) != nil)
        #expect(
            WholeParts(parts([(Rational(1, over: 2048) ?? 0, 1), (Rational(1, over: 729) ?? 0, 1)])) == nil)
        #expect(WholeParts(parts([(-1, 1), (0, 1)])) == nil)
        #expect(WholeParts(parts([(1, -1), (0, 2)])) == nil)
        #expect(WholeParts([]) == nil)
    }
}

import ExactNumber
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
}

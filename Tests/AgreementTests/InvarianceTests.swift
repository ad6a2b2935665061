import SeededNumbers
import Testing

@testable import Agreement

/// What must not change the figures, on random tables.
@Suite struct InvarianceTests {
    static let seed: UInt64 = 7

    @Test func `the order of coders and of units changes no figure`() {
        forEachTable { units, comment in
            let turned = units.reversed().map { Array($0.reversed()) }
            for measure in Measure.allCases { expectSame(units, turned, measure, comment) }
        }
    }

    @Test func `renaming labels changes no figure that ignores their order`() {
        forEachTable { units, comment in
            let renamed = units.map { $0.map { $0.map { [3, 0, 5, 1, 4, 2][$0] } } }
            for measure in [Measure.percentAgreement, .cohensKappa, .alphaNominal] {
                expectSame(units, renamed, measure, comment)
            }
        }
    }

    @Test func `turning the ranks around or pulling them apart leaves the ordinal alpha`() {
        forEachTable { units, comment in
            let stretched = units.map { $0.map { $0.map { -($0 * $0) } } }
            expectSame(units, stretched, .alphaOrdinal, comment)
        }
    }

    @Test func `units with fewer than two answers change neither figure nor interval`() {
        let bootstrap = Bootstrap(resamples: 40, seed: Self.seed)
        forEachTable { units, comment in
            var padded = units
            padded.insert([9], at: units.count / 2)
            padded.append([nil, 9])
            for measure in Measure.allCases {
                let (one, other) = (CodingTable(units: units), CodingTable(units: padded))
                #expect(one.figure(measure) == other.figure(measure), comment)
                #expect(
                    one.interval(measure, by: bootstrap) == other.interval(measure, by: bootstrap), comment)
            }
        }
    }

    private func forEachTable(_ body: ([[Int?]], Comment) -> Void) {
        var generator = SplitMix64(seed: Self.seed)
        for number in 0..<200 {
            body(RandomTable(by: &generator).units, "seed \(Self.seed), table \(number)")
        }
    }

    private func expectSame(
        _ one: [[Int?]], _ other: [[Int?]], _ measure: Measure, _ comment: Comment
    ) {
        let (before, after) = (
            CodingTable(units: one).figure(measure), CodingTable(units: other).figure(measure)
        )
        #expect(before.reason == after.reason, comment)
        guard let before = before.value, let after = after.value else { return }
        #expect(abs(before - after) < 1e-12, comment)
    }
}

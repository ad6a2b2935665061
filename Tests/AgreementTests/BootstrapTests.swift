import SeededNumbers
import Testing

@testable import Agreement

@Suite struct BootstrapTests {
    @Test func `the generator gives the published sequence of SplitMix64`() {
        var generator = SplitMix64(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in generator.next() } == expected)
    }

    @Test func `a draw becomes an index by its upper half`() {
        // Seed 0 draws E220A839…, 6E789E6A…, 06C45D18…, which are 0.883, 0.431 and 0.026 of the range.
        var generator = SplitMix64(seed: 0)
        #expect((0..<3).map { _ in generator.index(below: 10) } == [8, 4, 0])
    }

    @Test(arguments: [(0.0, 1.0), (0.025, 1.1), (0.5, 3.0), (0.6, 3.4), (0.975, 4.9), (1.0, 5.0)])
    func `a quantile lies between its neighbours`(_ share: Double, _ expected: Double) {
        #expect(abs(quantile(share, of: [1, 2, 3, 4, 5]) - expected) < 1e-15)
    }

    @Test func `the interval of percent agreement is the binomial one`() throws {
        // Of 100 units 80 agree; Binomial(100, 0.8) has its quantiles at 72 and 88.
        let interval = try #require(
            KappaTests.table([[40, 10], [10, 40]]).interval(.percentAgreement).value)
        #expect(abs(interval.lower - 0.72) < 0.011)
        #expect(abs(interval.upper - 0.88) < 0.011)
    }

    @Test func `where all agree the interval is from 1 to 1`() {
        let table = KappaTests.table([[10, 0], [0, 10]])
        for measure in Measure.allCases {
            #expect(table.interval(measure) == .known(Interval(lower: 1, upper: 1)))
        }
    }

    @Test func `the seed decides the interval`() {
        let table = KrippendorffTests.letters
        let one = table.interval(.alphaNominal, by: Bootstrap(resamples: 200, seed: 1))
        #expect(one == table.interval(.alphaNominal, by: Bootstrap(resamples: 200, seed: 1)))
        #expect(one != table.interval(.alphaNominal, by: Bootstrap(resamples: 200, seed: 2)))
    }
}

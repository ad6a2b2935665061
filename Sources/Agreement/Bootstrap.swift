import SeededNumbers

/// How the interval of a figure is found: the percentile bootstrap over units.
///
/// - A resample is as many units as the table has pairable ones, drawn from those with replacement.
/// - The draws are those of ``SplitMix64`` from `seed`, resample after resample and one a unit; a draw `x`
///   picks the pairable unit ((x >> 32) · count) >> 32, from 0 in the table's order. Each figure starts again
///   at the seed, so that all figures of a table see the same resamples.
/// - The interval reaches from the 2.5 % to the 97.5 % quantile of the resamples' figures; between two of them
///   a quantile is interpolated (R's type 7, numpy's default).
/// - A resample in which all labels are the same has no kappa or alpha and is left out. Where more than 5 % are
///   so, there is no interval: those left out could hold both tails.
///
/// It takes units for independent. Answers of one reply are not quite, and then it is too narrow. It cannot
/// know of disagreement that never occurred either: where all agree, it is from 1 to 1.
package struct Bootstrap: Sendable, Hashable {
    /// How many resamples are drawn, at least ``fewestResamples``.
    package var resamples: Int
    /// Where the generator starts.
    package var seed: UInt64

    /// With fewer, less than one resample would lie in a tail of 2.5 %.
    package static let fewestResamples = 40
    /// The share of the resamples that lies below the interval, and again above it.
    static let tail = 0.025

    /// Says how to resample; the seed that stands here is as good as any other, and printed with the result.
    package init(resamples: Int = 2000, seed: UInt64 = 2021) {
        self.resamples = resamples
        self.seed = seed
    }
}

/// Where a figure would lie in 95 % of such samples of units.
package struct Interval: Sendable, Hashable {
    package let lower: Double
    package let upper: Double
}

extension CodingTable {
    /// The 95 % interval of `measure`, or the reason why there is none.
    package func interval(_ measure: Measure, by bootstrap: Bootstrap = Bootstrap()) -> Figure<Interval> {
        let units = PairableUnits(of: self)
        if let reason = measure.figure(for: units, times: units.occurrences).reason {
            return .undefined(reason)
        }
        guard units.count > 1 else { return .undefined(.onePairableUnit) }
        guard bootstrap.resamples >= Bootstrap.fewestResamples else {
            return .undefined(.tooFewResamples(bootstrap.resamples))
        }
        var generator = SplitMix64(seed: bootstrap.seed)
        var figures: [Double] = []
        for _ in 0..<bootstrap.resamples {
            let times = units.resampled(by: &generator)
            if let value = measure.figure(for: units, times: times).value { figures.append(value) }
        }
        let undefined = bootstrap.resamples - figures.count
        guard Double(undefined) <= 2 * Bootstrap.tail * Double(bootstrap.resamples) else {
            return .undefined(.undefinedResamples(undefined, of: bootstrap.resamples))
        }
        figures.sort()
        return .known(
            Interval(
                lower: quantile(Bootstrap.tail, of: figures), upper: quantile(1 - Bootstrap.tail, of: figures)
            ))
    }
}

/// The quantile for `share`, from 0 to 1, of numbers that are sorted and at least one: number
/// (count − 1) · `share` from 0, interpolated between its neighbours.
func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = Double(sorted.count - 1) * share
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}

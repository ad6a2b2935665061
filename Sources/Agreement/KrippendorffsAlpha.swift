/// How far apart two different labels are.
enum Scale {
    /// Any two labels differ by 1.
    case nominal
    /// Labels differ by how many of the values given lie from the one to the other.
    case ordinal
}

/// Krippendorff's alpha of any number of coders, with labels missing or not; 1 is perfect agreement, 0 is
/// what chance gives, and below 0 is disagreement that chance does not explain.
///
/// α = 1 − (n − 1) · Σ o_ck δ²_ck / Σ n_c n_k δ²_ck, both sums over the pairs of labels c < k: K. Krippendorff,
/// "Computing Krippendorff's Alpha-Reliability" (2011), sections C and D. The coincidence o_ck is the sum,
/// over the units, of n_uc · n_uk / (m_u − 1).
func alpha(_ units: PairableUnits, times: [Int], scale: Scale) -> Figure<Double> {
    let totals = units.labelTotals(times)
    let used = totals.indices.filter { totals[$0] > 0 }
    guard !used.isEmpty else { return .undefined(.noPairableUnit) }
    guard used.count > 1 else { return .undefined(.noVariation) }
    let difference = SquaredDifference(scale: scale, totals: totals)

    var observed = 0.0
    for (pattern, times) in zip(units.patterns, times) where times > 0 && pattern.counts.count > 1 {
        let apart = sumOverPairs(pattern.counts) { difference($0, $1) }
        observed += apart * Double(times) / Double(pattern.size - 1)
    }
    let expected = sumOverPairs(used.map { (rank: $0, count: totals[$0]) }) { difference($0, $1) }
    let values = totals.reduce(0, +)
    return .known(1 - Double(values - 1) * observed / expected)
}

/// Σ n_c · n_k · δ²_ck over the pairs c < k of `counts`.
private func sumOverPairs(
    _ counts: [(rank: Int, count: Int)], difference: (Int, Int) -> Double
) -> Double {
    var sum = 0.0
    for (place, lower) in counts.enumerated() {
        for upper in counts[(place + 1)...] {
            sum += Double(lower.count) * Double(upper.count) * difference(lower.rank, upper.rank)
        }
    }
    return sum
}

/// δ²_ck, the squared difference of two labels.
///
/// The ordinal one, (Σ n_g for g from c to k, less (n_c + n_k) / 2)², is the squared distance between the
/// labels' middles when all the values given are laid in a row, label after label.
private struct SquaredDifference {
    private let scale: Scale
    private var middles: [Double] = []

    init(scale: Scale, totals: [Int]) {
        self.scale = scale
        guard scale == .ordinal else { return }
        var before = 0
        for total in totals {
            middles.append(Double(before) + Double(total) / 2)
            before += total
        }
    }

    func callAsFunction(_ one: Int, _ other: Int) -> Double {
        switch scale {
        case .nominal: return one == other ? 0 : 1
        case .ordinal:
            let distance = middles[one] - middles[other]
            return distance * distance
        }
    }
}

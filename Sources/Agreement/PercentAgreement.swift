/// The share of equal pairs among all pairs of labels that two coders gave the same unit, from 0 to 1.
///
/// With two coders it is the share of units, labelled by both, on which they agree. With more, each pair of
/// coders counts once in each unit that both labelled.
func shareOfEqualPairs(_ units: PairableUnits, times: [Int]) -> Figure<Double> {
    var equal = 0.0
    var all = 0.0
    for (pattern, times) in zip(units.patterns, times) {
        for (_, count) in pattern.counts { equal += pairs(of: count) * Double(times) }
        all += pairs(of: pattern.size) * Double(times)
    }
    return all > 0 ? .known(equal / all) : .undefined(.noPairableUnit)
}

private func pairs(of count: Int) -> Double {
    Double(count) * Double(count - 1) / 2
}

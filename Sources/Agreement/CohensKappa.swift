/// Cohen's kappa of two coders over the units that both labelled, from −1 to 1.
///
/// κ = (p_o − p_c) / (1 − p_c), with p_o the share of units on which they agree and p_c the share expected
/// if each labelled by chance in their own proportions: J. Cohen, "A Coefficient of Agreement for Nominal
/// Scales", Educational and Psychological Measurement 20 (1960), 37–46, formula 1. Both sides of the fraction
/// are multiplied by n², so that only whole numbers are added up.
func kappa(_ units: PairableUnits, times: [Int]) -> Figure<Double> {
    guard units.coderCount == 2 else { return .undefined(.notTwoCoders(units.coderCount)) }
    var total = 0.0
    var equal = 0.0
    var first = [Double](repeating: 0, count: units.labelCount)
    var second = first
    for (pattern, times) in zip(units.patterns, times) {
        guard let one = pattern.row[0], let other = pattern.row[1] else { continue }
        let weight = Double(times)
        total += weight
        if one == other { equal += weight }
        first[one] += weight
        second[other] += weight
    }
    guard total > 0 else { return .undefined(.noPairableUnit) }
    // Chance agrees surely only where both coders used one and the same label throughout.
    guard !zip(first, second).contains(where: { $0 == total && $1 == total }) else {
        return .undefined(.noVariation)
    }
    let byChance = zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    return .known((total * equal - byChance) / (total * total - byChance))
}

/// A way to say in one number how far coders agree.
package enum Measure: String, Sendable, Hashable, CaseIterable {
    /// The share of compared pairs of labels that are equal, from 0 to 1.
    case percentAgreement = "percent-agreement"
    /// Cohen's kappa, for two coders, from −1 to 1.
    case cohensKappa = "cohens-kappa"
    /// Krippendorff's alpha where any two labels differ equally, at most 1.
    case alphaNominal = "krippendorffs-alpha-nominal"
    /// Krippendorff's alpha where labels are ranked, at most 1.
    case alphaOrdinal = "krippendorffs-alpha-ordinal"

    /// The figure for the patterns of `units`, each counted as many times as `times` says.
    func figure(for units: PairableUnits, times: [Int]) -> Figure<Double> {
        switch self {
        case .percentAgreement: shareOfEqualPairs(units, times: times)
        case .cohensKappa: kappa(units, times: times)
        case .alphaNominal: alpha(units, times: times, scale: .nominal)
        case .alphaOrdinal: alpha(units, times: times, scale: .ordinal)
        }
    }
}

extension CodingTable {
    /// What `measure` says of the table.
    package func figure(_ measure: Measure) -> Figure<Double> {
        let units = PairableUnits(of: self)
        return measure.figure(for: units, times: units.occurrences)
    }
}

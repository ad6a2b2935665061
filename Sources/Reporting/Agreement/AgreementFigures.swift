import Agreement

/// How figures of agreement are printed: with three decimals, and never as having reached what they have not.
enum AgreementFigures {
    /// Krippendorff's own: below the first no conclusion, from the second on reliable.
    static let tentative = 0.667
    static let reliable = 0.800

    /// From −1 to 1, with three decimals.
    static func coefficient(_ value: Double) -> String {
        let thousandths = (value * 1000).rounded()
        let limits = [tentative, reliable, 1]
        let seemsMore = limits.contains { value < $0 && thousandths >= ($0 * 1000).rounded() }
        return fixed(seemsMore ? (value * 1000).rounded(.down) : thousandths, decimals: 3)
    }

    /// A share of 1 as per cent with one decimal.
    static func percent(_ value: Double) -> String {
        let tenths = (value * 1000).rounded()
        return fixed(value < 1 && tenths >= 1000 ? 999 : tenths, decimals: 1) + " %"
    }

    /// A whole number of thousandths or tenths, with a point before its last digits.
    private static func fixed(_ value: Double, decimals: Int) -> String {
        guard value.magnitude < 1e15 else { return "\(value)" }
        let digits = String(Int(value.magnitude))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        let sign = value < 0 ? "−" : ""
        return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }

    static func text(_ value: Double, of measure: Measure) -> String {
        measure == .percentAgreement ? percent(value) : coefficient(value)
    }
}

extension Measure {
    /// As a row of a table.
    var label: String {
        switch self {
        case .percentAgreement: "Same answer"
        case .cohensKappa: "Cohen's kappa"
        case .alphaNominal: "Krippendorff's alpha, answers"
        case .alphaOrdinal: "Krippendorff's alpha, points"
        }
    }

    /// What it compares, in a few words.
    var meaning: String {
        switch self {
        case .percentAgreement: "pairs of answers that are equal; part of them are so by chance"
        case .cohensKappa: "the same, less what chance would give; for two analysts"
        case .alphaNominal: "the answers as words: any two different ones are equally far apart"
        case .alphaOrdinal:
            "the points that the answers earn on their evidence: near ones count as nearly the same"
        }
    }
}

import ExactNumber
import Scoring

/// An assessment's figures as its reports print them.
extension Assessment {
    /// A mark out of the full mark of the overall score.
    func mark(_ value: Rational) -> String { mark(value, of: overall.max) }

    /// A mark as tables print it.
    func mark(_ value: Rational, of max: Rational) -> String { numeral(value, of: max).description }

    /// The headline of a part, or a dash where it has none.
    func mark(_ score: Score) -> String { headline(score).description }

    func ceiling(_ score: Score) -> String { ceilingNumeral(score).description }

    // The same, to be put on a page.

    func numeral(_ value: Rational, of max: Rational) -> Numeral {
        Numeral(mark: value, of: max, decimals: decimals, bands: bands)
    }

    func headline(_ score: Score) -> Numeral { score.score.map { numeral($0, of: score.max) } ?? .words("–") }

    func ceilingNumeral(_ score: Score) -> Numeral {
        score.ceiling.map { numeral($0, of: score.max) } ?? .words("–")
    }
}

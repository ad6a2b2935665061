import ExactNumber
import Scoring

/// An assessment's figures as its reports print them.
extension Assessment {
    /// A mark out of the full mark of the overall score.
    func mark(_ value: Rational) -> String { mark(value, of: overall.max) }

    /// A mark as tables print it.
    func mark(_ value: Rational, of max: Rational) -> String {
        Figures.mark(value, of: max, decimals: decimals, bands: bands)
    }

    /// The headline of a part, or a dash where it has none.
    func mark(_ score: Score) -> String { score.score.map { mark($0, of: score.max) } ?? "–" }

    func ceiling(_ score: Score) -> String { score.ceiling.map { mark($0, of: score.max) } ?? "–" }
}

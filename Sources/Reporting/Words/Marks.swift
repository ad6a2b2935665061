import ExactNumber
import QuestionnaireModel
import Scoring

/// An assessment's figures as its reports print them.
extension Assessment {
    /// A mark out of the full mark of the overall score.
    func mark(_ value: Rational) -> String { mark(value, of: overall.max) }

    /// A mark as tables print it: a decimal place where the full mark is 100 or more, the method's own below.
    func mark(_ value: Rational, of max: Rational) -> String {
        let decimals = max < Rational(100) ? self.decimals : min(1, self.decimals)
        return Figures.score(value, decimals: decimals) { rounded in
            value < max && rounded >= max || bands.contains { value < $0.from && rounded >= $0.from }
        }
    }

    /// The headline of a part, or a dash where it has none.
    func mark(_ score: Score) -> String { score.score.map { mark($0, of: score.max) } ?? "–" }

    func ceiling(_ score: Score) -> String { score.ceiling.map { mark($0, of: score.max) } ?? "–" }
}

import CommandOptions
import ExactNumber
import QuestionnaireModel
import Reporting
import Scoring

/// `--fail-under`: below which score the program ends with 1.
struct Threshold: Sendable {
    private let text: String
    private let value: Rational

    /// From the option's value; `nil` where it was not given.
    init?(_ text: String?) throws {
        guard let text else { return nil }
        guard let value = Rational(text: text), value >= .zero else {
            throw UsageError(
                "\"\(text)\" is not a score; --fail-under takes a number from 0 on, such as 40 or 62.5")
        }
        self.text = text
        self.value = value
    }

    /// Refuses what no company can reach.
    func check(reachableIn method: Method) throws(UsageError) {
        guard value > method.max else { return }
        throw UsageError(
            "\"\(text)\" is above every score; --fail-under takes a number from 0 to "
                + method.max.shortText(decimals: 2))
    }

    /// Why a score does not reach it; `nil` where it does.
    func shortfall(of input: ReportInput) -> String? {
        let overall = input.assessment.overall
        guard let score = overall.score else {
            return "no score (\(reason(input.assessment))), and --fail-under asks for \(text)"
        }
        guard score < value else { return nil }
        return "the score is \(overall.shown(score, decimals: input.assessment.decimals)), below \(text)"
    }

    private func reason(_ assessment: Assessment) -> String {
        switch assessment.withoutScore {
        case .noReply: "there was no reply"
        case .replyNotDelivered: "the letter was not delivered"
        case .nothingApplies: "nothing applies"
        case .tooLittleReviewed: "too little was reviewed"
        case .blocked: "a part is missing"
        case nil: "nothing is scorable"
        }
    }
}

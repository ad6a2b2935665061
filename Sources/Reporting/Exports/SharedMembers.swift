import ExactNumber
import PlainJSON
import QuestionnaireModel
import Scoring

/// What a document and a line say alike.
extension JSONWriter {
    /// Whose assessment it is, and by what.
    mutating func identity(of input: ReportInput) {
        member(
            "questionnaire",
            object: { json in
                json.member("id", input.questionnaire.id.text)
                json.member("version", String(input.digests.questionnaire.prefix(12)))
                json.member("sha256", input.digests.questionnaire)
            })
        member(
            "method",
            object: { json in
                json.member("id", input.method.id.text)
                json.member("sha256", input.digests.method)
            })
        member(
            "answers",
            object: { json in
                json.member("file", input.fileName)
                json.member("sha256", input.digests.answers)
                json.member("company", input.sheet.company)
                json.member("isAddressee", input.assessment.isAddressee)
                json.member("basis", input.sheet.basis.rawValue)
                json.member("reply", input.sheet.reply.rawValue)
                json.member("asOf", input.sheet.asOf)
                json.member("analyst", input.sheet.analyst)
            })
    }

    /// The members of `S`, within an object.
    mutating func members(of score: Score, in assessment: Assessment) {
        func mark(_ value: Rational?) -> String? {
            value.map { score.shown($0, decimals: min(2, assessment.decimals)) }
        }
        member("score", number: mark(score.score))
        member("floor", number: mark(score.floor))
        member("ceiling", number: mark(score.ceiling))
        member("answeredOnly", number: mark(score.answeredOnly))
        member("max", number: score.max.shortText(decimals: 2))
        member("reviewed", number: Self.percent(score.reviewed))
        member("disclosed", number: Self.percent(score.disclosed))
        member("band", score.band)
        member("exact", score.exact)
    }

    /// A share as it is written, at most two decimals.
    static func percent(_ value: Rational?) -> String? {
        value.map { Score.shown($0, of: 100, decimals: 2) }
    }
}

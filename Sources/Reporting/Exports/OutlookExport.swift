import ExactNumber
import PlainJSON
import QuestionnaireModel
import Scoring

/// What a report says besides: why there is no score, what else would have come out, and the way to the next band.
extension AssessmentExport {
    func outlook(_ json: inout JSONWriter) {
        func mark(_ value: Rational?) -> String? { value.map { assessment.overall.shown($0, decimals: 2) } }
        json.member("withoutScore", assessment.withoutScore?.rawValue)
        json.member("annexCounts", assessment.annexCounts)
        json.member("annexScore", object: assessment.annexScore, score)
        json.member(
            "notApplicable",
            object: { json in
                json.member("count", assessment.notApplicable.count)
                json.member("weight", number: JSONWriter.percent(assessment.notApplicable.weight))
                json.member("scoreAsNotMet", number: mark(assessment.notApplicable.score))
            })
        json.member(
            "involvement",
            object: { json in
                json.member("alleged", assessment.involvement.alleged?.rawValue)
                json.member("isSupportedDirectLink", assessment.involvement.isSupportedDirectLink)
                json.member("claims", strings: assessment.involvement.claims.map(\.claim.rawValue))
            })
        json.member("nextBand", object: assessment.nextBand) { way, json in
            json.member("band", way.band.name)
            json.member("from", number: mark(way.band.from))
            json.member("steps", strings: way.steps.map { assessment.gaps[$0].id.text })
            json.member("score", number: mark(way.score))
            json.member("isSmallest", way.isSmallest)
            json.member("onPaper", way.onPaper)
        }
        json.member("robustness", object: assessment.robustness) { robustness, json in
            json.member("lowest", number: mark(robustness.lowest))
            json.member("highest", number: mark(robustness.highest))
            json.member("lowestBand", robustness.lowestBand)
            json.member("highestBand", robustness.highestBand)
            json.member("holdsBand", robustness.holdsBand)
        }
    }
}

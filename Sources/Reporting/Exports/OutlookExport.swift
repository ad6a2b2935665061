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
        json.key("annexScore")
        if let annex = assessment.annexScore { json.object { score(annex, &$0) } } else { json.null() }
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
                json.member(
                    "claims",
                    array: { json in
                        for claim in assessment.involvement.claims { json.string(claim.claim.rawValue) }
                    })
            })
        json.key("nextBand")
        if let way = assessment.nextBand {
            json.object { json in
                json.member("band", way.band.name)
                json.member("from", number: mark(way.band.from))
                json.member(
                    "steps",
                    array: { json in for step in way.steps { json.string(assessment.gaps[step].id.text) } })
                json.member("score", number: mark(way.score))
                json.member("isSmallest", way.isSmallest)
                json.member("onPaper", way.onPaper)
            }
        } else {
            json.null()
        }
        json.key("robustness")
        if let robustness = assessment.robustness {
            json.object { json in
                json.member("lowest", number: mark(robustness.lowest))
                json.member("highest", number: mark(robustness.highest))
                json.member("lowestBand", robustness.lowestBand)
                json.member("highestBand", robustness.highestBand)
                json.member("holdsBand", robustness.holdsBand)
            }
        } else {
            json.null()
        }
    }
}

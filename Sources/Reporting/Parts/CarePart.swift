import ExactNumber
import QuestionnaireModel
import Scoring

/// What a reader should know before trusting the figure.
extension ReportComposer {
    func carePart() -> [Block] {
        let items = (unreviewed + findings + notApplicable + robustness).map {
            [Block.paragraph($0)]
        }
        return [
            .heading(.care),
            items.isEmpty
                ? .paragraph([
                    "The checks found nothing to point out, which does not prove that there is nothing."
                ])
                : .list(List(.bulleted, tight: true, items)),
        ]
    }

    private var unreviewed: [Line] {
        guard assessment.overall.score != nil, let reviewed = assessment.overall.reviewed,
            reviewed < Rational(50)
        else { return [] }
        return [
            reviewed.isZero
                ? ["Nothing was reviewed yet: the score says nothing so far."]
                : [
                    .text(
                        "Only \(percent(reviewed)) of what applies was reviewed: the score says little so far."
                    )
                ]
        ]
    }

    private var findings: [Line] {
        assessment.findings.map { finding in
            var line: Line = [.foreign(Words.sentence(finding.message))]
            var place: [Line] = []
            if let range = finding.range { place.append([.text("line \(self.line(range))")]) }
            if let criterion = finding.criterion { place.append(link(toPlaceOf: criterion)) }
            if !place.isEmpty { line += [" ("] + Array(place.joined(separator: [", "])) + [")"] }
            return line
        }
    }

    private var notApplicable: [Line] {
        let scenario = assessment.notApplicable
        guard scenario.count > 0 else { return [] }
        let one = scenario.count == 1
        var text =
            "\(Words.opening(scenario.count)) \(one ? "criterion is" : "criteria are") marked not applicable"
        if scenario.weight > .zero { text += " (\(percent(scenario.weight)) of the weight)" }
        if let score = scenario.score, assessment.overall.score != nil {
            let all = one ? "it" : scenario.count == 2 ? "both" : "all of them"
            text += "; with \(all) counted as not met the score would be \(mark(score))"
        }
        return [[.text(text + ".")]]
    }

    private var robustness: [Line] {
        guard let robustness = assessment.robustness, assessment.overall.score != nil else { return [] }
        let lowest = mark(robustness.lowest)
        let highest = mark(robustness.highest)
        if robustness.lowest == robustness.highest {
            return [
                [
                    .text(
                        "If every weight were up to half as large again or half as small, the score would stay at \(lowest)."
                    )
                ]
            ]
        }
        var line: Line = [
            .text(
                "If every weight were up to half as large again or half as small, the score would lie between \(lowest) and \(highest)"
            )
        ]
        if let low = robustness.lowestBand, let high = robustness.highestBand {
            line +=
                robustness.holdsBand
                ? ["; the band would hold."]
                : ["; the band could be anything from ", .foreign("“\(low)” to “\(high)”"), "."]
        } else {
            line.append(".")
        }
        return [line]
    }
}

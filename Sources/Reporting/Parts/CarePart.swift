import ExactNumber
import Scoring

/// What a reader should know before trusting the figure.
extension ReportComposer {
    func carePart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        page.tell(.heading(.care))
        let (before, behind) = (unreviewed, notApplicable + robustness)
        let findings = assessment.findings
        let count = before.count + findings.count + behind.count
        guard count > 0 else {
            return page.paragraph {
                $0.say(
                    "The checks found nothing to point out, which does not prove that there is nothing.")
            }
        }
        page.list(.bulleted, tight: true, of: count) { page, item in
            page.paragraph { page in
                let finding = item - before.count
                if finding < 0 {
                    page.say(before[item])
                } else if finding < findings.count {
                    tell(findings[finding], &page, stationery)
                } else {
                    page.say(behind[finding - findings.count])
                }
            }
        }
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

    private func tell<P: Page>(_ finding: Finding, _ page: inout P, _ stationery: Stationery<P>) {
        page.say(foreign: Words.sentence(finding.message))
        guard finding.range != nil || finding.criterion != nil else { return }
        page.say(plain: " (")
        if let range = finding.range {
            page.say(plain: "line ")
            page.say(line(range))
        }
        if let criterion = finding.criterion {
            if finding.range != nil { page.say(plain: ", ") }
            page.put(stationery.criteria[criterion].placeLink)
        }
        page.say(plain: ")")
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

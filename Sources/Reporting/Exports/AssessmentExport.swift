import ExactNumber
import PlainJSON
import QuestionnaireModel
import Scoring
import SourceText

/// The assessment as JSON: a whole document, or one short line; members always in the same order.
struct AssessmentExport {
    private let input: ReportInput
    private let assessment: Assessment
    private let positions: AnswerPositions
    private let criteria: [Criterion]
    private let places: [ItemID]

    private init(_ input: ReportInput) {
        self.input = input
        assessment = input.assessment
        positions = AnswerPositions(input.source)
        criteria = input.questionnaire.allCriteria
        places = input.questionnaire.outermostGroups
    }

    /// The whole assessment, `hrdd/assessment/1`.
    static func document(_ input: ReportInput) -> [UInt8] {
        var json = JSONWriter(.pretty)
        let export = AssessmentExport(input)
        let assessment = input.assessment
        json.object { json in
            json.member("schema", "hrdd/assessment/1")
            identity(input, &json)
            export.overall(&json)
            json.member("principles", array: export.principles)
            json.member("stages", array: export.stages)
            json.member("views", array: export.views)
            json.member("nodes", array: { json in for node in assessment.nodes { export.node(node, &json) } })
            json.member("annex", array: { json in for node in assessment.annex { export.node(node, &json) } })
            json.member("gaps", array: { json in for gap in assessment.gaps { export.gap(gap, &json) } })
            json.member(
                "findings",
                array: { json in for finding in assessment.findings { export.finding(finding, &json) } })
            export.outlook(&json)
        }
        json.endLine()
        return json.bytes
    }

    /// The short form on one line, `hrdd/line/1`; it looks at no position.
    static func line(_ input: ReportInput) -> [UInt8] {
        var json = JSONWriter(.line)
        let assessment = input.assessment
        json.object { json in
            json.member("schema", "hrdd/line/1")
            identity(input, &json)
            json.member("overall", object: { score(assessment.overall, assessment, &$0) })
            json.member(
                "principles",
                array: { json in
                    for principle in assessment.principles {
                        json.object { json in
                            json.member("id", principle.id)
                            score(principle.score, assessment, &json)
                        }
                    }
                })
            json.member(
                "stages",
                array: { json in
                    for stage in assessment.stages {
                        json.object { json in
                            json.member("id", stage.stage.rawValue)
                            score(stage.score, assessment, &json)
                        }
                    }
                })
        }
        json.endLine()
        return json.bytes
    }

    // MARK: Whose it is

    private static func identity(_ input: ReportInput, _ json: inout JSONWriter) {
        json.member(
            "questionnaire",
            object: { json in
                json.member("id", input.questionnaire.id.text)
                json.member("version", String(input.digests.questionnaire.prefix(12)))
                json.member("sha256", input.digests.questionnaire)
            })
        json.member(
            "method",
            object: { json in
                json.member("id", input.method.id.text)
                json.member("sha256", input.digests.method)
            })
        json.member(
            "answers",
            object: { json in
                json.member("file", input.fileName)
                json.member("sha256", input.digests.answers)
                json.member("company", input.sheet.company)
                json.key("isAddressee")
                if let isAddressee = input.assessment.isAddressee {
                    json.boolean(isAddressee)
                } else {
                    json.null()
                }
                json.member("basis", input.sheet.basis.rawValue)
                json.member("reply", input.sheet.reply.rawValue)
                json.member("asOf", input.sheet.asOf)
                json.member("analyst", input.sheet.analyst)
            })
    }

    // MARK: Scores

    /// The members of `S`, within an object.
    private static func score(_ score: Score, _ assessment: Assessment, _ json: inout JSONWriter) {
        func mark(_ value: Rational?) -> String? {
            value.map { score.shown($0, decimals: min(2, assessment.decimals)) }
        }
        json.member("score", number: mark(score.score))
        json.member("floor", number: mark(score.floor))
        json.member("ceiling", number: mark(score.ceiling))
        json.member("answeredOnly", number: mark(score.answeredOnly))
        json.member("max", number: score.max.shortText(decimals: 2))
        json.member("reviewed", number: percent(score.reviewed))
        json.member("disclosed", number: percent(score.disclosed))
        json.member("band", score.band)
        json.member("exact", score.exact)
    }

    private static func percent(_ value: Rational?) -> String? {
        value.map { Score.shown($0, of: 100, decimals: 2) }
    }

    private func score(_ score: Score, _ json: inout JSONWriter) { Self.score(score, assessment, &json) }

    private func overall(_ json: inout JSONWriter) {
        json.member("overall", object: { score(assessment.overall, &$0) })
    }

    private func principles(_ json: inout JSONWriter) {
        for principle in assessment.principles {
            json.object { json in
                json.member("id", principle.id)
                score(principle.score, &json)
                json.member(
                    "clauses",
                    array: { json in
                        for clause in principle.clauses {
                            json.object { json in
                                json.member("id", clause.id.text)
                                score(clause.score, &json)
                            }
                        }
                    })
            }
        }
    }

    private func stages(_ json: inout JSONWriter) {
        for stage in assessment.stages {
            json.object { json in
                json.member("id", stage.stage.rawValue)
                score(stage.score, &json)
            }
        }
    }

    private func views(_ json: inout JSONWriter) {
        for view in assessment.views {
            json.object { json in
                json.member("id", view.id.text)
                json.member("title", view.title)
                json.member(
                    "rows",
                    array: { json in
                        for row in view.rows {
                            json.object { json in
                                json.member("id", row.id)
                                json.member("title", row.title)
                                score(row.score, &json)
                            }
                        }
                    })
            }
        }
    }

    // MARK: Nodes

    private func node(_ node: Assessment.Node, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", node.id.text)
            json.member("kind", node.kind.rawValue)
            json.member("label", node.label)
            json.member("weight", number: node.weight.shortText(decimals: 2))
            json.member(
                "share", number: Score.shown(node.effectiveWeight * Rational(100), of: 100, decimals: 2))
            score(node.score, &json)
            if let index = node.criterion {
                criterion(index, &json)
            } else {
                json.member(
                    "children", array: { json in for child in node.children { self.node(child, &json) } })
            }
        }
    }

    private func criterion(_ index: Int, _ json: inout JSONWriter) {
        let result = assessment.criteria[index]
        let answer = result.answer.map { input.sheet.answers[$0] }
        json.member("answer", result.word)
        if let number = answer?.number { json.member("number", number: number.shortText(decimals: 4)) }
        json.member("state", result.state.rawValue)
        json.member("rule", result.rule.rawValue)
        json.member("points", number: result.points?.shortText(decimals: 2))
        json.member("evidence", result.grade?.rawValue)
        json.member("stage", criteria[index].stage?.rawValue)
        json.member(
            "principles",
            array: { json in
                for clause in criteria[index].principles { json.string(clause.text) }
            })
        if let comment = answer?.companyComment {
            json.member(
                "companyComment",
                object: { json in
                    json.key("agrees")
                    if let agrees = comment.agrees { json.boolean(agrees) } else { json.null() }
                    json.member("text", comment.text?.text)
                })
        }
        let position = positions.position(of: result)
        json.member("line", position?.line)
        json.member("column", position?.column)
    }

    // MARK: Gaps and findings

    private func gap(_ gap: Gap, _ json: inout JSONWriter) {
        let result = assessment.criteria[gap.criterion]
        json.object { json in
            json.member("criterion", gap.id.text)
            json.member("question", result.isAnnex ? "annex" : places[gap.criterion].text)
            json.member(
                "principles",
                array: { json in
                    for clause in criteria[gap.criterion].principles { json.string(clause.text) }
                })
            json.member("priority", gap.priority.rawValue)
            json.member("gain", number: gap.gain.map { assessment.overall.shown($0, decimals: 2) })
            json.member("exactGain", gap.gain?.description)
            json.member("missing", gap.missing)
            json.member("nextStep", gap.nextStep)
            let position = positions.place(of: result)
            json.member("line", position.line)
            json.member("column", position.column)
        }
    }

    private func finding(_ finding: Finding, _ json: inout JSONWriter) {
        let position = finding.range.map { positions.position($0) }
        json.object { json in
            json.member("id", finding.id)
            json.member("severity", finding.severity.rawValue)
            json.member("message", finding.message)
            if let criterion = finding.criterion {
                json.member("criterion", assessment.criteria[criterion].id.text)
            }
            json.member("line", position?.line)
            json.member("column", position?.column)
        }
    }

    // MARK: What else a report says

    private func outlook(_ json: inout JSONWriter) {
        func mark(_ value: Rational?) -> String? { value.map { assessment.overall.shown($0, decimals: 2) } }
        json.member("withoutScore", assessment.withoutScore?.rawValue)
        json.member("annexCounts", assessment.annexCounts)
        json.key("annexScore")
        if let annex = assessment.annexScore { json.object { score(annex, &$0) } } else { json.null() }
        json.member(
            "notApplicable",
            object: { json in
                json.member("count", assessment.notApplicable.count)
                json.member("weight", number: Self.percent(assessment.notApplicable.weight))
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

extension Questionnaire {
    /// The outermost group of each criterion, in the order of `allCriteria`.
    var outermostGroups: [ItemID] {
        (groups + annex).flatMap { group in group.criteria.map { _ in group.id } }
    }
}

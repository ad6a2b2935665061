import ExactNumber
import PlainJSON
import QuestionnaireModel
import Scoring
import SourceText

/// The assessment as one JSON document, `hrdd/assessment/1`; members always in the same order.
struct AssessmentExport {
    private let input: ReportInput
    let assessment: Assessment
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

    /// The whole of it.
    static func document(_ input: ReportInput) -> [UInt8] {
        var json = JSONWriter(.pretty)
        let export = AssessmentExport(input)
        let assessment = input.assessment
        json.object { json in
            json.member("schema", "hrdd/assessment/1")
            json.identity(of: input)
            export.overall(&json)
            json.member("principles", array: export.principles)
            json.member("stages", array: export.stages)
            json.member("views", array: export.views)
            let tree = NodeTree(assessment, of: input.questionnaire, by: input.method)
            json.member("nodes", array: { json in for node in tree.nodes { export.node(node, &json) } })
            json.member("annex", array: { json in for node in tree.annex { export.node(node, &json) } })
            json.member("gaps", array: { json in for gap in assessment.gaps { export.gap(gap, &json) } })
            json.member(
                "findings",
                array: { json in for finding in assessment.findings { export.finding(finding, &json) } })
            export.outlook(&json)
        }
        json.endLine()
        return json.bytes
    }

    // MARK: Scores

    func score(_ score: Score, _ json: inout JSONWriter) { json.members(of: score, in: assessment) }

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

}

extension Questionnaire {
    /// The outermost group of each criterion, in the order of `allCriteria`.
    var outermostGroups: [ItemID] {
        (groups + annex).flatMap { group in group.criteria.map { _ in group.id } }
    }
}

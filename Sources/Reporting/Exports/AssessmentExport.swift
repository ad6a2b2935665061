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
    private let outline: Outline

    private init(_ input: ReportInput) {
        self.input = input
        assessment = input.assessment
        positions = AnswerPositions(input.source)
        outline = Outline(input.questionnaire)
    }

    /// The whole of it.
    static func document(_ input: ReportInput) -> [UInt8] {
        var json = JSONWriter(.pretty)
        let export = AssessmentExport(input)
        let assessment = input.assessment
        json.object { json in
            json.member("schema", "hrdd/assessment/1")
            json.identity(of: input)
            json.member("overall", object: { export.score(assessment.overall, &$0) })
            json.member("principles", objects: assessment.principles, export.principle)
            json.member("stages", objects: assessment.stages, export.stage)
            json.member("views", objects: assessment.views, export.view)
            let tree = NodeTree(assessment, of: input.questionnaire, by: input.method)
            json.member("nodes", objects: tree.nodes, export.node)
            json.member("annex", objects: tree.annex, export.node)
            json.member("gaps", objects: assessment.gaps, export.gap)
            json.member("findings", objects: assessment.findings, export.finding)
            export.outlook(&json)
        }
        json.endLine()
        return json.bytes
    }

    // MARK: Scores

    func score(_ score: Score, _ json: inout JSONWriter) { json.members(of: score, in: assessment) }

    private func principle(_ principle: Assessment.PrincipleResult, _ json: inout JSONWriter) {
        json.member("id", principle.id)
        score(principle.score, &json)
        json.member("clauses", objects: principle.clauses) { clause, json in
            json.member("id", clause.id.text)
            score(clause.score, &json)
        }
    }

    private func stage(_ stage: Assessment.StageResult, _ json: inout JSONWriter) {
        json.member("id", stage.stage.rawValue)
        score(stage.score, &json)
    }

    private func view(_ view: Assessment.ViewResult, _ json: inout JSONWriter) {
        json.member("id", view.id.text)
        json.member("title", view.title)
        json.member("rows", objects: view.rows) { row, json in
            json.member("id", row.id)
            json.member("title", row.title)
            score(row.score, &json)
        }
    }

    // MARK: Nodes

    private func node(_ node: Assessment.Node, _ json: inout JSONWriter) {
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
            json.member("children", objects: node.children, self.node)
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
        json.member("stage", outline.criteria[index].stage?.rawValue)
        json.member("principles", strings: outline.criteria[index].principles.map(\.text))
        if let comment = answer?.companyComment { json.member("companyComment", comment) }
        let position = positions.position(of: result)
        json.member("line", position?.line)
        json.member("column", position?.column)
    }

    // MARK: Gaps and findings

    private func gap(_ gap: Gap, _ json: inout JSONWriter) {
        let result = assessment.criteria[gap.criterion]
        json.member("criterion", gap.id.text)
        json.member("question", result.isAnnex ? "annex" : outline.places[gap.criterion].group.id.text)
        json.member("principles", strings: outline.criteria[gap.criterion].principles.map(\.text))
        json.member("priority", gap.priority.rawValue)
        json.member("gain", number: gap.gain.map { assessment.overall.shown($0, decimals: 2) })
        json.member("exactGain", gap.gain?.description)
        json.member("missing", gap.missing)
        json.member("nextStep", gap.nextStep)
        let position = positions.place(of: result)
        json.member("line", position.line)
        json.member("column", position.column)
    }

    private func finding(_ finding: Finding, _ json: inout JSONWriter) {
        let position = finding.range.map { positions.position($0) }
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

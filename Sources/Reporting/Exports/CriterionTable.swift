import ExactNumber
import QuestionnaireModel
import Scoring
import SourceText

/// The assessment for a spreadsheet, one row a criterion.
enum CriterionTable {
    /// What a row is about.
    private struct Row {
        let input: ReportInput
        let criterion: Criterion
        let place: Outline.Place
        let result: CriterionResult
        let answer: Answer?
        let gap: Gap?
        let position: Position?
    }

    private static let columns: [(name: String, cell: @Sendable (Row) -> String?)] = [
        ("file", { $0.input.fileName }),
        ("company", { $0.input.sheet.company }),
        ("questionnaire", { $0.input.questionnaire.id.text }),
        ("question", { $0.result.isAnnex ? "annex" : $0.place.group.id.text }),
        ("ask", { $0.place.ask?.id.text }),
        ("criterion", { $0.criterion.id.text }),
        ("text", { $0.criterion.text }),
        ("answer", { $0.result.word ?? $0.answer?.number?.shortText(decimals: 4) }),
        ("state", { $0.result.state.rawValue }),
        ("rule", { $0.result.rule.rawValue }),
        ("points", { $0.result.points?.shortText(decimals: 4) }),
        ("evidence", { $0.result.grade?.rawValue }),
        ("stage", { $0.criterion.stage?.rawValue }),
        ("principles", { $0.criterion.principles.map(\.text).joined(separator: " ") }),
        ("priority", { $0.criterion.priority.rawValue }),
        ("share", { ($0.result.effectiveWeight * 100).shortText(decimals: 4) }),
        ("gain", { $0.gap?.gain?.shortText(decimals: 4) }),
        ("missing", { $0.gap?.missing }),
        ("next_step", { $0.gap?.nextStep }),
        ("reason", { $0.answer?.reason?.text }),
        ("statement", { $0.answer?.statement?.text }),
        ("evidence_named", { $0.answer?.evidence.map(citation).joined(separator: "\n") }),
        ("company_agrees", { $0.answer?.companyComment?.agrees.map { "\($0)" } }),
        ("company_comment", { $0.answer?.companyComment?.text?.text }),
        ("action_owner", { $0.answer?.action?.owner }),
        ("action_due", { $0.answer?.action?.due }),
        ("action_note", { $0.answer?.action?.note?.text }),
        ("line", { $0.position.map { "\($0.line)" } }),
        ("column", { $0.position.map { "\($0.column)" } }),
        ("analyst", { $0.input.sheet.analyst }),
    ]

    /// The row of the columns' names.
    static let header: [UInt8] = {
        var csv = CSVText()
        csv.append(columns.map(\.name))
        return csv.bytes
    }()

    /// The rows of an assessment, each ended by CRLF.
    static func rows(_ input: ReportInput) -> [UInt8] {
        var csv = CSVText()
        let assessment = input.assessment
        let positions = AnswerPositions(input.source)
        let composer = ReportComposer(input)
        for (index, result) in assessment.criteria.enumerated() {
            let row = Row(
                input: input, criterion: composer.criteria[index], place: composer.places[index],
                result: result, answer: result.answer.map { input.sheet.answers[$0] },
                gap: composer.gap(of: index).map { assessment.gaps[$0] },
                position: positions.position(of: result))
            csv.append(columns.map { $0.cell(row) ?? "" })
        }
        return csv.bytes
    }

    /// One piece of evidence on one line.
    static func citation(_ evidence: Evidence) -> String {
        let facts = [
            evidence.title, evidence.page.map { "page \($0)" }, evidence.lines.map { "lines \($0)" },
            evidence.date,
            evidence.url, evidence.archiveURL, evidence.quote.map { "“\($0)”" },
        ]
        let text = facts.compactMap { $0.map(SafeText.oneLine) }.joined(separator: ", ")
        return text.isEmpty ? evidence.kind.rawValue : "\(evidence.kind.rawValue): \(text)"
    }
}

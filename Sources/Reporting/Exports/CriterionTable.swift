import ExactNumber
import QuestionnaireModel
import Scoring
import SourceText

/// The assessment for a spreadsheet: RFC 4180, one row a criterion, UTF-8 without a byte-order mark.
enum CriterionTable {
    /// Stands before a value that a spreadsheet would run as a formula, and before one that begins with itself.
    static let prefix = UInt8(ascii: "'")

    static let columns = [
        "file", "company", "questionnaire", "question", "ask", "criterion", "text", "answer", "state", "rule",
        "points",
        "evidence", "stage", "principles", "priority", "share", "gain", "missing", "next_step", "reason",
        "statement",
        "evidence_named", "company_agrees", "company_comment", "action_owner", "action_due", "action_note",
        "line",
        "column", "analyst",
    ]

    /// The row of the columns' names.
    static let header: [UInt8] = {
        var out: [UInt8] = []
        append(columns, to: &out)
        return out
    }()

    /// The rows of an assessment, each ended by CRLF.
    static func rows(_ input: ReportInput) -> [UInt8] {
        var out: [UInt8] = []
        append(input, to: &out)
        return out
    }

    private static func append(_ input: ReportInput, to out: inout [UInt8]) {
        let assessment = input.assessment
        let positions = AnswerPositions(input.source)
        let composer = ReportComposer(input)
        for (index, result) in assessment.criteria.enumerated() {
            let criterion = composer.criteria[index]
            let place = composer.places[index]
            let answer = result.answer.map { input.sheet.answers[$0] }
            let gap = composer.gap(of: index).map { assessment.gaps[$0] }
            let position = positions.position(of: result)
            var row = [input.fileName, input.sheet.company, input.questionnaire.id.text]
            row += [
                result.isAnnex ? "annex" : place.group.id.text, place.ask?.id.text ?? "", criterion.id.text,
                criterion.text,
            ]
            row += [
                result.word ?? answer?.number?.shortText(decimals: 4) ?? "", result.state.rawValue,
                result.rule.rawValue,
            ]
            row += [
                result.points?.shortText(decimals: 4) ?? "", result.grade?.rawValue ?? "",
                criterion.stage?.rawValue ?? "",
            ]
            row += [criterion.principles.map(\.text).joined(separator: " "), criterion.priority.rawValue]
            row.append((result.effectiveWeight * Rational(100)).shortText(decimals: 4))
            row += [gap?.gain?.shortText(decimals: 4) ?? "", gap?.missing ?? "", gap?.nextStep ?? ""]
            row += [answer?.reason?.text ?? "", answer?.statement?.text ?? ""]
            row.append(answer?.evidence.map(Self.citation).joined(separator: "\n") ?? "")
            row.append(answer?.companyComment?.agrees.map { $0 ? "true" : "false" } ?? "")
            row += [
                answer?.companyComment?.text?.text ?? "", answer?.action?.owner ?? "",
                answer?.action?.due ?? "",
            ]
            row += [
                answer?.action?.note?.text ?? "", position.map { String($0.line) } ?? "",
                position.map { String($0.column) } ?? "", input.sheet.analyst ?? "",
            ]
            append(row, to: &out)
        }
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

    /// One row, its cells quoted and disarmed as they need.
    static func append(_ row: [String], to out: inout [UInt8]) {
        for (index, value) in row.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            append(cell: value, to: &out)
        }
        out += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private static func append(cell value: String, to out: inout [UInt8]) {
        let bytes = Array(SafeText.visible(value).utf8)
        let isDisarmed = mayRun(bytes)
        let isQuoted =
            bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || bytes.first == 0x20
            || bytes.last == 0x20
        if isQuoted { out.append(UInt8(ascii: "\"")) }
        if isDisarmed { out.append(prefix) }
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { out.append(byte) }
            out.append(byte)
        }
        if isQuoted { out.append(UInt8(ascii: "\"")) }
    }

    /// Whether some spreadsheet takes it for a formula, blanks before it or not.
    private static func mayRun(_ bytes: [UInt8]) -> Bool {
        let rest = bytes.drop { $0 <= 0x20 || $0 == prefix }
        guard let first = rest.first else { return bytes.first == prefix }
        if bytes.first == prefix || "=+-@".utf8.contains(first) || bytes.first == UInt8(ascii: "\t") {
            return true
        }
        // The wide forms ＝ ＋ － ＠, U+FF1D, FF0B, FF0D, FF20.
        let start = Array(rest.prefix(3))
        return [[0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0]].contains(
            start)
    }
}

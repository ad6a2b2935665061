import CommandOptions
import DueDiligence
import QuestionnaireFiles
import Reporting

/// Holds a report against what its answer file gives, and says what came of it.
struct ReportCheck {
    let assessor: Assessor

    /// Whether the report holds.
    func holds(_ report: String, _ answers: String, in session: inout Session) throws -> Bool {
        let file = try FileAccess.read(report)
        if FileKind.sniffed(from: file) == .answers {
            throw UsageError(
                "\(printable(report)) is an answer file: the report stands first, and behind it its answers")
        }
        if let command = ReportVerification.commandOfSeveral(file) {
            throw UsageError(
                "\(printable(report)) is made of several answer files: run hrdd \(command) again, which gives the same bytes"
            )
        }
        let reading = assessor.assess(try FileAccess.read(answers))
        session.report(reading.diagnostics)
        guard let input = reading.value else { return false }
        guard let verification = ReportVerification.of(file, against: input) else {
            throw WrittenVersion.refusal(of: file.bytes, .read, report)
                ?? FileError(
                    .read, report, "it is no report as Markdown, HTML or JSON",
                    solution:
                        "give what hrdd assess wrote; CSV and SARIF do not name the files they were made of"
                )
        }
        let kind = Self.name(verification.format)
        let (subject, source) = (Self.named(report), Self.named(answers))
        guard !verification.differences.isEmpty else {
            let audience = verification.options.isPublic ? ", public" : ""
            try session.print("\(subject) holds: \(source) gives the same bytes (\(kind)\(audience)).\n")
            return true
        }
        session.note(.doesNotHold)
        try session.print("\(subject) does not hold: \(source) gives another (\(kind)).\n")
        for line in verification.words { try session.print("  \(line)\n") }
        return false
    }

    private static func named(_ path: String) -> String { path == "-" ? "standard input" : printable(path) }

    private static func name(_ format: ReportFormat) -> String {
        switch format {
        case .markdown: "Markdown"
        case .html: "HTML"
        case .json: "JSON"
        case .jsonl: "a line of JSON"
        case .csv: "CSV"
        case .sarif: "SARIF"
        }
    }
}

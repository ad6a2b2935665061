import Digest
import DueDiligence
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import Scoring
import SourceText

/// What is done with one answer file, on any thread: it is read, assessed and reported, and nobody is told yet.
struct AssessmentWork {
    /// An answer file to be read, or its bytes.
    enum Source: Sendable {
        case file(AnswerInputs.Input)
        case text(SourceFile)
        /// A line that is no such file, with the reason.
        case fault(path: String, [Diagnostic])

        /// The bytes that it holds while it waits.
        var size: Int {
            switch self {
            case .file: 0
            case .text(let file): file.bytes.count
            case .fault(_, let diagnostics): diagnostics.reduce(0) { $0 + $1.file.bytes.count }
            }
        }
    }

    /// What becomes of a file; of another kind and found in a folder it is passed over.
    enum Fate: Sendable { case assessed, refused, passedOver }

    /// What one file came to.
    struct Outcome: Sendable {
        let path: String
        var fate = Fate.refused
        var diagnostics: [Diagnostic] = []
        var errors: [FileError] = []
        /// The report; `nil` where there is none, or where it was written to a file of its own.
        var part: ReportStream.Part?
        var row: IndexReport.Row?
        /// Of the file that was written, and where.
        var written: (target: String, digest: SHA256Digest)?
        /// Why it was not assessed, by the first mistake.
        var refusal: IndexReport.Refusal? {
            guard fate == .refused else { return nil }
            guard let mistake = diagnostics.first(where: { $0.severity == .error }) else {
                return IndexReport.Refusal(path: path, line: nil, reason: errors.first?.reason ?? "")
            }
            // It may lie in the questionnaire.
            let isHere = mistake.file.name == path
            let line = isHere ? mistake.file.position(at: Int(mistake.range.lower)).line : nil
            return IndexReport.Refusal(path: path, line: line, reason: mistake.headline)
        }
        /// Why `--fail-under` does not hold.
        var shortfall: String?
        /// Whose answers it holds and to what, where a register asks; of a refused file as far as it says so.
        var subject: RegisterRoll.Subject?
    }

    let assessor: Assessor
    /// Keeps what the reports of a thread have in common.
    let writer: ReportWriter
    let format: ReportFormat
    let threshold: Threshold?
    /// Where each report is a file of its own.
    let folder: OutputFolder.Writer?
    /// Whether somebody wants to know whose answers came.
    let tellsSubject: Bool

    func outcome(of source: Source) -> Outcome {
        switch source {
        case .fault(let path, let diagnostics): return Outcome(path: path, diagnostics: diagnostics)
        case .text(let file):
            var outcome = Outcome(path: file.name)
            assess(file, to: nil, &outcome)
            return outcome
        case .file(let input):
            var outcome = Outcome(path: input.path)
            do {
                let file = try FileAccess.read(input.path)
                if input.wasFound, !FileKind.answers.isPossible(for: file) {
                    outcome.fate = .passedOver
                } else {
                    assess(file, to: "\(input.target).\(format.fileExtension)", &outcome)
                }
            } catch {
                outcome.errors.append(error)
            }
            return outcome
        }
    }

    private func assess(_ file: SourceFile, to target: String?, _ outcome: inout Outcome) {
        let reading = assessor.assess(file)
        outcome.diagnostics = reading.diagnostics
        guard let report = reading.value else {
            if tellsSubject { outcome.subject = AnswersReader.subject(of: file) }
            return
        }
        if tellsSubject { outcome.subject = (report.sheet.company, report.sheet.questionnaire) }
        outcome.fate = .assessed
        outcome.shortfall = threshold?.shortfall(of: report)
        guard let folder, let target else {
            outcome.part = ReportStream.part(report, as: format)
            return
        }
        outcome.row = IndexReport.Row(report, path: target)
        outcome.row?.isWritten = false
        guard !folder.spares(target) else { return }
        do {
            outcome.written = (target, try folder.write(writer.render(report), to: target))
            outcome.row?.isWritten = true
        } catch {
            outcome.errors.append(error)
        }
    }
}

extension ReportFormat {
    /// The format that a file's name says: `report.html`; `nil` where it says none.
    init?(ofName name: String) {
        guard let format = Self.allCases.first(where: { name.hasSuffix("." + $0.fileExtension) }) else {
            return nil
        }
        self = format
    }

    /// What the names of its files end in.
    var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .json: "json"
        case .jsonl: "jsonl"
        case .csv: "csv"
        case .sarif: "sarif"
        }
    }

    /// How much of an assessment it says.
    var detail: Scorer.Detail { self == .jsonl ? .scores : .full }

    /// Whether one file of it can hold several assessments.
    var holdsSeveral: Bool { [.jsonl, .csv, .sarif].contains(self) }
}

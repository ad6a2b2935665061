import DueDiligence
import QuestionnaireFiles
import Reporting
import Scoring
import SourceText

/// Answer files taken one after the other to their reports; a bad one is told and the others are done.
struct AssessmentRun {
    private let assessor: Assessor
    private let threshold: Threshold?
    private var reported = 0
    private var refused: [String] = []
    private var skipped = 0

    init(_ assessor: Assessor, threshold: Threshold?) {
        self.assessor = assessor
        self.threshold = threshold
    }

    /// All of them in one text.
    ///
    /// - Parameter emit: takes the text piece by piece, in the order of the inputs.
    mutating func render(
        _ inputs: [AnswerInputs.Input], as format: ReportFormat, in session: inout Session,
        emit: ([UInt8], inout Session) throws -> Void
    ) throws {
        var collected: [ReportInput] = []
        for input in inputs {
            guard let report = assess(input, as: format, in: &session) else { continue }
            if format == .csv || format == .sarif {
                collected.append(report)
            } else {
                try emit(Report.render(report, as: format), &session)
            }
        }
        if !collected.isEmpty, let bytes = Report.render(collected, as: format) { try emit(bytes, &session) }
    }

    /// Each into a file of its own, with an index of them.
    mutating func write(
        _ inputs: [AnswerInputs.Input], as format: ReportFormat, to folder: inout OutputFolder,
        in session: inout Session
    ) throws {
        let path = { (input: AnswerInputs.Input) in "\(input.target).\(format.fileExtension)" }
        let spared = try folder.announce(inputs.map(path) + [Self.indexName])
        for (_, error) in spared.sorted(by: { $0.key < $1.key }) { session.report(error) }
        var rows: [IndexReport.Row] = []
        session.beginProgress(of: inputs.count)
        for (index, input) in inputs.enumerated() {
            session.progress(index)
            let target = path(input)
            guard let report = assess(input, as: format, in: &session) else { continue }
            rows.append(IndexReport.Row(report, path: target))
            guard spared[target] == nil else { continue }
            do {
                try folder.write(Report.render(report, as: format), to: target)
            } catch {
                session.report(error)
            }
        }
        if spared[Self.indexName] == nil {
            try folder.write(IndexReport.markdown(rows, refused: refused), to: Self.indexName)
        }
        try folder.finish()
    }

    /// A line for the person at the keyboard.
    func summary(of folder: String) -> String {
        var parts = ["\(reported) assessed into \(printable(folder))"]
        if !refused.isEmpty { parts.append("\(refused.count) refused") }
        if skipped > 0 {
            parts.append(skipped == 1 ? "1 other file passed over" : "\(skipped) other files passed over")
        }
        return parts.joined(separator: ", ")
    }

    private static let indexName = "index.md"

    private mutating func assess(
        _ input: AnswerInputs.Input, as format: ReportFormat, in session: inout Session
    ) -> ReportInput? {
        do {
            let file = try FileAccess.read(input.path)
            if input.wasFound, FileKind.sniffed(from: file) != .answers {
                skipped += 1
                return nil
            }
            let reading = assessor.assess(file, detail: format.detail)
            session.report(reading.diagnostics)
            guard let report = reading.value else {
                refused.append(input.path)
                return nil
            }
            threshold?.hold(report, named: input.path, in: &session)
            reported += 1
            return report
        } catch {
            session.report(error)
            refused.append(input.path)
            return nil
        }
    }
}

extension ReportFormat {
    /// How much of an assessment it says.
    fileprivate var detail: Scorer.Detail { self == .jsonl ? .scores : .full }

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
}

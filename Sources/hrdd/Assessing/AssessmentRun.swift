import DueDiligence
import FreedMemory
import Reporting

/// Answer files on their way to their reports, by one thread or several; a bad one is told and the others are done.
struct AssessmentRun {
    private let makeAssessor: @Sendable () -> Assessor
    private let options: ReportInput.Options
    private let format: ReportFormat
    private let threshold: Threshold?
    private let jobs: Int
    /// The lists of the reports, sorted: in Markdown, and for reports that are pages as a page too.
    private let indexNames: [String]
    private var roll: RegisterRoll?
    private var reported = 0
    private var refused = 0
    private var unwritten = 0
    private var skipped = 0

    /// - Parameters:
    ///   - assessor: makes one for each thread.
    ///   - options: of the reports.
    ///   - roll: is called over the files, where there is a register.
    init(
        _ assessor: @escaping @Sendable () -> Assessor, _ options: ReportInput.Options,
        as format: ReportFormat, threshold: Threshold?, jobs: Int, roll: RegisterRoll?
    ) {
        makeAssessor = assessor
        self.options = options
        self.format = format
        self.threshold = threshold
        self.jobs = jobs
        indexNames = format == .html ? Self.allIndexNames : ["index.md"]
        self.roll = roll
    }

    /// All of them in one text.
    ///
    /// - Parameter emit: takes the text piece by piece, in the order of the inputs.
    mutating func render(
        _ inputs: AnswerInputs, in session: inout Session,
        emit: ([UInt8], inout Session) throws -> Void
    ) throws {
        var stream = ReportStream(format)
        var rest = inputs.makeIterator()
        try work(
            to: nil, next: { rest.next().map(AssessmentWork.Source.file) },
            take: { run, outcome in
                run.tell(outcome, in: &session)
                if let part = outcome.part { try emit(stream.add(part), &session) }
            })
        try emit(stream.end(), &session)
        roll?.tell(in: &session)
    }

    /// A line for each line of standard input, in their order: an assessment, or an error object.
    mutating func answer(_ lines: inout AnswerLines, in session: inout Session) throws {
        var stream = ReportStream(format)
        try work(
            to: nil, next: { try lines.next() }, isWaiting: { lines.isWaiting },
            take: { run, outcome in
                run.count(outcome)
                if let part = outcome.part {
                    session.report(outcome.diagnostics)
                    try session.print(stream.add(part))
                } else {
                    session.note(.inputRefused)
                    try session.print(ErrorLine.text(of: outcome))
                }
                run.tellShortfall(outcome, in: &session)
                if lines.isWaiting { try session.flush() }
            })
    }

    /// Each into a file of its own, with an index of them.
    mutating func write(
        _ inputs: AnswerInputs, to folder: inout OutputFolder, in session: inout Session
    ) throws {
        let lost = takingPlaces(inputs)
        for input in inputs where lost[target(of: input)] == nil { folder.expect(target(of: input)) }
        for name in indexNames { folder.expect(name) }
        let spared = try folder.announce()
        let unwritable = spared.merging(lost) { known, _ in known }
        for (_, error) in unwritable.sorted(by: { $0.key < $1.key }) { session.report(error) }
        let rows = folder.spool()
        var refused: [IndexReport.Refusal] = []
        session.beginProgress(of: inputs.count)
        var done = 0
        var rest = inputs.makeIterator()
        try work(
            to: folder.writer(sparing: Set(unwritable.keys)),
            next: { rest.next().map(AssessmentWork.Source.file) },
            take: { run, outcome in
                run.tell(outcome, in: &session)
                if let row = outcome.row {
                    rows.append(row.texts)
                    if !row.isWritten { run.unwritten += 1 }
                }
                if let refusal = outcome.refusal { refused.append(refusal) }
                if let (target, digest) = outcome.written { folder.note(target, digest) }
                done += 1
                session.progress(done)
            })
        for name in indexNames where spared[name] == nil {
            do {
                try writeIndex(rows, refused: refused, to: folder, as: name)
            } catch let error as FileError {
                session.report(error)
            }
        }
        try folder.finish()
    }

    private func writeIndex(
        _ rows: Spool, refused: [IndexReport.Refusal], to folder: OutputFolder, as name: String
    ) throws {
        let visit: IndexReport.Rows = { body in
            try rows.visit { if let row = IndexReport.Row(texts: $0) { try body(row) } }
        }
        let index = IndexReport(visit, refused: refused, roll: roll?.call, options: options)
        try folder.write(to: name) { file in
            if name == Self.pageName {
                try index.writePage { try file.append($0) }
            } else {
                try index.write { try file.append($0) }
            }
        }
    }

    private func target(of input: AnswerInputs.Input) -> String { "\(input.target).\(format.fileExtension)" }

    /// Reports that would be lost below the folder's own index or manifest, which are written last.
    private func takingPlaces(_ inputs: AnswerInputs) -> [String: FileError] {
        var found: [String: FileError] = [:]
        for input in inputs where isOwn(target(of: input)) {
            found[target(of: input)] = FileError(
                .write, target(of: input),
                "it is the folder's own list, and the report of \(printable(input.path)) would take its place",
                solution: "give the answer file another name")
        }
        return found
    }

    private func isOwn(_ path: String) -> Bool {
        path == Manifest.name || indexNames.contains(path)
    }

    /// A line for the person at the keyboard.
    func summary(of folder: String) -> String {
        var parts = ["\(reported) assessed into \(printable(folder))"]
        if unwritten > 0 { parts.append("\(unwritten) of them could not be written") }
        if refused > 0 { parts.append("\(refused) refused") }
        if skipped > 0 {
            parts.append(skipped == 1 ? "1 other file passed over" : "\(skipped) other files passed over")
        }
        parts += roll?.counts ?? []
        return parts.joined(separator: ", ")
    }

    private static let pageName = "index.html"
    /// What an index may be called.
    static let allIndexNames = [pageName, "index.md"]

    /// Takes sources through the work, and what they came to back in their order.
    private mutating func work(
        to folder: OutputFolder.Writer?, next: () throws -> AssessmentWork.Source?,
        isWaiting: () -> Bool = { false },
        take: (inout AssessmentRun, AssessmentWork.Outcome) throws -> Void
    ) throws {
        hrdd_keep_little_freed_memory()
        // Lines are short, and of what is in its file already only a row of the index is held; other parts are long.
        try InOrder.run(
            jobs: jobs, window: folder == nil && format != .jsonl ? 4 : InOrder.window, next: next,
            size: \.size, isWaiting: isWaiting,
            worker: { [makeAssessor, format, threshold, tellsSubject = roll != nil] in
                let work = AssessmentWork(
                    assessor: makeAssessor(), writer: ReportWriter(format), format: format,
                    threshold: threshold, folder: folder,
                    tellsSubject: tellsSubject)
                return { work.outcome(of: $0) }
            },
            take: { outcome in try take(&self, outcome) })
    }

    private mutating func count(_ outcome: AssessmentWork.Outcome) {
        switch outcome.fate {
        case .assessed: reported += 1
        case .passedOver: skipped += 1
        case .refused: refused += 1
        }
    }

    private mutating func tell(_ outcome: AssessmentWork.Outcome, in session: inout Session) {
        count(outcome)
        if outcome.fate != .passedOver {
            roll?.note(outcome.path, outcome.subject, isRefused: outcome.fate == .refused)
        }
        session.report(outcome.diagnostics)
        for error in outcome.errors { session.report(error) }
        tellShortfall(outcome, in: &session)
    }

    private func tellShortfall(_ outcome: AssessmentWork.Outcome, in session: inout Session) {
        guard let shortfall = outcome.shortfall else { return }
        session.note(.doesNotHold)
        session.say("\(printable(outcome.path)): \(shortfall)")
    }
}

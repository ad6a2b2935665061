import DueDiligence
import Reporting
import SourceText

/// Answer files on their way to their reports, by one thread or several; a bad one is told and the others are done.
struct AssessmentRun {
    private let makeAssessor: @Sendable () -> Assessor
    private let format: ReportFormat
    private let threshold: Threshold?
    private let jobs: Int
    private var roll: RegisterRoll?
    private var reported = 0
    private var refused = 0
    private var unwritten = 0
    private var skipped = 0

    /// - Parameters:
    ///   - assessor: makes one for each thread.
    ///   - roll: is called over the files, where there is a register.
    init(
        _ assessor: @escaping @Sendable () -> Assessor, as format: ReportFormat, threshold: Threshold?,
        jobs: Int, roll: RegisterRoll? = nil
    ) {
        makeAssessor = assessor
        self.format = format
        self.threshold = threshold
        self.jobs = jobs
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
                if lines.isWaiting { try session.flush() }
            })
    }

    /// Each into a file of its own, with an index of them.
    mutating func write(
        _ inputs: AnswerInputs, to folder: inout OutputFolder, in session: inout Session
    ) throws {
        let spared = try folder.announce(targets(of: inputs))
        let all = spared.merging(takingPlaces(inputs)) { known, _ in known }
        for (_, error) in all.sorted(by: { $0.key < $1.key }) { session.report(error) }
        var index = IndexReport()
        var refused: [String] = []
        session.beginProgress(of: inputs.count)
        var done = 0
        var rest = inputs.makeIterator()
        try work(
            to: folder.writer(sparing: Set(all.keys)),
            next: { rest.next().map(AssessmentWork.Source.file) },
            take: { run, outcome in
                run.tell(outcome, in: &session)
                if let row = outcome.row {
                    index.add(row)
                    if !row.isWritten { run.unwritten += 1 }
                }
                if outcome.isRefused { refused.append(outcome.path) }
                if let (target, digest) = outcome.written { folder.note(target, digest) }
                done += 1
                session.progress(done)
            })
        if spared[Self.indexName] == nil {
            try folder.write(to: Self.indexName) { file in
                try index.write(refused: refused, roll: roll?.call) { try file.append($0) }
            }
        }
        try folder.finish()
    }

    /// What is written for them, and the index of it.
    private func targets(of inputs: AnswerInputs) -> NameList {
        var paths = NameList()
        for input in inputs {
            let path = target(of: input)
            if !Self.ownNames.contains(path) { paths.append(path) }
        }
        paths.append(Self.indexName)
        return paths
    }

    private func target(of input: AnswerInputs.Input) -> String { "\(input.target).\(format.fileExtension)" }

    /// Reports that would be lost below the folder's own index or manifest, which are written last.
    private func takingPlaces(_ inputs: AnswerInputs) -> [String: FileError] {
        var found: [String: FileError] = [:]
        for input in inputs where Self.ownNames.contains(target(of: input)) {
            found[target(of: input)] = FileError(
                .write, target(of: input),
                "it is the folder's own list, and the report of \(printable(input.path)) would take its place",
                solution: "give the answer file another name")
        }
        return found
    }

    private static let ownNames: Set<String> = [indexName, OutputFolder.manifestName]

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

    private static let indexName = "index.md"

    /// Takes sources through the work, and what they came to back in their order.
    private mutating func work(
        to folder: OutputFolder.Writer?, next: () throws -> AssessmentWork.Source?,
        isWaiting: () -> Bool = { false },
        take: (inout AssessmentRun, AssessmentWork.Outcome) throws -> Void
    ) throws {
        try InOrder.run(
            jobs: jobs, next: next, isWaiting: isWaiting,
            worker: { [makeAssessor, format, threshold, tellsSubject = roll != nil] in
                let work = AssessmentWork(
                    assessor: makeAssessor(), writer: ReportWriter(format), format: format,
                    threshold: threshold, folder: folder,
                    tellsSubject: tellsSubject)
                return { work.outcome(of: $0) }
            },
            take: { try take(&self, $0) })
    }

    private mutating func count(_ outcome: AssessmentWork.Outcome) {
        if outcome.isAssessed {
            reported += 1
        } else if outcome.isPassedOver {
            skipped += 1
        } else {
            refused += 1
        }
    }

    private mutating func tell(_ outcome: AssessmentWork.Outcome, in session: inout Session) {
        count(outcome)
        roll?.note(outcome)
        session.report(outcome.diagnostics)
        for error in outcome.errors { session.report(error) }
        guard let shortfall = outcome.shortfall else { return }
        session.note(.doesNotHold)
        session.say("\(printable(outcome.path)): \(shortfall)")
    }
}

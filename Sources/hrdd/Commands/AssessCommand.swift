import CommandOptions
import DueDiligence
import Reporting

/// `hrdd assess`: from answers to a gap analysis.
enum AssessCommand: Subcommand {
    private static let format = ChoiceOption<ReportFormat>(
        "format", "FORMAT", "What to make; unless given, what the name of -o FILE says",
        unlessGiven: .markdown)
    private static let output = ValueOption(
        "output", short: "o", "FILE|DIR",
        "Write there instead of on standard output; a folder where several files are assessed")
    private static let failUnder = ValueOption(
        "fail-under", "N", "Exit with 1 where a score is below N, or where there is none",
        completion: .nothing)
    private static let register = ValueOption(
        "register", "FILE",
        "Hold the files against this register of companies: say who has no answers, and who is not on it")
    private static let isPublic = Flag("public", "Leave out what is confidential, and the analyst's name")
    private static let withAnalyst = Flag("with-analyst", "With --public: name the analyst all the same")
    private static let force = Flag(
        "force",
        "Replace a FILE that is there already; in a DIR, files that hrdd did not write or that were changed since"
    )
    private static let linesIn = Flag(
        "jsonl-in",
        "Read answer files as lines {\"path\", \"text\"} on standard input, and print a line for each")
    private static let durable = Flag("durable", "Wait until what is written is safe on the disk")

    static let declaration = Command(
        "assess", "Score answer files, and report what is missing and what would help most",
        discussion: [
            """
            One file is reported on standard output. Several files, or a folder, need -o DIR: there each has \
            its report, index.md lists them (for pages index.html too), and manifest.json has their digests; \
            or a format that holds several: jsonl, csv, sarif. A file that is refused is said, and the others \
            are done.
            """
        ],
        operands: [
            .init(
                "PATH", "An answer file, a folder with answer files (*.yaml), or - for standard input",
                isRequired: false, isRepeated: true)
        ],
        options: [
            format, output, CommonOptions.questionnaire, CommonOptions.method, register, failUnder,
            isPublic, withAnalyst,
            CommonOptions.jobs, linesIn, force, durable,
        ],
        examples: [
            .init("hrdd assess answers.yaml -o report.md", "One company's gap analysis."),
            .init("hrdd assess replies -o reports", "Every answer file in a folder, with an index of them."),
            .init(
                "hrdd assess answers.yaml --fail-under 40 --format json",
                "For a machine: exits with 1 below 40 of 100."),
        ],
        alsoKnownAs: ["score", "report", "gap", "gaps", "run", "evaluate", "rate"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let jobs = try arguments.jobs()
        let threshold = try Threshold(arguments[failUnder])
        let format = try format(arguments)
        let target = arguments.target
        let inputs = try AnswerInputs.collect(arguments.operands, in: &session)
        let goesToFolder = target.map { $0.hasSuffix("/") || FileAccess.isFolder($0) } ?? false
        if inputs.count == 0, !arguments[linesIn], arguments[register] == nil {
            // What could not be read has been told.
            guard session.status == .done else { return }
            throw UsageError("there is no answer file (*.yaml) there")
        }
        if let target, !goesToFolder {
            let others = [
                arguments[register], arguments[CommonOptions.questionnaire], arguments[CommonOptions.method],
            ]
            try FileAccess.checkNotRead(target, among: inputs.map(\.path) + others.compactMap(\.self))
        }
        if !inputs.isSingle, !format.holdsSeveral, target == nil {
            throw UsageError("several files need -o DIR, or --format jsonl, csv or sarif")
        }
        let used = arguments[linesIn] ? jobs : min(jobs, max(1, inputs.count))
        guard
            var run = try prepare(arguments, as: format, threshold: threshold, jobs: used, in: &session)
        else { return }
        if arguments[linesIn] {
            var lines = AnswerLines()
            return try run.answer(&lines, in: &session)
        }
        if let target, goesToFolder || !(inputs.isSingle || format.holdsSeveral) {
            try inputs.checkTargets(areFiles: true)
            var folder = try OutputFolder(target, force: arguments[force], durably: arguments[durable])
            try run.write(inputs, to: &folder, in: &session)
            session.say(run.summary(of: target))
            return
        }
        try inputs.checkTargets(areFiles: false)
        guard let target else {
            return try run.render(inputs, in: &session) { try $1.print($0) }
        }
        try SingleOutput.write(to: target, force: arguments[force], durably: arguments[durable]) { file in
            try run.render(inputs, in: &session) { piece, _ in try file.append(piece) }
        }
    }

    /// Holds what is needed for the run in the run alone, so that it can be let go of when all is assessed. `nil` where
    /// a method, questionnaire or register was refused.
    private static func prepare(
        _ arguments: Arguments, as format: ReportFormat, threshold: Threshold?, jobs: Int,
        in session: inout Session
    ) throws -> AssessmentRun? {
        guard let shelf = try Library.open(arguments, in: &session) else { return nil }
        try threshold?.check(reachableIn: shelf.method.method)
        var roll: RegisterRoll?
        if let path = arguments[register] {
            roll = try RegisterRoll.open(path, known: shelf.ids, in: &session)
            if roll == nil { return nil }
        }
        let options = ReportInput.Options(
            isPublic: arguments[isPublic], withAnalyst: arguments[withAnalyst])
        let assessor = Assessor(
            shelf, options: options, detail: format.detail)
        return AssessmentRun(
            { jobs == 1 ? assessor : assessor.forAnotherThread() }, options, as: format,
            threshold: threshold, jobs: jobs, roll: roll)
    }

    private static func format(_ arguments: Arguments) throws(UsageError) -> ReportFormat {
        guard arguments[linesIn] else {
            if arguments.operands.isEmpty { throw UsageError("hrdd assess needs a PATH") }
            return arguments.format(format)
        }
        let format = arguments[format]
        if !arguments.operands.isEmpty || arguments[output] != nil {
            throw UsageError(
                "--jsonl-in reads standard input and prints lines: it takes neither a PATH nor -o")
        }
        if arguments[register] != nil {
            throw UsageError("--register needs all files at once, and --jsonl-in may be given a part of them")
        }
        guard format == .jsonl || format == .markdown else {
            throw UsageError("--jsonl-in gives lines of JSON: leave --format out, or say jsonl")
        }
        return .jsonl
    }
}

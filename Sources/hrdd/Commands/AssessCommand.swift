import CommandOptions
import DueDiligence
import QuestionnaireFiles
import Reporting
import SourceText

/// `hrdd assess`: from answers to a gap analysis.
enum AssessCommand: Subcommand {
    private static let format = ChoiceOption<ReportFormat>(
        "format", "FORMAT", "What to make", unlessGiven: .markdown)
    private static let output = ValueOption(
        "output", short: "o", "FILE|DIR",
        "Write there instead of on standard output; a folder where several files are assessed")
    private static let failUnder = ValueOption(
        "fail-under", "N", "Exit with 1 where a score is below N, or where there is none",
        completion: .nothing)
    private static let isPublic = Flag("public", "Leave out what is confidential, and the analyst's name")
    private static let withAnalyst = Flag("with-analyst", "With --public: name the analyst all the same")
    private static let force = Flag(
        "force", "Replace files that hrdd did not write, or that were changed since")
    private static let durable = Flag("durable", "Wait until what is written is safe on the disk")

    static let declaration = Command(
        "assess", "Score answer files, and report what is missing and what would help most",
        discussion: [
            """
            One file is reported on standard output. Several files, or a folder, need -o DIR: there each has \
            its report, index.md lists them, and manifest.json has their digests; or a format that holds \
            several: jsonl, csv, sarif. A file that is refused is said, and the others are done.
            """
        ],
        operands: [
            .init(
                "PATH", "An answer file, a folder with answer files (*.yaml), or - for standard input",
                isRepeated: true)
        ],
        options: [
            format, output, CommonOptions.questionnaire, CommonOptions.method, failUnder, isPublic,
            withAnalyst,
            force, durable,
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
        let threshold = try Threshold(arguments[failUnder])
        let format = arguments[format]
        let target = arguments[output].flatMap { $0 == "-" ? nil : $0 }
        let inputs = try AnswerInputs.collect(arguments.operands, in: &session)
        let holdsSeveral = [.jsonl, .csv, .sarif].contains(format)
        let goesToFolder = target.map { $0.hasSuffix("/") || FileAccess.isFolder($0) } ?? false
        if !inputs.isSingle, !holdsSeveral, target == nil {
            throw UsageError("several files need -o DIR, or --format jsonl, csv or sarif")
        }
        guard let library = try Library.open(arguments, in: &session) else { return }
        let assessor = Assessor(
            library.shelf, method: library.method,
            options: .init(isPublic: arguments[isPublic], withAnalyst: arguments[withAnalyst]))
        var run = AssessmentRun(assessor, threshold: threshold)

        if let target, goesToFolder || !(inputs.isSingle || holdsSeveral) {
            try inputs.checkTargets()
            var folder = try OutputFolder(target, force: arguments[force], durably: arguments[durable])
            try run.write(inputs.inputs, as: format, to: &folder, in: &session)
            session.say(run.summary(of: target))
            return
        }
        guard let target else {
            return try run.render(inputs.inputs, as: format, in: &session) { try $1.print($0) }
        }
        var bytes: [UInt8] = []
        try run.render(inputs.inputs, as: format, in: &session) { piece, _ in bytes += piece }
        guard !bytes.isEmpty else { return }
        try SingleOutput.write(
            bytes, to: target, force: arguments[force], durably: arguments[durable],
            isOurs: WrittenByUs.isReport)
    }
}

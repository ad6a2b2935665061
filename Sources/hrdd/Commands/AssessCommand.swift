import CommandOptions

/// `hrdd assess`: from answers to a gap analysis.
enum AssessCommand: Subcommand {
    enum Format: String, CaseIterable, Sendable { case markdown, json, jsonl }

    private static let format = ChoiceOption<Format>(
        "format", "FORMAT", "What to make", unlessGiven: .markdown)
    private static let output = ValueOption(
        "output", short: "o", "FILE|DIR",
        "Write there instead of on standard output; a folder where several files are assessed")
    private static let failUnder = ValueOption(
        "fail-under", "N", "Exit with 1 where a score is below N, or where there is none",
        completion: .nothing)
    private static let force = Flag(
        "force", "Replace files that hrdd did not write, or that were changed since")
    private static let durable = Flag("durable", "Wait until what is written is safe on the disk")

    static let declaration = Command(
        "assess", "Score answer files, and report what is missing and what would help most",
        discussion: [
            """
            One file is reported on standard output. Several files, or a folder, need -o DIR: there each has \
            its report, index.md lists them, and manifest.json has their digests. A file that is refused is \
            said, and the others are done.
            """
        ],
        operands: [
            .init(
                "PATH", "An answer file, a folder with answer files (*.yaml), or - for standard input",
                isRepeated: true)
        ],
        options: [
            format, output, CommonOptions.questionnaire, CommonOptions.method, failUnder, force, durable,
        ],
        examples: [
            .init("hrdd assess answers.yaml -o report.md", "One company's gap analysis."),
            .init(
                "hrdd assess replies -o reports", "Every answer file in a folder, with an index of them."),
            .init(
                "hrdd assess answers.yaml --fail-under 40 --format json",
                "For a machine: exits with 1 below 40 of 100."),
        ],
        alsoKnownAs: ["score", "report", "gap", "gaps", "run", "evaluate", "rate"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {}
}

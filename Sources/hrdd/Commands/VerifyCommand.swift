import CommandOptions
import DueDiligence

/// `hrdd verify`: whether a report still is what its files give.
enum VerifyCommand: Subcommand {
    static let declaration = Command(
        "verify", "Say whether a report still is what its files give, and what differs",
        discussion: [
            """
            The report is made again and compared byte for byte. For whom it was written, with --public or without, \
            is found out. Questionnaire and method are those in the program unless given. Exits with 1 where a \
            report does not hold.
            """,
            """
            A folder that hrdd wrote is verified report by report against a folder of answer files.
            """,
        ],
        operands: [
            .init(
                "REPORT", "A report as Markdown, HTML, JSON or a line of JSON; or the folder that they are in"
            ),
            .init("PATH", "The answer file, or the folder of answer files"),
        ],
        options: [CommonOptions.questionnaire, CommonOptions.method],
        examples: [
            .init("hrdd verify report.md answers.yaml", "One report."),
            .init("hrdd verify reports replies", "What hrdd assess replies -o reports wrote."),
        ],
        alsoKnownAs: ["prove", "reproduce", "audit"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let (report, answers) = (arguments.operands[0], arguments.operands[1])
        let isFolder = FileAccess.isFolder(report)
        guard isFolder == FileAccess.isFolder(answers) else {
            throw UsageError("give a report and its answer file, or two folders")
        }
        if report == "-", answers == "-" { throw UsageError.standardInputTwice }
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        let check = ReportCheck(assessor: Assessor(shelf))
        guard isFolder else {
            _ = try check.holds(report, answers, in: &session)
            return
        }
        guard FileAccess.exists(join(report, Manifest.name)) else {
            throw UsageError(
                "\(printable(report)) is no folder that hrdd assess wrote reports to; it stands first, and behind it "
                    + "the folder of answer files")
        }
        var folder = try FolderCheck(report, answers, by: check)
        try folder.run(in: &session)
    }
}

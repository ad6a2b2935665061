import CommandOptions
import DueDiligence
import Reporting
import SourceText

/// `hrdd diff`: what changed from one year's answers to the next.
enum DiffCommand: Subcommand {
    private static let note = Flag(
        "note", "Make a letter to the company instead of a report; nothing confidential is in it")
    private static let isPublic = Flag("public", "Leave out what is confidential, and the analysts' names")
    private static let withAnalyst = Flag(
        "with-analyst", "With --public or --note: name the analysts all the same")
    private static let oldQuestionnaire = ValueOption(
        "old-questionnaire", "FILE|DIR",
        "Read OLD by this questionnaire, so that criteria that changed since are told by their text")

    static let declaration = Command(
        "diff", "Say what changed from an older answer file of a company to a newer one",
        discussion: [
            """
            What is better, what is worse, what is newly disclosed and what fell silent, on which evidence, and what \
            each change adds to each figure. Silence is never taken for a no. Criteria that changed in between \
            are not compared. Folders are paired by path, else by company and questionnaire.
            """
        ],
        operands: [
            .init("OLD", "The older answer file, or a folder of them"),
            .init("NEW", "The newer one"),
        ],
        options: [
            CommonOptions.overviewFormat, CommonOptions.output, note, isPublic, withAnalyst,
            CommonOptions.force, oldQuestionnaire, CommonOptions.questionnaire, CommonOptions.method,
        ],
        examples: [
            .init("hrdd diff 2025.yaml 2026.yaml", "What changed in a year."),
            .init("hrdd diff 2025.yaml 2026.yaml --note -o to-the-company.md", "A letter to the company."),
            .init("hrdd diff 2025 2026 --format html -o changes.html", "Two folders: company by company."),
        ],
        alsoKnownAs: ["changes", "difference", "progress", "delta"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let sides = try ComparedSides(
            arguments.operands,
            alike: "a file and a folder cannot be compared: give two files, or two folders")
        let format = arguments.format(CommonOptions.overviewFormat)
        if arguments[note] {
            guard !sides.areFolders else { throw UsageError("--note is for one company: give two files") }
            guard format == .markdown || format == .html else {
                throw UsageError("--note is made as markdown or html")
            }
        }
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        let options = ReportInput.Options(
            isPublic: arguments[isPublic] || arguments[note], withAnalyst: arguments[withAnalyst])
        var oldAssessor: Assessor?
        if let path = arguments[oldQuestionnaire] {
            let oldShelf = Shelf(try Library.questionnaires(at: path, in: &session), method: shelf.method)
            session.report(oldShelf.diagnostics)
            guard !oldShelf.diagnostics.hasErrors else { return }
            oldAssessor = Assessor(oldShelf, options: options, detail: .summary)
        }
        let files = try sides.read(in: &session)
        let years = Pipeline.compare(
            old: files[0], new: files[1], areFolders: sides.areFolders,
            by: Assessor(shelf, options: options, detail: .summary), oldBy: oldAssessor)
        session.report(years.diagnostics)
        let input = years.input
        let isOldRefused = years.diagnostics.contains { diagnostic in
            diagnostic.severity == .error && diagnostic.id == "unknown-criterion"
                && files[0].files.contains { $0.file.name == diagnostic.file.name }
        }
        if oldAssessor == nil, isOldRefused {
            session.say(
                "hrdd: if the older file answered another edition, give that questionnaire with "
                    + "--old-questionnaire")
        }
        for name in input.alone {
            session.say("hrdd: \(printable(name)) found no partner in the other folder and was not compared")
        }
        guard let first = input.pairs.first else {
            if !years.diagnostics.hasErrors {
                throw UsageError(
                    "no file of one folder has the path, or the company and questionnaire, of one in the other"
                )
            }
            return
        }
        try checkOrder(input, isForNote: arguments[note], in: &session)
        let bytes =
            arguments[note]
            ? DifferenceReport.note(first, asPage: format == .html)
            : DifferenceReport.render(input, as: format)
        if let target = arguments.target {
            guard !sides.include(target) else {
                throw UsageError("\(printable(target)) is compared and is not written into")
            }
            try FileAccess.checkNotRead(target, among: files.names)
        }
        try session.deliver(bytes, as: arguments)
    }

    /// Says where the older file speaks for the later day; no letter is made of it.
    private static func checkOrder(
        _ input: DifferencesInput, isForNote: Bool, in session: inout Session
    ) throws(UsageError) {
        let reversed = input.pairs.filter { $0.old.sheet.asOf > $0.new.sheet.asOf }
        guard let first = reversed.first else { return }
        let order =
            "\(printable(first.old.source.name)) speaks for \(first.old.sheet.asOf) and "
            + "\(printable(first.new.source.name)) for \(first.new.sheet.asOf)"
        if isForNote { throw UsageError("\(order): give the older first") }
        let others =
            reversed.count == 1 ? "" : ", and so in \(reversed.count - 1) more of \(input.pairs.count) pairs"
        session.say("hrdd: \(order): the later stands first\(others)")
    }
}

import Agreement
import CommandOptions
import DueDiligence
import Reporting
import SourceText

/// `hrdd agree`: how far analysts agree, and what they have to settle.
enum AgreeCommand: Subcommand {
    private static let merged = ValueOption(
        "merged", "FILE|DIR",
        "Write there the answers that all gave, the others blank with each version as a comment; for folders a folder"
    )
    private static let seed = ValueOption(
        "seed", "N", "Where the generator of the interval's resamples starts; 2021 unless given",
        completion: .nothing)
    private static let draws = ValueOption(
        "draws", "N", "How many resamples the interval is from; 2000 unless given", completion: .nothing)
    private static let force = Flag("force", "Replace files that are there already")

    static let declaration = Command(
        "agree", "Say how far analysts agree on the same replies, and what they have to settle",
        discussion: [
            """
            Files are two or more analysts' answers on one reply. Folders hold the files of one analyst each: \
            those of one path are one reply, else those of one company and questionnaire. Blank is no answer and no \
            disagreement. Every difference is printed with both statements and their evidence, to be settled.
            """
        ],
        operands: [
            .init("A", "One analyst's answer file, or a folder of them"),
            .init("B", "Another analyst's, and so on", isRepeated: true),
        ],
        options: [
            CommonOptions.overviewFormat, CommonOptions.output, merged, force, seed, draws,
            CommonOptions.questionnaire, CommonOptions.method,
        ],
        examples: [
            .init("hrdd agree anna.yaml ben.yaml", "Two analysts on one reply."),
            .init(
                "hrdd agree anna.yaml ben.yaml --merged agreed.yaml -o agreement.md",
                "And where to settle it."),
            .init(
                "hrdd agree anna ben --format html -o agreement.html", "Two folders: all replies together."),
        ],
        alsoKnownAs: ["agreement", "kappa", "alpha", "adjudicate", "merge"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let sides = try ComparedSides(
            arguments.operands,
            alike: "files and folders cannot be compared: give only files, or only folders")
        let bootstrap = try bootstrap(arguments)
        let (target, merged) = (arguments.target, arguments[merged])
        if merged == "-", target == nil || sides.areFolders {
            throw UsageError(
                "--merged prints one file on standard output where the report goes elsewhere, with -o FILE")
        }
        let targets = [target, merged].compactMap(\.self)
        if let path = targets.first(where: sides.include) {
            throw UsageError("\(printable(path)) is an analyst's own and is not written into")
        }
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        let analysts = try sides.read(in: &session)
        for path in targets { try FileAccess.checkNotRead(path, among: analysts.names) }
        let panel = Pipeline.compare(
            analysts, areFolders: sides.areFolders,
            by: Assessor(shelf, detail: .summary), bootstrap: bootstrap)
        session.report(panel.diagnostics)
        if panel.furtherOfOneAnalyst > 0 {
            session.say("hrdd: and so in \(panel.furtherOfOneAnalyst) more pairs of files")
        }
        guard let input = panel.input else {
            if !panel.diagnostics.hasErrors {
                throw UsageError(
                    "no file of one folder has the path, or the company and questionnaire, of one in another")
            }
            return
        }
        for name in input.alone {
            session.say("hrdd: \(printable(name)) found no partner in the other folders and was not compared")
        }
        if let merged {
            try write(panel, to: merged, isFolder: sides.areFolders, force: arguments[force], in: &session)
        }
        try session.deliver(
            AgreementReport.render(input, as: arguments.format(CommonOptions.overviewFormat)), as: arguments)
    }

    private static func bootstrap(_ arguments: Arguments) throws -> Bootstrap {
        let (seedText, drawsText) = (arguments[seed] ?? "2021", arguments[draws] ?? "2000")
        guard let seed = UInt64(seedText) else {
            throw UsageError("\"\(seedText)\" is no seed; --seed takes a whole number from 0 on")
        }
        let range = Bootstrap.fewestResamples...100_000
        guard let draws = Int(drawsText), range.contains(draws) else {
            throw UsageError(
                "\"\(drawsText)\" is no number of resamples; --draws takes a whole number from "
                    + "\(range.lowerBound) to \(range.upperBound)")
        }
        return Bootstrap(resamples: draws, seed: seed)
    }

    private static func write(
        _ panel: AnalystPanel, to path: String, isFolder: Bool, force: Bool, in session: inout Session
    ) throws {
        let files = panel.merged
        let agreed = files.reduce(0) { $0 + $1.agreed }
        let toDecide = files.reduce(0) { $0 + $1.toDecide }
        if isFolder {
            var folder = try OutputFolder(path, force: force, durably: false)
            for file in files { folder.expect(file.name) }
            let spared = try folder.announce()
            for (_, error) in spared.sorted(by: { $0.key < $1.key }) { session.report(error) }
            for file in files where spared[file.name] == nil {
                do throws(FileError) {
                    try folder.write(file.bytes, to: file.name)
                } catch {
                    session.report(error)
                }
            }
            try folder.finish()
        } else {
            for file in files {
                if path == "-" {
                    try session.print(file.bytes)
                } else {
                    try SingleOutput.write(file.bytes, to: path, force: force)
                }
            }
        }
        session.say(
            "\(path == "-" ? "standard output" : printable(path)): \(agreed) agreed, \(toDecide) to be decided: search for \"To decide\""
        )
    }
}

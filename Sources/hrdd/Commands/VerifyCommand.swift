import CommandOptions
import Digest
import DueDiligence
import QuestionnaireFiles
import Reporting
import SourceText

/// `hrdd verify`: whether a report still is what its files give.
enum VerifyCommand: Subcommand {
    private static let shownLines = 4

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
        if report == "-", answers == "-" {
            throw UsageError("standard input can be read once, and \"-\" is given twice")
        }
        guard let library = try Library.open(arguments, in: &session) else { return }
        let assessor = Assessor(library.shelf, method: library.method)
        if isFolder {
            guard FileAccess.exists(join(report, Manifest.name)) else {
                throw UsageError(
                    "\(printable(report)) is no folder that hrdd assess wrote reports to; it stands first, and behind it "
                        + "the folder of answer files")
            }
            try verify(folder: report, answers, by: assessor, in: &session)
        } else {
            _ = try verify(report, answers, by: assessor, in: &session)
        }
    }

    /// Every report that the folder's manifest names, and every answer file.
    private static func verify(
        folder: String, _ answers: String, by assessor: Assessor, in session: inout Session
    ) throws {
        let manifest = try OutputFolder.manifest(in: folder)
        let known = Set(manifest.keys)
        var reports = known.subtracting(AssessmentRun.allIndexNames)
        var (holding, others) = (0, 0)
        for input in try AnswerInputs.collect([answers], in: &session) {
            let names = ["md", "html", "json", "jsonl"].map { "\(input.target).\($0)" }
                .filter(reports.contains)
            reports.subtract(names)
            guard !names.isEmpty else {
                do throws(FileError) {
                    guard FileKind.answers.isPossible(for: try FileAccess.read(input.path)) else { continue }
                } catch {
                    others += 1
                    session.report(error)
                    continue
                }
                others += 1
                session.note(.doesNotHold)
                try session.print("\(printable(input.path)) has no report in \(printable(folder)).\n")
                continue
            }
            for name in names {
                do {
                    if try verify(join(folder, name), input.path, by: assessor, in: &session) {
                        holding += 1
                    } else {
                        others += 1
                    }
                } catch let error as FileError {
                    others += 1
                    session.report(error)
                }
            }
        }
        for index in AssessmentRun.allIndexNames where try !holdsAsWritten(index, in: folder, manifest) {
            others += 1
            session.note(.doesNotHold)
            try session.print("\(printable(join(folder, index))) is not as hrdd wrote it.\n")
        }
        for name in strangers(to: known, in: folder) {
            try session.print("\(printable(join(folder, name))) is not verified: hrdd did not write it.\n")
        }
        for name in reports.sorted() {
            others += 1
            session.note(.doesNotHold)
            try session.print(
                "\(printable(join(folder, name))) has no answer file in \(printable(answers)).\n")
        }
        session.say("\(holding) hold, \(others) do not")
    }

    /// What lies in a folder of reports and is not in its manifest.
    private static func strangers(to known: Set<String>, in folder: String) -> [String] {
        let all = FolderListing.list(
            below: folder, keeping: { $0 != Manifest.name && !known.contains($0) },
            onError: { _ in })
        return (0..<all.count).map { all[$0] }
    }

    /// Whether a file has the digest that the folder's manifest gives it; also where there is no such file.
    private static func holdsAsWritten(
        _ name: String, in folder: String, _ manifest: [String: Manifest.Entry]
    ) throws(FileError) -> Bool {
        let path = join(folder, name)
        guard FileAccess.exists(path), let digest = manifest[name]?.digest else { return true }
        return SHA256.digest(of: try FileAccess.read(path).bytes).hex == digest
    }

    /// Whether one report holds; says so.
    private static func verify(
        _ report: String, _ answers: String, by assessor: Assessor, in session: inout Session
    ) throws -> Bool {
        let file = try FileAccess.read(report)
        if FileKind.sniffed(from: file) == .answers {
            throw UsageError(
                "\(printable(report)) is an answer file: the report stands first, and behind it its answers")
        }
        if let command = ReportVerification.commandOfSeveral(file) {
            throw UsageError(
                "\(printable(report)) is made of several answer files: run hrdd \(command) again, which gives the same bytes"
            )
        }
        let reading = assessor.assess(try FileAccess.read(answers))
        session.report(reading.diagnostics)
        guard let input = reading.value else { return false }
        guard let verification = ReportVerification.of(file, against: input) else {
            throw WrittenVersion.refusal(of: file.bytes, .read, report)
                ?? FileError(
                    .read, report, "it is no report as Markdown, HTML or JSON",
                    solution:
                        "give what hrdd assess wrote; CSV and SARIF do not name the files they were made of"
                )
        }
        let kind = name(verification.format)
        let (subject, source) = (named(report), named(answers))
        guard !verification.differences.isEmpty else {
            let audience = verification.options.isPublic ? ", public" : ""
            try session.print("\(subject) holds: \(source) gives the same bytes (\(kind)\(audience)).\n")
            return true
        }
        session.note(.doesNotHold)
        try session.print("\(subject) does not hold: \(source) gives another (\(kind)).\n")
        let namesFiles = !verification.differences.contains(.passage(.withoutDigests))
        for difference in verification.differences {
            for line in lines(difference, namesFiles: namesFiles) { try session.print("  \(line)\n") }
        }
        if verification.differences.allSatisfy({
            [.passage(.byteOrderMark), .passage(.lineEnds)].contains($0)
        }) {
            try session.print("  But for that it is the same, byte for byte.\n")
        }
        return false
    }

    private static func named(_ path: String) -> String { path == "-" ? "standard input" : printable(path) }

    private static func lines(
        _ difference: ReportVerification.Difference, namesFiles: Bool
    ) -> [String] {
        switch difference {
        case .file(let source, let was, let now):
            let subject: String
            let remedy: String
            switch source {
            case .answers: (subject, remedy) = ("The answers are not those of the report", "")
            case .questionnaire:
                (subject, remedy) = (
                    "The questionnaire is not that of the report", "; give that one with --questionnaire"
                )
            case .method:
                (subject, remedy) = ("The method is not that of the report", "; give that one with --method")
            }
            return [
                "\(subject)\(remedy):", "  SHA-256 in the report \(was)", "  SHA-256 now           \(now)",
            ]
        case .version(let was, let now):
            return ["hrdd \(was) wrote it, and this is hrdd \(now), which may put things otherwise."]
        case .passage(let passage): return [words(passage)]
        case .text(let was, let now):
            return [
                namesFiles ? "The files are those that it names, and yet its text is another." : "Its text:"
            ]
                + shown(was, "Only in the report") + shown(now, "Only in what they give")
        }
    }

    private static func words(_ passage: ReportVerification.Passage) -> String {
        switch passage {
        case .byteOrderMark:
            "A byte-order mark stands before it, which hrdd did not write; an editor may have."
        case .lineEnds: "Its lines end with a carriage return, as Windows has it, and not as hrdd wrote them."
        case .cutShort(1): "It is cut short: its last byte is missing, a line end."
        case .cutShort(let missing):
            "It is cut short: what is there is the same, and its last \(missing) bytes are missing."
        case .withoutDigests:
            "It does not name its files by their SHA-256, as hrdd does at the end: it may be cut short."
        }
    }

    private static func shown(_ lines: [ReportVerification.Line], _ place: String) -> [String] {
        guard !lines.isEmpty else { return [] }
        let more = lines.count > shownLines ? ["  … and \(lines.count - shownLines) lines more"] : []
        return ["\(place):"] + lines.prefix(shownLines).map { "  line \($0.number): \(shortened($0.text))" }
            + more
    }

    private static func shortened(_ line: String) -> String {
        let scalars = line.unicodeScalars
        let text = scalars.count > 160 ? String(scalars.prefix(160)) + "…" : line
        // What somebody wrote into a report must not reach the terminal as commands.
        return SafeText.oneLine(text)
    }

    private static func name(_ format: ReportFormat) -> String {
        switch format {
        case .markdown: "Markdown"
        case .html: "HTML"
        case .json: "JSON"
        case .jsonl: "a line of JSON"
        case .csv: "CSV"
        case .sarif: "SARIF"
        }
    }
}

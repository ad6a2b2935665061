import CommandOptions
import DueDiligence
import QuestionnaireFiles
import SourceText

/// `hrdd check`: everything that is wrong with a file.
enum CheckCommand: Subcommand {
    enum Form: String, CaseIterable, Sendable { case text, json, github }

    private static let diagnostics = ChoiceOption<Form>(
        "diagnostics", "FORM", "How to print what is wrong", unlessGiven: .text)
    private static let fix = Flag(
        "fix", "Mend in the file what can be meant in one way only, and show each change")

    static let declaration = Command(
        "check", "Say everything that is wrong with a file, and what is still blank",
        discussion: [
            """
            Takes files of every kind: answers, questionnaires, methods, catalogues, principles. \
            Nothing is changed but with --fix.
            """,
            """
            --fix mends slips of the fingers in keys and words, tabs and missing blanks, and quotes that YAML \
            needs. Where two things can be meant, or an answer would be somebody's reading, a person must \
            decide.
            """,
        ],
        operands: [
            .init(
                "FILE", "A file, a folder with files of hrdd (*.yaml), or - for standard input",
                isRepeated: true)
        ],
        options: [fix, CommonOptions.questionnaire, diagnostics],
        examples: [
            .init("hrdd check answers.yaml", "Exits with 2 where something must be mended."),
            .init("hrdd check --fix answers.yaml", "Mends what is beyond doubt, and says what is left."),
        ],
        alsoKnownAs: ["validate", "lint", "verify"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let mends = arguments[fix]
        if mends, arguments.operands.contains("-") {
            throw UsageError("--fix changes files, and \"-\" is none")
        }
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        var (count, refused, others) = (0, 0, 0)
        for input in try AnswerInputs.collect(arguments.operands, in: &session) {
            let path = input.path
            do {
                var file = try FileAccess.read(path)
                if input.wasFound, !isOurs(file) {
                    others += 1
                    continue
                }
                count += 1
                if mends { file = try mend(file, shelf, arguments[diagnostics], in: &session) }
                let check = FileCheck(file, shelf: shelf)
                if check.diagnostics.hasErrors { refused += 1 }
                try report(check, of: path, arguments[diagnostics], in: &session)
            } catch let error as FileError {
                count += 1
                refused += 1
                session.report(error)
            }
        }
        if count == 0, session.status == .done { throw UsageError("there is no file of hrdd (*.yaml) there") }
        let hasFolder = arguments.operands.contains { $0 != "-" && FileAccess.isFolder($0) }
        if hasFolder || count > 1, arguments[diagnostics] == .text {
            let passedOver = others == 0 ? "" : "; \(others) not of hrdd passed over"
            try session.print(
                "\(count) \(count == 1 ? "file" : "files"): \(count - refused) sound, \(refused) refused"
                    + passedOver + "\n")
        }
    }

    /// Whether a file that was found in a folder says that it is one of ours, or must be told what it is.
    private static func isOurs(_ file: SourceFile) -> Bool {
        FileKind.sniffed(from: file) != nil || FileKind.answers.isPossible(for: file)
    }

    /// Mends the file where it lies; what was changed is a result, unless another program reads the results.
    private static func mend(
        _ file: SourceFile, _ shelf: Shelf, _ form: Form, in session: inout Session
    ) throws -> SourceFile {
        let mending = Mending(of: file) {
            FileCheck($0, shelf: shelf).diagnostics
        }
        guard !mending.changes.isEmpty else { return file }
        Leftovers.remove(in: split(file.name).folder)
        try AtomicWriter.write(mending.bytes, to: file.name)
        for change in mending.changes {
            let place = "\(file.name.printable):\(change.position.line):\(change.position.column)"
            let line = "\(place): \(printable(change.old)) → \(printable(change.new))"
            if form == .text { try session.print(line + "\n") } else { session.say(line) }
        }
        return SourceFile(name: file.name, bytes: mending.bytes)
    }

    private static func report(
        _ check: FileCheck, of path: String, _ form: Form, in session: inout Session
    ) throws {
        switch form {
        case .text:
            session.report(check.diagnostics)
            try session.print("\(printable(path)): \(summary(of: check))\n")
            if !check.blanks.isEmpty {
                try session.print("  still blank:\n" + check.blanks.map { "    \($0)\n" }.joined())
            }
            if check.exposedAccounts > 0 {
                let (accounts, are) =
                    check.exposedAccounts == 1
                    ? ("1 account", "has no address: a public report prints it unless it is")
                    : (
                        "\(check.exposedAccounts) accounts",
                        "have no address: a public report prints them unless they are"
                    )
                try session.print(
                    "  \(accounts) of workers or their organisations \(are) marked confidential\n")
            }
            if check.mendable > 0 {
                try session.print(
                    "  \(check.mendable) can be mended with: hrdd check --fix \(path.printable)\n")
            }
        case .json, .github:
            if check.diagnostics.hasErrors { session.note(.inputRefused) }
            for diagnostic in check.diagnostics {
                let line =
                    form == .json
                    ? JSONDiagnostics.line(for: diagnostic) : GitHubDiagnostics.line(for: diagnostic)
                try session.print(line + "\n")
            }
        }
    }

    /// What the file is, or how much is wrong with it; and how much of it is blank.
    private static func summary(of check: FileCheck) -> String {
        guard let summary = check.summary else {
            return [check.verdict, check.blanksOfRefused].compactMap(\.self).joined(separator: "; ")
        }
        return check.verdict.isEmpty ? summary : "\(summary); \(check.verdict)"
    }
}

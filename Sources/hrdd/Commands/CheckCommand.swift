import CommandOptions
import DueDiligence
import QuestionnaireFiles
import SourceText

/// `hrdd check`: everything that is wrong with a file.
enum CheckCommand: Subcommand {
    enum Form: String, CaseIterable, Sendable { case text, json, github }

    private static let diagnostics = ChoiceOption<Form>(
        "diagnostics", "FORM", "How to print what is wrong", unlessGiven: .text)

    static let declaration = Command(
        "check", "Say everything that is wrong with a file, and what is still blank",
        discussion: [
            """
            Takes files of every kind: answers, questionnaires, methods, catalogues, principles. \
            Nothing is changed.
            """
        ],
        operands: [.init("FILE", "A file, or - for standard input", isRepeated: true)],
        options: [CommonOptions.questionnaire, diagnostics],
        examples: [.init("hrdd check answers.yaml", "Exits with 2 where something must be mended.")],
        alsoKnownAs: ["validate", "lint", "verify"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        guard let library = try Library.open(arguments, in: &session) else { return }
        for path in arguments.operands {
            do {
                try check(path, library, arguments[diagnostics], in: &session)
            } catch let error as FileError {
                session.report(error)
            }
        }
    }

    private static func check(
        _ path: String, _ library: Library, _ form: Form, in session: inout Session
    ) throws {
        let file = try FileAccess.read(path)
        let check = FileCheck(file, shelf: library.shelf, method: library.method)
        switch form {
        case .text:
            session.report(check.diagnostics)
            if let summary = check.summary { try session.print("\(printable(path)): \(summary)\n") }
            if !check.blanks.isEmpty {
                try session.print("  still blank:\n" + check.blanks.map { "    \($0)\n" }.joined())
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
}

import CommandOptions
import DueDiligence
import QuestionnaireFiles
import Reporting
import SourceText

/// `hrdd compare`: companies beside each other.
enum CompareCommand: Subcommand {
    private static let format = ChoiceOption<ComparisonReport.Format>(
        "format", "FORMAT", "What to make", unlessGiven: .markdown)
    private static let output = ValueOption(
        "output", short: "o", "FILE", "Write there instead of on standard output")
    private static let force = Flag("force", "Replace a file that hrdd did not write")

    static let declaration = Command(
        "compare", "Put companies beside each other on what all of them were asked",
        discussion: [
            """
            A table by Guiding Principle, ranked. Only criteria that all were asked in the same words are compared. Each \
            rank is printed with the best and the worst that it could be, under other weights and whichever \
            analyst is right. Who sent no reply, or of whom less than half was reviewed, is listed apart.
            """,
            """
            Files on one company by several analysts are one row.
            """,
        ],
        operands: [
            .init("PATH", "Answer files, or folders of them (*.yaml)", isRepeated: true)
        ],
        options: [format, output, force, CommonOptions.questionnaire, CommonOptions.method],
        examples: [
            .init("hrdd compare replies", "All answer files in a folder, as Markdown."),
            .init("hrdd compare replies --format html -o table.html", "As a page, with a heat map."),
        ],
        alsoKnownAs: ["rank", "ranking", "benchmark", "table", "comparison"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let inputs = try AnswerInputs.collect(arguments.operands, in: &session)
        guard let library = try Library.open(arguments, in: &session) else { return }
        var files: [SourceFile] = []
        for input in inputs {
            do throws(FileError) {
                let file = try FileAccess.read(input.path)
                if !input.wasFound || FileKind.sniffed(from: file) == .answers { files.append(file) }
            } catch {
                session.report(error)
            }
        }
        let compared = CompaniesCompared(
            files, by: Assessor(library.shelf, method: library.method, detail: .summary),
            method: library.method)
        session.report(compared.diagnostics)
        guard let input = compared.input else {
            if compared.diagnostics.isEmpty { throw UsageError("there is no answer file there") }
            return
        }
        let bytes = ComparisonReport.render(input, as: arguments[format])
        guard let target = arguments[output], target != "-" else { return try session.print(bytes) }
        try SingleOutput.write(bytes, to: target, force: arguments[force], isOurs: WrittenByUs.isReport)
    }
}

import CommandOptions
import DueDiligence
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
import Scoring

/// `hrdd explain`: the sum behind a number.
enum ExplainCommand: Subcommand {
    enum Format: String, CaseIterable, Sendable { case text, json }

    private static let format = ChoiceOption<Format>("format", "FORMAT", "How to print", unlessGiven: .text)

    static let declaration = Command(
        "explain", "Show how a score was added up, so that it can be worked out by hand",
        operands: [
            .init("FILE", "An answer file, or - for standard input"),
            .init(
                "NODE",
                "overall (when none is given), a principle (13), a clause (\"13(a)\"), a question "
                    + "(question.2), a stage (process), or the id of an ask or a criterion",
                isRequired: false, completion: .nothing),
        ],
        options: [format, CommonOptions.questionnaire, CommonOptions.method],
        examples: [
            .init("hrdd explain answers.yaml question.3", "How question 3 came to its score."),
            .init("hrdd explain answers.yaml \"13(a)\"", "Which criteria make up clause 13(a)."),
        ],
        alsoKnownAs: ["why", "how"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        guard let shelf = try Library.open(arguments, in: &session) else { return }
        let file = try FileAccess.read(arguments.operands.first ?? "-")
        let reading = Pipeline.readAnswers(file, to: shelf)
        session.report(reading.diagnostics)
        guard let sheet = reading.value,
            let questionnaire = shelf.questionnaire(sheet.questionnaire)
        else { return }
        let node = arguments.operands.dropFirst().first ?? "overall"
        guard let explanation = Pipeline.explain(node, of: sheet, by: questionnaire) else {
            throw UsageError(notFound(node, in: questionnaire))
        }
        switch arguments[format] {
        case .text: try session.print(ExplanationReport.text(explanation))
        case .json: try session.print(ExplanationReport.json(explanation))
        }
    }

    private static func notFound(_ node: String, in questionnaire: LoadedQuestionnaire) -> String {
        let near = questionnaire.scorer.explainable(near: node)
        let hint =
            near.map { "; did you mean \"\($0)\"?" }
            ?? "; it scores overall, 13, 13(a), question.2, process, or the id of an ask or a criterion"
        return "\"\(node)\" is nothing that \(questionnaire.id) scores\(hint)"
    }
}

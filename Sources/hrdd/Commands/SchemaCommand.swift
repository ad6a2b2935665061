import CommandOptions
import DueDiligence
import SourceText

/// `hrdd schema`: JSON Schemas of what hrdd reads and writes.
enum SchemaCommand: Subcommand {

    static let declaration = Command(
        "schema", "Print a JSON Schema, by which an editor completes and checks what is typed",
        discussion: [
            """
            With a questionnaire, the schema of answers names its criteria and says what is met while typing. \
            Editors with the YAML language server use it where the first lines of a file hold: \
            # yaml-language-server: $schema=answers.schema.json
            """
        ],
        operands: [
            .init(
                "KIND", "What it is a schema of: \(Pipeline.schemaKinds.joined(separator: ", "))",
                completion: .words(Pipeline.schemaKinds)),
            QuestionnaireOperand.declaration(isRequired: false),
        ],
        options: [
            CommonOptions.output, CommonOptions.force, CommonOptions.questionnaire, CommonOptions.method,
        ],
        examples: [
            .init(
                "hrdd schema answers al-oth-54-2021 -o answers.schema.json",
                "For answers to one letter's questions."),
            .init("hrdd schema assessment", "Of what hrdd assess --format json prints."),
        ],
        alsoKnownAs: ["json-schema", "schemas"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let kind = arguments.operands.first ?? ""
        guard Pipeline.schemaKinds.contains(kind) else {
            let near = NearMiss.best(for: kind, among: Pipeline.schemaKinds)
            let hint =
                near.map { "did you mean \"\($0)\"?" } ?? "there is one of each of these: "
                + Pipeline.schemaKinds.joined(separator: ", ")
            throw UsageError("there is no schema of \"\(kind)\"; \(hint)")
        }
        var questionnaire: LoadedQuestionnaire?
        if let name = arguments.operands.dropFirst().first {
            guard kind == "answers" else {
                throw UsageError("only the schema of answers depends on a questionnaire")
            }
            guard let shelf = try Library.open(arguments, in: &session),
                let found = try QuestionnaireOperand.find(name, shelf, in: &session)
            else { return }
            questionnaire = found
        }
        guard let schema = Pipeline.schema(of: kind, for: questionnaire) else { return }
        try session.deliver(Array(schema.utf8), as: arguments)
    }
}

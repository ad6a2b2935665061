import PlainJSON
import QuestionnaireModel

/// The schema of answer files: of all, or of those to one questionnaire, whose criteria it then names.
struct AnswersSchema {
    private let questionnaire: Questionnaire?
    private let criteria: [CriterionSchema]

    init(_ questionnaire: Questionnaire?, methodScales: [Scale]) {
        self.questionnaire = questionnaire
        guard let questionnaire else {
            criteria = []
            return
        }
        let scales = AnswerScales(questionnaire, methodScales: methodScales)
        criteria = questionnaire.allCriteria.map { CriterionSchema($0, scale: scales.known(for: $0)) }
    }

    var document: JSONValue {
        let name = questionnaire.map { ":\($0.id)" } ?? ""
        return [
            "$schema": .string(SchemaParts.dialect),
            "$id": .string("urn:hrdd:schema:answers/1\(name)"),
            "title": .string(questionnaire.map { "Answers to: \($0.title)" } ?? "An answer file of hrdd"),
            "description": """
            One company's answers to one questionnaire. Required before it can be scored: company, basis, \
            as-of and answers; all may stand blank while the file is being filled in.
            """,
            "type": "object",
            "required": ["hrdd", "questionnaire", "company", "basis", "as-of", "answers"],
            "properties": .object(head + [.init("answers", answers)]),
            "additionalProperties": false,
            "if": [
                "required": ["basis"],
                "properties": ["basis": ["enum": ["self-assessment", "public-record"]]],
            ],
            "then": ["properties": ["reply": SchemaParts.ref("blank")]],
            "$defs": .object(SchemaParts.definitions + EntrySchema.definitions + criterionDefinitions),
        ]
    }

    // MARK: Head

    private var head: [JSONValue.Member] {
        let parts = SchemaParts.self
        let text = parts.ref("text")
        return [
            parts.key("hrdd", ["const": "answers/1"], "The kind of file; its first line"),
            parts.key(
                "questionnaire", id, "The id of the questionnaire that is answered, as hrdd list prints it"),
            parts.key(
                "questionnaire-version",
                parts.optional(["type": ["string", "number"], "pattern": "^[0-9a-f]{12}$"]),
                "The questionnaire as it was when the file was begun: the first 12 digits of its SHA-256"),
            parts.key("edition", parts.ref("count"), "Of the catalogue from which the criteria come"),
            parts.key(
                "company", text, "Whose answers these are",
                examples: ["Northfield Rail Components (invented)"]),
            parts.key(
                "size", parts.optional(parts.words(AnswerSheet.Size.allCases.map(Vocabulary.term))),
                "Of the company; what is in proportion depends on it"),
            parts.key(
                "basis", parts.optional(parts.words(AnswerSheet.Basis.allCases.map(Vocabulary.term))),
                "What the answers rest on"),
            parts.key(
                "reply", parts.optional(parts.words(AnswerSheet.Reply.allCases.map(Vocabulary.term))),
                "For a published reply: what became of the letter; received when blank"),
            parts.key(
                "as-of", parts.ref("day"), "The day for which the answers hold", examples: ["2026-03-01"]),
            parts.key("analyst", text, "Who filled this in; printed in public only on request"),
            parts.key("involvement", EntrySchema.involvement, involvementDescription),
        ]
    }

    private var id: JSONValue {
        questionnaire.map { ["enum": .array(CoreScalar.spellings(of: $0.id.text))] } ?? SchemaParts.ref("id")
    }

    private var involvementDescription: String {
        let head = "What the company says of its involvement in the impacts: one word, or a list of impacts"
        guard let alleged = questionnaire?.letter?.allegedInvolvement else { return head }
        return "\(head)\n\nThe letter says (line \(alleged.line)): \"\(alleged.text)\""
    }

    // MARK: Answers

    private var answers: JSONValue {
        let description: JSONValue = [
            "description": """
            The answer to each criterion, by its id. A criterion that is blank or absent is open: nothing in \
            the score's floor, everything in its ceiling
            """
        ]
        guard questionnaire != nil else {
            return description.adding(
                SchemaParts.optional([
                    "type": "object",
                    "propertyNames": ["pattern": #"^[a-z0-9]+([-.][a-z0-9]+)*$"#],
                    "additionalProperties": EntrySchema.anyAnswer,
                ]))
        }
        return description.adding(
            SchemaParts.optional(
                SchemaParts.mapping(criteria.map(\.property) + withdrawn.map(\.property))))
    }

    /// Criteria of older editions, whose answers are led on.
    private var withdrawn: [Withdrawal] { questionnaire?.withdrawn ?? [] }

    private var criterionDefinitions: [JSONValue.Member] {
        questionnaire == nil ? EntrySchema.anyAnswerDefinitions : criteria.map(\.definition)
    }
}

extension Withdrawal {
    /// Its answer may stand in a file still, and an editor strikes it through.
    fileprivate var property: JSONValue.Member {
        let next = replacedBy.map { "\($0) took its place" } ?? "It is asked no more. \(reason)"
        return .init(
            id.text, ["title": .string("Withdrawn"), "description": .string(next), "deprecated": true])
    }
}

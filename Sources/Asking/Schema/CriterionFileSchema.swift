import PlainJSON
import QuestionnaireModel

/// A criterion as questionnaires and the catalogue write it, with conditions, scales and groups.
enum CriterionFileSchema {
    /// The parts that questionnaires, methods and the catalogue share.
    static let definitions: [JSONValue.Member] = [
        .init("criterion", criterion), .init("condition", condition), .init("scale", scale),
        .init("principle", principle), .init("term", term),
    ]

    private static let parts = SchemaParts.self

    private static let criterion = parts.mapping(
        [
            parts.key(
                "id", parts.ref("id"), "Of the criterion: its ask's id, a full stop and a name; never reused"),
            parts.key(
                "text", parts.ref("requiredText"), "The fact, as a sentence that a third party can check"),
            parts.key(
                "principles", parts.ref("texts"), "The clauses to which it is mapped",
                examples: [["13(a)", "15(b)"]]),
            parts.key(
                "reference", ["anyOf": [parts.ref("texts"), parts.ref("text")]],
                "Further sources for the reader; without effect on scores"),
            parts.key("stage", optionalWords(Stage.allCases.map(\.rawValue)), "Paper, practice or results"),
            parts.key("weight", parts.ref("weight"), "Within its question; 1 when blank"),
            parts.key(
                "priority", optionalWords(Priority.allCases.map(\.rawValue)),
                "How soon a gap should be closed; medium when blank"),
            parts.key("core", parts.ref("boolean"), "true: in a small company's first round"),
            parts.key("changed-in", parts.ref("count"), "The edition in which its meaning last changed"),
            parts.key("met", parts.ref("text"), "What is met"),
            parts.key(
                "partly", parts.ref("text"),
                "What is partly met, so that two analysts agree from the text alone"),
            parts.key("not-enough", parts.ref("text"), "What is on topic and does not count"),
            parts.key("evidence", parts.ref("text"), "What shows it"),
            parts.key("next-step", parts.ref("text"), "What a company that lacks it can begin on Monday"),
            parts.key("small-company", parts.ref("text"), "What meets it in a small company"),
            parts.key("statement-suffices", parts.ref("boolean"), "true: the statement is the fact"),
            parts.key("not-applicable", notApplicable, "Whether it may be answered not-applicable"),
            parts.key(
                "applies-when", parts.ref("condition"), "A condition on size, basis, reply or involvement"),
            parts.key("follows", parts.ref("condition"), "The answers without which this cannot be met"),
            parts.key(
                "paired-with", parts.ref("id"), "The criterion that stands in its place for a direct link"),
            parts.key("replaced-by", parts.ref("id"), "Where its question is asked now"),
            parts.key("exempt-from-lints", parts.ref("texts"), "Text checks that would be wrong here"),
            parts.key("scale", parts.ref("text"), "The name of the scale by which it is answered"),
            parts.key("number", number, "A number as the answer: none earns nothing, full earns all"),
            parts.key("tags", parts.ref("texts"), "By which a method's view may group it"),
        ], required: ["id", "text"])

    private static let notApplicable: JSONValue = [
        "anyOf": [
            ["const": "never"],
            parts.mapping(
                [
                    parts.key("when", parts.ref("requiredText"), "In which case"),
                    parts.key("reason", parts.ref("requiredText"), "What the reason must name"),
                ], required: ["when", "reason"]), parts.ref("blank"),
        ]
    ]

    private static let number = parts.optional(
        parts.mapping(
            [
                parts.key("none", parts.ref("number"), "Earns nothing"),
                parts.key("full", parts.ref("number"), "Earns all; it may be below none"),
                parts.key("unit", parts.ref("text"), "Printed behind the number"),
            ], required: ["none", "full"]))

    private static let words: JSONValue = [
        "anyOf": [
            ["type": ["string", "number", "boolean"]],
            ["type": "array", "minItems": 1, "items": ["type": ["string", "number", "boolean"]]],
        ]
    ]

    private static let condition: JSONValue = [
        "description": "What must hold; several keys must all hold",
        "anyOf": [
            [
                "type": "object", "minProperties": 1,
                "properties": .object(
                    [
                        parts.key(
                            "all", ["type": "array", "minItems": 1, "items": parts.ref("condition")],
                            "All of these"),
                        parts.key(
                            "any", ["type": "array", "minItems": 1, "items": parts.ref("condition")],
                            "One of these"),
                        parts.key("not", parts.ref("condition"), "Not this"),
                    ]
                        + SheetField.allCases.map { field in
                            parts.key(
                                field.rawValue,
                                [
                                    "anyOf": [
                                        parts.words(field.words),
                                        ["type": "array", "minItems": 1, "items": parts.words(field.words)],
                                    ]
                                ], "A field of the answer file")
                        }),
                "additionalProperties": words,
            ], parts.ref("blank"),
        ],
    ]

    private static let scale = parts.mapping(
        [
            parts.key("name", parts.ref("text"), "By which criteria call it"),
            parts.key("full", parts.ref("weight"), "The points of a full mark; 1 when blank"),
            parts.key(
                "choices",
                [
                    "type": "array", "minItems": 1,
                    "items": parts.mapping(
                        [
                            parts.key("word", parts.ref("text"), "As answer files write it"),
                            parts.key(
                                "state", parts.words(AnswerState.allCases.map(\.rawValue)),
                                "What it counts as"),
                            parts.key("points", parts.ref("number"), "From 0 to the full mark"),
                        ], required: ["word", "state"]),
                ], "The words, the best first"),
        ], required: ["name", "choices"])

    private static let principle = parts.mapping(
        [
            parts.key("id", parts.ref("text"), "Such as 13, or another body's own name"),
            parts.key("title", parts.ref("text"), "In our words"),
            parts.key("description", parts.ref("text"), "Of the principle itself, in our words"),
            parts.key(
                "clauses",
                parts.list(
                    parts.mapping(
                        [
                            parts.key("id", parts.ref("text"), "Such as 13(a)"),
                            parts.key("title", parts.ref("text"), "In our words"),
                            parts.key("description", parts.ref("text"), "In our words"),
                            parts.key(
                                "as-the-letter-puts-it", parts.ref("text"),
                                "The letters' annex, which is not the Guiding Principles' own text"),
                        ], required: ["id"])), "Without any the principle is its own only clause"),
        ], required: ["id", "title"])

    private static let term = parts.mapping(
        [
            parts.key("term", parts.ref("text"), "The word or words"),
            parts.key("meaning", parts.ref("text"), "What it means here"),
        ], required: ["term", "meaning"])

    static func optionalWords(_ words: [String]) -> JSONValue { parts.optional(parts.words(words)) }
}

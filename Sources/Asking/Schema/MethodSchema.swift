import PlainJSON
import QuestionnaireModel

/// The schema of methods of scoring.
enum MethodSchema {
    private static let parts = SchemaParts.self

    static let document = parts.document(
        "method", "A method of scoring of hrdd", "How answers become a score, as data",
        [
            parts.key("id", parts.ref("id"), "As assessments name it"),
            parts.key("title", parts.ref("text"), "As reports print it"),
            parts.key("max", parts.ref("weight"), "The full mark; 100 when blank"),
            parts.key(
                "headline", CriterionFileSchema.optionalWords(Method.Headline.allCases.map(\.rawValue)),
                "What is shown first"),
            parts.key("minimum-reviewed", percentage, "Per cent reviewed below which there is no score"),
            parts.key("minimum-to-rank", percentage, "Per cent reviewed below which a company has no rank"),
            parts.key(
                "decimals", ["anyOf": [["enum": [0, 1, 2, "0", "1", "2"]], parts.ref("blank")]], "At display"),
            parts.key("stage-factors", factors, "What weights are multiplied by"),
            parts.key(
                "evidence-caps", caps, "Per cent of its points that an answer can earn with its best evidence"
            ),
            parts.key(
                "scales", parts.list(parts.ref("scale")), "Scales that come before a questionnaire's own"),
            parts.key("aggregations", parts.list(aggregation), "How parts become a score, each with a name"),
            parts.key("levels", parts.list(level), "Which groups an aggregation is for"),
            parts.key("overall", parts.ref("text"), "The name of the aggregation for the total"),
            parts.key("annex", annex, "What becomes of what the annex expects"),
            parts.key("views", parts.list(view), "Further tables over the same nodes"),
            parts.key("bands", parts.list(band), "Named ranges by rising from, the first from 0"),
        ], required: ["id"], definitions: CriterionFileSchema.definitions)

    private static let percentage: JSONValue = [
        "anyOf": [
            ["type": "number", "minimum": 0, "maximum": 100],
            ["type": "string", "pattern": #"^\d+(\.\d+)?(/\d+)?$"#], parts.ref("blank"),
        ]
    ]

    private static let factors = parts.optional(
        parts.mapping(
            Stage.allCases.map { parts.key($0.rawValue, parts.ref("weight"), "Of this stage; 1 when blank") })
    )

    private static let caps = parts.optional(
        parts.mapping(
            [parts.key("statement", percentage, "The claim alone; 100 when blank")]
                + Evidence.Kind.allCases.map {
                    parts.key($0.rawValue, percentage, "\(Vocabulary.term(for: $0).meaning); 100 when blank")
                }))

    private static let aggregation = parts.mapping(
        [
            parts.key("name", parts.ref("requiredText"), "By which levels and groups call it"),
            parts.key(
                "rule", parts.words(Aggregation.Rule.allCases.map(\.rawValue)), "How parts become one mark"),
            parts.key(
                "of",
                [
                    "anyOf": [
                        ["enum": ["children", "criteria"]],
                        parts.mapping(
                            [parts.key("level", parts.ref("requiredText"), "Groups of this level")],
                            required: ["level"]),
                        parts.ref("blank"),
                    ]
                ], "What counts as a part; children when blank"),
            parts.key(
                "blocked-by", parts.list(parts.words(AnswerState.allCases.map(\.rawValue))),
                "States of a part that leave the group without a score"),
            parts.key("passes-block-on", parts.ref("boolean"), "true: a blocked part blocks the group too"),
            parts.key("max", parts.ref("weight"), "The full mark of the group"),
            parts.key("round", parts.ref("count"), "Decimals to which the mark is rounded before it is used"),
        ], required: ["name", "rule"])

    private static let level = parts.mapping(
        [
            parts.key(
                "for",
                [
                    "type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
                    "properties": .object([
                        parts.key(
                            "level", parts.ref("requiredText"), "Groups that carry this name as their level"),
                        parts.key(
                            "depth", parts.ref("count"), "Groups at this depth; the outermost are at 1"),
                        parts.key(
                            "kind", parts.words(["question", "section", "ask"]), "Groups of this kind"),
                    ]),
                ], "One of level, depth and kind"),
            parts.key("use", parts.ref("requiredText"), "The name of an aggregation"),
        ], required: ["for", "use"])

    private static let annex = parts.optional(
        parts.mapping([
            parts.key(
                "counts-for",
                parts.list(parts.words(AnswerSheet.Basis.allCases.map { Vocabulary.term(for: $0) })),
                "Where the annex is one more question; else it stands beside the score"),
            parts.key("weight", parts.ref("weight"), "Of that question among the others"),
        ]))

    private static let view = parts.mapping(
        [
            parts.key("id", parts.ref("id"), "Unique among them"),
            parts.key("title", parts.ref("text"), "As reports print it"),
            parts.key(
                "by",
                [
                    "anyOf": [
                        ["enum": ["principle", "clause", "stage", "tag"]],
                        parts.mapping(
                            [parts.key("level", parts.ref("requiredText"), "Groups of this level")],
                            required: ["level"]),
                        parts.mapping(
                            [parts.key("lists", parts.list(row), "Rows, named one by one")],
                            required: ["lists"]),
                    ]
                ], "What its rows are"),
            parts.key("use", parts.ref("requiredText"), "The name of an aggregation"),
        ], required: ["id", "by", "use"])

    private static let row = parts.mapping(
        [
            parts.key("id", parts.ref("id"), "Of the row"),
            parts.key("title", parts.ref("text"), "As reports print it"),
            parts.key("members", parts.list(parts.ref("id")), "Ids of criteria or groups"),
        ], required: ["id", "members"])

    private static let band = parts.mapping(
        [
            parts.key("name", parts.ref("requiredText"), "As reports print it"),
            parts.key("from", parts.ref("number"), "Where it begins; it ends where the next begins"),
            parts.key("meaning", parts.ref("text"), "What it says, a sentence"),
        ], required: ["name", "from"])
}

import PlainJSON
import QuestionnaireModel

/// The schema of questionnaires, compiled or written by hand.
enum QuestionnaireSchema {
    private static let parts = SchemaParts.self

    static let document = parts.document(
        "questionnaire", "A questionnaire of hrdd",
        "What is asked: questions or sections, asks, and criteria",
        [
            parts.key("id", parts.ref("id"), "By which answer files name it"),
            parts.key("title", parts.ref("requiredText"), "As reports print it"),
            parts.key("edition", parts.ref("count"), "Of the catalogue that it was compiled from"),
            parts.key("letter", letter, "Where it came from"),
            parts.key(
                "principles", parts.list(parts.ref("principle")), "To whose clauses criteria are mapped"),
            parts.key("terms", parts.list(parts.ref("term")), "What words mean in its criteria"),
            parts.key("scales", parts.list(parts.ref("scale")), "Scales of its own"),
            parts.key("default-scale", parts.ref("text"), "The scale of criteria that name none"),
            parts.key("questions", parts.list(parts.ref("group")), "The questions of a letter"),
            parts.key("sections", parts.list(parts.ref("group")), "Sections, to any depth"),
            parts.key(
                "annex",
                parts.optional(
                    parts.mapping([
                        parts.key("asks", parts.list(parts.ref("group")), "What it expects"),
                        parts.key("sections", parts.list(parts.ref("group")), "What it expects, by section"),
                    ])), "Expected by the letters' annex and asked by no question"),
            parts.key(
                "cross-checks", parts.list(crossCheck), "Rules over several answers; a breach costs no points"
            ),
            parts.key("withdrawn", parts.list(withdrawn), "Criteria of older editions"),
        ], required: ["id", "title"],
        definitions: CriterionFileSchema.definitions + [.init("group", group)],
        // At least one of them holds what is asked.
        more: ["anyOf": [["required": ["questions"]], ["required": ["sections"]]]])

    private static let withdrawn = parts.mapping(
        [
            parts.key("id", parts.ref("id"), "Never used again"),
            parts.key("edition", parts.ref("count"), "The first without it"),
            parts.key("replaced-by", parts.ref("id"), "Where its question is asked now"),
            parts.key("same-meaning", parts.ref("boolean"), "true: its answers hold there"),
            parts.key("reason", parts.ref("text"), "Why it is asked no more"),
        ], required: ["id", "edition"])

    private static let group = parts.mapping(
        [
            parts.key("id", parts.ref("id"), "Unique in the questionnaire"),
            parts.key("title", parts.ref("text"), "A short heading"),
            parts.key("number", parts.ref("count"), "Of a letter's question"),
            parts.key("text", parts.ref("text"), "As the letter prints it, white space joined"),
            parts.key(
                "lines",
                parts.optional(["type": "array", "minItems": 2, "maxItems": 2, "items": parts.ref("count")]),
                "First and last line in the letter", examples: [[44, 46]]),
            parts.key("phrase", parts.ref("text"), "The letter's words that put an ask"),
            parts.key("line", parts.ref("count"), "Where they stand in the letter"),
            parts.key(
                "match", CriterionFileSchema.optionalWords(["exact", "alternative", "none"]),
                "How they were found"),
            parts.key("weight", parts.ref("weight"), "Among its siblings; 1 when blank"),
            parts.key("aggregation", parts.ref("text"), "The name of an aggregation of the method"),
            parts.key("level", parts.ref("text"), "The name by which a method finds it"),
            parts.key("tags", parts.ref("texts"), "By which a method's view may group it"),
            parts.key("sections", parts.list(parts.ref("group")), "Sections inside it"),
            parts.key("asks", parts.list(parts.ref("group")), "What it wants to know"),
            parts.key("criteria", parts.list(parts.ref("criterion")), "The facts that answer it"),
        ], required: ["id"])

    private static let letter = parts.optional(
        parts.mapping(
            [
                parts.key("reference", parts.ref("requiredText"), "As printed", examples: ["AL OTH 54/2021"]),
                parts.key("date", parts.ref("day"), "Of the letter"),
                parts.key("addressee", parts.ref("text"), "As the salutation names them"),
                parts.key("company", parts.ref("text"), "To which it was sent"),
                parts.key("mandates", parts.ref("texts"), "Of those who sent it"),
                parts.key("resolutions", parts.ref("texts"), "That gave the mandates"),
                parts.key(
                    "alleged-involvement",
                    parts.optional(
                        parts.mapping(
                            [
                                parts.key("text", parts.ref("requiredText"), "The letter's sentence"),
                                parts.key("line", parts.ref("count"), "Where it stands"),
                                parts.key(
                                    "claim",
                                    parts.optional(
                                        parts.words(Involvement.allCases.map { Vocabulary.term(for: $0) })),
                                    "What the wording suggests"),
                            ], required: ["text", "line"])), "How the letter says the company may be involved"
                ),
                parts.key("public-in-days", parts.ref("count"), "After which letter and response are public"),
                parts.key("public-on", parts.ref("day"), "The day that gives"),
                parts.key("source", parts.ref("text"), "The letter's file, without folder"),
                parts.key(
                    "sha256", parts.optional(["type": "string", "pattern": "^[0-9a-f]{64}$"]),
                    "Of the letter's bytes"),
            ], required: ["reference"]))

    private static let crossCheck = parts.mapping(
        [
            parts.key("id", parts.ref("id"), "Unique among them"),
            parts.key("when", parts.ref("condition"), "When the answers contradict each other"),
            parts.key("message", parts.ref("requiredText"), "The finding, a sentence"),
        ], required: ["id", "when", "message"])
}

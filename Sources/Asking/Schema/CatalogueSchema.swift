import PlainJSON

/// The schemas of what questionnaires are compiled from, and of the register.
enum CatalogueSchema {
    private static let parts = SchemaParts.self

    /// One theme of the catalogue.
    static let document = parts.document(
        "catalogue", "A theme of hrdd's catalogue", "Asks with the words that put them, and their criteria",
        [
            parts.key("edition", parts.ref("count"), "Counts up when criteria change"),
            parts.key(
                "theme",
                parts.mapping(
                    [
                        parts.key("id", parts.ref("id"), "Of the theme"),
                        parts.key("title", parts.ref("requiredText"), "A heading, in our words"),
                        parts.key(
                            "text", parts.ref("requiredText"), "The theme as one question, in our words"),
                        parts.key("weight", parts.ref("weight"), "Among the questions of the union"),
                    ], required: ["id", "title", "text"]), "One question of the union questionnaire"),
            parts.key("asks", parts.list(ask), "What letters want to know"),
        ], required: ["edition", "theme", "asks"], definitions: CriterionFileSchema.definitions)

    private static let ask = parts.mapping(
        [
            parts.key("id", parts.ref("id"), "Of the ask: its theme's id, a full stop and a name"),
            parts.key("title", parts.ref("requiredText"), "Short, in our words"),
            parts.key(
                "place", CriterionFileSchema.optionalWords(["question", "annex"]),
                "Where its phrase is looked for"),
            parts.key("letter-only", parts.ref("boolean"), "true: makes no sense without a letter"),
            parts.key("phrases", phrases, "The exact words that put it"),
            parts.key("alternatives", phrases, "Declared looser wordings"),
            parts.key(
                "source", CriterionFileSchema.optionalWords(["ours"]), "ours: in no letter; only in the annex"
            ),
            parts.key("criteria", parts.list(parts.ref("criterion")), "The facts that answer it"),
        ], required: ["id", "title", "criteria"])

    private static let phrases = parts.list(
        parts.mapping(
            [
                parts.key("words", parts.ref("requiredText"), "As a letter prints them"),
                parts.key("within", parts.ref("text"), "The longer run of words in which they stand"),
            ], required: ["words"]))

    static let words = parts.document(
        "words", "Words that ask nothing", "They may stand in a question outside every ask's phrase",
        [
            parts.key("courtesy", parts.ref("texts"), "Words that ask politely"),
            parts.key("function-words", parts.ref("texts"), "Words that only join others"),
        ], required: ["courtesy", "function-words"], definitions: [])

    static let terms = parts.document(
        "terms", "Terms of hrdd's criteria", "What words mean in them",
        [parts.key("terms", parts.list(parts.ref("term")), "Each once")], required: ["terms"],
        definitions: CriterionFileSchema.definitions)

    static let principles = parts.document(
        "principles", "Principles of hrdd", "The clauses to which criteria are mapped",
        [
            parts.key("source", parts.ref("text"), "Whose text it is"),
            parts.key("principles", parts.list(parts.ref("principle")), "In order"),
        ], required: ["principles"], definitions: CriterionFileSchema.definitions)

    static let ids = parts.document(
        "ids", "A record of the catalogue's ids", "Each that was published once; none is used again",
        [
            parts.key(
                "ids",
                [
                    "type": "object", "propertyNames": ["pattern": #"^[a-z0-9]+([-.][a-z0-9]+)*$"#],
                    "additionalProperties": id,
                ], "Themes, asks and criteria")
        ], required: ["ids"], definitions: [])

    private static let id = parts.mapping(
        [
            parts.key("since", parts.ref("count"), "The edition in which it came"),
            parts.key(
                "meaning", parts.optional(["type": ["string", "number"], "pattern": "^[0-9a-f]{12}$"]),
                "The digest of what a criterion means; hrdd compile --record writes it"),
            parts.key("changed-in", parts.ref("count"), "The edition in which it changed last"),
            parts.key("withdrawn", parts.ref("count"), "The first edition without it"),
            parts.key("replaced-by", parts.ref("id"), "Where its question is asked now"),
            parts.key("reason", parts.ref("text"), "Why it is asked no more"),
        ], required: ["since"])

    static let register = parts.document(
        "register", "A register of companies", "From whom answers are expected",
        [
            parts.key(
                "companies",
                parts.list(
                    parts.mapping(
                        [
                            parts.key("name", parts.ref("requiredText"), "As its answer file is to name it"),
                            parts.key("questionnaire", parts.ref("id"), "What it was asked"),
                            parts.key("file", parts.ref("text"), "Its answer file, relative to the register"),
                            parts.key("note", parts.ref("text"), "Printed behind the name"),
                        ], required: ["name"])), "Each once for each questionnaire")
        ], required: ["companies"], definitions: [])
}

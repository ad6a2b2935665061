import PlainJSON
import QuestionnaireModel

/// What may stand behind a criterion's id, apart from the words themselves.
enum EntrySchema {
    /// The parts that every entry shares.
    static let definitions: [JSONValue.Member] = [
        .init("writtenText", writtenText), .init("evidence", evidence), .init("evidenceItem", evidenceItem),
        .init("companyComment", companyComment), .init("action", action),
    ]

    /// An answer with more: statement, evidence, comment, plan.
    static func entry(answer: JSONValue, notApplicable: [Vocabulary.Term]) -> JSONValue {
        let allowed = notApplicable.isEmpty ? [answer] : [answer, SchemaParts.words(notApplicable)]
        let properties: [JSONValue.Member] = [
            SchemaParts.key(
                "answer", ["anyOf": .array(allowed + [SchemaParts.ref("blank")])], "The answer; blank is open"
            ),
            SchemaParts.key("reason", SchemaParts.ref("writtenText"), "Required for not-applicable"),
            SchemaParts.key(
                "statement", SchemaParts.ref("writtenText"),
                "What the company says to this; alone it is a claim"),
            SchemaParts.key(
                "evidence", SchemaParts.ref("evidence"), "What shows it; cited, and never opened"),
            SchemaParts.key(
                "company-comment", SchemaParts.ref("companyComment"),
                "Right of reply: what the company says of how it was scored"),
            SchemaParts.key("action", SchemaParts.ref("action"), "What is to be done, by whom and by when"),
            confidential,
        ]
        let mapping = SchemaParts.mapping(properties)
        guard !notApplicable.isEmpty else { return mapping }
        return mapping.adding([
            "if": [
                "required": ["answer"],
                "properties": ["answer": ["enum": .strings(notApplicable.map(\.word))]],
            ],
            "then": ["required": ["reason"], "properties": ["reason": ["not": SchemaParts.ref("blank")]]],
        ])
    }

    // MARK: Where the questionnaire is not known

    static let anyWord: JSONValue = ["type": ["string", "number", "boolean"]]

    static let anyAnswerDefinitions: [JSONValue.Member] = [.init("anyAnswer", anyWords)]

    static var anyAnswer: JSONValue {
        [
            "anyOf": [
                SchemaParts.ref("anyAnswer"),
                entry(
                    answer: SchemaParts.ref("anyAnswer"),
                    notApplicable: [Vocabulary.term(for: .notApplicable)]),
                SchemaParts.ref("blank"),
            ]
        ]
    }

    /// The standard words are offered, and any other is accepted: a questionnaire may have its own.
    private static let anyWords: JSONValue = [
        "anyOf": [
            SchemaParts.words(
                AnswerState.allCases.filter { $0 != .unanswered && $0 != .notApplicable }
                    .map { Vocabulary.term(for: $0) }),
            ["type": ["number", "boolean"]],
            ["type": "string", "not": ["const": "not-applicable"]],
        ]
    ]

    // MARK: The parts

    private static let claimWords = SchemaParts.words(Involvement.allCases.map { Vocabulary.term(for: $0) })

    static let involvement: JSONValue = [
        "anyOf": [
            claimWords,
            [
                "type": "array",
                "items": [
                    "anyOf": [
                        claimWords, SchemaParts.ref("blank"),
                        SchemaParts.mapping(
                            [
                                SchemaParts.key(
                                    "impact", SchemaParts.ref("writtenText"), "The harm that is meant"),
                                SchemaParts.key(
                                    "claim",
                                    SchemaParts.words(Involvement.allCases.map { Vocabulary.term(for: $0) }),
                                    "The company's part in it"),
                                SchemaParts.key(
                                    "evidence", SchemaParts.ref("evidence"),
                                    "A direct link counts as supported only by a public document, a stakeholder account or an independent investigation"
                                ), confidential,
                            ], required: ["claim"]),
                    ]
                ],
            ],
            SchemaParts.ref("blank"),
        ]
    ]

    private static let writtenText: JSONValue = [
        "anyOf": [
            SchemaParts.ref("text"),
            SchemaParts.mapping(
                [
                    SchemaParts.key("text", SchemaParts.ref("text"), "What is said"),
                    confidential,
                ], required: ["text"]),
        ]
    ]

    private static let confidential = SchemaParts.key(
        "confidential", SchemaParts.ref("boolean"),
        "true: it is graded, and never printed with --public; on an entry it holds for all in it")

    private static let evidence = SchemaParts.list(SchemaParts.ref("evidenceItem"))

    private static let evidenceItem = SchemaParts.mapping(
        [
            SchemaParts.key(
                "kind", SchemaParts.words(Evidence.Kind.allCases.map { Vocabulary.term(for: $0) }),
                "What sort of source; the list begins with the weakest"),
            SchemaParts.key("title", SchemaParts.ref("text"), "", examples: ["Sustainability report 2025"]),
            SchemaParts.key(
                "url", SchemaParts.ref("address"), "Complete; http or https become links",
                examples: ["https://company.example/report.pdf"]),
            SchemaParts.key("page", SchemaParts.ref("text"), "A page or pages", examples: [41, "12-14"]),
            SchemaParts.key(
                "lines", SchemaParts.ref("lines"), "Lines of the reply, from 1", examples: ["12-19"]),
            SchemaParts.key(
                "date", SchemaParts.ref("date"), "Of the document: a day, a month or a year",
                examples: ["2025-06-30", "2025-06", 2025]),
            SchemaParts.key(
                "accessed", SchemaParts.ref("date"), "When it was read", examples: ["2026-03-01"]),
            SchemaParts.key("archive-url", SchemaParts.ref("address"), "Where a copy is kept"),
            SchemaParts.key("language", SchemaParts.ref("text"), "Of the document, unless English"),
            SchemaParts.key("translation", SchemaParts.ref("text"), "Of the quote, or who made it"),
            SchemaParts.key("quote", SchemaParts.ref("text"), "The words that show it"),
            confidential,
        ], required: ["kind"])

    private static let companyComment = SchemaParts.optional(
        SchemaParts.mapping([
            SchemaParts.key(
                "agrees", SchemaParts.ref("boolean"), "Whether the company agrees with the answer"),
            SchemaParts.key("text", SchemaParts.ref("writtenText"), "What it says to it"),
            confidential,
        ]))

    private static let action = SchemaParts.optional(
        SchemaParts.mapping([
            SchemaParts.key("owner", SchemaParts.ref("text"), "Who sees to it", examples: ["Purchasing"]),
            SchemaParts.key("due", SchemaParts.ref("date"), "By when", examples: ["2026-09-30"]),
            SchemaParts.key("note", SchemaParts.ref("writtenText"), "What is to be done"), confidential,
        ]))
}

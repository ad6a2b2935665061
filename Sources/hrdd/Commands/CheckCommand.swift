import CommandOptions

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

    static func run(_ arguments: Arguments, in session: inout Session) throws {}
}

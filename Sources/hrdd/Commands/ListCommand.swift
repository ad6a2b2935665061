import CommandOptions

/// `hrdd list`: which questionnaires there are.
enum ListCommand: Subcommand {
    enum Format: String, CaseIterable, Sendable { case table, json }

    private static let format = ChoiceOption<Format>("format", "FORMAT", "How to print", unlessGiven: .table)

    static let declaration = Command(
        "list", "List the questionnaires that are in the program",
        options: [format, CommonOptions.questionnaire],
        examples: [.init("hrdd list", "Shows each with its id, which the other commands take.")],
        alsoKnownAs: ["ls", "questionnaires", "show"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {}
}

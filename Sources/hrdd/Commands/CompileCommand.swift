import CommandOptions

/// `hrdd compile`: from letters to questionnaires.
enum CompileCommand: Subcommand {
    enum Format: String, CaseIterable, Sendable { case yaml, json }

    private static let format = ChoiceOption<Format>("format", "FORMAT", "What to make", unlessGiven: .yaml)
    private static let output = ValueOption(
        "output", short: "o", "DIR",
        "Write a file per questionnaire there; for the letters in seeds, questionnaires when none is given",
        completion: .folders)
    private static let check = Flag("check", "Write nothing; exit with 1 where a file in DIR would change")

    static let declaration = Command(
        "compile", "Make a questionnaire of a letter",
        discussion: [
            """
            Reads the letter's numbered questions, finds in the catalogue which words put which ask, and \
            writes a questionnaire that needs no other file. Without a LETTER all letters in seeds are \
            compiled, and ungp-letters, the union of what they ask.
            """
        ],
        operands: [.init("LETTER", "A letter as plain text", isRequired: false, isRepeated: true)],
        options: [output, CommonOptions.catalogue, check, format],
        examples: [
            .init("hrdd compile letter.txt > letter.yaml", "One letter, onto standard output."),
            .init(
                "hrdd compile --check", "Whether questionnaires is what the letters and the catalogue give."),
        ],
        alsoKnownAs: ["build", "make", "import", "parse"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {}
}

import CommandOptions

/// One command: how it is declared, and what it does.
protocol Subcommand: SendableMetatype {
    static var declaration: Command { get }

    /// Does the work. What is wrong with single inputs is reported to the session and the others go on;
    /// thrown is what ends the command.
    static func run(_ arguments: Arguments, in session: inout Session) throws
}

/// The commands, in the order of the overview.
enum CommandTable {
    private static let sections: [(heading: String, commands: [any Subcommand.Type])] = [
        (
            "From a letter's questions to a gap analysis",
            [
                ListCommand.self, NewCommand.self, FormCommand.self, CheckCommand.self, AssessCommand.self,
                ExplainCommand.self, VerifyCommand.self, ReplyCommand.self,
            ]
        ),
        ("From many answers to a finding", [CompareCommand.self, AgreeCommand.self, DiffCommand.self]),
        ("From a letter to a questionnaire", [CompileCommand.self]),
        ("For other programs", [SchemaCommand.self, JSONCommand.self, CompletionsCommand.self]),
    ]

    static func command(named name: String) -> (any Subcommand.Type)? {
        sections.flatMap(\.commands).first { $0.declaration.name == name }
    }

    static let declaration = CommandSet(
        program: "hrdd",
        summary: """
            human rights due diligence as companies show it, by the questions that UN Special Procedures put to them
            """.split(separator: "\n").joined(separator: " "),
        sections: sections.map { section in
            CommandSet.Section(section.heading, section.commands.map { $0.declaration })
        },
        commonOptions: [Session.colorOption],
        firstSteps: [
            "hrdd list",
            "hrdd new ungp-letters --company \"Your company\" -o answers.yaml",
            "hrdd assess answers.yaml -o report.md",
        ],
        closing: [
            "hrdd help COMMAND says more, with an example.",
            "Exit codes: 0 done; 1 done, and what was asked does not hold; 2 an input was refused; "
                + "64 wrong usage; 70 a defect of hrdd; 74 a file could not be read or written; "
                + "130 interrupted.",
        ],
        commandForFiles: AssessCommand.declaration.name)
}

import CommandOptions

/// `hrdd completions`: the shell's help while typing.
enum CompletionsCommand: Subcommand {
    static let declaration = Command(
        "completions", "Print a script that makes a shell complete hrdd's commands and options",
        operands: [
            .init("SHELL", "bash, zsh or fish", completion: .words(Shell.allCases.map(\.rawValue)))
        ],
        examples: [
            .init(
                "source <(hrdd completions bash)", "For this session; put the line into ~/.bashrc to keep it."
            )
        ],
        alsoKnownAs: ["completion", "complete"])

    static func run(_ arguments: Arguments, in session: inout Session) throws {
        let word = arguments.operands.first ?? ""
        guard let shell = Shell(rawValue: word) else {
            throw UsageError("there are completions for bash, zsh and fish, and none for \"\(word)\"")
        }
        try session.print(shell.completions(for: CommandTable.declaration))
    }
}

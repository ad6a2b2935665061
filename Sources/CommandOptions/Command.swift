/// A subcommand as it is declared. The help, the usage line and the completions are all made from this.
package struct Command: Sendable {
    /// What stands on the command line without an option's name.
    package struct Operand: Sendable {
        /// As the usage line prints it, e.g. `PATH`.
        let name: String
        let help: String
        let isRequired: Bool
        let isRepeated: Bool
        let completion: Completion

        package init(
            _ name: String, _ help: String, isRequired: Bool = true, isRepeated: Bool = false,
            completion: Completion = .files
        ) {
            self.name = name
            self.help = help
            self.isRequired = isRequired
            self.isRepeated = isRepeated
            self.completion = completion
        }

        /// `PATH…`, `[NODE]`.
        var usage: String {
            let name = isRepeated ? "\(name)…" : name
            return isRequired ? name : "[\(name)]"
        }
    }

    /// A command line to copy, with what it does.
    package struct Example: Sendable {
        let line: String
        let meaning: String

        package init(_ line: String, _ meaning: String) {
            self.line = line
            self.meaning = meaning
        }
    }

    package let name: String
    /// A verb phrase without a full stop.
    let summary: String
    /// Paragraphs that the help prints below the usage line.
    let discussion: [String]
    let operands: [Operand]
    let options: [Option]
    let examples: [Example]
    /// What other programs call it; only used to suggest the right name.
    let alsoKnownAs: [String]

    package init(
        _ name: String, _ summary: String, discussion: [String] = [], operands: [Operand] = [],
        options: [any OptionKey] = [], examples: [Example], alsoKnownAs: [String] = []
    ) {
        self.name = name
        self.summary = summary
        self.discussion = discussion
        self.operands = operands
        self.options = options.map(\.option)
        self.examples = examples
        self.alsoKnownAs = alsoKnownAs
    }
}

/// A program as it is declared: its commands, and the options that all of them take.
package struct CommandSet: Sendable {
    /// Commands that the overview lists under one heading.
    package struct Section: Sendable {
        let heading: String
        let commands: [Command]

        package init(_ heading: String, _ commands: [Command]) {
            self.heading = heading
            self.commands = commands
        }
    }

    let program: String
    let summary: String
    let sections: [Section]
    /// Understood by every command, and before the command's name.
    let commonOptions: [Option]
    /// Command lines that show where to begin.
    let firstSteps: [String]
    /// Printed at the end of the overview, a line each.
    let closing: [String]
    /// The command that was probably meant where a file stands in the place of a command.
    let commandForFiles: String?

    package init(
        program: String, summary: String, sections: [Section], commonOptions: [any OptionKey],
        firstSteps: [String], closing: [String], commandForFiles: String? = nil
    ) {
        self.program = program
        self.summary = summary
        self.sections = sections
        self.commonOptions = commonOptions.map(\.option)
        self.firstSteps = firstSteps
        self.closing = closing
        self.commandForFiles = commandForFiles
    }

    /// All commands, in the order of the overview.
    var commands: [Command] { sections.flatMap(\.commands) }

    /// The command of a name, or `nil`.
    func command(named name: String) -> Command? { commands.first { $0.name == name } }
}

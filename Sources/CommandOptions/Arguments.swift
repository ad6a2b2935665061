/// What was typed behind a command's name, held against its declaration.
package struct Arguments: Sendable {
    /// In the order typed, options aside.
    package let operands: [String]
    /// By the option's long name; only `Parser` and the subscripts below see it.
    let values: [String: String]
    let flags: Set<String>

    /// Whether a flag was given.
    package subscript(flag: Flag) -> Bool { flags.contains(flag.option.long) }

    /// The value of an option, or `nil` where it was not given.
    package subscript(option: ValueOption) -> String? { values[option.option.long] }

    /// The word chosen, or the option's default. `Parser` has refused every other word.
    package subscript<Choice>(option: ChoiceOption<Choice>) -> Choice {
        given(option) ?? option.absent
    }

    /// The word chosen, or `nil` where the option was not given.
    package func given<Choice>(_ option: ChoiceOption<Choice>) -> Choice? {
        values[option.option.long].flatMap(Choice.init(rawValue:))
    }
}

/// What the command line asks for.
package enum Invocation: Sendable {
    case run(Command, Arguments)
    /// Help on a command, or the overview.
    case help(Command?)
    case version
}

/// What was typed is not how the program is used.
package struct UsageError: Error, Sendable {
    /// The rule, specific first, without a full stop.
    package let message: String
    /// The command that was meant, where that is known.
    package let command: Command?

    package init(_ message: String, in command: Command? = nil) {
        self.message = message
        self.command = command
    }
}

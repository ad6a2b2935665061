/// One option as it is declared: its spellings, the value it takes, and what the help says of it.
package struct Option: Sendable {
    /// Without the leading `--`.
    let long: String
    /// Without the leading `-`.
    let short: Character?
    /// What the help calls its value, e.g. `FILE`; `nil` for a flag.
    let placeholder: String?
    /// One or two sentences without a full stop at the end.
    let help: String
    /// What may be completed in the place of the value.
    let completion: Completion
    /// Whether no other value than the completion's words is taken.
    let isChoice: Bool

    init(
        _ long: String, short: Character?, placeholder: String?, help: String, completion: Completion,
        isChoice: Bool = false
    ) {
        self.long = long
        self.short = short
        self.placeholder = placeholder
        self.help = help
        self.completion = completion
        self.isChoice = isChoice
    }

    /// `-o, --output FILE`, or without its short form.
    var spellings: String {
        let names = (short.map { "-\($0), " } ?? "") + "--\(long)"
        return placeholder.map { "\(names) \($0)" } ?? names
    }
}

/// What a shell offers for a value or an operand.
package enum Completion: Sendable {
    case nothing, files, folders
    case words([String])
    /// Words that are only worked out when a script is written.
    case listed(@Sendable () -> [String])
}

/// What a command declares, and asks the parsed arguments for.
package protocol OptionKey: Sendable {
    var option: Option { get }
}

/// An option without a value: there or not.
package struct Flag: OptionKey {
    package let option: Option

    package init(_ long: String, short: Character? = nil, _ help: String) {
        option = Option(long, short: short, placeholder: nil, help: help, completion: .nothing)
    }
}

/// An option with a text as its value.
package struct ValueOption: OptionKey {
    package let option: Option

    package init(
        _ long: String, short: Character? = nil, _ placeholder: String, _ help: String,
        completion: Completion = .files
    ) {
        option = Option(long, short: short, placeholder: placeholder, help: help, completion: completion)
    }
}

/// An option whose value is one of a few words; where it is absent, its default holds.
package struct ChoiceOption<Choice>: OptionKey
where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    package let option: Option
    let absent: Choice

    package init(
        _ long: String, short: Character? = nil, _ placeholder: String, _ help: String,
        unlessGiven absent: Choice
    ) {
        let words = Choice.allCases.map(\.rawValue)
        let listed = words.map { $0 == absent.rawValue ? "\($0) (default)" : $0 }.joined(separator: ", ")
        option = Option(
            long, short: short, placeholder: placeholder, help: "\(help): \(listed)",
            completion: .words(words), isChoice: true)
        self.absent = absent
    }
}

/// Completions for fish, a `complete` line each.
struct FishCompletion {
    private let commands: CommandSet

    init(_ commands: CommandSet) { self.commands = commands }

    func script() -> String {
        let name = commands.program
        var lines = [
            "# Completions of \(name) for fish. Load them with: \(name) completions fish | source",
            "complete -c \(name) -f",
        ]
        let topics = commands.commands.map(\.name).joined(separator: " ")
        for command in commands.commands {
            lines.append(
                "complete -c \(name) -n __fish_use_subcommand -a \(command.name) -d \(command.summary.shellQuoted)"
            )
        }
        lines.append("complete -c \(name) -n __fish_use_subcommand -a help -d 'Say how a command is used'")
        lines.append("complete -c \(name) -n '__fish_seen_subcommand_from help' -a '\(topics)'")
        lines.append("complete -c \(name) -n __fish_use_subcommand -l version -d 'Print the version'")
        lines.append("complete -c \(name) -s h -l help -d 'Say how a command is used'")
        for command in commands.commands { lines += self.lines(for: command) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(for command: Command) -> [String] {
        let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
        let head = "complete -c \(commands.program) \(condition)"
        var lines = commands.optionsWithCommon(of: command).map { option in
            let short = option.short.map { " -s \($0)" } ?? ""
            // -x: a value, and no file in its place.
            let isFile = if case .files = option.completion { true } else { false }
            let value =
                option.placeholder == nil ? "" : " \(isFile ? "-r" : "-x")\(arguments(option.completion))"
            return "\(head)\(short) -l \(option.long)\(value) -d \(option.help.shellQuoted)"
        }
        if let completion = command.operands.first?.completion, case .nothing = completion {
        } else if let completion = command.operands.first?.completion {
            lines.append("\(head)\(arguments(completion))")
        }
        return lines
    }

    private func arguments(_ completion: Completion) -> String {
        switch completion {
        case .nothing: ""
        case .files: " -F"
        case .folders: " -a '(__fish_complete_directories)'"
        case .words(let words): " -a '\(words.joined(separator: " "))'"
        case .listed(let words): arguments(.words(words()))
        }
    }
}

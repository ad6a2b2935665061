/// Completions for zsh, by its `_arguments`.
struct ZshCompletion {
    private let commands: CommandSet

    init(_ commands: CommandSet) { self.commands = commands }

    func script() -> String {
        let name = commands.program
        let described = commands.commands
            .map { "        \("\($0.name):\($0.summary)".shellQuoted)" }
            .joined(separator: "\n")
        let branches = commands.commands.map(branch).joined(separator: "\n")
        return """
            #compdef \(name)
            # Completions of \(name) for zsh. Load them with: source <(\(name) completions zsh)
            _\(name)() {
                local -a commands=(
            \(described)
                    'help:Say how a command is used'
                )
                if ((CURRENT == 2)); then
                    _describe command commands
                    return
                fi
                local command=$words[2]
                shift words
                ((CURRENT--))
                case $command in
            \(branches)
                help) ((CURRENT == 2)) && _describe command commands ;;
                esac
            }
            if [[ $funcstack[1] == _\(name) ]]; then _\(name) "$@"; else compdef _\(name) \(name); fi

            """
    }

    private func branch(_ command: Command) -> String {
        var specifications = commands.optionsWithCommon(of: command).map { option in
            let help = escaped(option.help)
            let value = option.placeholder.map { "=:\($0.lowercased()):\(action(option.completion))" } ?? ""
            let long = "--\(option.long)\(value.isEmpty ? "" : "=")[\(help)]\(value.dropFirst())"
            return long.shellQuoted
        }
        specifications.append("'--help[Say how a command is used]'")
        for operand in command.operands {
            let position = operand.isRepeated ? "*" : ""
            specifications.append(
                "\(position):\(operand.name.lowercased()):\(action(operand.completion))".shellQuoted)
        }
        let arguments = specifications.map { "        \($0)" }.joined(separator: " \\\n")
        return "    \(command.name)) _arguments \\\n\(arguments) ;;"
    }

    private func action(_ completion: Completion) -> String {
        switch completion {
        case .nothing: " "
        case .files: "_files"
        case .folders: "_files -/"
        case .words(let words): "(\(words.joined(separator: " ")))"
        case .listed(let words): action(.words(words()))
        }
    }

    /// Brackets and colons have a meaning in a specification.
    private func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if "[]:\\".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}

/// Completions for bash, without the bash-completion package.
struct BashCompletion {
    private let commands: CommandSet

    init(_ commands: CommandSet) { self.commands = commands }

    func script() -> String {
        let name = commands.program
        let branches = commands.commands.map(branch).joined(separator: "\n")
        let names = (commands.commands.map(\.name) + ["help", "--help", "--version"]).joined(separator: " ")
        let topics = commands.commands.map(\.name).joined(separator: " ")
        return """
            # Completions of \(name) for bash. Load them with: source <(\(name) completions bash)
            _\(name)() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} kind=files words=
                COMPREPLY=()
                if ((COMP_CWORD == 1)); then
                    COMPREPLY=($(compgen -W "\(names)" -- "$word"))
                    return
                fi
                case ${COMP_WORDS[1]} in
            \(branches)
                help) kind=words words="\(topics)" ;;
                esac
                case $kind in
                words) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
                folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
                files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
                esac
            }
            complete -F _\(name) \(name)

            """
    }

    private func branch(_ command: Command) -> String {
        let options = commands.optionsWithCommon(of: command)
        var lines = ["    \(command.name))", "        case $before in"]
        for option in options where option.placeholder != nil {
            let spellings = (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.long)"]
            lines.append("        \(spellings.joined(separator: "|"))) \(assignment(option.completion)) ;;")
        }
        let operand = assignment(command.operands.first?.completion ?? .nothing)
        let names = (options.map { "--\($0.long)" } + ["--help"]).joined(separator: " ")
        lines.append(
            "        *) if [[ $word == -* ]]; then kind=words words=\"\(names)\"; else \(operand); fi ;;")
        lines += ["        esac ;;"]
        return lines.joined(separator: "\n")
    }

    private func assignment(_ completion: Completion) -> String {
        switch completion {
        case .nothing: "kind=nothing"
        case .files: "kind=files"
        case .folders: "kind=folders"
        case .words(let words): "kind=words words=\"\(words.joined(separator: " "))\""
        case .listed(let words): assignment(.words(words()))
        }
    }
}

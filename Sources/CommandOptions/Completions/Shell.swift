/// The shells for which completions can be written.
package enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// A script that makes this shell complete the program's commands, options and values.
    package func completions(for commands: CommandSet) -> String {
        switch self {
        case .bash: BashCompletion(commands).script()
        case .zsh: ZshCompletion(commands).script()
        case .fish: FishCompletion(commands).script()
        }
    }
}

extension String {
    /// In single quotes, as every one of the three shells reads them.
    var shellQuoted: String {
        // No help text has an apostrophe in the end; a closing quote inside a word is all that needs care.
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension CommandSet {
    /// Every option of a command, with those that all take.
    func optionsWithCommon(of command: Command) -> [Option] { command.options + commonOptions }
}

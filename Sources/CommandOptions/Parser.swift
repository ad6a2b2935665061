private import SourceText

/// Reads a command line against a declaration.
///
/// Understood are `--name value`, `--name=value`, `-n value`, `-nvalue`, `-n=value`, flags, and `--`, after
/// which everything is an operand. `-` alone is an operand: standard input.
package struct Parser: Sendable {
    private let commands: CommandSet

    package init(_ commands: CommandSet) { self.commands = commands }

    /// What the arguments, the program's own name left out, ask for.
    package func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
        var scan = Scan(remaining: arguments[...])
        while let word = scan.next() {
            switch word {
            case "--help", "-h": return .help(nil)
            case "--version": return .version
            case "help": return .help(try helpTopic(scan.remaining))
            case _ where word.hasPrefix("-") && word != "-":
                try scan.take(word, among: commands.commonOptions, of: commands.program, in: nil)
            default:
                guard let command = commands.command(named: word) else { throw unknownCommand(word) }
                return try parse(&scan, for: command)
            }
        }
        throw UsageError("\(commands.program) needs a command")
    }

    private func parse(_ scan: inout Scan, for command: Command) throws(UsageError) -> Invocation {
        let known = command.options + commands.commonOptions
        var onlyOperands = false
        while let word = scan.next() {
            if onlyOperands || word == "-" || !word.hasPrefix("-") {
                scan.operands.append(word)
            } else if word == "--" {
                onlyOperands = true
            } else if word == "--help" || word == "-h" {
                return .help(command)
            } else if word == "--version" {
                return .version
            } else {
                try scan.take(word, among: known, of: "\(commands.program) \(command.name)", in: command)
            }
        }
        try checkCount(of: scan.operands, for: command)
        return .run(
            command, Arguments(operands: scan.operands, values: scan.values, flags: scan.flags))
    }

    private func checkCount(of operands: [String], for command: Command) throws(UsageError) {
        let required = command.operands.filter(\.isRequired)
        if operands.count < required.count {
            let missing = required[operands.count]
            throw UsageError(
                "\(commands.program) \(command.name) needs a \(missing.name): \(missing.help.beginningSmall)",
                in: command)
        }
        if !command.operands.contains(where: \.isRepeated), operands.count > command.operands.count {
            let extra = operands[command.operands.count]
            let taken = command.operands.isEmpty ? "nothing" : command.operands.map(\.name).listed(by: "and")
            let hint = hint(onExtra: extra, behind: operands, of: command)
            throw UsageError(
                "\(commands.program) \(command.name) takes \(taken), and no \"\(extra)\"\(hint)", in: command)
        }
    }

    /// What may have been meant by a word too many: a file to write, or a part of the word before it.
    private func hint(onExtra extra: String, behind operands: [String], of command: Command) -> String {
        let ending = extra.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
        if (2...5).contains(ending.count), command.options.contains(where: { $0.short == "o" }) {
            return "; did you mean \"-o \(extra)\"?"
        }
        guard let last = command.operands.indices.last else { return "" }
        return "; what belongs together needs quotes: \"\(operands[last...].joined(separator: " "))\""
    }

    private func helpTopic(_ words: ArraySlice<String>) throws(UsageError) -> Command? {
        guard let name = words.first(where: { !$0.hasPrefix("-") }) else { return nil }
        guard let command = commands.command(named: name) else { throw unknownCommand(name) }
        return command
    }

    private func unknownCommand(_ word: String) -> UsageError {
        let names = commands.commands.map(\.name) + ["help"]
        let otherName = commands.commands.first { $0.alsoKnownAs.contains(word.lowercased()) }?.name
        if let meant = otherName ?? NearMiss.best(for: word, among: names) {
            return UsageError(
                "\"\(word)\" is not a command of \(commands.program); did you mean \"\(meant)\"?")
        }
        if ["version", "help"].contains(word.lowercased()) {
            return UsageError(
                "\"\(word)\" is not a command of \(commands.program); did you mean \"--\(word.lowercased())\"?"
            )
        }
        if let command = commands.commandForFiles, word.contains("/") || word.contains(".") {
            return UsageError(
                "\"\(word)\" is not a command of \(commands.program); did you mean "
                    + "\"\(commands.program) \(command) \(word)\"?")
        }
        return UsageError("\"\(word)\" is not a command of \(commands.program)")
    }
}

/// The arguments not yet looked at, and what was found so far.
private struct Scan {
    var remaining: ArraySlice<String>
    var operands: [String] = []
    var values: [String: String] = [:]
    var flags: Set<String> = []

    mutating func next() -> String? { remaining.popFirst() }

    /// Takes one option, with its value where it has one.
    mutating func take(
        _ word: String, among known: [Option], of owner: String, in command: Command?
    ) throws(UsageError) {
        let (spelling, attached) = split(word, among: known)
        guard let option = known.first(where: { spelling == "--\($0.long)" || spelling == $0.shortSpelling })
        else {
            let candidates = known.map { "--\($0.long)" }
            let choice = known.first { $0.isChoice && $0.completion.words.contains { "--\($0)" == spelling } }
            let near =
                choice.map { "--\($0.long) \(spelling.dropFirst(2))" }
                ?? NearMiss.best(for: spelling, among: candidates)
            let hint = near.map { "; did you mean \"\($0)\"?" } ?? ""
            throw UsageError("\"\(spelling)\" is not an option of \(owner)" + hint, in: command)
        }
        guard let placeholder = option.placeholder else {
            if attached != nil { throw UsageError("\"\(spelling)\" takes no value", in: command) }
            flags.insert(option.long)
            return
        }
        guard let value = attached ?? valueFromNext(among: known) else {
            throw UsageError("\"\(spelling)\" needs a \(placeholder)", in: command)
        }
        if values.updateValue(value, forKey: option.long) != nil {
            throw UsageError("\"--\(option.long)\" is given twice", in: command)
        }
        try check(value, for: option, spelling, in: command)
    }

    /// An option with its value in one word, taken apart.
    private func split(_ word: String, among known: [Option]) -> (spelling: String, value: String?) {
        if word.hasPrefix("--") {
            guard let equals = word.firstIndex(of: "=") else { return (word, nil) }
            return (String(word[..<equals]), String(word[word.index(after: equals)...]))
        }
        let short = String(word.prefix(2))
        guard word.count > 2, known.contains(where: { $0.shortSpelling == short }) else { return (word, nil) }
        let rest = word.dropFirst(2)
        return (short, String(rest.hasPrefix("=") ? rest.dropFirst() : rest))
    }

    /// The next word, unless it plainly is an option itself: then a value was forgotten.
    private mutating func valueFromNext(among known: [Option]) -> String? {
        guard let word = remaining.first else { return nil }
        let (spelling, _) = split(word, among: known)
        let isOption = known.contains { "--\($0.long)" == spelling || $0.shortSpelling == word }
        if spelling == "--" || isOption { return nil }
        return next()
    }

    private func check(
        _ value: String, for option: Option, _ spelling: String, in command: Command?
    ) throws(UsageError) {
        guard case .words(let words) = option.completion, option.isChoice, !words.contains(value) else {
            return
        }
        let hint =
            NearMiss.best(for: value, among: words).map { "did you mean \"\($0)\"?" }
            ?? "it takes \(words.listed(by: "or"))"
        throw UsageError(
            "\"\(value)\" is not a \(option.meaningOfValue) of \(spelling); \(hint)", in: command)
    }
}

extension String {
    /// As it stands inside a sentence; "URL" and the like begin with a capital there too.
    fileprivate var beginningSmall: String {
        dropFirst().first?.isUppercase ?? false ? self : prefix(1).lowercased() + dropFirst()
    }
}

extension Completion {
    fileprivate var words: [String] {
        if case .words(let words) = self { words } else { [] }
    }
}

extension Option {
    fileprivate var shortSpelling: String? { short.map { "-\($0)" } }
    fileprivate var meaningOfValue: String { (placeholder ?? "value").lowercased() }
}

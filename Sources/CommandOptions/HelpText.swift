/// The help, made from a declaration so that it cannot say anything else than what is understood.
package struct HelpText: Sendable {
    /// Columns; a terminal has at least so many.
    static let width = 80

    private let commands: CommandSet

    package init(_ commands: CommandSet) { self.commands = commands }

    /// What the program is and which commands it has.
    package func overview() -> String {
        var lines = wrap("\(commands.program): \(commands.summary)")
        lines += ["", "Usage: \(commands.program) COMMAND …"]
        let width = commands.commands.map(\.name.count).max() ?? 0
        for section in commands.sections {
            lines += ["", section.heading]
            for command in section.commands {
                lines += entry(command.name, command.summary, column: width)
            }
        }
        lines += ["", "Everywhere"]
        lines += entries(everywhere)
        lines += ["", "Begin with"] + commands.firstSteps.map { "  \($0)" }
        lines += [""] + commands.closing.flatMap { wrap($0) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One command with its operands, options and examples.
    package func details(of command: Command) -> String {
        var lines = wrap(command.summary)
        lines += ["", usage(of: command)]
        for paragraph in command.discussion { lines += [""] + wrap(paragraph) }
        if !command.operands.isEmpty {
            lines += [""] + entries(command.operands.map { ($0.name, $0.help) })
        }
        lines += ["", "Options"]
        lines += entries(command.options.map { ($0.spellings, $0.help) } + everywhere)
        lines += ["", command.examples.count == 1 ? "Example" : "Examples"]
        for example in command.examples {
            lines.append("  \(example.line)")
            lines += wrap(example.meaning, indent: 6)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `Usage: hrdd check FILE… [--format FORMAT]`, wrapped.
    func usage(of command: Command) -> String {
        let head = "Usage: \(commands.program) \(command.name)"
        let operands = command.operands.map(\.usage)
        let options = command.options.map { option in
            let name = option.short.map { "-\($0)" } ?? "--\(option.long)"
            return option.placeholder.map { "[\(name) \($0)]" } ?? "[\(name)]"
        }
        return fill(operands + options, after: head, indent: head.count + 1).joined(separator: "\n")
    }

    /// What stands under a usage error.
    package func hint(after error: UsageError) -> String {
        guard let command = error.command else {
            return "\(commands.program) --help lists the commands."
        }
        return "\(usage(of: command))\n\(commands.program) help \(command.name) says more."
    }

    private var everywhere: [(String, String)] {
        commands.commonOptions.map { ($0.spellings, $0.help) } + [
            ("-h, --help", "Say how a command is used"), ("--version", "Print the version"),
        ]
    }

    private func entries(_ all: [(term: String, meaning: String)]) -> [String] {
        let column = min(all.map(\.term.count).max() ?? 0, 22)
        return all.flatMap { entry($0.term, $0.meaning, column: column) }
    }

    /// A term and its meaning in two columns; a long term has a line of its own.
    private func entry(_ term: String, _ meaning: String, column: Int) -> [String] {
        let indent = column + 4
        var lines = wrap(meaning, indent: indent)
        guard term.count <= column, let first = lines.first else { return ["  \(term)"] + lines }
        let padding = String(repeating: " ", count: column - term.count + 2)
        lines[0] = "  \(term)\(padding)\(first.dropFirst(indent))"
        return lines
    }

    private func wrap(_ text: String, indent: Int = 0) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        let margin = String(repeating: " ", count: indent)
        guard let first = words.first else { return [] }
        return fill(Array(words.dropFirst()), after: margin + first, indent: indent)
    }

    /// Words behind a first one, onto further lines where a line is full.
    private func fill(_ words: [String], after head: String, indent: Int) -> [String] {
        var lines = [head]
        var length = head.count
        for word in words {
            if length + 1 + word.count > Self.width {
                lines.append(String(repeating: " ", count: indent) + word)
                length = indent + word.count
            } else {
                lines[lines.count - 1] += " \(word)"
                length += 1 + word.count
            }
        }
        return lines
    }
}

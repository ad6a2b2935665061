import CommandOptions
import DueDiligence
import Reporting

/// The program: reads the command line, runs one command, and ends with its exit code.
@main
struct Program {
    static func main() {
        Interruption.begin()
        Process.end(with: run(Array(CommandLine.arguments.dropFirst())))
    }

    private static func run(_ words: [String]) -> ExitCode {
        let help = HelpText(CommandTable.declaration)
        do throws(UsageError) {
            switch try Parser(CommandTable.declaration).parse(words) {
            case .help(let command?): return printOnly(help.details(of: command))
            case .help(nil): return printOnly(help.overview())
            case .version: return printOnly("hrdd \(Version.text)\n")
            case .run(let command, let arguments):
                return try run(command, with: arguments)
            }
        } catch {
            if words.isEmpty { return refuse(help.overview()) }
            // A script may have put somebody else's words on the command line.
            return refuse("hrdd: \(SafeText.oneLine(error.message))\n\(help.hint(after: error))\n")
        }
    }

    private static func run(_ command: Command, with arguments: Arguments) throws(UsageError) -> ExitCode {
        guard let subcommand = CommandTable.command(named: command.name) else { return .defect }
        var session = Session(color: arguments[Session.colorOption])
        do {
            try subcommand.run(arguments, in: &session)
            try session.finish()
        } catch let error as UsageError {
            // What was told so far must not be lost; and where an input was at fault the command was not.
            let isUsage = session.status == .done
            if !isUsage { session.say("hrdd: \(error.message)") }
            try? session.flush()
            if isUsage { throw UsageError(error.message, in: error.command ?? command) }
        } catch {
            session.end(after: error)
        }
        return session.status
    }

    private static func printOnly(_ text: String) -> ExitCode {
        var session = Session(color: .auto)
        do {
            try session.print(text)
            try session.flush()
        } catch {
            session.end(after: error)
        }
        return session.status
    }

    private static func refuse(_ text: String) -> ExitCode {
        var messages = Output(2)
        try? messages.write(text)
        try? messages.flush()
        return .usage
    }
}

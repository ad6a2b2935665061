import CommandOptions
import DueDiligence
import SourceText

/// One run of the program: where results and messages go, and how it will end.
struct Session {
    enum Color: String, CaseIterable, Sendable { case auto, always, never }

    static let colorOption = ChoiceOption<Color>(
        "color", "WHEN", "Color messages", unlessGiven: .auto)

    private(set) var status = ExitCode.done
    private var results = Output(1)
    private var messages = Output(2)
    private let colors: Bool
    private var expected: (use: Shelf.Use, path: String, ids: [String])?
    private var bar = ProgressBar(total: 0, isTerminal: false)

    init(color: Color) {
        switch color {
        case .always: colors = true
        case .never: colors = false
        case .auto: colors = messages.isTerminal && !Environment.asksForNoColor
        }
    }

    /// Questionnaires of some ids were brought, and should be used.
    mutating func expect(_ use: Shelf.Use, of path: String, holding ids: [String]) {
        expected = (use, path, ids)
    }

    /// Where the questionnaires are that were brought and used.
    var usedQuestionnaires: String? { expected.flatMap { $0.use.hasHappened ? $0.path : nil } }

    /// The command is done, and all it had to say is said.
    mutating func finish() throws {
        if let expected, !expected.use.hasHappened, status < .inputRefused {
            let more = expected.ids.count - 3
            let ids = expected.ids.prefix(3).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
            say(
                "hrdd: \(printable(expected.path)) (--questionnaire) was not used: it holds \(ids), "
                    + "and another is asked for here")
        }
        try flush()
    }

    /// Remembers how the program must end at least.
    mutating func note(_ code: ExitCode) { status = max(status, code) }

    /// A result, onto standard output.
    mutating func print(_ text: String) throws { try results.write(text) }

    /// A result, onto standard output.
    mutating func print(_ bytes: [UInt8]) throws { try results.write(bytes) }

    /// A message for the person at the keyboard, onto standard error.
    mutating func say(_ text: String) { try? messages.write(bar.clearing() + text + "\n") }

    /// From now on many files are worked on.
    mutating func beginProgress(of total: Int) {
        bar = ProgressBar(total: total, isTerminal: messages.isTerminal)
    }

    /// So many files are done; shown where a person is looking.
    mutating func progress(_ done: Int) {
        guard let text = bar.text(after: done) else { return }
        try? messages.write(text)
        try? messages.flush()
    }

    /// What is wrong with files; errors refuse an input.
    mutating func report(_ diagnostics: [Diagnostic]) {
        if diagnostics.hasErrors { note(.inputRefused) }
        var printer = DiagnosticPrinter(usesColor: colors)
        for diagnostic in diagnostics { say(printer.text(of: diagnostic)) }
    }

    /// What is wrong with inputs beside each other, and with no place in any of them.
    mutating func refuse(_ id: String, _ headline: String) {
        note(.inputRefused)
        say(Style.error(id, headline, colors: colors))
    }

    /// A file that could not be read or written.
    mutating func report(_ error: FileError) {
        note(.fileAccess)
        let id = error.action == .read ? "cannot-read" : "cannot-write"
        say(Style.error(id, error.headline, colors: colors))
        if !error.solution.isEmpty { say("  = help: \(error.solution)") }
    }

    /// What a command threw ends the run.
    mutating func end(after error: any Error) {
        switch error {
        case is Output.Closed: break
        case let error as FileError: report(error)
        default:
            note(.defect)
            say(
                """
                hrdd: a defect of hrdd itself: \(error)
                No file was left half-written. Please report this with the command that you typed.
                """)
        }
        try? flush()
    }

    /// Everything written so far leaves the program.
    mutating func flush() throws {
        try? messages.flush()
        try results.flush()
    }
}

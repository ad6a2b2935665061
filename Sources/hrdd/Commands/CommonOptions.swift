import CommandOptions
import Reporting

/// Options that several commands take, in the same words.
enum CommonOptions {
    static let output = ValueOption(
        "output", short: "o", "FILE", "Write there instead of on standard output")
    static let force = Flag("force", "Replace a file that is there already")
    static let overviewFormat = ChoiceOption<OverviewFormat>(
        "format", "FORMAT", "What to make; unless given, what the name of -o FILE says",
        unlessGiven: .markdown)
    static let questionnaire = ValueOption(
        "questionnaire", "FILE|DIR",
        "Look for the questionnaire in this file or folder before those in the program")
    static let method = ValueOption(
        "method", "FILE", "Score by this method instead of the one in the program")
    static let catalogue = ValueOption(
        "catalogue", "DIR",
        "Match against this catalogue; else questionnaires/catalogue here, else the one in the program",
        completion: .folders)
    static let jobs = ValueOption(
        "jobs", "N", "How many files are worked on at once; unless given, as many as there are cores",
        completion: .nothing)
}

extension Arguments {
    /// Where `-o` leads; `nil` is standard output, which may be called `-` too.
    ///
    /// A command that words the option otherwise reads it so as well: what is given is kept by its name.
    var target: String? { self[CommonOptions.output].flatMap { $0 == "-" ? nil : $0 } }

    /// The format that is asked for: by its option, else by the name of the file to write, else the usual one.
    func format<Format>(_ option: ChoiceOption<Format>) -> Format {
        given(option)
            ?? target.flatMap(ReportFormat.init(ofName:)).flatMap { Format(rawValue: $0.rawValue) }
            ?? self[option]
    }

    /// How many files are worked on at once.
    func jobs() throws(UsageError) -> Int {
        guard let text = self[CommonOptions.jobs] else { return Cores.available }
        guard let jobs = Int(text), (1...1024).contains(jobs) else {
            throw UsageError("\"\(text)\" is no number of jobs; --jobs takes a whole number from 1 to 1024")
        }
        return jobs
    }
}

extension Session {
    /// What a command made: into the file that `-o` names, else onto standard output.
    mutating func deliver(_ bytes: [UInt8], as arguments: Arguments) throws {
        guard let target = arguments.target else { return try print(bytes) }
        try SingleOutput.write(bytes, to: target, force: arguments[CommonOptions.force])
    }
}

extension UsageError {
    /// Standard input is no file that could be opened again.
    static let standardInputTwice = UsageError("standard input can be read once, and \"-\" is given twice")
}

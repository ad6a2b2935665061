import CommandOptions
import Reporting

/// Options that several commands take, in the same words.
enum CommonOptions {
    static let questionnaire = ValueOption(
        "questionnaire", "FILE|DIR",
        "Look for the questionnaire in this file or folder before those in the program")
    static let method = ValueOption(
        "method", "FILE", "Score by this method instead of the one in the program")
    static let catalogue = ValueOption(
        "catalogue", "DIR",
        "Match against this catalogue; else questionnaires/catalogue here, else the one in the program",
        completion: .folders)
}

extension Arguments {
    /// The format that is asked for: by its option, else by the name of the file to write, else the usual one.
    func format<Format>(_ option: ChoiceOption<Format>, of output: ValueOption) -> Format {
        given(option)
            ?? self[output].flatMap(ReportFormat.init(ofName:)).flatMap { Format(rawValue: $0.rawValue) }
            ?? self[option]
    }
}

import CommandOptions

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

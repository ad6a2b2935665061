/// The kinds of file that begin with `hrdd: KIND/1`.
public enum FileKind: String, Sendable, Hashable, CaseIterable {
    case principles, catalogue, ids, words, terms, questionnaire, method, lints, answers, register

    /// The version of each kind that this program reads and writes.
    public static let version = 1

    /// What the first line says: `answers/1`.
    public var marker: String { "\(rawValue)/\(Self.version)" }

    /// With its article, for a sentence.
    package var noun: String {
        switch self {
        case .principles: "a file of principles"
        case .catalogue: "a part of the catalogue"
        case .ids: "a record of ids"
        case .words: "a list of words"
        case .terms: "a list of terms"
        case .questionnaire: "a questionnaire"
        case .method: "a method of scoring"
        case .lints: "a list of text lints"
        case .answers: "an answer file"
        case .register: "a register of companies"
        }
    }
}

package import QuestionnaireModel
package import SourceText
import StrictYAML

extension AnswersReader {
    /// Where the value of a key at the head of a file stands, for a diagnostic about a file that was
    /// read; the beginning of the file where it has no such key.
    package static func place(of key: String, in file: SourceFile) -> ByteRange {
        YAML.read(file).document?.root[key]?.range ?? ByteRange(at: 0)
    }
}

extension AnswersWriter {
    /// One answer as it stands below `answers`, without indentation, its lines ended.
    package static func entry(_ answer: Answer) -> String {
        YAMLWriter().text(of: .mapping([.init(answer.criterion.text, tree(of: answer))]))
    }

    /// What is said of involvement as it stands in an answer file, its lines ended; empty where nothing is said.
    package static func involvement(_ claims: [InvolvementClaim]) -> String {
        tree(of: claims).map { YAMLWriter().text(of: .mapping([.init("involvement", $0)])) } ?? ""
    }
}

import QuestionnaireModel
import Scoring
import SourceText

/// Finds where a rule stands that the engine names only by its id.
enum RulePlaces {
    static func diagnostic(for problem: RuleProblem, in file: SourceFile) -> Diagnostic {
        let severity: Diagnostic.Severity = problem.severity == .error ? .error : .warning
        return Diagnostic(
            severity, problem.id, problem.headline, explanation: problem.explanation, in: file,
            at: range(of: problem.place, key: problem.key, in: file))
    }

    /// The first line that gives the id or name; the beginning of the file where there is none.
    private static func range(
        of place: RuleProblem.Place, key ruleKey: String, in file: SourceFile
    ) -> ByteRange {
        let (key, name): (String, String)
        switch place {
        case .criterion(let id), .group(let id), .crossCheck(let id), .view(let id):
            (key, name) = ("id: ", id.text)
        case .scale(let text), .aggregation(let text): (key, name) = ("name: ", text)
        case .method: (key, name) = ("\n", ruleKey)
        }
        let wanted = Array("\(key)\(name)".utf8)
        let bytes = file.bytes
        var index = 0
        while index + wanted.count <= bytes.count {
            let end = index + wanted.count
            let isWhole = end == bytes.count || !isPartOfName(bytes[end])
            if isWhole, bytes[index..<end].elementsEqual(wanted) {
                return ByteRange(index + key.utf8.count, end)
            }
            index += 1
        }
        return ByteRange(at: 0)
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}

extension RuleProblem.Place {
    /// Whether it stands in the method's file; a scale may stand in either, and is looked for in the questionnaire's.
    var isInMethod: Bool {
        switch self {
        case .criterion, .group, .crossCheck, .scale: false
        case .aggregation, .view, .method: true
        }
    }
}

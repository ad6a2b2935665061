package import DueDiligence
import QuestionnaireModel
package import Reporting
package import SeededNumbers
import SourceText

/// For tests: answer files to the union questionnaire, made up by a seed.
package struct Sheets {
    package let shelf: Shelf
    package let assessor: Assessor
    package let questionnaire: LoadedQuestionnaire

    package init() throws {
        let method = try Self.some(LoadedMethod.standard.value)
        shelf = Shelf(method: method)
        assessor = Assessor(shelf, detail: .summary)
        questionnaire = try Self.some(shelf.questionnaire("ungp-letters"))
    }

    /// What a comment, a line or another parser might take for something else.
    private static let nasty =
        #""answer: met # no\n\n  x: y\n\t- z \u0085 \u2028 \u202E \uFEFF \r \"q\" 'q' \\ {a} [b] --- ...""#

    private static let evidence = [
        "{kind: reply, lines: 3}", "{kind: internal-document, title: Rules}",
        "{kind: public-document, title: Report, page: 4}",
        "{kind: stakeholder-account, title: Letter, confidential: true}",
    ]

    /// A file in which each answer is blank, or one of a few words, on some evidence.
    package func file(
        _ name: String, analyst: String, by generator: inout SplitMix64, basis: String = "public-record"
    ) -> SourceFile {
        var text = """
            hrdd: answers/1
            questionnaire: ungp-letters
            edition: \(questionnaire.questionnaire.edition)
            company: Northfield (invented)
            size: \(["small", "medium", "large"].randomElement(using: &generator) ?? "small")
            basis: \(basis)
            as-of: 2026-03-0\(Int.random(in: 1...9, using: &generator))
            analyst: \(analyst)
            involvement: \(["caused", "directly-linked", "unknown"].randomElement(using: &generator) ?? "")
            answers:

            """
        for criterion in questionnaire.questionnaire.allCriteria {
            var words = ["met", "met", "partly", "not-met", "declined", "not-disclosed", "unknown", ""]
            if criterion.notApplicable != .never { words.append("not-applicable") }
            let word = words.randomElement(using: &generator) ?? ""
            let cited = Self.evidence.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
            text += "  \(criterion.id):\n    answer: \(word)\n"
            if word == "not-applicable" { text += "    reason: It has none.\n" }
            switch Int.random(in: 0..<5, using: &generator) {
            case 0, 1: text += "    statement: |\n      As \(analyst) reads it,\n\n      so.\n"
            case 2: text += "    statement: \(Self.nasty)\n"
            default: break
            }
            if !cited.isEmpty { text += "    evidence:\n" + cited.map { "      - \($0)\n" }.joined() }
        }
        return SourceFile(name: name, text: text)
    }

    /// Every error of a file that should have none, or its report input.
    package func read(_ file: SourceFile) throws -> ReportInput {
        let reading = assessor.assess(file)
        let errors = reading.diagnostics.filter { $0.severity == .error }.map(\.headline)
        guard let value = reading.value else { throw Unsound(errors: errors) }
        return value
    }

    /// Why a file that should be sound is not.
    package struct Unsound: Error {
        let errors: [String]
    }

    private static func some<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Unsound(errors: []) }
        return value
    }
}

import QuestionnaireModel
import SourceText
import StrictYAML

/// Leads answers on that were given to criteria of an older edition.
struct WithdrawnAnswers {
    let prepared: PreparedQuestionnaire
    /// The ids that stand in the file, with an answer or without.
    private let there: Set<String>
    private let answered: Set<String>

    init(_ prepared: PreparedQuestionnaire, in answers: YAMLNode) {
        self.prepared = prepared
        there = Set(answers.entries.map(\.key.text))
        answered = Set(answers.entries.filter { !$0.value.isBlank }.map(\.key.text))
    }

    /// The criterion for which an answer counts now; `nil` where it counts for none, which is told too.
    func successor(of key: YAMLNode, _ withdrawal: Withdrawal, _ findings: inout Findings) -> Int? {
        let next = withdrawal.replacedBy.map(\.text)
        let index = next.flatMap { prepared.criterionTable.index(of: $0) }
        guard let next, let index else {
            findings.withdrawn(key, withdrawal)
            return nil
        }
        guard withdrawal.keepsMeaning else {
            findings.replaced(key, withdrawal, by: next)
            return nil
        }
        if answered.contains(next) {
            findings.answeredAnew(key, withdrawal, by: next)
            return nil
        }
        findings.movedOn(key, withdrawal, to: next, canRename: !there.contains(next))
        return index
    }
}

extension Findings {
    fileprivate mutating func movedOn(
        _ key: YAMLNode, _ withdrawal: Withdrawal, to next: String, canRename: Bool
    ) {
        warning(
            "withdrawn-criterion",
            "\"\(withdrawal.id)\" is \"\(next)\" since edition \(withdrawal.edition), and counts as such",
            explanation: "It asks the very same under another id.", at: key.range,
            solutions: canRename
                ? Wording.replace(key.range, with: next)
                : [Diagnostic.Solution("move the answer to \"\(next)\", which is blank in the file")])
    }

    /// Also of a criterion that the questionnaire still holds.
    mutating func replaced(_ key: YAMLNode, _ withdrawal: Withdrawal, by next: String) {
        warning(
            "withdrawn-criterion",
            "\"\(withdrawal.id)\" was replaced by \"\(next)\" in edition \(withdrawal.edition) and is not counted",
            explanation: "What is asked changed, so that only a person can say whether the answer holds.",
            at: key.range,
            solutions: [Diagnostic.Solution("answer \"\(next)\", and leave \"\(withdrawal.id)\" out")])
    }

    fileprivate mutating func answeredAnew(_ key: YAMLNode, _ withdrawal: Withdrawal, by next: String) {
        warning(
            "withdrawn-criterion",
            "\"\(withdrawal.id)\" is \"\(next)\" since edition \(withdrawal.edition), which is answered too and counts",
            at: key.range, solutions: [Diagnostic.Solution("leave \"\(withdrawal.id)\" out")])
    }

    fileprivate mutating func withdrawn(_ key: YAMLNode, _ withdrawal: Withdrawal) {
        let successor = withdrawal.replacedBy.map {
            "\"\($0)\" took its place, which this questionnaire does not ask."
        }
        warning(
            "withdrawn-criterion",
            "\"\(withdrawal.id)\" was withdrawn in edition \(withdrawal.edition) and is not counted",
            explanation: successor ?? withdrawal.reason, at: key.range,
            solutions: [Diagnostic.Solution("leave it out")])
    }
}

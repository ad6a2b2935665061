import QuestionnaireModel

/// Whether conditions can hold at all, found out by trying.
enum ConditionLogic {
    enum Verdict { case never, always, sometimes }

    /// More combinations than this are not tried; the condition then counts as possible.
    static let combinationLimit = 20_000

    /// What a condition can come to, over all answers and sheets.
    static func verdict(on condition: Condition) -> Verdict {
        var variables: [Variable] = []
        collect(condition, into: &variables)
        var combinations = 1
        for variable in variables {
            combinations *= variable.values.count
            if combinations > combinationLimit { return .sometimes }
        }
        var (holds, fails) = (false, false)
        for number in 0..<combinations {
            var rest = number
            var assignment: [String] = []
            for variable in variables {
                assignment.append(variable.values[rest % variable.values.count])
                rest /= variable.values.count
            }
            if evaluate(condition, variables, assignment) { holds = true } else { fails = true }
            if holds && fails { return .sometimes }
        }
        return holds ? .always : .never
    }

    /// Something that a condition looks at, and the values that matter to it; "" is any other, or none.
    private struct Variable {
        let subject: Subject
        var values: [String]
    }

    private enum Subject: Hashable {
        case answer(ItemID)
        case field(SheetField)
        /// A sheet may claim several kinds of involvement: each is a variable of its own.
        case claim(String)
    }

    private static func collect(_ condition: Condition, into variables: inout [Variable]) {
        switch condition {
        case .answer(let id, let words): note(.answer(id), [""] + words, in: &variables)
        case .field(.involvement, let words):
            for word in words { note(.claim(word), ["", word], in: &variables) }
        case .field(let field, _): note(.field(field), field.possibleWords, in: &variables)
        case .all(let parts), .any(let parts): for part in parts { collect(part, into: &variables) }
        case .not(let part): collect(part, into: &variables)
        }
    }

    private static func note(_ subject: Subject, _ values: [String], in variables: inout [Variable]) {
        guard let known = variables.firstIndex(where: { $0.subject == subject }) else {
            variables.append(Variable(subject: subject, values: values))
            return
        }
        for value in values where !variables[known].values.contains(value) {
            variables[known].values.append(value)
        }
    }

    private static func evaluate(
        _ condition: Condition, _ variables: [Variable], _ assignment: [String]
    ) -> Bool {
        let value = { (subject: Subject) in
            variables.firstIndex { $0.subject == subject }.map { assignment[$0] } ?? ""
        }
        switch condition {
        case .answer(let id, let words): return words.contains(value(.answer(id)))
        case .field(.involvement, let words): return words.contains { value(.claim($0)) == $0 }
        case .field(let field, let words): return words.contains(value(.field(field)))
        case .all(let parts): return parts.allSatisfy { evaluate($0, variables, assignment) }
        case .any(let parts): return parts.contains { evaluate($0, variables, assignment) }
        case .not(let part): return !evaluate(part, variables, assignment)
        }
    }
}

extension SheetField {
    /// The words that the field may hold.
    var words: [String] {
        switch self {
        case .size: AnswerSheet.Size.allCases.map(\.rawValue)
        case .basis: AnswerSheet.Basis.allCases.map(\.rawValue)
        case .reply: AnswerSheet.Reply.allCases.map(\.rawValue)
        case .involvement: Involvement.allCases.map(\.rawValue)
        }
    }

    /// The words, and "" where the field may be absent.
    fileprivate var possibleWords: [String] {
        switch self {
        case .size, .involvement: words + [""]
        case .basis, .reply: words
        }
    }
}

extension Condition {
    /// The criteria whose answers it looks at, in the order of the text.
    var criteria: [ItemID] {
        switch self {
        case .answer(let id, _): [id]
        case .field: []
        case .all(let parts), .any(let parts): parts.flatMap(\.criteria)
        case .not(let part): part.criteria
        }
    }
}

import PlainJSON
import QuestionnaireModel
import SourceText

/// Conditions and pairs in the form in which the page evaluates them.
///
/// A condition is `{field, in}`, `{all}`, `{any}` or `{not}`; a prerequisite `{answer}`, `{all}` or `{any}`,
/// without the words: any answer that earns something opens a follow-up.
struct FormConditions {
    let scales: AnswerScales
    private let criteria: [ItemID: Criterion]
    private let remedies: [ItemID: ItemID]
    private let leverages: [ItemID: ItemID]

    init(_ questionnaire: Questionnaire, _ scales: AnswerScales) {
        self.scales = scales
        criteria = Dictionary(
            questionnaire.allCriteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = questionnaire.pairs
        remedies = Dictionary(pairs.map { ($0.remedy, $0.leverage) }, uniquingKeysWith: { first, _ in first })
        leverages = Dictionary(
            pairs.map { ($0.leverage, $0.remedy) }, uniquingKeysWith: { first, _ in first })
    }

    /// On the sheet's own fields; null where the criterion always applies.
    func appliesWhen(_ criterion: Criterion) -> JSONValue { criterion.appliesWhen.map(fields) ?? nil }

    /// The same for people; null where the criterion always applies.
    func appliesText(_ criterion: Criterion) -> JSONValue {
        criterion.appliesWhen.map { .string(sentence($0)) } ?? nil
    }

    /// On other answers; null where it is no follow-up.
    func follows(_ criterion: Criterion) -> JSONValue {
        criterion.follows.flatMap { prerequisite($0, of: criterion.id) } ?? nil
    }

    /// Which part of a pair it is, and the other's id; null where it has no partner.
    func pair(_ criterion: Criterion) -> JSONValue {
        if let leverage = remedies[criterion.id] {
            return ["part": "remedy", "other": .string(leverage.text)]
        }
        if let remedy = leverages[criterion.id] {
            return ["part": "leverage", "other": .string(remedy.text)]
        }
        return nil
    }

    private func fields(_ condition: Condition) -> JSONValue {
        switch condition {
        // Answers never take a criterion out.
        case .answer: ["any": []]
        case .field(let field, let words): ["field": .string(field.rawValue), "in": .strings(words)]
        case .all(let parts): ["all": .array(parts.map(fields))]
        case .any(let parts): ["any": .array(parts.map(fields))]
        case .not(let part): ["not": fields(part)]
        }
    }

    private func prerequisite(_ condition: Condition, of id: ItemID) -> JSONValue? {
        switch condition {
        case .answer(let other, let words):
            guard other != id, let criterion = criteria[other] else { return nil }
            let scale = scales.scale(of: criterion)
            let opens = words.contains { word in
                let state = scale.choice(word)?.state ?? AnswerState(rawValue: word)
                return state == .met || state == .partly
            }
            return opens ? ["answer": .string(other.text)] : nil
        case .all(let parts):
            let parts = parts.compactMap { prerequisite($0, of: id) }
            return parts.isEmpty ? nil : ["all": .array(parts)]
        case .any(let parts):
            let parts = parts.compactMap { prerequisite($0, of: id) }
            return parts.isEmpty ? nil : ["any": .array(parts)]
        case .field, .not: return nil
        }
    }

    // MARK: For people

    private func sentence(_ condition: Condition) -> String {
        switch condition {
        case .answer: "never"
        case .field(.involvement, let words):
            "the involvement is \(list(words.map(label))), on evidence"
        case .field(let field, let words): "\(name(of: field)) is \(list(words))"
        case .all(let parts): parts.map(sentence).joined(separator: " and ")
        case .any(let parts): parts.map(sentence).joined(separator: " or ")
        case .not(let part): "not (\(sentence(part)))"
        }
    }

    private func label(_ involvement: String) -> String {
        Involvement(rawValue: involvement).map { Vocabulary.term(for: $0).label.lowercased() } ?? involvement
    }

    private func name(of field: SheetField) -> String {
        switch field {
        case .size: "the company's size"
        case .basis: "the basis"
        case .reply: "the reply"
        case .involvement: "the involvement"
        }
    }

    private func list(_ words: [String]) -> String { words.listed(by: "or") }
}

import PlainJSON
import QuestionnaireModel

/// A criterion in the schema: what it says, and the answers that it allows.
struct CriterionSchema {
    private let criterion: Criterion
    private let scale: Scale?

    /// - Parameter scale: `nil` where only a method knows it; then any word will do.
    init(_ criterion: Criterion, scale: Scale?) {
        self.criterion = criterion
        self.scale = scale
    }

    /// The words that need no reason, by a name of their own.
    var definition: JSONValue.Member { .init(name, words) }

    private var name: String { "answer:\(criterion.id)" }

    private var words: JSONValue {
        guard let scale else { return EntrySchema.anyWord }
        let graded: [AnswerState] = criterion.number == nil ? [] : [.met, .partly, .notMet]
        let terms = scale.choices.filter { $0.state != .notApplicable && !graded.contains($0.state) }
            .map { Vocabulary.term(for: $0) }
        let words = SchemaParts.words(
            terms.map { Vocabulary.Term(word: $0.word, label: $0.label, meaning: meaning(of: $0)) })
        guard let number = criterion.number else { return words }
        let unit = number.unit.isEmpty ? "" : ", in \(number.unit)"
        return [
            "description": .string("A number\(unit)"),
            "anyOf": [
                ["type": "number"], ["type": "string", "pattern": #"^-?\d+(\.\d+|/0*[1-9]\d*)?$"#], words,
            ],
        ]
    }

    /// The entry behind its id: an answer, an answer with more, or blank.
    var property: JSONValue.Member {
        let short = SchemaParts.ref(name)
        var members: [JSONValue.Member] = [
            .init("title", .string(criterion.text)), .init("description", .string(description)),
        ]
        if criterion.replacedBy != nil { members.append(.init("deprecated", true)) }
        members.append(
            .init(
                "anyOf",
                [short, EntrySchema.entry(answer: short, notApplicable: naWords), SchemaParts.ref("blank")]))
        return .init(criterion.id.text, .object(members))
    }

    /// The words that say *not applicable*, with what must be given; empty where that is not allowed.
    private var naWords: [Vocabulary.Term] {
        guard case .allowed(let when, let reason) = criterion.notApplicable else { return [] }
        let meaning = [when, reason.isEmpty ? "" : "Reason: \(reason)"].filter { !$0.isEmpty }.joined(
            separator: " ")
        return (scale ?? .standard).choices.filter { $0.state == .notApplicable }
            .map { Vocabulary.Term(word: $0.word, label: Vocabulary.term(for: $0).label, meaning: meaning) }
    }

    private func meaning(of term: Vocabulary.Term) -> String {
        switch scale?.choice(term.word)?.state {
        case .met where !criterion.met.isEmpty: criterion.met
        case .partly where !criterion.partly.isEmpty: criterion.partly
        case .notMet where !criterion.notEnough.isEmpty: "\(term.meaning). Not enough: \(criterion.notEnough)"
        default: term.meaning
        }
    }

    private var description: String {
        var lines = [
            ("Met", criterion.met), ("Partly", criterion.partly), ("Not enough", criterion.notEnough),
            ("Evidence", criterion.evidence), ("In a small company", criterion.smallCompany),
        ]
        if case .allowed(let when, let reason) = criterion.notApplicable {
            lines.append(
                ("Not applicable", [when, reason].filter { !$0.isEmpty }.joined(separator: " Reason: ")))
        }
        if criterion.statementSuffices {
            lines.append(("No proof needed", "the statement is the fact and can earn the full point."))
        }
        if let next = criterion.replacedBy { lines.append(("Replaced by", next.text)) }
        return lines.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }.joined(separator: "\n\n")
    }
}

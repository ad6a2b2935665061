import ExactNumber
import QuestionnaireModel
import SourceText
import StrictYAML

/// Reads criteria, and remembers where everything stands that is checked across them.
struct CriterionReader {
    /// What is expected of a criterion besides an id and a text.
    enum Demand {
        /// Another body's questionnaire says as much as it says.
        case little
        /// The catalogue fills in every field.
        case all
    }

    let demand: Demand
    /// The clauses to which criteria may be mapped; `nil` where they are not known here.
    let clauses: Set<String>?
    private(set) var placed: [PlacedCriterion] = []
    /// Where each id was used first; groups and criteria share their names.
    private var ids = FirstUses()

    init(_ demand: Demand, clauses: Set<String>?) {
        self.demand = demand
        self.clauses = clauses
    }

    /// Takes note of an id, or tells that it is taken.
    mutating func claim(_ id: ItemID, at range: ByteRange, _ findings: inout Findings) {
        ids.claim(id.text, at: range, &findings)
    }

    /// The criteria of a list.
    mutating func read(_ nodes: [YAMLNode], ask: ItemID, _ findings: inout Findings) -> [Criterion] {
        nodes.compactMap { read($0, ask: ask, &findings) }
    }

    private mutating func read(_ node: YAMLNode, ask: ItemID, _ findings: inout Findings) -> Criterion? {
        guard let record = Record<CriterionKey>(node, &findings) else { return nil }
        if demand == .all {
            for key in CriterionKey.filledInTheCatalogue where record[key] == nil {
                findings.missingKey(key.name, in: "a criterion of the catalogue", at: record.place)
            }
        }
        let text = record.text(.text, &findings)
        let id = record.id(.id, &findings)
        let range = record[.id]?.range ?? record.place
        if let id {
            claim(id, at: range, &findings)
            if demand == .all, !id.text.hasPrefix(ask.text + ".") {
                findings.foreignCriterion(id.text, ask: ask.text, at: range)
            }
        }
        var criterion = Criterion(id: id ?? ItemID(""), text: text ?? "")
        readClassification(of: &criterion, record, &findings)
        readWords(of: &criterion, record, &findings)
        var place = PlacedCriterion(criterion: criterion, file: findings.file, idRange: range)
        readRelations(of: &criterion, &place, record, &findings)
        guard id != nil else { return nil }
        place.criterion = criterion
        placed.append(place)
        return criterion
    }

    private func readClassification(
        of criterion: inout Criterion, _ record: Record<CriterionKey>, _ findings: inout Findings
    ) {
        for node in record.scalars(.principles, &findings) {
            let text = node.text
            if let clauses, !clauses.contains(text) {
                findings.unknownClause(node, text, among: clauses.sorted())
            } else if criterion.principles.contains(ClauseID(text)) {
                findings.duplicateWord(node, text, key: "principles")
            } else {
                criterion.principles.append(ClauseID(text))
            }
        }
        if record[.reference]?.kind == .sequence {
            criterion.reference = record.texts(.reference, &findings)
        } else if let reference = record.text(.reference, &findings) {
            criterion.reference = [reference]
        }
        criterion.stage = record.word(.stage, &findings)
        criterion.weight = record.number(.weight, isPositive: true, &findings) ?? .one
        criterion.priority = record.word(.priority, &findings) ?? .medium
        criterion.isCore = record.boolean(.core, &findings) ?? false
        criterion.changedIn = record.integer(.changedIn, atLeast: 1, &findings) ?? 1
        criterion.statementSuffices = record.boolean(.statementSuffices, &findings) ?? false
        criterion.exemptFromLints = record.texts(.exemptFromLints, &findings)
        criterion.scale = record.text(.scale, &findings)
        criterion.tags = record.texts(.tags, &findings)
        criterion.number = readNumber(record, &findings)
    }

    private func readWords(
        of criterion: inout Criterion, _ record: Record<CriterionKey>, _ findings: inout Findings
    ) {
        criterion.met = record.text(.met, &findings) ?? ""
        criterion.partly = record.text(.partly, &findings) ?? ""
        criterion.notEnough = record.text(.notEnough, &findings) ?? ""
        criterion.evidence = record.text(.evidence, &findings) ?? ""
        criterion.nextStep = record.text(.nextStep, &findings) ?? ""
        criterion.smallCompany = record.text(.smallCompany, &findings) ?? ""
        criterion.notApplicable = readNotApplicable(record, &findings)
    }

    private func readNotApplicable(
        _ record: Record<CriterionKey>, _ findings: inout Findings
    ) -> NotApplicableRule {
        guard let node = record[.notApplicable] else { return .never }
        if node.isText("never") { return .never }
        guard node.kind == .mapping else {
            findings.error(
                "wrong-type", "\"not-applicable\" must be never, or a mapping with \"when\" and \"reason\"",
                at: node.range)
            return .never
        }
        let place = record.keyRange(.notApplicable)
        guard let rule = Record<NotApplicableKey>(node, place: place, &findings) else { return .never }
        return .allowed(when: rule.text(.when, &findings) ?? "", reason: rule.text(.reason, &findings) ?? "")
    }

    private func readNumber(_ record: Record<CriterionKey>, _ findings: inout Findings) -> NumberAnswer? {
        guard let node = record[.number],
            let number = Record<NumberKey>(node, place: record.keyRange(.number), &findings),
            let none = number.number(.none, &findings), let full = number.number(.full, &findings)
        else { return nil }
        guard none != full else {
            findings.wrongNumber(node, "\"none\" and \"full\" must differ")
            return nil
        }
        return NumberAnswer(none: none, full: full, unit: number.text(.unit, &findings) ?? "")
    }

    private func readRelations(
        of criterion: inout Criterion, _ place: inout PlacedCriterion, _ record: Record<CriterionKey>,
        _ findings: inout Findings
    ) {
        if let node = record[.appliesWhen] {
            criterion.appliesWhen = ConditionReader(.fields).read(node, key: "applies-when", &findings)
        }
        if let node = record[.follows] {
            criterion.follows = ConditionReader(.answers).read(node, key: "follows", &findings)
        }
        criterion.pairedWith = record.id(.pairedWith, &findings)
        criterion.replacedBy = record.id(.replacedBy, &findings)
        place.replacedByRange = record[.replacedBy]?.range
    }
}

enum CriterionKey: Int, RecordKey {
    case id, text, principles, reference, stage, weight, priority, core, changedIn, met, partly, notEnough
    case evidence, nextStep, smallCompany, statementSuffices, notApplicable, appliesWhen, follows, pairedWith
    case replacedBy, exemptFromLints, scale, number, tags

    static let shape = RecordShape(
        "a criterion",
        [
            "id", "text", "principles", "reference", "stage", "weight", "priority", "core", "changed-in",
            "met", "partly", "not-enough", "evidence", "next-step", "small-company", "statement-suffices",
            "not-applicable", "applies-when", "follows", "paired-with", "replaced-by", "exempt-from-lints",
            "scale", "number", "tags",
        ], required: ["id", "text"])

    static let filledInTheCatalogue: [CriterionKey] = [
        .principles, .stage, .weight, .priority, .changedIn, .met, .partly, .notEnough, .evidence, .nextStep,
        .notApplicable,
    ]
}

private enum NotApplicableKey: Int, RecordKey {
    case when, reason

    static let shape = RecordShape(
        "a rule on \"not-applicable\"", ["when", "reason"], required: ["when", "reason"])
}

private enum NumberKey: Int, RecordKey {
    case none, full, unit

    static let shape = RecordShape("a number", ["none", "full", "unit"], required: ["none", "full"])
}

extension Findings {
    mutating func unknownClause(_ node: YAMLNode, _ text: String, among clauses: [String]) {
        // 23 is near to 22 as a word and far from it as a clause: only the brackets are forgiven.
        let letters = { (id: String) in id.lowercased().filter { $0.isLetter || $0.isNumber } }
        let near = clauses.first { letters($0) == letters(text) }
        error(
            "unknown-clause", "\"\(shortened(text))\" is no clause here" + Wording.didYouMean(near),
            explanation: "The clauses are \(Wording.joined(clauses)).", at: node.range,
            solutions: Wording.replace(node.range, with: near))
    }

    mutating func duplicateWord(_ node: YAMLNode, _ text: String, key: String) {
        error("duplicate-item", "\"\(shortened(text))\" must stand in \"\(key)\" once", at: node.range)
    }

    fileprivate mutating func foreignCriterion(_ id: String, ask: String, at range: ByteRange) {
        error(
            "foreign-id", "the id of a criterion must begin with its ask's: \"\(ask).\"",
            explanation:
                "By its id an answer is found again; \"\(shortened(id))\" would belong to another ask.",
            at: range)
    }
}

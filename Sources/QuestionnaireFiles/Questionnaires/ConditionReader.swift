import QuestionnaireModel
import SourceText
import StrictYAML

/// Reads conditions; whether there is what they name is looked at with everything read.
struct ConditionReader {
    /// What a condition may look at in its place.
    enum Scope {
        /// The sheet's own fields: what decides whether a criterion applies.
        case fields
        /// Answers: what makes a follow-up.
        case answers
        /// Both: what a cross-check looks at.
        case both
    }

    let scope: Scope

    init(_ scope: Scope) {
        self.scope = scope
    }

    /// A condition; `nil`, with the error told, where it is none. Several keys in one mapping must all hold.
    func read(_ node: YAMLNode, key: String, _ findings: inout Findings) -> Condition? {
        guard node.kind == .mapping, node.count > 0 else {
            findings.wrongCondition(node.range, "\"\(key)\" must be a condition, such as \(example)")
            return nil
        }
        var parts: [Condition] = []
        var isWhole = true
        for entry in node.entries {
            if let part = read(entry, &findings) { parts.append(part) } else { isWhole = false }
        }
        guard isWhole, let first = parts.first else { return nil }
        return parts.count == 1 ? first : .all(parts)
    }

    private var example: String {
        scope == .fields ? "{size: [small, medium]}" : "{due-diligence.identify.sources: [met, partly]}"
    }

    private func read(_ entry: YAMLNode.Entry, _ findings: inout Findings) -> Condition? {
        let key = entry.key.text
        switch key {
        case "all", "any": return readParts(entry.value, key, &findings)
        case "not": return read(entry.value, key: "not", &findings).map { .not($0) }
        default: break
        }
        let words = readWords(entry, &findings)
        if let field = SheetField(rawValue: key) {
            guard scope != .answers else {
                findings.wrongCondition(
                    entry.key.range, "\"follows\" looks at answers, not at \"\(key)\" of the sheet")
                return nil
            }
            return words.isEmpty ? nil : .field(field, isOneOf: words)
        }
        guard scope != .fields else {
            let near = findings.nearest(to: key, among: SheetField.allCases.map(\.rawValue))
            findings.wrongCondition(
                entry.key.range,
                "\"applies-when\" looks at \(Wording.list(SheetField.allCases.map(\.rawValue))) of the sheet, not at "
                    + "\"\(findings.shortened(key))\"" + Wording.didYouMean(near),
                explanation: "An answer never takes a criterion out; \"follows\" makes a follow-up of it.")
            return nil
        }
        guard let id = findings.id(key, entry.key) else { return nil }
        return words.isEmpty ? nil : .answer(id, isOneOf: words)
    }

    private func readParts(_ node: YAMLNode, _ key: String, _ findings: inout Findings) -> Condition? {
        guard node.kind == .sequence, node.count > 0 else {
            findings.wrongCondition(node.range, "\"\(key)\" must be a list of conditions")
            return nil
        }
        var parts: [Condition] = []
        var isWhole = true
        for item in node.items {
            if let part = read(item, key: key, &findings) { parts.append(part) } else { isWhole = false }
        }
        guard isWhole else { return nil }
        return key == "all" ? .all(parts) : .any(parts)
    }

    private func readWords(_ entry: YAMLNode.Entry, _ findings: inout Findings) -> [String] {
        let nodes: [YAMLNode] =
            switch entry.value.kind {
            case .scalar: [entry.value]
            case .sequence: Array(entry.value.items)
            default: []
            }
        guard !nodes.isEmpty, nodes.allSatisfy({ $0.kind == .scalar }) else {
            findings.wrongCondition(
                entry.value.isNull ? entry.key.range : entry.value.range,
                "a condition must name a word or a list of words")
            return []
        }
        return nodes.map(\.text)
    }
}

extension Findings {
    mutating func wrongCondition(_ range: ByteRange, _ headline: String, explanation: String = "") {
        error("wrong-condition", headline, explanation: explanation, at: range)
    }
}

import ExactNumber
import QuestionnaireModel
import StrictYAML

/// Reads the tree of questions, sections and asks; the criteria in it go to a `CriterionReader`.
struct GroupReader {
    var criteria: CriterionReader

    /// The groups of a list.
    mutating func read(_ nodes: [YAMLNode], _ kind: Group.Kind, _ findings: inout Findings) -> [Group] {
        nodes.compactMap { read($0, kind, &findings) }
    }

    private mutating func read(_ node: YAMLNode, _ kind: Group.Kind, _ findings: inout Findings) -> Group? {
        guard let record = Record<GroupKey>(node, &findings) else { return nil }
        let id = record.id(.id, &findings)
        if let id, let place = record[.id] { criteria.claim(id, at: place.range, &findings) }
        var group = Group(id: id ?? ItemID(""), kind: kind, children: [])
        group.title = record.text(.title, &findings) ?? ""
        group.number = record.integer(.number, atLeast: 1, &findings)
        group.text = record.text(.text, &findings) ?? ""
        group.lines = readLines(record, &findings)
        group.weight = record.number(.weight, isPositive: true, &findings) ?? .one
        group.aggregation = record.text(.aggregation, &findings)
        group.level = record.text(.level, &findings)
        group.tags = record.texts(.tags, &findings)
        group.phrase = readPhrase(record, &findings)
        for key in record.present([.sections, .asks, .criteria]) {
            let items = record.items(key, &findings)
            switch key {
            case .sections: group.children += read(items, .section, &findings).map(Child.group)
            case .asks: group.children += read(items, .ask, &findings).map(Child.group)
            default:
                group.children += criteria.read(items, ask: group.id, &findings).map(Child.criterion)
            }
        }
        // One without an id is refused, and what is in it may be named elsewhere all the same.
        return group
    }

    private func readLines(_ record: Record<GroupKey>, _ findings: inout Findings) -> ClosedRange<Int>? {
        guard let node = record[.lines] else { return nil }
        let numbers = record.scalars(.lines, &findings).map { wholeNumber($0.text) }
        guard node.kind == .sequence else { return nil }
        guard numbers.count == 2, let first = numbers[0], let last = numbers[1], first >= 1, first <= last
        else {
            findings.wrongNumber(node, "\"lines\" must be the first and the last line, such as [44, 46]")
            return nil
        }
        return first...last
    }

    private func readPhrase(_ record: Record<GroupKey>, _ findings: inout Findings) -> MatchedPhrase? {
        let words = record.text(.phrase, &findings)
        let line = record.integer(.line, atLeast: 1, &findings)
        let match: MatchedPhrase.Match? = record.word(.match, &findings)
        guard words != nil || line != nil || match != nil else { return nil }
        return MatchedPhrase(words: words ?? "", line: line, match: match ?? .none)
    }
}

enum GroupKey: Int, RecordKey {
    case id, title, number, text, lines, phrase, line, match, weight, aggregation, level, tags, sections, asks
    case criteria

    static let shape = RecordShape(
        "a question, section or ask",
        [
            "id", "title", "number", "text", "lines", "phrase", "line", "match", "weight", "aggregation",
            "level", "tags", "sections", "asks", "criteria",
        ], required: ["id"])
}

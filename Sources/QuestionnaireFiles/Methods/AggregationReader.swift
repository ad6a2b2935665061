import QuestionnaireModel
import StrictYAML

/// Reads how groups are added up, and holds every `use` against the names that there are.
struct AggregationReader {
    private var names = [Aggregation.standardName]

    /// The aggregations of a list; from then on their names are known.
    mutating func read(_ nodes: [YAMLNode], _ findings: inout Findings) -> [Aggregation] {
        var uses = FirstUses()
        var aggregations: [Aggregation] = []
        for node in nodes {
            guard let record = Record<AggregationKey>(node, &findings) else { continue }
            let rule: Aggregation.Rule? = record.word(.rule, &findings)
            let parts = readParts(record, &findings)
            let blocking = record.scalars(.blockedBy, &findings).compactMap { node -> AnswerState? in
                findings.word(node, key: "blocked-by")
            }
            let passesOn = record.boolean(.passesBlockOn, &findings) ?? false
            let max = record.number(.max, isPositive: true, &findings)
            let round = record.integer(.round, &findings)
            guard let name = record.text(.name, &findings), let place = record[.name] else { continue }
            uses.claim(name, at: place.range, &findings)
            names.append(name)
            aggregations.append(
                Aggregation(
                    name: name, rule: rule ?? .weightedMean, parts: parts, blockedBy: Set(blocking),
                    passesBlockOn: passesOn, max: max, round: round))
        }
        return aggregations
    }

    private func readParts(
        _ record: Record<AggregationKey>, _ findings: inout Findings
    ) -> Aggregation.Parts {
        guard let node = record[.of] else { return .children }
        if node.isText("children") { return .children }
        if node.isText("criteria") { return .criteria }
        guard node.kind == .mapping, let level = Record<LevelKey>(node, &findings) else {
            if node.kind != .mapping {
                findings.wrongParts(node, "\"of\" must be children, criteria or {level: NAME}")
            }
            return .children
        }
        return level.text(.level, &findings).map { .level($0) } ?? .children
    }

    /// The name of an aggregation that a key names.
    func use<Key>(_ record: Record<Key>, _ key: Key, _ findings: inout Findings) -> String? {
        guard let node = record[key], let name = record.text(key, &findings) else { return nil }
        if !names.contains(name) { findings.unknownAggregation(node, name, among: names) }
        return name
    }

    func readLevel(_ node: YAMLNode, _ findings: inout Findings) -> Method.LevelRule? {
        guard let record = Record<LevelRuleKey>(node, &findings) else { return nil }
        let name = use(record, .use, &findings)
        guard let place = record[.for], let selector = Record<SelectorKey>(place, &findings) else {
            return nil
        }
        let level = selector.text(.level, &findings)
        let depth = selector.integer(.depth, atLeast: 1, &findings)
        let kind: Group.Kind? = selector.word(.kind, &findings)
        guard selector.present([.level, .depth, .kind]).count == 1 else {
            findings.wrongParts(place, "\"for\" must name one of level, depth and kind")
            return nil
        }
        guard let name else { return nil }
        if let level { return Method.LevelRule(.level(level), aggregation: name) }
        if let depth { return Method.LevelRule(.depth(depth), aggregation: name) }
        return kind.map { Method.LevelRule(.kind($0), aggregation: name) }
    }

    func readViews(_ nodes: [YAMLNode], _ findings: inout Findings) -> [View] {
        var ids = FirstUses()
        return nodes.compactMap { node in
            guard let record = Record<ViewKey>(node, &findings) else { return nil }
            let id = record.id(.id, &findings)
            if let id, let place = record[.id] { ids.claim(id.text, at: place.range, &findings) }
            let title = record.text(.title, &findings) ?? ""
            let grouping = readGrouping(record, &findings)
            let name = use(record, .use, &findings)
            guard let id, let grouping, let name else { return nil }
            return View(id: id, title: title, grouping: grouping, aggregation: name)
        }
    }

    private func readGrouping(_ record: Record<ViewKey>, _ findings: inout Findings) -> View.Grouping? {
        guard let node = record[.by] else { return nil }
        if node.isText("principle") { return .principle }
        if node.isText("clause") { return .clause }
        if node.isText("stage") { return .stage }
        if node.isText("tag") { return .tag }
        let wanted = "\"by\" must be principle, clause, stage, tag, {level: NAME} or {lists: [...]}"
        guard node.kind == .mapping else {
            findings.wrongParts(node, wanted)
            return nil
        }
        guard let grouping = Record<GroupingKey>(node, &findings) else { return nil }
        guard grouping.present([.level, .lists]).count == 1 else {
            findings.wrongParts(node, wanted)
            return nil
        }
        if let level = grouping.text(.level, &findings) { return .level(level) }
        let lists = grouping.items(.lists, &findings).compactMap { node -> View.Listed? in
            guard let list = Record<ListedKey>(node, &findings) else { return nil }
            let members = list.scalars(.members, &findings).compactMap { findings.id($0.text, $0) }
            let title = list.text(.title, &findings) ?? ""
            return list.id(.id, &findings).map { View.Listed(id: $0, title: title, members: members) }
        }
        return grouping[.lists] == nil ? nil : .listed(lists)
    }
}

private enum AggregationKey: Int, RecordKey {
    case name, rule, of, blockedBy, passesBlockOn, max, round

    static let shape = RecordShape(
        "an aggregation", ["name", "rule", "of", "blocked-by", "passes-block-on", "max", "round"],
        required: ["name", "rule"])
}

private enum LevelKey: Int, RecordKey {
    case level

    static let shape = RecordShape("the parts of an aggregation", ["level"], required: ["level"])
}

private enum LevelRuleKey: Int, RecordKey {
    case `for`, use

    static let shape = RecordShape("a rule for levels", ["for", "use"], required: ["for", "use"])
}

private enum SelectorKey: Int, RecordKey {
    case level, depth, kind

    static let shape = RecordShape("a choice of groups", ["level", "depth", "kind"], required: [])
}

private enum ViewKey: Int, RecordKey {
    case id, title, by, use

    static let shape = RecordShape("a view", ["id", "title", "by", "use"], required: ["id", "by", "use"])
}

private enum GroupingKey: Int, RecordKey {
    case level, lists

    static let shape = RecordShape("a grouping", ["level", "lists"], required: [])
}

private enum ListedKey: Int, RecordKey {
    case id, title, members

    static let shape = RecordShape(
        "a row of a view", ["id", "title", "members"], required: ["id", "members"])
}

extension Findings {
    fileprivate mutating func wrongParts(_ node: YAMLNode, _ headline: String) {
        error("wrong-grouping", headline, at: node.range)
    }

    fileprivate mutating func unknownAggregation(_ node: YAMLNode, _ name: String, among names: [String]) {
        let near = nearest(to: name, among: names)
        error(
            "unknown-aggregation",
            "\"\(shortened(name))\" is no aggregation of this method" + Wording.didYouMean(near),
            explanation: "There are \(Wording.joined(names)).", at: node.range,
            solutions: Wording.mend(name, at: node.range, with: near, among: names))
    }
}

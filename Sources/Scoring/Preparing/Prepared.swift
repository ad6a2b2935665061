import ExactNumber
import QuestionnaireModel

/// A questionnaire and a method in the form that the engine runs on: arrays and indices, no look-up by name.
struct Prepared: Sendable {
    /// A criterion or a group as a part of what is aggregated.
    enum Part: Sendable, Hashable {
        case criterion(Int)
        case node(Int)
    }

    struct Item: Sendable {
        var criterion: Criterion
        /// Weight times the factor of its stage; never below 0.
        var weight: Rational
        var scale: PreparedScale
        /// What its mark is out of: its points where its group adds them up, else the method's full mark.
        var max: Rational
        var isAnnex: Bool
        /// The group it stands in.
        var node: Int
        var prerequisite: Prerequisite?
        var pairing: Pairing
        /// The other of its pair.
        var partner: Int?
        /// Criteria whose prerequisites name it.
        var followers: [Int] = []
    }

    /// Which side of a pair a criterion is.
    enum Pairing: Sendable { case single, remedy, leverage }

    struct Node: Sendable {
        var id: ItemID
        var label: String
        var level: String?
        var tags: [String]
        var weight: Rational
        var aggregation: Aggregation
        /// What its aggregation counts.
        var parts: [Part]
        /// What stands in it.
        var children: [Part]
        /// The criteria below, which are one run of the questionnaire's.
        var criteria: Range<Int>
        /// Its floor is its shares' weighted sum of points, so that a gain is a share.
        var isAdditive = false
    }

    /// What stands before a criterion's answer counts; most have neither.
    struct Gate: Sendable {
        /// No condition on the sheet's fields and no partner decides whether it applies.
        var isFree: Bool
        var isFollowUp: Bool
    }

    var items: [Item] = []
    /// What evidence lets be earned.
    let caps: CapTable
    /// For each criterion.
    var gates: [Gate] = []
    /// Each criterion answered as well as it can be, on full evidence.
    private(set) var bestAnswers: [ReadAnswer] = []
    /// What that earns, 0 to 1.
    private(set) var bestPoints: [Rational] = []
    /// The total is the first, then the groups of the questionnaire in order, each before what is in it, then
    /// the annex and its groups.
    var nodes: [Node] = []
    /// The annex as one question; `nil` where there is none.
    var annexNode: Int?
    /// The parts of the total with the annex as one more question.
    var partsWithAnnex: [Part] = []
    /// Whether the total, or the annex beside it, is made of a node.
    var isNeeded: [Bool] = []
    /// The node of which a criterion is a part, on the way to the total or to the annex.
    var consumer: [Int?] = []
    /// The node of which a node is a part, on the same way.
    var nodeConsumer: [Int?] = []
    /// Prerequisites before their follow-ups.
    var order: [Int] = []
    /// Where each criterion stands in `order`.
    var place: [Int] = []
    var indexOf: [ItemID: Int] = [:]
    /// Whether a criterion is the first of its name; ids are unique in a sound questionnaire.
    var firstOfName: [Bool] = []
    var nodeOf: [ItemID: Int] = [:]

    static let total = 0

    init(_ questionnaire: Questionnaire, _ method: Method) {
        caps = CapTable(method.evidenceCaps)
        var overall = method.aggregation(named: method.overall.aggregation) ?? .standard
        overall.max = method.max
        nodes = [
            Node(
                id: "overall", label: questionnaire.title, level: nil, tags: [], weight: .one,
                aggregation: overall, parts: [], children: [], criteria: 0..<0)
        ]
        let scales = ScaleBook(questionnaire, method)
        var cache: [String: PreparedScale] = [:]
        for group in questionnaire.groups {
            let index = add(group, depth: 1, isAnnex: false, method, scales, &cache)
            nodes[Self.total].children.append(.node(index))
        }
        nodes[Self.total].criteria = 0..<items.count
        if !questionnaire.annex.isEmpty {
            let annex = nodes.count
            annexNode = annex
            let start = items.count
            // As a question of its own it is aggregated like the questions.
            let question = Group(id: "annex", kind: .question, children: [])
            nodes.append(
                Node(
                    id: "annex", label: "Annex", level: nil, tags: [],
                    weight: Swift.max(.zero, method.annex.weight),
                    aggregation: method.aggregation(for: question, depth: 1), parts: [], children: [],
                    criteria: start..<start))
            for group in questionnaire.annex {
                let index = add(group, depth: 2, isAnnex: true, method, scales, &cache)
                nodes[annex].children.append(.node(index))
            }
            nodes[annex].criteria = start..<items.count
        }
        bestAnswers = items.indices.map(bestAnswer)
        bestPoints = bestAnswers.map { $0.value * $0.cap }
        for index in nodes.indices { nodes[index].parts = parts(of: index) }
        partsWithAnnex = partsOfTotalWithAnnex()
        markAdditive()
        markNeeded()
        connect(questionnaire)
    }

    private mutating func add(
        _ group: Group, depth: Int, isAnnex: Bool, _ method: Method, _ scales: ScaleBook,
        _ cache: inout [String: PreparedScale]
    ) -> Int {
        let index = nodes.count
        let start = items.count
        nodes.append(
            Node(
                id: group.id, label: group.label, level: group.level, tags: group.tags,
                weight: Swift.max(.zero, group.weight),
                aggregation: method.aggregation(for: group, depth: depth), parts: [], children: [],
                criteria: start..<start))
        if nodeOf[group.id] == nil { nodeOf[group.id] = index }
        var children: [Part] = []
        for child in group.children {
            switch child {
            case .group(let inner):
                children.append(.node(add(inner, depth: depth + 1, isAnnex: isAnnex, method, scales, &cache)))
            case .criterion(let criterion):
                children.append(.criterion(items.count))
                firstOfName.append(indexOf[criterion.id] == nil)
                if firstOfName[items.count] { indexOf[criterion.id] = items.count }
                let scale = scales.scale(of: criterion) ?? .standard
                let prepared = cache[scale.name] ?? PreparedScale(scale)
                cache[scale.name] = prepared
                let weight = Swift.max(.zero, criterion.weight * method.stageFactors[criterion.stage])
                let isSummed = nodes[index].aggregation.rule == .sum
                items.append(
                    Item(
                        criterion: criterion, weight: weight, scale: prepared,
                        max: isSummed ? weight * prepared.full : method.max, isAnnex: isAnnex, node: index,
                        prerequisite: nil, pairing: .single))
            }
        }
        nodes[index].children = children
        nodes[index].criteria = start..<items.count
        return index
    }

    private func bestAnswer(to index: Int) -> ReadAnswer {
        let item = items[index]
        let best = item.criterion.number == nil ? item.scale.best : .init(state: .met, value: .one)
        return ReadAnswer(
            answer: nil, state: best.state, value: best.value, cap: fullCap(index),
            grade: .independentInvestigation)
    }

    private func parts(of index: Int) -> [Part] {
        let node = nodes[index]
        switch node.aggregation.parts {
        case .children: return node.children
        case .criteria: return node.criteria.map(Part.criterion)
        case .level(let level): return outermost(level, in: node.children)
        }
    }

    /// The groups of a level, not those inside another such group.
    func outermost(_ level: String, in children: [Part]) -> [Part] {
        children.flatMap { part -> [Part] in
            guard case .node(let index) = part else { return [] }
            return nodes[index].level == level ? [part] : outermost(level, in: nodes[index].children)
        }
    }

    private func partsOfTotalWithAnnex() -> [Part] {
        guard let annexNode else { return nodes[Self.total].parts }
        switch nodes[Self.total].aggregation.parts {
        case .children: return nodes[Self.total].parts + [.node(annexNode)]
        case .criteria: return items.indices.map(Part.criterion)
        case .level(let level):
            return nodes[Self.total].parts + outermost(level, in: nodes[annexNode].children)
        }
    }

    private mutating func markAdditive() {
        for index in nodes.indices.reversed() {
            let aggregation = nodes[index].aggregation
            let isMean: Bool
            switch aggregation.rule {
            case .weightedMean, .mean, .sum, .effectiveMean: isMean = true
            case .minimum, .allOrHalf, .any: isMean = false
            }
            let parts = index == Self.total ? partsWithAnnex : nodes[index].parts
            nodes[index].isAdditive =
                isMean && aggregation.round == nil && aggregation.blockedBy.isEmpty
                && parts.allSatisfy { part in
                    if case .node(let child) = part { nodes[child].isAdditive } else { true }
                }
        }
    }

    private mutating func markNeeded() {
        isNeeded = [Bool](repeating: false, count: nodes.count)
        consumer = [Int?](repeating: nil, count: items.count)
        nodeConsumer = [Int?](repeating: nil, count: nodes.count)
        isNeeded[Self.total] = true
        if let annexNode { isNeeded[annexNode] = true }
        for index in nodes.indices where isNeeded[index] {
            for part in index == Self.total ? partsWithAnnex : nodes[index].parts {
                switch part {
                case .criterion(let criterion): if consumer[criterion] == nil { consumer[criterion] = index }
                case .node(let child):
                    isNeeded[child] = true
                    if nodeConsumer[child] == nil { nodeConsumer[child] = index }
                }
            }
        }
    }

    /// Follow-ups, pairs and the order in which answers can be read.
    private mutating func connect(_ questionnaire: Questionnaire) {
        for pair in questionnaire.pairs {
            guard let remedy = indexOf[pair.remedy], let leverage = indexOf[pair.leverage] else { continue }
            (items[remedy].pairing, items[remedy].partner) = (.remedy, leverage)
            (items[leverage].pairing, items[leverage].partner) = (.leverage, remedy)
        }
        for index in items.indices {
            guard let condition = items[index].criterion.follows else { continue }
            items[index].prerequisite = Prerequisite(condition) { id in
                indexOf[id].flatMap { $0 == index ? nil : $0 }.map { ($0, items[$0].scale) }
            }
        }
        order = PrerequisiteOrder(items.map { $0.prerequisite?.criteria ?? [] }).order
        let placed = Set(order)
        // What stands in a circle is answered for itself; the check of the rules has reported it.
        for index in items.indices where !placed.contains(index) {
            items[index].prerequisite = nil
            order.append(index)
        }
        gates = items.indices.map { index in
            let item = items[index]
            return Gate(
                isFree: item.criterion.appliesWhen == nil && item.pairing == .single
                    && !isReplaced(index),
                isFollowUp: item.prerequisite != nil)
        }
        place = [Int](repeating: 0, count: items.count)
        for (position, index) in order.enumerated() { place[index] = position }
        for index in items.indices {
            for prerequisite in items[index].prerequisite?.criteria ?? [] {
                items[prerequisite].followers.append(index)
            }
        }
    }
}

extension Method {
    /// What a group is aggregated by: its own, else that of its level, its depth, its kind.
    func aggregation(for group: Group, depth: Int) -> Aggregation {
        func rule(_ matches: (LevelRule.Selector) -> Bool) -> Aggregation? {
            levels.first { matches($0.selector) }.flatMap { aggregation(named: $0.aggregation) }
        }
        return group.aggregation.flatMap { aggregation(named: $0) }
            ?? group.level.flatMap { level in rule { $0 == .level(level) } }
            ?? rule { $0 == .depth(depth) }
            ?? rule { $0 == .kind(group.kind) }
            ?? .standard
    }
}

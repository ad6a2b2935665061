import ExactNumber
import QuestionnaireModel

/// A table of the method over the same nodes.
struct ViewTable {
    let result: Assessment.ViewResult

    private struct Row {
        var id: String
        var title: String
        var parts: [Prepared.Part]
    }

    init(_ view: View, _ run: Run, _ tallies: Tallies, _ scores: Scores) {
        let aggregation = run.method.aggregation(named: view.aggregation) ?? .standard
        let rows = ViewTable.rows(of: view, aggregation, run)
        result = Assessment.ViewResult(
            id: view.id, title: view.title,
            rows: rows.map { row in
                let value = ViewTable.value(of: row.parts, aggregation, run)
                return Assessment.ViewResult.Row(
                    id: row.id, title: row.title,
                    score: scores.score(
                        value, full: aggregation.fullMark(sum: value?.full ?? .one, max: run.method.max)))
            })
    }

    private static func rows(of view: View, _ aggregation: Aggregation, _ run: Run) -> [Row] {
        let prepared = run.prepared
        let parts = run.evaluation.parts(of: Prepared.total, counting: aggregation.parts)
        let themes = run.scorer.themes
        func only(_ criteria: [Int]) -> [Prepared.Part] {
            let wanted = Set(criteria)
            return parts.filter { part in
                switch part {
                case .criterion(let index): wanted.contains(index)
                case .node(let index): prepared.nodes[index].criteria.contains { wanted.contains($0) }
                }
            }
        }
        switch view.grouping {
        case .principle:
            return themes.principles.map { Row(id: $0.id, title: $0.title, parts: only($0.criteria)) }
        case .clause:
            return themes.principles.flatMap(\.clauses).map {
                Row(id: $0.id.text, title: $0.title, parts: only($0.criteria))
            }
        case .stage:
            return themes.stages.map {
                Row(id: $0.stage.rawValue, title: $0.stage.rawValue, parts: only($0.criteria))
            }
        case .tag:
            var tags: [String] = []
            for part in parts {
                for tag in prepared.tags(of: part) where !tags.contains(tag) { tags.append(tag) }
            }
            return tags.map { tag in
                Row(id: tag, title: tag, parts: parts.filter { prepared.tags(of: $0).contains(tag) })
            }
        case .level(let level):
            return prepared.outermost(level, in: prepared.nodes[Prepared.total].children).compactMap { part in
                guard case .node(let index) = part else { return nil }
                let node = prepared.nodes[index]
                return Row(
                    id: node.id.text, title: node.label, parts: parts.filter { prepared.isWithin($0, index) })
            }
        case .listed(let lists):
            return lists.map { list in
                Row(
                    id: list.id.text, title: list.title,
                    parts: parts.filter { part in
                        list.members.contains { prepared.isMember(part, of: $0) }
                    })
            }
        }
    }

    private static func value(
        of parts: [Prepared.Part], _ aggregation: Aggregation, _ run: Run
    ) -> PartValue? {
        var combining = Combining(aggregation, isAdditive: false, max: run.method.max)
        for part in parts {
            switch part {
            case .criterion(let index):
                let one = run.counting.counted[index]
                guard one.applies else { continue }
                let item = run.prepared.items[index]
                combining.add(
                    one, weight: aggregation.rule == .effectiveMean ? run.shares[index] : item.weight,
                    full: item.scale.full, isBlocking: aggregation.blockedBy.contains(one.state))
            case .node(let index):
                guard let value = run.evaluation.values[index] else { continue }
                let node = run.prepared.nodes[index]
                let share = aggregation.rule == .effectiveMean
                combining.add(
                    value, weight: share ? node.criteria.map { run.shares[$0] }.sum : node.weight)
            }
        }
        return combining.result
    }
}

extension Evaluation {
    /// What a view counts: the parts that an aggregation of the total would have.
    func parts(of node: Int, counting parts: Aggregation.Parts) -> [Prepared.Part] {
        let asked = prepared.nodes[node].children
        let children = asked + (countsAnnex ? prepared.annexNode.map { [.node($0)] } ?? [] : [])
        switch parts {
        case .children: return children
        case .criteria:
            return children.flatMap { part -> [Prepared.Part] in
                if case .node(let index) = part {
                    prepared.nodes[index].criteria.map(Prepared.Part.criterion)
                } else {
                    [part]
                }
            }
        case .level(let level): return prepared.outermost(level, in: children)
        }
    }
}

extension Prepared {
    func tags(of part: Part) -> [String] {
        switch part {
        case .criterion(let index): items[index].criterion.tags
        case .node(let index): nodes[index].tags
        }
    }

    /// Whether a part is a group or stands somewhere in it.
    func isWithin(_ part: Part, _ node: Int) -> Bool {
        let criteria = nodes[node].criteria
        switch part {
        case .criterion(let index): return criteria.contains(index)
        case .node(let index):
            let own = nodes[index].criteria
            // An empty group has no place among the criteria; it has no score either.
            return index == node || (index > node && !own.isEmpty && criteria.contains(own.lowerBound))
        }
    }

    /// Whether an id names a part, or a group that it stands in.
    func isMember(_ part: Part, of id: ItemID) -> Bool {
        if let criterion = indexOf[id] { return part == .criterion(criterion) }
        return nodeOf[id].map { isWithin(part, $0) } ?? false
    }
}

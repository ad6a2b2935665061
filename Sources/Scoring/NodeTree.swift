import ExactNumber
import QuestionnaireModel

/// The scored groups and criteria in their places.
struct NodeTree {
    private let run: Run
    private let scores: Scores
    private let groupShares: [Rational]

    init(_ run: Run, _ scores: Scores) {
        self.run = run
        self.scores = scores
        var groupShares = [Rational](repeating: .zero, count: run.prepared.nodes.count)
        // What is in a group stands behind it.
        for (index, node) in run.prepared.nodes.enumerated().reversed() {
            groupShares[index] =
                node.children.map { part in
                    switch part {
                    case .criterion(let criterion): run.shares[criterion]
                    case .node(let child): groupShares[child]
                    }
                }.sum
        }
        self.groupShares = groupShares
    }

    /// What stands in a node.
    func nodes(of index: Int) -> [Assessment.Node] { run.prepared.nodes[index].children.map(node) }

    private func node(_ part: Prepared.Part) -> Assessment.Node {
        switch part {
        case .node(let index):
            let node = run.prepared.nodes[index]
            return Assessment.Node(
                id: node.id, kind: node.kind, label: node.label, weight: node.weight,
                effectiveWeight: groupShares[index],
                score: scores.score(run.evaluation.values[index], full: run.fullMark(of: index)),
                criterion: nil, children: nodes(of: index))
        case .criterion(let index):
            let item = run.prepared.items[index]
            return Assessment.Node(
                id: item.criterion.id, kind: .criterion, label: item.criterion.text, weight: item.weight,
                effectiveWeight: run.shares[index],
                score: scores.score(
                    run.value(ofCriterion: index), full: run.fullMark(ofCriterion: index), hasBand: false),
                criterion: index, children: [])
        }
    }
}

extension Run {
    /// What a criterion is worth by itself; `nil` where it is out.
    func value(ofCriterion index: Int) -> PartValue? {
        let one = counting.counted[index]
        guard one.applies else { return nil }
        let isOpen = one.state.isSilent
        return PartValue(
            floor: one.points, ceiling: isOpen ? .one : one.points, answered: isOpen ? nil : one.points,
            reviewed: one.state == .unanswered ? .zero : .one, disclosed: isOpen ? .zero : .one,
            full: prepared.items[index].scale.full)
    }

    /// What a group's mark is out of.
    func fullMark(of index: Int) -> Rational {
        let aggregation = prepared.nodes[index].aggregation
        return aggregation.fullMark(sum: evaluation.values[index]?.full ?? method.max, max: method.max)
    }

    /// What a criterion's mark is out of: its points where they are added up, else the method's full mark.
    func fullMark(ofCriterion index: Int) -> Rational {
        let item = prepared.items[index]
        let isSummed = prepared.nodes[item.node].aggregation.rule == .sum
        return isSummed ? item.weight * item.scale.full : method.max
    }
}

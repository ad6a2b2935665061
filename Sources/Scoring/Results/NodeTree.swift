import ExactNumber
import QuestionnaireModel

/// The scored groups and criteria in their places.
struct NodeTree {
    private let run: Run
    private let scores: Scores
    private let groupShares: [Rational]
    /// Criteria stand at a handful of marks.
    private var knownMarks: [(points: Rational, state: AnswerState, full: Rational)] = []
    private var knownScores: [Score] = []

    init(_ run: Run, _ scores: Scores) {
        self.run = run
        self.scores = scores
        var groupShares = [Rational](repeating: .zero, count: run.prepared.nodes.count)
        // What is in a group stands behind it.
        for index in run.prepared.nodes.indices.reversed() {
            var share = Rational.zero
            for part in run.prepared.nodes[index].children {
                switch part {
                case .criterion(let criterion): share += run.shares[criterion]
                case .node(let child): share += groupShares[child]
                }
            }
            groupShares[index] = share
        }
        self.groupShares = groupShares
    }

    /// What stands in a node.
    mutating func nodes(of index: Int) -> [Assessment.Node] {
        run.prepared.nodes[index].children.map { node($0) }
    }

    private mutating func node(_ part: Prepared.Part) -> Assessment.Node {
        switch part {
        case .node(let index):
            return Assessment.Node(
                id: run.prepared.nodes[index].id, kind: run.prepared.nodes[index].kind,
                label: run.prepared.nodes[index].label, weight: run.prepared.nodes[index].weight,
                effectiveWeight: groupShares[index],
                score: scores.score(run.evaluation.values[index], full: run.fullMark(of: index)),
                criterion: nil, children: nodes(of: index))
        case .criterion(let index):
            return Assessment.Node(
                id: run.prepared.items[index].criterion.id, kind: .criterion,
                label: run.prepared.items[index].criterion.text, weight: run.prepared.items[index].weight,
                effectiveWeight: run.shares[index],
                score: score(ofCriterion: index), criterion: index, children: [])
        }
    }

    private mutating func score(ofCriterion index: Int) -> Score {
        let full = run.fullMark(ofCriterion: index)
        guard run.counting.counted[index].applies else { return scores.score(nil, full: full) }
        let (points, state) = (run.counting.counted[index].points, run.counting.counted[index].state)
        for known in knownMarks.indices
        where knownMarks[known].state == state && knownMarks[known].points == points
            && knownMarks[known].full == full
        {
            return knownScores[known]
        }
        let score = scores.score(run.value(ofCriterion: index), full: full, hasBand: false)
        knownMarks.append((points, state, full))
        knownScores.append(score)
        return score
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
        prepared.nodes[index].aggregation.fullMark(
            sum: evaluation.values[index]?.full ?? method.max, max: method.max)
    }

    /// What a criterion's mark is out of: its points where they are added up, else the method's full mark.
    func fullMark(ofCriterion index: Int) -> Rational {
        let isSummed = prepared.nodes[prepared.items[index].node].aggregation.rule == .sum
        return isSummed ? prepared.items[index].weight * prepared.items[index].scale.full : method.max
    }
}

package import ExactNumber
import QuestionnaireModel

/// How a questionnaire's parts make up its total under a method, whatever a sheet answers: what is needed to compare
/// two sheets under weights other than those of the questionnaire.
///
/// Which parts apply is the sheet's; what each weighs against the others of its group is not.
package struct Weighing: Sendable {
    /// A criterion or a group, by its place.
    package enum Part: Sendable, Hashable {
        /// Index into `Assessment.criteria`.
        case criterion(Int)
        /// Index into `nodes`.
        case node(Int)
    }

    /// One group, or the total.
    package struct Node: Sendable {
        package let parts: [(part: Part, weight: Rational)]
        /// Whether the weights are a judgement that could be another; those of a plain mean are not.
        package let canVary: Bool
    }

    /// The total first; each before what is in it.
    package let nodes: [Node]
    /// How many criteria the questionnaire has.
    package let criteria: Int
}

extension Scorer {
    /// How the total is made up; `nil` where the method makes it of anything but means over whatever applies.
    ///
    /// - Parameter countsAnnex: whether the annex is one more question.
    package func weighing(countsAnnex: Bool) -> Weighing? {
        guard method.headline == .floor else { return nil }
        var nodes: [Weighing.Node] = []
        var place = [Int](repeating: 0, count: prepared.nodes.count)
        let needed = prepared.nodes.indices.filter { prepared.isNeeded[$0] }
        for (position, index) in needed.enumerated() { place[index] = position }
        for index in needed {
            let aggregation = prepared.nodes[index].aggregation
            let parts =
                index == Prepared.total && countsAnnex
                ? prepared.partsWithAnnex : prepared.nodes[index].parts
            guard aggregation.round == nil, aggregation.blockedBy.isEmpty else { return nil }
            switch aggregation.rule {
            case .weightedMean, .effectiveMean, .mean: break
            case .sum:
                // What a group counts in a sum is what applies in it.
                guard
                    parts.allSatisfy({ part in
                        if case .criterion = part { true } else { false }
                    })
                else { return nil }
            case .minimum, .allOrHalf, .any: return nil
            }
            nodes.append(
                Weighing.Node(
                    parts: parts.map { part in
                        switch part {
                        case .criterion(let criterion):
                            let item = prepared.items[criterion]
                            return (
                                .criterion(criterion),
                                aggregation.rule.weight(item.weight, full: item.scale.full)
                            )
                        case .node(let child):
                            return (
                                .node(place[child]),
                                aggregation.rule.weight(prepared.nodes[child].weight, full: .one)
                            )
                        }
                    }, canVary: aggregation.rule != .mean))
        }
        return Weighing(nodes: nodes, criteria: prepared.items.count)
    }
}

import ExactNumber
import QuestionnaireModel

/// What one part is worth, as shares of its full mark.
struct PartValue: Sendable {
    var floor: Rational
    var ceiling: Rational
    /// Over disclosed criteria; `nil` where none is.
    var answered: Rational?
    /// Share of the effective weight that applies, 0 to 1.
    var reviewed: Rational
    var disclosed: Rational
    /// What it counts in a sum.
    var full: Rational
    /// Applies, and yet has no score: one of its criteria is in a blocking state.
    var isBlocked = false
}

extension PartValue {
    /// What a criterion that applies is worth by itself.
    init(points: Rational, isOpen: Bool, isReviewed: Bool) {
        self.init(
            floor: points, ceiling: isOpen ? .one : points, answered: isOpen ? nil : points,
            reviewed: isReviewed ? .one : .zero, disclosed: isOpen ? .zero : .one, full: .one)
    }
}

/// The scores of all groups, from the criteria up.
struct Evaluation: Sendable {
    let prepared: Prepared
    let max: Rational
    let countsAnnex: Bool
    /// By node; `nil` where nothing in it applies, or where it was not needed.
    private(set) var values: [PartValue?]

    /// The nodes that the total needs, or all of them.
    init(
        _ prepared: Prepared, _ method: Method, _ counting: Counting, countsAnnex: Bool, needsAll: Bool
    ) {
        self.prepared = prepared
        self.countsAnnex = countsAnnex
        max = method.max
        values = [PartValue?](repeating: nil, count: prepared.nodes.count)
        // What is in a group stands behind it.
        for index in prepared.nodes.indices.reversed() where needsAll || prepared.isNeeded[index] {
            values[index] = value(of: index, counting.counted, values)
        }
    }

    var total: PartValue? { values[Prepared.total] }

    /// The parts of a node; the total's with the annex where that counts.
    func parts(of node: Int) -> [Prepared.Part] {
        node == Prepared.total && countsAnnex ? prepared.partsWithAnnex : prepared.nodes[node].parts
    }

    /// The total if some criteria counted otherwise: only the groups above them are added up again.
    ///
    /// Both are put back as they were; that nothing large is copied is what makes many gains quick.
    mutating func total(
        changing changes: [(index: Int, counted: Counting.Counted)], in counted: inout [Counting.Counted]
    ) -> PartValue? {
        var touched: Set<Int> = []
        var before: [(index: Int, counted: Counting.Counted)] = []
        for (index, now) in changes {
            before.append((index, counted[index]))
            counted[index] = now
            guard var node = prepared.consumer[index] else { continue }
            while touched.insert(node).inserted, let above = prepared.nodeConsumer[node] { node = above }
        }
        var valuesBefore: [(node: Int, value: PartValue?)] = []
        for node in touched.sorted(by: >) {
            valuesBefore.append((node, values[node]))
            values[node] = value(of: node, counted, values)
        }
        let total = values[Prepared.total]
        for (node, value) in valuesBefore { values[node] = value }
        for (index, one) in before { counted[index] = one }
        return total
    }

    private func value(
        of index: Int, _ counted: [Counting.Counted], _ values: [PartValue?]
    ) -> PartValue? {
        var combining = Combining(
            prepared.nodes[index].aggregation, isAdditive: prepared.nodes[index].isAdditive, max: max)
        let canBlock = !combining.aggregation.blockedBy.isEmpty
        for part in parts(of: index) {
            switch part {
            case .criterion(let criterion):
                let one = counted[criterion]
                guard one.applies else { continue }
                combining.add(
                    one, weight: prepared.items[criterion].weight, full: prepared.items[criterion].scale.full,
                    isBlocking: canBlock && combining.aggregation.blockedBy.contains(one.state))
            case .node(let child):
                if let value = values[child] { combining.add(value, weight: prepared.nodes[child].weight) }
            }
        }
        return combining.result
    }

    /// The share of each criterion in the total, 0 to 1; of the annex within the annex where it does not count.
    func shares(_ counting: Counting) -> [Rational] {
        var shares = [Rational](repeating: .zero, count: prepared.items.count)
        var ofNode = [Rational](repeating: .zero, count: prepared.nodes.count)
        ofNode[Prepared.total] = .one
        if let annex = prepared.annexNode, !countsAnnex { ofNode[annex] = .one }
        for index in prepared.nodes.indices where !ofNode[index].isZero {
            var sum = Rational.zero
            forEachWeight(of: index, counting) { sum += $1 }
            guard let factor = ofNode[index] / sum else { continue }
            forEachWeight(of: index, counting) { part, weight in
                switch part {
                case .criterion(let criterion): shares[criterion] += factor * weight
                case .node(let child): ofNode[child] += factor * weight
                }
            }
        }
        return shares
    }

    /// The parts in which something applies, with what they weigh against each other.
    func weights(of index: Int, _ counting: Counting) -> [(part: Prepared.Part, weight: Rational)] {
        var weights: [(part: Prepared.Part, weight: Rational)] = []
        weights.reserveCapacity(parts(of: index).count)
        forEachWeight(of: index, counting) { weights.append(($0, $1)) }
        return weights
    }

    private func forEachWeight(
        of index: Int, _ counting: Counting, _ body: (Prepared.Part, Rational) -> Void
    ) {
        let rule = prepared.nodes[index].aggregation.rule
        for part in parts(of: index) {
            switch part {
            case .criterion(let criterion):
                guard counting.counted[criterion].applies else { continue }
                body(
                    part,
                    rule.weight(
                        prepared.items[criterion].weight, full: prepared.items[criterion].scale.full))
            case .node(let child):
                guard let value = values[child] else { continue }
                body(part, rule.weight(prepared.nodes[child].weight, full: value.full))
            }
        }
    }
}

extension Aggregation.Rule {
    /// What a part weighs against the others of its group.
    func weight(_ weight: Rational, full: Rational) -> Rational {
        switch self {
        case .weightedMean, .effectiveMean: weight
        case .sum: weight * full
        case .mean, .minimum, .allOrHalf, .any: .one
        }
    }
}

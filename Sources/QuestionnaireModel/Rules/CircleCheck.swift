extension RuleCheck {
    /// Follow-ups that lead back to themselves; every circle is told once, at its first criterion.
    ///
    /// Step by step and not by calling itself: a chain may be as long as a questionnaire.
    var followUpCircles: [RuleProblem] {
        enum Mark { case new, open, done }
        let next = criteria.indices.map { index in
            (criteria[index].follows?.criteria ?? []).compactMap { indexByID[$0] }.filter { $0 != index }
        }
        var marks = [Mark](repeating: .new, count: criteria.count)
        var found: [RuleProblem] = []
        for start in criteria.indices where marks[start] == .new {
            var path: [(node: Int, edge: Int)] = [(start, 0)]
            marks[start] = .open
            while let (node, edge) = path.last {
                guard edge < next[node].count else {
                    marks[node] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].edge += 1
                let target = next[node][edge]
                if marks[target] == .new {
                    marks[target] = .open
                    path.append((target, 0))
                } else if marks[target] == .open, let first = path.firstIndex(where: { $0.node == target }) {
                    found += problem(of: path[first...].map(\.node))
                }
            }
        }
        return found
    }

    private func problem(of circle: [Int]) -> [RuleProblem] {
        guard let first = circle.min(), let start = circle.firstIndex(of: first) else { return [] }
        let ordered = circle[start...] + circle[..<start] + [first]
        let names = Succession.names(of: ordered.map { criteria[$0].id }, joinedBy: " follows ")
        return [
            RuleProblem(
                "circular-condition", at: .criterion(criteria[first].id), key: "follows",
                "a follow-up must not lead back to itself: \(names)",
                explanation: "None of them could ever be answered first.")
        ]
    }

    /// Criteria that replace each other; every circle is told once, at its first criterion.
    var replacementCircles: [RuleProblem] {
        let replaced = criteria.compactMap { criterion in criterion.replacedBy.map { (criterion.id, $0) } }
        let next = Dictionary(replaced, uniquingKeysWith: { first, _ in first })
        return Succession(next, order: replaced.map(\.0)).circles.compactMap { circle in
            circle.first.map { first in
                RuleProblem(
                    "circular-replacement", at: .criterion(first), key: "replaced-by",
                    Succession.headline(ofCircle: circle), explanation: Succession.whyNoCircle)
            }
        }
    }
}

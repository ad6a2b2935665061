import ExactNumber
import QuestionnaireModel

extension Run {
    /// All groups, each before what is in it; those of the annex last.
    func groupResults(_ scores: Scores) -> [Assessment.GroupResult] {
        let shares = groupShares
        var results: [Assessment.GroupResult] = []
        results.reserveCapacity(prepared.nodes.count)
        // Neither the total nor the annex as a whole is a group of the questionnaire.
        for index in prepared.nodes.indices where index != Prepared.total && index != prepared.annexNode {
            results.append(
                Assessment.GroupResult(
                    id: prepared.nodes[index].id, effectiveWeight: shares[index],
                    score: scores.score(evaluation.values[index], full: fullMark(of: index))))
        }
        return results
    }

    private var groupShares: [Rational] {
        var groupShares = [Rational](repeating: .zero, count: prepared.nodes.count)
        // What is in a group stands behind it.
        for index in prepared.nodes.indices.reversed() {
            var share = Rational.zero
            for part in prepared.nodes[index].children {
                switch part {
                case .criterion(let criterion): share += shares[criterion]
                case .node(let child): share += groupShares[child]
                }
            }
            groupShares[index] = share
        }
        return groupShares
    }

    /// What a group's mark is out of.
    func fullMark(of index: Int) -> Rational {
        prepared.nodes[index].aggregation.fullMark(
            sum: evaluation.values[index]?.full ?? method.max, max: method.max)
    }
}

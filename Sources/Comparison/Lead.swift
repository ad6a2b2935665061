import ExactNumber
import Scoring

/// By how much one company leads another at least, under whatever weights, the same for both.
///
/// Every weight of the questionnaire, of a question as of a criterion, is anywhere between half and half as much
/// again. The lead in a criterion is the difference of what both earn. The lead in a group is a mean of those of its
/// parts, and least where the parts with the smallest lead weigh the most, so that the least lead of the total follows
/// from the criteria up: in closed form, exactly, and at once for all weights.
///
/// A part that is out of one company's mean leaves it as it would be if that part had just this mean. So its lead there
/// is measured from the least mean that the upper company's group can have, or to the greatest of the lower one's.
/// Where something is out of one and not the other the lead may be called smaller than it is, and never greater.
enum Lead {
    /// The least lead of the total, −1 to 1.
    static func least(of upper: Stance, over lower: Stance, _ weighing: Weighing) -> Rational {
        var leads = [Rational](repeating: .zero, count: weighing.nodes.count)
        for index in weighing.nodes.indices.reversed() {
            guard let least = upper.least[index], let most = lower.most[index] else { continue }
            let node = weighing.nodes[index]
            let parts = node.parts.compactMap { part, weight -> WeightedValue? in
                let (above, below): (Rational?, Rational?) =
                    switch part {
                    case .criterion(let criterion): (upper.low[criterion], lower.high[criterion])
                    case .node(let child): (upper.least[child], lower.most[child])
                    }
                switch (above, below) {
                case (nil, nil): return nil
                case (let above?, nil): return WeightedValue(value: above - most, weight: weight)
                case (nil, let below?): return WeightedValue(value: least - below, weight: weight)
                case (let above?, let below?):
                    if case .node(let child) = part {
                        return WeightedValue(value: leads[child], weight: weight)
                    }
                    return WeightedValue(value: above - below, weight: weight)
                }
            }
            leads[index] = (node.canVary ? extremeMean(of: parts, isHighest: false) : mean(parts)) ?? .zero
        }
        return leads.first ?? .zero
    }
}

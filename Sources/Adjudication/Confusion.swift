package import QuestionnaireModel

/// Two answers that were given to the same thing, and how often.
package struct Confusion: Sendable, Hashable {
    package let one: AnswerLabel
    package let other: AnswerLabel
    /// Pairs of analysts in units.
    package let count: Int
}

/// A criterion on which analysts differ in several replies: its wording may be unclear.
package struct ContestedCriterion: Sendable {
    package let criterion: Criterion
    /// In how many replies two analysts or more answered it, and in how many of these they differ.
    package let compared: Int
    package let differing: Int
    /// Which answers were taken for each other, the most frequent first.
    package let confusions: [Confusion]
}

extension Panel {
    /// Which answers were taken for each other, the most frequent first.
    package var confusions: [Confusion] { Self.confusions(in: units) }

    private static func confusions(in units: [Unit]) -> [Confusion] {
        struct Pair: Hashable {
            let one: AnswerLabel
            let other: AnswerLabel
        }
        var counts: [Pair: Int] = [:]
        for unit in units {
            let labels = unit.labels.compactMap { $0 }
            for (place, one) in labels.enumerated() {
                for other in labels[(place + 1)...] where one != other {
                    counts[Pair(one: min(one, other), other: max(one, other)), default: 0] += 1
                }
            }
        }
        return counts.map { Confusion(one: $0.key.one, other: $0.key.other, count: $0.value) }.sorted {
            $0.count != $1.count ? $0.count > $1.count : ($0.one, $0.other) < ($1.one, $1.other)
        }
    }

    /// The criteria on which the analysts differ in two replies or more, the greatest share of differences
    /// first, then the greater number, then by id.
    package var contested: [ContestedCriterion] {
        var units: [ItemID: [Unit]] = [:]
        for unit in self.units where unit.labels.count(where: { $0 != nil }) > 1 {
            units[criterion(of: unit).id, default: []].append(unit)
        }
        let all = units.values.compactMap { units -> ContestedCriterion? in
            let differing = units.count { Set($0.labels.compactMap { $0 }).count > 1 }
            guard differing > 1, let first = units.first else { return nil }
            return ContestedCriterion(
                criterion: criterion(of: first), compared: units.count, differing: differing,
                confusions: Self.confusions(in: units))
        }
        return all.sorted { a, b in
            let (left, right) = (a.differing * b.compared, b.differing * a.compared)
            if left != right { return left > right }
            return a.differing != b.differing
                ? a.differing > b.differing : a.criterion.id < b.criterion.id
        }
    }
}

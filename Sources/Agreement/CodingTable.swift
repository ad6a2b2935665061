/// What several analysts ("coders") said of the same units: a row a unit, a place a coder.
///
/// The room knows nothing of questionnaires. Whoever calls it decides what a label is: the state of an answer
/// for the nominal figures, its points for the ordinal ones.
package struct CodingTable<Label: Hashable & Comparable & Sendable>: Sendable {
    /// The labels that occur, each once and in order; the place of a label here is its ordinal rank.
    package let labels: [Label]
    /// How many coders there are: the length of the longest row given.
    package let coderCount: Int
    /// The rank of each coder's label for each unit, `nil` where the coder gave none; every row has
    /// `coderCount` places.
    let ranks: [[Int?]]

    /// Makes a table of rows in which `nil` means unanswered; a short row ends in unanswered places.
    package init(units: [[Label?]]) {
        var seen: Set<Label> = []
        for row in units { seen.formUnion(row.compactMap { $0 }) }
        labels = seen.sorted()
        coderCount = units.map(\.count).max() ?? 0

        var rankOf: [Label: Int] = [:]
        for (rank, label) in labels.enumerated() { rankOf[label] = rank }
        let coders = coderCount
        ranks = units.map { row in
            let given = row.map { label in label.flatMap { rankOf[$0] } }
            return given + [Int?](repeating: nil, count: coders - row.count)
        }
    }

    /// How many units have labels from two coders or more, and so count in every figure.
    package var pairableUnitCount: Int { PairableUnits(of: self).count }
}

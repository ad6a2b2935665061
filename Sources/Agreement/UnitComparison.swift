/// What the coders said of one unit, side by side, for whoever settles it.
package struct UnitComparison<Label: Hashable & Comparable & Sendable>: Sendable, Equatable {
    /// One label, and who gave it.
    package struct Position: Sendable, Equatable {
        package let label: Label
        /// The coders who gave the label, from 0, in the table's order; never empty.
        package let coders: [Int]
    }

    /// The unit's place in the table, from 0.
    package let unit: Int
    /// The different labels given, in the order of their ranks.
    package let positions: [Position]
    /// The coders who gave none, from 0.
    package let silent: [Int]

    /// The label that everyone gave who gave one, if they were two or more; else `nil`. Whether the silent
    /// ones are bound by it is for the caller to say.
    package var agreed: Label? {
        guard positions.count == 1, let only = positions.first, only.coders.count > 1 else { return nil }
        return only.label
    }

    /// Whether two coders gave different labels.
    package var isDisagreement: Bool { positions.count > 1 }
}

extension CodingTable {
    /// Every unit compared, in the table's order.
    package var comparisons: [UnitComparison<Label>] {
        ranks.enumerated().map { unit, row in
            let positions = Set(row.compactMap { $0 }).sorted().map { rank in
                UnitComparison<Label>.Position(
                    label: labels[rank], coders: row.indices.filter { row[$0] == rank })
            }
            return UnitComparison(
                unit: unit, positions: positions, silent: row.indices.filter { row[$0] == nil })
        }
    }

    /// The units on which coders gave different labels, in the table's order.
    package var disagreements: [UnitComparison<Label>] { comparisons.filter(\.isDisagreement) }
}

import SeededNumbers

/// The units of a table on which two coders or more said something, grouped by what they said.
///
/// A label that stands alone in its unit can be compared with nothing: Krippendorff (2011, section C) leaves
/// it out of the coincidences, and so does everything here. Units with the same row count the same way, so a
/// table of thousands of units, and each of its resamples, comes down to how often each distinct row occurs.
struct PairableUnits {
    /// The distinct rows, in the order in which the table first shows them.
    let patterns: [Pattern]
    /// For each pairable unit, in the table's order, the place of its row in `patterns`.
    let patternOfUnit: [Int]
    let labelCount: Int
    let coderCount: Int

    init<Label>(of table: CodingTable<Label>) {
        var patterns: [Pattern] = []
        var patternOfUnit: [Int] = []
        var placeOf: [[Int?]: Int] = [:]
        for row in table.ranks where row.count(where: { $0 != nil }) >= 2 {
            let place = placeOf[row] ?? patterns.count
            if place == patterns.count {
                placeOf[row] = place
                patterns.append(Pattern(row: row))
            }
            patternOfUnit.append(place)
        }
        self.patterns = patterns
        self.patternOfUnit = patternOfUnit
        labelCount = table.labels.count
        coderCount = table.coderCount
    }

    var count: Int { patternOfUnit.count }

    /// How often each pattern occurs in the table as it is.
    var occurrences: [Int] {
        var times = [Int](repeating: 0, count: patterns.count)
        for place in patternOfUnit { times[place] += 1 }
        return times
    }

    /// How often each pattern occurs in a resample: as many units as there are, drawn with replacement, one
    /// draw a unit.
    func resampled(by generator: inout SplitMix64) -> [Int] {
        var times = [Int](repeating: 0, count: patterns.count)
        for _ in patternOfUnit {
            times[patternOfUnit[generator.index(below: patternOfUnit.count)]] += 1
        }
        return times
    }

    /// How often each label occurs among the pairable ones, n_c in Krippendorff's notation.
    func labelTotals(_ times: [Int]) -> [Int] {
        var totals = [Int](repeating: 0, count: labelCount)
        for (pattern, times) in zip(patterns, times) {
            for (rank, count) in pattern.counts { totals[rank] += count * times }
        }
        return totals
    }
}

/// What the coders said of one unit, with at least two labels in it.
struct Pattern {
    /// The rank each coder gave, `nil` for none.
    let row: [Int?]
    /// The ranks that occur and how many coders gave each, lowest rank first.
    let counts: [(rank: Int, count: Int)]
    /// How many coders gave a label, m_u in Krippendorff's notation.
    let size: Int

    init(row: [Int?]) {
        self.row = row
        let given = row.compactMap { $0 }
        size = given.count
        var tally: [Int: Int] = [:]
        for rank in given { tally[rank, default: 0] += 1 }
        counts = tally.sorted { $0.key < $1.key }.map { (rank: $0.key, count: $0.value) }
    }
}

import Agreement
import SeededNumbers

/// Tables made from a seed: of two to five coders and one to forty units, with more or less agreement, with
/// answers missing, and now and then with nothing to compare or no variation.
struct RandomTable {
    let units: [[Int?]]

    var table: CodingTable<Int> { CodingTable(units: units) }

    init(by generator: inout SplitMix64, coders: Int? = nil) {
        let coders = coders ?? Int.random(in: 2...5, using: &generator)
        let labels = Int.random(in: 1...6, using: &generator)
        let missing = Int.random(in: 0...5, using: &generator)
        let differing = Int.random(in: 0...9, using: &generator)
        units = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
            let common = Int.random(in: 0..<labels, using: &generator)
            return (0..<coders).map { _ in
                if Int.random(in: 0..<10, using: &generator) < missing { return nil }
                let differs = Int.random(in: 0..<10, using: &generator) < differing
                return differs ? Int.random(in: 0..<labels, using: &generator) : common
            }
        }
    }
}

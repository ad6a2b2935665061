import Testing

@testable import Agreement

@Suite struct KappaTests {
    static let crossTables: [(counts: [[Int]], kappa: Double)] = [
        // p_o = 35/50, p_c = (25 · 30 + 25 · 20) / 50² = 0.5.
        ([[20, 5], [10, 15]], 0.4),
        // p_o = 0.7, p_c = (6 · 4 + 3 · 3 + 1 · 3) / 10² = 0.36.
        ([[4, 1, 1], [0, 2, 1], [0, 0, 1]], 0.34 / 0.64),
        // They agree on nothing: p_o = 0, p_c = 0.5.
        ([[0, 7], [7, 0]], -1.0),
        // The second coder says the same throughout: p_o = p_c = 0.6.
        ([[6, 0], [4, 0]], 0.0),
        // They agree on all.
        ([[3, 0], [0, 1]], 1.0),
    ]

    @Test(arguments: crossTables)
    func `kappa of a cross table is what a hand finds`(_ counts: [[Int]], _ expected: Double) throws {
        let kappa = try #require(Self.table(counts).figure(.cohensKappa).value)
        #expect(abs(kappa - expected) < 1e-15)
    }

    @Test func `kappa sees only what both coders answered`() throws {
        // The three pairs (0,0), (0,1), (1,1): p_o = 2/3, p_c = (2 · 1 + 1 · 2) / 9 = 4/9.
        let table = CodingTable(units: [[0, 0], [0, nil], [0, 1], [nil, nil], [1, 1], [nil, 2]])
        let kappa = try #require(table.figure(.cohensKappa).value)
        #expect(abs(kappa - 0.4) < 1e-15)
    }

    @Test func `kappa is for two coders`() {
        let three = CodingTable(units: [[0, 0, 1], [1, 1, 1]])
        #expect(three.figure(.cohensKappa) == .undefined(.notTwoCoders(3)))
        #expect(three.interval(.cohensKappa) == .undefined(.notTwoCoders(3)))
    }

    @Test func `percent agreement of two coders is the share of units that they agree on`() {
        #expect(Self.table([[20, 5], [10, 15]]).figure(.percentAgreement) == .known(0.7))
    }

    @Test func `percent agreement of three coders counts each pair in each unit`() {
        // One of three pairs, one of one, none of none.
        let table = CodingTable(units: [["a", "a", "b"], ["a", nil, "a"], [nil, "b", nil]])
        #expect(table.figure(.percentAgreement) == .known(0.5))
    }

    /// The table of two coders in which the first said r and the second c as often as `counts[r][c]` says.
    static func table(_ counts: [[Int]]) -> CodingTable<Int> {
        CodingTable(
            units: counts.enumerated().flatMap { row, cells in
                cells.enumerated().flatMap { column, count in
                    [[Int?]](repeating: [row, column], count: count)
                }
            })
    }
}

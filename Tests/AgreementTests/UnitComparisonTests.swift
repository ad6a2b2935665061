import Testing

@testable import Agreement

@Suite struct UnitComparisonTests {
    static let table = CodingTable(units: [
        ["met", "met", nil],
        ["partly", "met", "met"],
        ["met", nil, nil],
        [nil, nil, nil],
        ["partly", "not-met", "met"],
    ])

    @Test func `a unit is agreed where two or more answered, all of them the same`() {
        #expect(Self.table.comparisons.map(\.agreed) == ["met", nil, nil, nil, nil])
    }

    @Test func `a disagreement says who stands where`() throws {
        #expect(Self.table.disagreements.map(\.unit) == [1, 4])
        let first = try #require(Self.table.disagreements.first)
        #expect(
            first.positions == [.init(label: "met", coders: [1, 2]), .init(label: "partly", coders: [0])])
        #expect(first.silent.isEmpty)
    }

    @Test func `whoever gave no answer is named`() {
        #expect(Self.table.comparisons.map(\.silent) == [[2], [], [1, 2], [0, 1, 2], []])
    }

    @Test func `a short row ends in unanswered places`() {
        let table = CodingTable(units: [[1], [1, 2]])
        #expect(table.coderCount == 2)
        #expect(table.comparisons.map(\.silent) == [[1], []])
    }

    @Test func `a label that equals nothing counts as unanswered`() {
        let table = CodingTable(units: [[Double.nan, 1], [1, 1], [2, 2]])
        #expect(table.pairableUnitCount == 2)
        #expect(table.figure(.alphaOrdinal) == .known(1))
    }
}

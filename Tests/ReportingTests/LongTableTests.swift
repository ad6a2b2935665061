import Testing

@testable import Reporting

/// A table whose rows are never held, against the same table that is.
@Suite struct LongTableTests {
    private func long(_ table: Table) -> String {
        var long = LongTable(table.columns)
        for row in table.rows { long.measure(row) }
        var bytes = long.header()
        for row in table.rows { bytes += long.line(row) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Narrower than a rule can be, as wide as a column may grow, wider, without a cell, and what Markdown escapes.
    private static let rows: [[Line]] = [
        [[], [], []], [["a"], ["1"], ["b"]], [[.foreign("北風鉄道")], ["100"], [.foreign("a|b")]],
        [[.foreign(SafeText.oneLine(String(repeating: "x", count: 71)))], ["7"]],
        [[.foreign(SafeText.oneLine(String(repeating: "y", count: 72)))]],
        [[.foreign(SafeText.oneLine(String(repeating: "z", count: 73)))], [.strong("62.5")], [.code("c|d")]],
        [
            [.link(["r"], to: .file(FileAddress("sub/a b.md")))], [.text("–")],
            [.foreign("*e*"), .text(" f")],
        ],
    ]

    @Test(arguments: [[0], [1], [1, 2], [3], [4], [5], [6], [3, 4, 5, 6, 0], []])
    func `it is written as one that is held`(rows: [Int]) {
        let table = Table(
            caption: "", columns: [.init("Company"), .init("", .right), .init("R")],
            rows: rows.map { Self.rows[$0] })
        #expect(long(table) == String(decoding: MarkdownRenderer.fragment([.table(table)]), as: UTF8.self))
    }
}

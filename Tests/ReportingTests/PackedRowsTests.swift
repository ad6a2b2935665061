import Testing

@testable import Reporting

@Suite struct PackedRowsTests {
    private func texts(of rows: PackedRows, width: Int) -> [[String]] {
        var all: [[String]] = []
        rows.visit(width: width) { all.append($0) }
        return all
    }

    @Test func `rows come back as they came`() {
        var rows = PackedRows(count: 0, byteCount: 0)
        #expect(rows.isEmpty)
        let long = String(repeating: "ü", count: 10_000)
        let given = [["Acme", "", "a\nb"], [long, "\u{0}", "127"], ["", "", ""]]
        for row in given { rows.append(row) }
        #expect(!rows.isEmpty)
        #expect(texts(of: rows, width: 3) == given)
    }

    @Test(arguments: [127, 128, 129, 16383, 16384]) func `a text may be of any length`(length: Int) {
        var rows = PackedRows(count: 2, byteCount: 2 * length)
        rows.append([String(repeating: "x", count: length), "behind"])
        rows.append(["next", ""])
        #expect(
            texts(of: rows, width: 2) == [
                [String(repeating: "x", count: length), "behind"], ["next", ""],
            ])
    }

    @Test func `rows are sorted by the bytes of their first text, then of their second`() {
        var rows = PackedRows(count: 0, byteCount: 0)
        for row in [["b", "1"], ["é", "0"], ["a", "2"], ["Z", "9"], ["a", "10"]] { rows.append(row) }
        rows.sort()
        let sorted = [["Z", "9"], ["a", "10"], ["a", "2"], ["b", "1"], ["é", "0"]]
        #expect(texts(of: rows, width: 2) == sorted)
    }
}

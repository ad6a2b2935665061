/// A table of Markdown too long to be held: its rows are measured one by one, and then written one by one.
struct LongTable {
    private let columns: [Table.Column]
    private var widths: [Int]

    init(_ columns: [Table.Column]) {
        self.columns = columns
        widths = MarkdownRenderer.cells(columns.map(\.title)).map { max(3, DisplayWidth.of($0)) }
    }

    /// Makes room for a row.
    mutating func measure(_ row: [Line]) {
        for (index, cell) in MarkdownRenderer.cells(row).enumerated() where index < widths.count {
            widths[index] = max(widths[index], min(MarkdownTable.widestPadding, DisplayWidth.of(cell)))
        }
    }

    /// The columns' names and the rule below them, a line each.
    var header: [UInt8] {
        var out = line(columns.map(\.title))
        out.append(UInt8(ascii: "|"))
        for (column, width) in zip(columns, widths) {
            let dashes = String(repeating: "-", count: width - 1)
            out += Array((column.alignment == .left ? " :\(dashes) |" : " \(dashes): |").utf8)
        }
        out.append(UInt8(ascii: "\n"))
        return out
    }

    /// A row, with its line end.
    func line(_ row: [Line]) -> [UInt8] {
        var out: [UInt8] = [UInt8(ascii: "|")]
        let cells = MarkdownRenderer.cells(row)
        for (index, column) in columns.enumerated() {
            let cell = index < cells.count ? cells[index] : []
            let room = repeatElement(UInt8(ascii: " "), count: max(0, widths[index] - DisplayWidth.of(cell)))
            out.append(UInt8(ascii: " "))
            if column.alignment == .right { out += room }
            out += cell
            if column.alignment == .left { out += room }
            out += Array(" |".utf8)
        }
        out.append(UInt8(ascii: "\n"))
        return out
    }
}

/// A table of Markdown too long to be held: its rows are measured one by one, and then written one by one.
struct LongTable {
    private let columns: [Table.Column]
    private var widths: [Int]
    /// On which cells are written, one after the other.
    private var page = MarkdownPage(ForgeAnchors([]))

    init(_ columns: [Table.Column]) {
        self.columns = columns
        widths = columns.map { _ in 3 }
        measure(columns.map(\.title))
    }

    /// Makes room for a row.
    mutating func measure(_ row: [Line]) {
        for (index, cell) in zip(widths.indices, row) {
            let width = page.write(cell: cell).width
            widths[index] = max(widths[index], min(MarkdownTable.widestPadding, width))
        }
    }

    /// The columns' names and the rule below them, a line each.
    mutating func header() -> [UInt8] {
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
    mutating func line(_ row: [Line]) -> [UInt8] {
        var out: [UInt8] = [UInt8(ascii: "|")]
        for (index, column) in columns.enumerated() {
            let (cell, width) = page.write(cell: index < row.count ? row[index] : [])
            let room = repeatElement(UInt8(ascii: " "), count: max(0, widths[index] - width))
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

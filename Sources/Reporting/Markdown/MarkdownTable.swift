/// The cells of a table of Markdown, kept until it is known how wide its columns are.
struct MarkdownTable {
    private let columns: [Table.Column]
    /// All cells, one behind the other.
    var cells: ByteBuffer
    private var ends: [(end: Int, width: Int)] = []
    private var widths: [Int]
    private var cellsInRow = 0

    /// One very long cell should not push all the others out of sight.
    static let widestPadding = 72

    /// - Parameter room: what an earlier table was kept in.
    init(_ columns: [Table.Column], in room: ByteBuffer) {
        self.columns = columns
        cells = room
        cells.shorten(to: 0)
        widths = [Int](repeating: 3, count: columns.count)
    }

    /// Takes what was written since the last cell as the next.
    mutating func endCell(width: Int) {
        guard cellsInRow < columns.count else { return cells.shorten(to: ends.last?.end ?? 0) }
        ends.append((cells.count, width))
        widths[cellsInRow] = max(widths[cellsInRow], min(Self.widestPadding, width))
        cellsInRow += 1
    }

    /// Cells that were not told are empty.
    mutating func endRow() {
        while cellsInRow < columns.count { endCell(width: 0) }
        cellsInRow = 0
    }

    /// - Parameter row: 0 is the columns' names.
    func write(row: Int, to out: inout ByteBuffer) {
        out.append(UInt8(ascii: "|"))
        for (index, column) in columns.enumerated() {
            let cell = row * columns.count + index
            let start = cell > 0 ? ends[cell - 1].end : 0
            let room = widths[index] - ends[cell].width
            let isRight = column.alignment == .right
            out.append(repeating: UInt8(ascii: " "), count: isRight ? 1 + max(0, room) : 1)
            cells.append(start..<ends[cell].end, to: &out)
            out.append(repeating: UInt8(ascii: " "), count: isRight ? 1 : 1 + max(0, room))
            out.append(UInt8(ascii: "|"))
        }
    }

    /// The line below the columns' names.
    func writeRule(to out: inout ByteBuffer) {
        out.append(UInt8(ascii: "|"))
        for (column, width) in zip(columns, widths) {
            out.append(UInt8(ascii: " "))
            if column.alignment == .left { out.append(UInt8(ascii: ":")) }
            out.append(repeating: UInt8(ascii: "-"), count: width - 1)
            if column.alignment == .right { out.append(UInt8(ascii: ":")) }
            out.append(" |")
        }
    }
}

/// The cells of a table of Markdown, kept until it is known how wide its columns are.
struct MarkdownTable {
    private var alignments: [Table.Alignment] = []
    /// All cells, one behind the other.
    var cells = ByteBuffer()
    private var ends: [(end: Int, width: Int)] = []
    private var cellsInRow = 0

    /// One very long cell should not push all the others out of sight.
    static let widestPadding = 72

    /// Begins another table, in the room of the last.
    mutating func begin(_ columns: [Table.Column]) {
        alignments = columns.map(\.alignment)
        cells.shorten(to: 0)
        ends.removeAll(keepingCapacity: true)
        cellsInRow = 0
    }

    /// Takes what was written since the last cell as the next.
    mutating func endCell(width: Int) {
        guard cellsInRow < alignments.count else { return cells.shorten(to: ends.last?.end ?? 0) }
        ends.append((cells.count, width))
        cellsInRow += 1
    }

    /// Cells that were not told are empty.
    mutating func endRow() {
        while cellsInRow < alignments.count { endCell(width: 0) }
        cellsInRow = 0
    }

    /// How wide the columns are, now that all cells are told.
    var widths: [Int] {
        alignments.indices.map { column in
            stride(from: column, to: ends.count, by: alignments.count).reduce(3) { widest, cell in
                max(widest, min(Self.widestPadding, ends[cell].width))
            }
        }
    }

    /// - Parameter row: 0 is the columns' names.
    func write(row: Int, _ widths: [Int], to out: inout ByteBuffer) {
        out.append(UInt8(ascii: "|"))
        for column in alignments.indices {
            let cell = row * alignments.count + column
            let start = cell > 0 ? ends[cell - 1].end : 0
            let room = widths[column] - ends[cell].width
            out.append(UInt8(ascii: " "))
            if alignments[column] == .right { out.append(repeating: UInt8(ascii: " "), count: room) }
            out.append(cells[start..<ends[cell].end])
            if alignments[column] == .left { out.append(repeating: UInt8(ascii: " "), count: room) }
            out.append(" |")
        }
    }

    /// The line below the columns' names.
    func writeRule(_ widths: [Int], to out: inout ByteBuffer) {
        out.append(UInt8(ascii: "|"))
        for (alignment, width) in zip(alignments, widths) {
            out.append(UInt8(ascii: " "))
            if alignment == .left { out.append(UInt8(ascii: ":")) }
            out.append(repeating: UInt8(ascii: "-"), count: width - 1)
            if alignment == .right { out.append(UInt8(ascii: ":")) }
            out.append(" |")
        }
    }
}

/// The cells of a table of Markdown, kept until it is known how wide its columns are.
struct MarkdownTable {
    private var alignments: [Table.Alignment] = []
    /// What was written for this table alone, one cell behind the other.
    var text = ByteBuffer()
    private var cells: [Cell] = []
    private var cellsInRow = 0

    private struct Cell {
        /// Among the pieces of the page, or in the table's own text.
        var place: Range<Int>
        var isPiece: Bool
        var width: Int
    }

    /// One very long cell should not push all the others out of sight.
    static let widestPadding = 72

    /// Begins another table, in the room of the last.
    mutating func begin(_ columns: [Table.Column]) {
        alignments = columns.map(\.alignment)
        text.shorten(to: 0)
        cells.removeAll(keepingCapacity: true)
        cellsInRow = 0
    }

    /// Takes what lies there as the next cell; more than there are columns are left out.
    ///
    /// - Parameter isPiece: whether it is among the pieces of the page, and not in the table's own text.
    mutating func add(_ place: Range<Int>, isPiece: Bool, width: Int) {
        guard cellsInRow < alignments.count else { return }
        cells.append(Cell(place: place, isPiece: isPiece, width: width))
        cellsInRow += 1
    }

    /// Cells that were not told are empty.
    mutating func endRow() {
        while cellsInRow < alignments.count { add(0..<0, isPiece: false, width: 0) }
        cellsInRow = 0
    }

    /// How wide the columns are, now that all cells are told.
    var widths: [Int] {
        alignments.indices.map { column in
            stride(from: column, to: cells.count, by: alignments.count).reduce(3) { widest, cell in
                max(widest, min(Self.widestPadding, cells[cell].width))
            }
        }
    }

    /// - Parameters:
    ///   - row: 0 is the columns' names.
    ///   - pieces: those of the page.
    func write(row: Int, _ widths: [Int], _ pieces: ByteBuffer, to out: inout ByteBuffer) {
        out.append(UInt8(ascii: "|"))
        for column in alignments.indices {
            let cell = cells[row * alignments.count + column]
            let room = widths[column] - cell.width
            let isRight = alignments[column] == .right
            if isRight { out.append(repeating: UInt8(ascii: " "), count: room) }
            out.append(UInt8(ascii: " "))
            out.append(cell.isPiece ? pieces[cell.place] : text[cell.place])
            if !isRight { out.append(repeating: UInt8(ascii: " "), count: room) }
            out.append(UInt8(ascii: " "))
            out.append(UInt8(ascii: "|"))
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

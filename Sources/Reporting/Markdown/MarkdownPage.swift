import SourceText

/// Writes GitHub-flavoured Markdown as it is told: readable as it is, without HTML, one line a paragraph.
struct MarkdownPage: Page {
    /// Bytes that need no further look: already escaped, and in a table already measured.
    struct Piece: Sendable {
        /// Among the pieces of the page that made it, and of its copies.
        fileprivate let place: Range<Int>
        /// Columns of a terminal.
        fileprivate let width: Int
    }

    var out = ByteBuffer()
    /// All pieces, one behind the other, so that putting one touches nothing else.
    private var pieces = ByteBuffer()
    let anchors: ForgeAnchors
    /// What every further line of the current block begins with.
    private var margin: [UInt8] = []
    var isAtLineStart = true
    var isInTable = false
    private var place = Place()
    private var contents: MarkdownContents?
    private var table = MarkdownTable()

    /// Where the next block stands.
    private struct Place {
        enum Kind { case paragraph, quotationOrList, other }
        /// The block before it in the same list item, or on the page.
        var last: Kind?
        var isTight = false
    }

    init(_ anchors: ForgeAnchors) { self.anchors = anchors }

    /// Takes all away that was told.
    mutating func clear() {
        out.shorten(to: 0)
        (place, contents) = (Place(), nil)
    }

    /// The page as far as it was told, UTF-8, ending with one line end.
    var bytes: [UInt8] {
        let place = contents?.offset ?? out.count
        let contents = contents?.bytes ?? []
        var bytes: [UInt8] = []
        bytes.reserveCapacity(out.count + contents.count + 1)
        bytes += out[0..<place]
        bytes += contents
        bytes += out[place..<out.count]
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    // MARK: Lines

    mutating func newLine() {
        // No blanks at the end of a line: two of them would mean something.
        while out.last == UInt8(ascii: " ") { out.shorten(to: out.count - 1) }
        out.append(UInt8(ascii: "\n"))
        out.append(margin)
        isAtLineStart = true
    }

    private mutating func begin(_ kind: Place.Kind) {
        if let last = place.last {
            newLine()
            let followsAtOnce = place.isTight && kind == .quotationOrList && last == .paragraph
            if !followsAtOnce { newLine() }
        }
        place.last = kind
    }

    private mutating func indented(by indent: StaticString, _ body: (inout MarkdownPage) -> Void) {
        let outer = margin.count
        indent.withUTF8Buffer { margin += $0 }
        body(&self)
        margin.removeSubrange(outer...)
    }

    // MARK: Blocks

    mutating func tell(_ block: Block) {
        switch block {
        case .heading(let heading): put(heading: ready(heading))
        case .paragraph(let line): paragraph { $0.say(line) }
        case .lead(let line):
            begin(.other)
            say(line)
        case .barLegend:
            begin(.other)
            say(
                emphasized:
                    "Bars in rounded tenths: █ earned (at least one if any), ▒ left open, ░ not earned.")
        case .table(let table):
            self.table("", table.columns, of: table.rows.count) { page, row in
                for cell in table.rows[row] { page.cell { $0.say(cell) } }
            }
        case .list(let list):
            self.list(list.style, tight: list.isTight, of: list.items.count) { $0.tell(list.items[$1]) }
        case .quotation(let quotation): tell(quotation)
        case .definitions(let definitions): self.definitions(definitions)
        case .contents: contents = contents ?? MarkdownContents(at: out.count)
        // The table beside it says the same.
        case .chart: break
        }
    }

    mutating func chart(_ chart: @autoclosure () -> Chart) {}

    mutating func paragraph(_ line: (inout MarkdownPage) -> Void) {
        begin(.paragraph)
        line(&self)
    }

    mutating func put(passage: Piece) {
        begin(.other)
        put(passage)
    }

    mutating func put(_ piece: Piece) {
        out.append(pieces[piece.place])
        isAtLineStart = false
    }

    /// Bytes made ready elsewhere.
    mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>, width: Int) -> Piece {
        let start = pieces.count
        pieces.append(bytes)
        return Piece(place: start..<pieces.count, width: width)
    }

    /// A heading with the link to it that the contents need.
    struct ReadyHeading: Sendable {
        fileprivate let level: Int
        fileprivate let words: [UInt8]
        /// Empty where the contents do not name it.
        fileprivate let link: [UInt8]
    }

    mutating func ready(_ heading: Heading) -> ReadyHeading {
        let start = out.count
        isAtLineStart = true
        say(heading.text)
        // Hashes at the end would be taken for the closing mark.
        if out.count > start, out.last == UInt8(ascii: "#") {
            out.shorten(to: out.count - 1)
            out.append("\\#")
        }
        let end = out.count
        let isListed = heading.isListed && heading.level <= 3
        if isListed { say([.link(heading.text, to: .heading(heading.anchor))]) }
        defer { out.shorten(to: start) }
        return ReadyHeading(
            level: heading.level, words: out.bytes(start..<end), link: out.bytes(end..<out.count))
    }

    mutating func put(heading: ReadyHeading) {
        begin(.other)
        out.append(repeating: UInt8(ascii: "#"), count: min(6, heading.level))
        out.append(UInt8(ascii: " "))
        out.append(heading.words)
        isAtLineStart = false
        if !heading.link.isEmpty { contents?.add(heading.link, level: heading.level) }
    }

    mutating func list(
        _ style: List.Style, tight: Bool, of count: Int, item: (inout MarkdownPage, Int) -> Void
    ) {
        begin(.quotationOrList)
        let outer = place
        for index in 0..<count {
            if index > 0 {
                newLine()
                if !tight { newLine() }
            }
            let start = out.count
            if style == .numbered {
                out.append(index + 1)
                out.append(". ")
            } else {
                out.append("- ")
            }
            isAtLineStart = true
            place = Place(last: nil, isTight: tight)
            let indent = margin.count
            margin += repeatElement(UInt8(ascii: " "), count: out.count - start)
            item(&self, index)
            margin.removeSubrange(indent...)
        }
        place = outer
    }

    mutating func tell(_ quotation: Quotation) {
        begin(.quotationOrList)
        out.append("> ")
        isAtLineStart = true
        indented(by: "> ") { page in
            page.quoted(quotation.text)
            if !quotation.continuation.isEmpty {
                page.newLine()
                page.newLine()
                page.say(quotation.continuation)
            }
        }
    }

    /// Without blank lines at either end, and with one where there were several.
    private mutating func quoted(_ text: String) {
        text.withBytes { bytes in
            var start = 0
            var isFirst = true
            var blankBefore = false
            while start <= bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
                let line = bytes[start..<end]
                start = end + 1
                if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                    blankBefore = !isFirst
                    continue
                }
                if !isFirst { newLine() }
                if blankBefore { newLine() }
                (isFirst, blankBefore) = (false, false)
                say(UnsafeBufferPointer(rebasing: line), isForeign: true)
            }
        }
    }

    private mutating func definitions(_ definitions: [Definition]) {
        begin(.other)
        for (index, definition) in definitions.enumerated() {
            if index > 0 { newLine() }
            out.append("- ")
            isAtLineStart = true
            say([.strong(definition.term), ": "])
            say(definition.meaning)
        }
    }

    mutating func table(
        _ caption: @autoclosure () -> String, _ columns: [Table.Column], of count: Int,
        row: (inout MarkdownPage, Int) -> Void
    ) {
        begin(.other)
        table.begin(columns)
        for column in columns { cell { $0.say(column.title) } }
        for index in 0..<count {
            table.endRow()
            row(&self, index)
        }
        table.endRow()
        let widths = table.widths
        for row in 0...count {
            if row > 0 { newLine() }
            table.write(row: row, widths, pieces, to: &out)
            guard row == 0 else { continue }
            newLine()
            table.writeRule(widths, to: &out)
        }
    }

    /// What stands between two bars of a table that is put together elsewhere, in the place of all that was told; until
    /// the next is written.
    mutating func write(cell: Line) -> (text: UnsafeBufferPointer<UInt8>, width: Int) {
        clear()
        (isInTable, isAtLineStart) = (true, false)
        say(cell)
        isInTable = false
        let text = out[0..<out.count]
        return (text, DisplayWidth.of(text))
    }

    mutating func put(cell: Piece) {
        table.add(cell.place, isPiece: true, width: cell.width)
    }

    mutating func cell(_ line: (inout MarkdownPage) -> Void) {
        let start = table.text.count
        // Written aside, so that its width can be taken.
        swap(&out, &table.text)
        (isInTable, isAtLineStart) = (true, false)
        line(&self)
        isInTable = false
        swap(&out, &table.text)
        let place = start..<table.text.count
        table.add(place, isPiece: false, width: DisplayWidth.of(table.text[place]))
    }
}

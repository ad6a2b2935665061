/// Writes a report as GitHub-flavoured Markdown: readable as it is, without HTML, one line a paragraph.
package struct MarkdownRenderer {
    private var out: [UInt8] = []
    private let anchors: ForgeAnchors
    /// What every further line of the current block begins with.
    private var margin: [UInt8] = []
    private var isAtLineStart = true
    private var isInTable = false

    private init(_ document: ReportDocument) {
        anchors = ForgeAnchors(document)
        out.reserveCapacity(1 << 18)
    }

    private init(forCells: Void) { anchors = ForgeAnchors(ReportDocument(title: [], blocks: [])) }

    /// The whole report, UTF-8, ending with one line end.
    package static func render(_ document: ReportDocument) -> [UInt8] {
        var renderer = MarkdownRenderer(document)
        renderer.heading(1, document.title)
        for (index, block) in document.blocks.enumerated() {
            if case .contents = block {
                renderer.contents(document.blocks[index...])
            } else if case .chart = block {
                // The table beside it says the same.
                continue
            } else {
                renderer.blankLine()
                renderer.block(block)
            }
        }
        renderer.put("\n")
        return renderer.out
    }

    /// What stands between two bars of a table.
    static func cell(_ line: Line) -> [UInt8] {
        var renderer = MarkdownRenderer(forCells: ())
        return renderer.cell(line)
    }

    /// Some blocks of a page whose other parts are written elsewhere, ending with one line end.
    static func fragment(_ blocks: [Block]) -> [UInt8] {
        var renderer = MarkdownRenderer(ReportDocument(title: [], blocks: blocks))
        for (index, block) in blocks.enumerated() {
            if index > 0 { renderer.blankLine() }
            renderer.block(block)
        }
        renderer.put("\n")
        return renderer.out
    }

    // MARK: Lines

    private mutating func put(_ mark: StaticString) {
        mark.withUTF8Buffer { out.append(contentsOf: $0) }
    }

    private mutating func newLine() {
        // No blanks at the end of a line: two of them would mean something.
        while out.last == UInt8(ascii: " ") { out.removeLast() }
        out.append(UInt8(ascii: "\n"))
        out += margin
        isAtLineStart = true
    }

    private mutating func blankLine() {
        newLine()
        newLine()
    }

    // MARK: Blocks

    private mutating func block(_ block: Block) {
        switch block {
        case .heading(let heading): self.heading(heading.level, heading.text)
        case .paragraph(let line), .lead(let line): inlines(line)
        case .barLegend: inlines([.emphasis("Bars: █ earned, ▒ left open, ░ not earned, a tenth each.")])
        case .table(let table): self.table(table)
        case .list(let list): self.list(list)
        case .quotation(let quotation): self.quotation(quotation)
        case .definitions(let definitions): self.definitions(definitions)
        case .chart, .contents: break
        }
    }

    private mutating func heading(_ level: Int, _ text: Line) {
        for _ in 0..<min(6, level) { put("#") }
        put(" ")
        isAtLineStart = true
        inlines(text)
        // Hashes at the end would be taken for the closing mark.
        if out.last == UInt8(ascii: "#") {
            out.removeLast()
            put("\\#")
        }
    }

    private mutating func contents(_ following: ArraySlice<Block>) {
        var isFirst = true
        for case .heading(let heading) in following where heading.isListed && heading.level <= 3 {
            if isFirst {
                blankLine()
                put("**Contents**")
                newLine()
            }
            isFirst = false
            newLine()
            for _ in 2..<max(2, heading.level) { put("  ") }
            put("- ")
            inlines([.link(heading.text, to: .heading(heading.anchor))])
        }
    }

    private mutating func list(_ list: List) {
        for (index, item) in list.items.enumerated() {
            if index > 0 {
                newLine()
                if !list.isTight { newLine() }
            }
            let mark = list.style == .bulleted ? "- " : "\(index + 1). "
            out += Array(mark.utf8)
            isAtLineStart = true
            indented(by: [UInt8](repeating: UInt8(ascii: " "), count: mark.utf8.count)) { renderer in
                for (position, block) in item.enumerated() {
                    if position > 0 {
                        renderer.newLine()
                        if !(list.isTight && block.mayFollowAtOnce(item[position - 1])) { renderer.newLine() }
                    }
                    renderer.block(block)
                }
            }
        }
    }

    private mutating func indented(by indent: [UInt8], _ body: (inout MarkdownRenderer) -> Void) {
        let outer = margin
        margin += indent
        body(&self)
        margin = outer
    }

    private mutating func quotation(_ quotation: Quotation) {
        put("> ")
        isAtLineStart = true
        indented(by: Array("> ".utf8)) { renderer in
            for (index, line) in Self.lines(quotation.text).enumerated() {
                if index > 0 { renderer.newLine() }
                if !line.isEmpty { renderer.words(line, isForeign: true) }
            }
            if !quotation.continuation.isEmpty {
                renderer.blankLine()
                renderer.inlines(quotation.continuation)
            }
        }
    }

    /// Without blank lines at either end, and with one where there were several.
    private static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            if !isBlank {
                lines.append(String(Substring(line)))
            } else if lines.last?.isEmpty == false {
                lines.append("")
            }
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private mutating func definitions(_ definitions: [Definition]) {
        for (index, definition) in definitions.enumerated() {
            if index > 0 { newLine() }
            put("- ")
            isAtLineStart = true
            inlines([.strong(definition.term), ": "] + definition.meaning)
        }
    }

    // MARK: Tables

    private mutating func table(_ table: Table) {
        let header = table.columns.map { cell($0.title) }
        let rows = table.rows.map { row in row.map { cell($0) } }
        let widths = table.columns.indices.map { column in
            let cells = ([header] + rows).compactMap { column < $0.count ? DisplayWidth.of($0[column]) : nil }
            // One very long cell should not push all the others out of sight.
            return max(3, min(Self.widestPadding, cells.max() ?? 0))
        }
        put("|")
        row(header, widths, table.columns)
        newLine()
        put("|")
        for (column, width) in zip(table.columns, widths) {
            let dashes = [UInt8](repeating: UInt8(ascii: "-"), count: width - 1)
            put(" ")
            if column.alignment == .left { put(":") }
            out += dashes
            if column.alignment == .right { put(":") }
            put(" |")
        }
        for cells in rows {
            newLine()
            put("|")
            row(cells, widths, table.columns)
        }
    }

    static let widestPadding = 72

    private mutating func row(_ cells: [[UInt8]], _ widths: [Int], _ columns: [Table.Column]) {
        for (index, column) in columns.enumerated() {
            let cell = index < cells.count ? cells[index] : []
            let room = [UInt8](
                repeating: UInt8(ascii: " "), count: max(0, widths[index] - DisplayWidth.of(cell)))
            put(" ")
            if column.alignment == .right { out += room }
            out += cell
            if column.alignment == .left { out += room }
            put(" |")
        }
    }

    /// A cell's Markdown, written aside so that its width can be taken.
    private mutating func cell(_ line: Line) -> [UInt8] {
        let start = out.count
        isInTable = true
        isAtLineStart = false
        inlines(line)
        isInTable = false
        let cell = Array(out[start...])
        out.removeLast(out.count - start)
        return cell
    }

    // MARK: Lines of words

    private mutating func inlines(_ line: Line) {
        for inline in line { self.inline(inline) }
    }

    private mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let text): words(text, isForeign: false)
        case .foreign(let text): words(text, isForeign: true)
        case .strong(let inner): marked("**", inner)
        case .emphasis(let inner): marked("*", inner)
        case .code(let text): MarkdownEscaping.appendCode(text, to: &out, inTable: isInTable)
        case .link(let label, let target): link(label, target)
        case .bar(let bar):
            for step in 0..<10 { put(step < bar.earned ? "█" : step < bar.earned + bar.open ? "▒" : "░") }
        case .shaded(_, let inner): return inlines(inner)
        case .lineBreak:
            if isInTable {
                put(" · ")
            } else {
                // A backslash, because blanks at the end of a line are not seen and often cut off.
                put("\\")
                newLine()
                return
            }
        }
        isAtLineStart = false
    }

    private mutating func marked(_ mark: StaticString, _ inner: Line) {
        let start = out.count
        put(mark)
        let inside = out.count
        isAtLineStart = false
        // A joiner, because emphasis that begins or ends with white space of any script is none.
        if inner.plainText.unicodeScalars.first?.properties.isWhitespace == true { put("\u{2060}") }
        inlines(inner)
        while out.count > inside, out.last == UInt8(ascii: " ") { out.removeLast() }
        if out.last ?? 0 >= 0x80, inner.plainText.unicodeScalars.last?.properties.isWhitespace == true {
            put("\u{2060}")
        }
        if out.count == inside {
            out.removeLast(out.count - start)
        } else {
            put(mark)
        }
    }

    private mutating func link(_ label: Line, _ target: LinkTarget) {
        switch target {
        case .heading(let anchor):
            guard let name = anchors.name(of: anchor) else { return inlines(label) }
            bracketed(label)
            put("(#")
            out += Array(name.utf8)
            put(")")
        case .web(let address):
            bracketed(label)
            put("(")
            MarkdownEscaping.appendDestination(address.encoded, to: &out)
            put(")")
        case .file(let address):
            bracketed(label)
            put("(")
            MarkdownEscaping.appendDestination(address.encoded, to: &out)
            put(")")
        }
    }

    private mutating func bracketed(_ label: Line) {
        put("[")
        isAtLineStart = false
        inlines(label)
        put("]")
    }

    private mutating func words(_ text: String, isForeign: Bool) {
        let turns = isForeign && SafeText.readsFromRight(text)
        // Isolates keep text from the right from turning the marks of the page around it.
        if turns { put("\u{2068}") }
        MarkdownEscaping.append(text, to: &out, atLineStart: isAtLineStart)
        if turns { put("\u{2069}") }
        isAtLineStart = false
    }
}

extension Block {
    /// Whether it may stand right under another block without becoming a part of it.
    fileprivate func mayFollowAtOnce(_ previous: Block) -> Bool {
        guard case .paragraph = previous else { return false }
        return switch self {
        case .quotation, .list: true
        default: false
        }
    }
}

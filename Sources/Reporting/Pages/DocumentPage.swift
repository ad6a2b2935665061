/// Keeps what it is told as a document.
struct DocumentPage: Page {
    private(set) var blocks: [Block] = []
    private var line: Line = []
    private var cells: [Line] = []

    /// What is told, as blocks.
    static func blocks(_ tell: (inout DocumentPage) -> Void) -> [Block] {
        var page = DocumentPage()
        tell(&page)
        return page.blocks
    }

    func piece(_ line: Line) -> Line { line }
    func piece(cell line: Line) -> Line { line }
    func passage(_ blocks: [Block]) -> [Block] { blocks }
    func ready(_ heading: Heading) -> Heading { heading }

    // MARK: Within a line

    mutating func put(_ piece: Line) { line += piece }
    mutating func say(_ line: Line) { self.line += line }
    mutating func say(_ words: String) { line.append(.text(words)) }
    mutating func say(plain words: StaticString) { line.append(.text(words.description)) }
    mutating func say(foreign words: String) { line.append(.foreign(words)) }
    mutating func say(_ number: Int) { line.append(.text(String(number))) }
    mutating func say(_ numeral: Numeral) { line.append(.text(numeral.description)) }
    mutating func say(emphasized words: String) { line.append(.emphasis(words)) }

    mutating func strong(_ line: (inout Self) -> Void) {
        let before = self.line
        self.line = before + [.strong(self.line(line))]
    }

    mutating func say(emphasizedForeign words: String) { line.append(.emphasis([.foreign(words)])) }
    mutating func lineBreak() { line.append(.lineBreak) }

    private mutating func line(_ tell: (inout Self) -> Void) -> Line {
        line = []
        tell(&self)
        return line
    }

    // MARK: Blocks

    mutating func put(passage: [Block]) { blocks += passage }
    mutating func put(heading: Heading) { blocks.append(.heading(heading)) }
    mutating func tell(_ block: Block) { blocks.append(block) }
    mutating func tell(_ quotation: Quotation) { blocks.append(.quotation(quotation)) }
    mutating func paragraph(_ line: (inout Self) -> Void) { blocks.append(.paragraph(self.line(line))) }

    mutating func list(_ style: List.Style, tight: Bool, of count: Int, item: (inout Self, Int) -> Void) {
        let items = (0..<count).map { index in Self.blocks { item(&$0, index) } }
        blocks.append(.list(List(style, tight: tight, items)))
    }

    mutating func table(
        _ caption: @autoclosure () -> String, _ columns: [Table.Column], of count: Int,
        row: (inout Self, Int) -> Void
    ) {
        let rows = (0..<count).map { index in
            cells = []
            row(&self, index)
            return cells
        }
        blocks.append(.table(Table(caption: caption(), columns: columns, rows: rows)))
    }

    mutating func put(cell: Line) { cells.append(cell) }
    mutating func cell(_ line: (inout Self) -> Void) { cells.append(self.line(line)) }
    mutating func chart(_ chart: @autoclosure () -> Chart) { blocks.append(.chart(chart())) }
}

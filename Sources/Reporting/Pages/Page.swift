/// A page of one format that is told, from top to bottom, what stands on it.
///
/// A report says what it says once, to whatever page: Markdown is written as it is told, and what needs to be looked at
/// as a whole (a page of HTML, with its charts) is kept as a document first.
protocol Page {
    /// A line made ready, to be put wherever it is said again.
    associatedtype Piece
    /// Blocks made ready, to be put between the top-level blocks of a report.
    associatedtype Passage
    /// A heading made ready.
    associatedtype ReadyHeading

    mutating func piece(_ line: Line) -> Piece
    /// A line as it stands in a table.
    mutating func piece(cell line: Line) -> Piece
    mutating func passage(_ blocks: [Block]) -> Passage

    mutating func ready(_ heading: Heading) -> ReadyHeading

    // MARK: Within a line

    mutating func put(_ piece: Piece)
    mutating func say(_ line: Line)
    /// The report's own words.
    mutating func say(_ words: String)
    /// The report's own words, of letters, blanks and marks that mean nothing within a line in any format.
    mutating func say(plain words: StaticString)
    /// Somebody else's words.
    mutating func say(foreign words: String)
    mutating func say(_ number: Int)
    mutating func say(_ numeral: Numeral)
    mutating func say(emphasized words: String)
    /// What neither begins nor ends with a blank.
    mutating func strong(_ line: (inout Self) -> Void)
    mutating func say(emphasizedForeign words: String)
    mutating func lineBreak()

    // MARK: Blocks

    mutating func put(passage: Passage)
    mutating func put(heading: ReadyHeading)
    mutating func tell(_ block: Block)
    mutating func tell(_ quotation: Quotation)
    mutating func paragraph(_ line: (inout Self) -> Void)
    /// - Parameters:
    ///   - tight: whether items stand without blank lines between them.
    ///   - item: tells the blocks of an item, from 0 on.
    mutating func list(_ style: List.Style, tight: Bool, of count: Int, item: (inout Self, Int) -> Void)
    /// - Parameter row: tells the cells of a row, from 0 on, as many as there are columns.
    mutating func table(
        _ caption: @autoclosure () -> String, _ columns: [Table.Column], of count: Int,
        row: (inout Self, Int) -> Void)
    mutating func put(cell: Piece)
    mutating func cell(_ line: (inout Self) -> Void)
    mutating func chart(_ chart: @autoclosure () -> Chart)
}

extension Page {
    mutating func tell(_ blocks: [Block]) {
        for block in blocks { tell(block) }
    }
}

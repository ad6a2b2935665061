/// A line as the source or the page broke it.
struct Line {
    /// Into the letter's words.
    var words: Range<Int>
    /// A blank line, a page break or the beginning stands before it.
    var followsBlank: Bool
    /// A form feed stands before it.
    var followsPage: Bool
    /// White space before its first word; a tab counts as four.
    var indent: Int
    /// From its first to its last word, in scalars as printed.
    var length: Int
}

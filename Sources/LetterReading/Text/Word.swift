package import SourceText

/// One word of a letter as printed, punctuation included, with the place it came from.
package struct Word: Sendable, Hashable {
    /// What the layout says about a word.
    struct Layout: OptionSet, Sendable, Hashable {
        let rawValue: UInt8

        /// First of a line.
        static let startsLine = Layout(rawValue: 1)
        /// First after a blank line, a page break or another break that was made on purpose.
        static let startsParagraph = Layout(rawValue: 2)
        /// Last of a line.
        static let endsLine = Layout(rawValue: 4)
        /// A soft hyphen stood at the end of its line.
        static let softBreak = Layout(rawValue: 8)
        /// Follows the word before without white space; only footnote marks do.
        static let isGlued = Layout(rawValue: 16)
        /// All ASCII, so that printed and normal form are the same.
        static let isPlain = Layout(rawValue: 32)
        /// A line-end hyphen was kept for want of proof that it may go.
        static let hasDoubtfulHyphen = Layout(rawValue: 64)
        /// Stands behind a page's end: a page number, header or footnote was taken out before it.
        static let startsPage = Layout(rawValue: 128)
    }

    /// As printed: markup, soft hyphens and ligatures undone, quotation marks kept.
    package internal(set) var printed: String
    /// The line in the source, from 1.
    package let line: Int
    /// Its bytes in the source; of a word that was broken over a line end, the first part's.
    package let range: ByteRange
    var layout: Layout
    /// The number of a footnote mark, `nil` for a word of the text.
    var mark: Int32?

    /// In the normal form by which texts are compared.
    package var normal: String { layout.contains(.isPlain) ? printed : NormalForm.of(printed) }
}

extension Sequence<Word> {
    /// As printed, white space joined.
    var printed: String { map(\.printed).joined(separator: " ") }
}

/// A stretch of the letter's words.
package struct Passage: Sendable, Hashable {
    package let words: [Word]

    package init(words: [Word]) { self.words = words }

    /// As printed, white space joined.
    package var text: String { words.printed }
    /// First and last line in the source; `nil` where there is no word.
    package var lines: ClosedRange<Int>? {
        guard let first = words.first, let last = words.last else { return nil }
        return first.line...max(first.line, last.line)
    }
    /// From its first to its last byte in the source.
    package var range: ByteRange {
        guard let first = words.first, let last = words.last else { return ByteRange(at: 0) }
        return first.range.joined(last.range)
    }
}

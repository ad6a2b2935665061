/// A report as values: what is said, in order, without a mark of any output format in it.
package struct ReportDocument: Sendable {
    /// The one heading of the first level.
    package var title: [Inline]
    /// Two letters, of the report's own words.
    package var language = "en"
    package var blocks: [Block]

    package init(title: [Inline], blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }
}

/// A piece of a report that stands on lines of its own.
package enum Block: Sendable {
    case heading(Heading)
    case paragraph([Inline])
    /// The sentence that everybody came for.
    case lead([Inline])
    case table(Table)
    case list(List)
    case quotation(Quotation)
    case definitions([Definition])
    /// A picture of figures that a table beside it also gives.
    case chart(Chart)
    /// What the signs of bars in tables stand for, in formats that draw them with letters.
    case barLegend
    /// Links to the headings that follow it.
    case contents
}

/// A heading below the title, and the name by which links find it.
package struct Heading: Sendable {
    /// 2 is a part, up to 6.
    package var level: Int
    package var anchor: Anchor
    package var text: [Inline]
    /// Whether the contents name it.
    package var isListed: Bool

    package init(_ level: Int, _ text: [Inline], anchor: Anchor, isListed: Bool = true) {
        self.level = level
        self.text = text
        self.anchor = anchor
        self.isListed = isListed
    }
}

/// The name of a heading within one report: lower-case letters, digits and hyphens.
package struct Anchor: Hashable, Sendable {
    package let name: String
    package init(_ name: String) { self.name = name }
}

/// Rows under named columns.
package struct Table: Sendable {
    package enum Alignment: Sendable { case left, right }

    package struct Column: Sendable {
        package var title: [Inline]
        package var alignment: Alignment

        package init(_ title: String, _ alignment: Alignment = .left) {
            self.title = title.isEmpty ? [] : [.text(title)]
            self.alignment = alignment
        }
    }

    /// What the table shows, for those who hear it read.
    package var caption: String
    /// The first column names its row.
    package var columns: [Column]
    /// As many cells each as there are columns.
    package var rows: [[[Inline]]]

    package init(caption: String, columns: [Column], rows: [[[Inline]]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}

/// Items one below the other.
package struct List: Sendable {
    package enum Style: Sendable { case bulleted, numbered }
    package var style: Style
    /// Each item is blocks; the first one stands beside the mark.
    package var items: [[Block]]
    /// Whether items stand without blank lines between them.
    package var isTight: Bool

    package init(_ style: Style, tight: Bool = false, _ items: [[Block]]) {
        self.style = style
        self.isTight = tight
        self.items = items
    }
}

/// Words of somebody else, on lines of their own.
package struct Quotation: Sendable {
    /// Line ends in it are kept.
    package var text: String
    /// What was left out at the end, and where it stands; empty where nothing was.
    package var continuation: [Inline]

    package init(_ text: String, continuation: [Inline] = []) {
        self.text = text
        self.continuation = continuation
    }
}

/// A word and what is meant by it here.
package struct Definition: Sendable {
    package var term: [Inline]
    package var meaning: [Inline]

    package init(_ term: String, _ meaning: [Inline]) {
        self.term = [.text(term)]
        self.meaning = meaning
    }
}

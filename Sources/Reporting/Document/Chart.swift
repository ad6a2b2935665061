/// A picture of figures; the page beside it gives the same figures in words.
package struct Chart: Sendable {
    package enum Kind: Sendable {
        /// A row each, from what is earned to what could be.
        case ranges
        /// Steps, one for each rung.
        case ladder
        /// A row each, ordered, its length what closing the gap adds.
        case gains
    }

    package struct Row: Sendable {
        package var label: [Inline]
        /// Per mille of the scale; `nil` has no score.
        package var floor: Int?
        /// Per mille of the scale.
        package var ceiling: Int?
        /// As the tables print it.
        package var figure: String
        /// A class of its own: the priority of a gap.
        package var group: String

        package init(label: [Inline], floor: Int?, ceiling: Int?, figure: String, group: String = "") {
            self.label = label
            self.floor = floor
            self.ceiling = ceiling
            self.figure = figure
            self.group = group
        }
    }

    package var kind: Kind
    package var caption: String
    /// The picture in a sentence, for those who do not see it.
    package var alternative: String
    /// What the right end of the scale stands for, e.g. `100`.
    package var scaleEnd: String
    package var rows: [Row]

    package init(kind: Kind, caption: String, alternative: String, scaleEnd: String, rows: [Row]) {
        self.kind = kind
        self.caption = caption
        self.alternative = alternative
        self.scaleEnd = scaleEnd
        self.rows = rows
    }
}

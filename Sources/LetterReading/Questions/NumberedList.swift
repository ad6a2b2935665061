import SourceText

/// A numbered list in a letter, as its markers lie in the text.
struct NumberedList {
    struct Item {
        let number: Int
        /// The word at which the marker begins, and that at which the item's text does.
        let markerWord: Int
        let textWord: Int
        let marker: Marker
        /// Of the marker's first word in the source.
        let range: ByteRange
    }

    var items: [Item] = []
    /// Numbers left out, with the item behind the gap.
    var gaps: [(missing: ClosedRange<Int>, before: Item)] = []
    /// Items that repeat a number of the list.
    var repeats: [Item] = []
    /// The word at which something else begins; the last item may end before.
    var end = 0
    /// How plainly it asks: `plainest` where a sentence introduces it as questions and its items ask, 1 where either
    /// is so, else 0.
    var score = 0
    static let plainest = 2
    var isInAnnex = false
    /// How many of its items ask in their first words.
    var asking = 0
    /// Of all its numbers; `nil` where they differ.
    var style: Marker.Style?

    var start: Int { items.first?.markerWord ?? 0 }

    mutating func add(_ item: Item, asks: Bool) {
        if asks { asking += 1 }
        items.append(item)
        if style != item.marker.style { style = nil }
    }
}

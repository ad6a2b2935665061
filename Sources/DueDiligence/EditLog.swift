/// Replacements made one after the other in a text, kept as replacements in the text as it was at first.
struct EditLog {
    /// New text in the place of a range of the text as it was at first.
    struct Edit {
        var original: Range<Int>
        var text: [UInt8]
    }

    /// In the order of the text; no two overlap.
    private(set) var edits: [Edit] = []
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Puts a text in the place of a range of `bytes`; a replacement that it touches becomes part of it.
    mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
        var merged = Edit(original: 0..<0, text: [])
        var (lower, upper) = (range.lowerBound, range.upperBound)
        var shift = 0
        var before: [Edit] = []
        var after: [Edit] = []
        var (shiftAtLower, shiftAtUpper) = (0, 0)
        for edit in edits {
            let start = edit.original.lowerBound + shift
            let end = start + edit.text.count
            let growth = edit.text.count - edit.original.count
            if end < range.lowerBound {
                before.append(edit)
                shiftAtLower = shift + growth
                shiftAtUpper = shiftAtLower
            } else if start > range.upperBound {
                after.append(edit)
            } else {
                lower = min(lower, start)
                upper = max(upper, end)
                shiftAtUpper = shift + growth
            }
            shift += growth
        }
        merged.text = bytes[lower..<range.lowerBound] + text + bytes[range.upperBound..<upper]
        merged.original = (lower - shiftAtLower)..<(upper - shiftAtUpper)
        edits = before + [merged] + after
        bytes.replaceSubrange(range, with: text)
    }

    /// Where something in `bytes` stood at first; in new text, where that begins.
    func originalOffset(of offset: Int) -> Int {
        var shift = 0
        for edit in edits {
            let start = edit.original.lowerBound + shift
            if offset < start { break }
            if offset < start + edit.text.count { return edit.original.lowerBound }
            shift += edit.text.count - edit.original.count
        }
        return offset - shift
    }
}

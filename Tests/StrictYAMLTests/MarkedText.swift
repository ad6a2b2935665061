import SourceText

/// A text in which places are marked: between `⟨` and `⟩`, and places of a second kind between `‹` and `›`.
struct MarkedText {
    private(set) var text = ""
    /// In the order in which they begin; of two that begin together the outer one first.
    private(set) var places: [ByteRange] = []
    private(set) var otherPlaces: [ByteRange] = []

    init(_ marked: String) {
        var (open, otherOpen): ([Int], [Int]) = ([], [])
        for scalar in marked.unicodeScalars {
            let here = text.utf8.count
            switch scalar {
            case "⟨":
                open.append(places.count)
                places.append(ByteRange(at: here))
            case "⟩": if let last = open.popLast() { places[last] = ByteRange(Int(places[last].lower), here) }
            case "‹":
                otherOpen.append(otherPlaces.count)
                otherPlaces.append(ByteRange(at: here))
            case "›":
                if let last = otherOpen.popLast() {
                    otherPlaces[last] = ByteRange(Int(otherPlaces[last].lower), here)
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension String {
    /// With the line ends of Windows where they were those of Unix.
    var withWindowsLineEnds: String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
}

extension [UInt8] {
    /// The bytes with a text in the place of each range; the ranges stand in order and do not overlap.
    package func replacing(_ edits: [(range: Range<Int>, text: String)]) -> [UInt8] {
        var made: [UInt8] = []
        var start = 0
        for (range, text) in edits {
            made += self[start..<range.lowerBound]
            made += text.utf8
            start = range.upperBound
        }
        return made + self[start...]
    }
}

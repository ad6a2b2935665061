/// Where two texts differ, in a few lines.
struct LineDifference {
    private static let shownLines = 4

    /// Ready to print, with a line end.
    let text: String

    private static func count(_ lines: Int) -> String { lines == 1 ? "1 line" : "\(lines) lines" }

    /// `nil` where the texts are the same.
    init?(from old: String, to new: String) {
        // By bytes: Swift takes texts for equal that differ in how an accent is composed.
        guard !old.utf8.elementsEqual(new.utf8) else { return nil }
        let was = old.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
            Array.init)
        let now = new.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
            Array.init)
        let before = zip(was, now).prefix { $0 == $1 }.count
        let rest = min(was.count, now.count) - before
        let after = zip(was.reversed(), now.reversed()).prefix(rest).prefix { $0 == $1 }.count
        let removed = was[before..<(was.count - after)]
        let added = now[before..<(now.count - after)]
        var lines = [
            "  from line \(before + 1): \(Self.count(removed.count)), where \(Self.count(added.count)) should stand"
        ]
        for (mark, side) in [("-", removed), ("+", added)] {
            lines += side.prefix(Self.shownLines).map { "  \(mark) \(String(decoding: $0, as: UTF8.self))" }
            if side.count > Self.shownLines { lines.append("  \(mark) …") }
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}

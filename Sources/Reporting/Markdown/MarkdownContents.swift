/// Links to the headings of a page, put before them when all are known.
struct MarkdownContents {
    /// Where on the page it stands.
    let offset: Int
    private var lines: [UInt8] = []

    init(at offset: Int) { self.offset = offset }

    /// - Parameter link: the heading's words as a link.
    mutating func add(_ link: [UInt8], level: Int) {
        lines += "\n".utf8
        for _ in 2..<max(2, level) { lines += "  ".utf8 }
        lines += "- ".utf8
        lines += link
    }

    /// Nothing where no heading was to be listed.
    var bytes: [UInt8] { lines.isEmpty ? [] : Array("\n\n**Contents**\n".utf8) + lines }
}

import SourceText

// MARK: What stands between texts

extension Mistake {
    static func tabBetween(_ lower: Int, _ upper: Int) -> Mistake {
        Mistake(
            "tab", "a tab may stand inside a text only",
            why: "Programs disagree on tabs elsewhere.",
            .init("put a space in its place", replacing: ByteRange(lower, upper), with: " "))
    }

    static func tabAtLineEnd(_ lower: Int, _ upper: Int) -> Mistake {
        Mistake(
            "tab", "a tab may not stand at the end of a line",
            why: "Nobody sees it, and programs disagree on whether it belongs to the text.",
            .init("remove it", replacing: ByteRange(lower, upper)))
    }

    static let tabInIndentation = Mistake(
        "tab-in-indentation", "lines are indented with spaces, not with tabs",
        why: "Programs disagree on how wide a tab is.",
        .init("indent it, and the lines below, with spaces: further than the key above that it belongs to"),
        .init("give lines that belong beside each other the same number of spaces"))

    static let tabInText = Mistake(
        "tab-in-indentation", "lines on which a text goes on are indented with spaces, not with tabs",
        .init("indent it with spaces, further than its key"))

    static let invisibleSpaceInIndentation = Mistake(
        "no-break-space", "lines are indented with plain spaces, and this is another kind of space",
        why: "It looks like one and was probably pasted; to YAML it is a letter.",
        .init("type the spaces anew, here and in the lines below"))

    static let invisibleSpaceBeforeText = Mistake(
        "no-break-space", "text may not begin with another kind of space than the plain one",
        why: "It looks like one and was probably pasted; to YAML it is a letter.",
        .init("type the space anew"),
        .init("put the text in quotes if it belongs to it"))

    static let invisibleSpaceBehindColon = Mistake(
        "no-break-space", "a key's colon needs a plain space behind it, and this is another kind of space",
        why: "It looks like one and was probably pasted; to YAML it is a letter.",
        .init("type the space anew"))

    static let commentWithoutSpace = Mistake(
        "comment-without-space", "a comment must have a space before its #",
        .init("put a space before the #"),
        .init("put the whole value in quotes if the # belongs to it"))
}

// MARK: Indentation

extension Mistake {
    /// A line that another could belong beside.
    struct Neighbour {
        /// From 0.
        let column: Int
        let text: String

        var solution: Diagnostic.Solution {
            let place = column == 0 ? "begin it at the very left" : "indent it by \(column)"
            return .init("\(place) if it belongs beside \"\(text)\"")
        }
    }

    /// - Parameter neighbours: the lines above that it could belong beside.
    static func wrongIndentation(_ indent: Int, _ neighbours: [Neighbour]) -> Mistake {
        let spaces = indent == 1 ? "1 space" : "\(indent) spaces"
        let others = neighbours.map { String($0.column) }.joined(separator: " or ")
        return Mistake(
            "wrong-indentation",
            "this line is indented by \(spaces), and the lines above that it could belong to by \(others)",
            solutions: neighbours.map(\.solution))
    }

    static let textBehindRoot = Mistake(
        "text-behind-root", "a file holds one value, and it is complete before this line",
        .init("write \"key: value\" in each line if these are keys"))
}

import SourceText

// MARK: Keys, items and indentation

extension Mistake {
    static let emptyFile = Mistake("empty-file", "there is nothing in this file")
    static func duplicateKey(_ key: String) -> Mistake {
        Mistake(
            "duplicate-key", "a key stands once in a mapping, and \"\(key)\" stands here twice",
            why: "Some programs would take the first value, others the last.",
            .init("leave one of the two out, or join them"))
    }
    static let longKey = Mistake(
        "long-key", "a key may have at most \(Parser.longestKey) characters")
    static let keyOverLines = Mistake("key-over-lines", "a key stands on one line, its colon included")
    static func missingColon(_ bytes: ByteView, _ lower: Int, _ upper: Int) -> Mistake {
        Mistake(
            "missing-colon", "a line among keys must be a key with a colon and a space",
            .init("write \"key: value\""),
            .init("indent the line below the text that it continues"))
    }
    static let itemAmongKeys = Mistake(
        "item-among-keys", "a list item cannot stand among the keys of a mapping",
        .init("indent the list below the key that it belongs to"))
    static let listBehindKey = Mistake(
        "list-behind-key", "a list begins on the line below its key",
        .init("put the first item on a line of its own"),
        .init("write the list in brackets: [a, b]"))
    static func wrongIndentation(_ column: Int) -> Mistake {
        Mistake(
            "wrong-indentation", "this line is indented like nothing above it",
            .init("indent it like the line that it belongs beside"))
    }
    static let textBehindRoot = Mistake(
        "wrong-indentation", "this line does not belong to what stands above it",
        .init("indent it like the first line of the file"))
    static func indicator(_ byte: UInt8, inFlow: Bool) -> Mistake {
        if byte == Byte.question { return .complexKey }
        let character = String(Unicode.Scalar(byte))
        return Mistake(
            "indicator", "text cannot begin with \(character)",
            why: "The character has a meaning of its own in YAML.",
            .init("put the text in quotes"))
    }
}

// MARK: Brackets and braces

extension Mistake {
    static let missingItem = Mistake(
        "missing-item", "there is nothing before this comma", .init("remove the comma"))
    static func missingComma(_ closing: UInt8) -> Mistake {
        Mistake(
            "missing-comma", "a comma or \(String(Unicode.Scalar(closing))) is due here",
            .init("put a comma before it"))
    }
    static let colonWithoutSpace = Mistake(
        "colon-without-space", "a colon must be followed by a space",
        why: "Without it some programs read a key and others text.",
        .init("put a space behind the colon"),
        .init("put the text in quotes if the colon belongs to it"))
    static func unclosedBracket(_ opening: UInt8) -> Mistake {
        let character = String(Unicode.Scalar(opening))
        return Mistake(
            "unclosed-bracket",
            "this \(character) is not closed before a line that is no longer indented below it",
            .init("close it"),
            .init("indent the lines on which it goes on"))
    }
}

import SourceText

// MARK: Keys and items

extension Mistake {
    static let emptyFile = Mistake("empty-file", "there is nothing in this file")

    static func duplicateKey(_ key: String) -> Mistake {
        Mistake(
            "duplicate-key", "a key stands once in its mapping, and \"\(key)\" stands here again",
            why: "Some programs would take the first value, others the last.",
            .init("keep one of the two"))
    }

    static let longKey = Mistake(
        "long-key", "a key may have at most \(Parser.longestKey) characters")

    static let keyOverLines = Mistake(
        "key-over-lines", "a key stands on one line, with its colon",
        .init("put the key and its colon on one line"))

    static func missingColon(_ text: String) -> Mistake {
        Mistake(
            "missing-colon", "a key with a colon is due here, and \"\(text)\" has none",
            colon(behind: text),
            .init("indent the line if it goes on with the text above it"))
    }

    /// The same where no key is above it.
    static func missingColonAboveKeys(_ text: String) -> Mistake {
        Mistake(
            "missing-colon", "a key with a colon is due here, and \"\(text)\" has none",
            colon(behind: text),
            .init("put it and the lines below it in quotes if they are one text"))
    }

    private static func colon(behind text: String) -> Diagnostic.Solution {
        let words = text.hasSuffix("…") ? [] : text.split(separator: " ")
        switch words.count {
        case 1: return .init("write \"\(words[0]):\"")
        case 2: return .init("write \"\(words[0]): \(words[1])\" if \"\(words[0])\" is a key")
        default: return .init("write \"key: value\"")
        }
    }

    static let missingKey = Mistake(
        "missing-key", "a key is due before this colon", .init("write \"key: value\""))

    static func colonWithoutSpace(_ colon: Int, in text: String) -> Mistake {
        Mistake(
            "colon-without-space", "a key's colon needs a space behind it, and in \"\(text)\" there is none",
            why: "Without it the whole line is one text to every YAML parser.",
            .init("put a space behind the colon", replacing: ByteRange(at: colon + 1), with: " "))
    }

    static func wideColon(_ at: Int) -> Mistake {
        Mistake(
            "wide-colon", "a key ends with the colon of the keyboard (:), and this one (：) is another",
            .init("put : and a space in its place", replacing: ByteRange(at, at + 3), with: ": "))
    }

    static let equalsSign = Mistake(
        "equals-sign", "a key and its value have a colon and a space between them, not =",
        .init("write \"key: value\""))

    static func dashWithoutSpace(_ dash: Int) -> Mistake {
        Mistake(
            "dash-without-space", "the dash of a list item needs a space behind it",
            why: "Without it the dash is part of the text.",
            .init("put a space behind the dash", replacing: ByteRange(at: dash + 1), with: " "))
    }

    static let keyAmongItems = Mistake(
        "key-among-items", "a list item with a dash is due here",
        why: "The lines above in the same column are the items of a list.",
        .init("put a dash and a space before it if it is an item"),
        .init("indent it like the key that it belongs beside"))

    static let itemAmongKeys = Mistake(
        "item-among-keys", "a key is due here, and this is a list item",
        why: "The lines above in the same column are keys.",
        .init("indent the list below the key that it belongs to"))

    static let listBehindKey = Mistake(
        "list-behind-key", "a list begins on the line below its key",
        .init("put the first item on a line of its own"),
        .init("write the list in brackets: [a, b]"),
        .init("put the value in quotes if it is a text that begins with a dash"))
}

// MARK: Brackets and braces

extension Mistake {
    static let missingItem = Mistake(
        "missing-item", "something is due before this comma",
        .init("remove the comma"),
        .init("write \"\" for an empty text"))

    static func missingComma(_ closing: UInt8) -> Mistake {
        let character = String(Unicode.Scalar(closing))
        return Mistake(
            "missing-comma", "a comma or \(character) is due here",
            .init("put a comma before it"),
            .init("put the text in quotes if it holds quotes, brackets or a colon"))
    }

    static let colonInBrackets = Mistake(
        "colon-without-space", "a colon that ends a key inside brackets must be followed by a space",
        why: "Without it some programs read a key and others text.",
        .init("put a space behind the colon"),
        .init("put the text in quotes if the colon belongs to it"))
}

// MARK: Quotes and brackets

extension Mistake {
    /// A quote or a bracket that is opened and never closed.
    static func unclosed(_ opening: UInt8) -> Mistake {
        let character = String(Unicode.Scalar(opening))
        let lines = "may go over lines only as long as they are indented below its key."
        if opening == Byte.quote || opening == Byte.apostrophe {
            return Mistake(
                "unclosed-quote", "this quote is never closed", why: "Text in quotes \(lines)",
                .init("put \(character) where the text ends"),
                .init("indent the lines on which the text goes on"))
        }
        return Mistake(
            "unclosed-bracket", "this \(character) is never closed", why: "What stands in brackets \(lines)",
            .init("put \(opening == Byte.openBracket ? "]" : "}") where it ends"),
            .init("indent the lines on which it goes on"),
            .init("put the value in quotes if it is a text that begins with \(character)"))
    }

    /// - Parameter column: the least column that would do, from 0.
    static func lineNotIndented(_ column: Int) -> Mistake {
        Mistake(
            "line-not-indented", "a line inside quotes or brackets must be indented below its key",
            why: "Some programs would end the value here.",
            .init("indent it, and the lines below that belong to it, by \(column) or more"),
            .init("close the quote or bracket above it if it is no part of that"))
    }
}

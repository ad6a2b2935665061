import SourceText

// MARK: Text without quotes

extension Mistake {
    static func colonInText(isCurly: Bool, _ quoting: Diagnostic.Solution?) -> Mistake {
        Mistake(
            "colon-in-text", "text with a colon and a space in it must stand in quotes",
            why: "Without them it reads as a key inside a value"
                + (isCurly ? "; curly quotes are text and do not quote." : "."),
            quoting ?? .init("put the whole value in straight quotes (\" or ')"),
            .init("write >- behind the key and the text on the next line, indented"))
    }

    /// - Parameter neighbour: the key on whose line the text stands, with the text.
    static func keyInText(_ text: String, _ neighbour: Neighbour?) -> Mistake {
        let beside =
            neighbour.map {
                [
                    $0.solution,
                    .init(
                        "give \"\(text)\" a key and a line of its own above this one if they belong together"),
                ]
            } ?? [Diagnostic.Solution("indent the key like the one that it belongs beside")]
        return Mistake(
            "key-in-text", "a key cannot stand below the text \"\(text)\"",
            why: "That text is a value already, and a line indented below it would be more of it.",
            solutions: beside + [.init("put the text in quotes if the colon belongs to it")])
    }

    static let itemInText = Mistake(
        "item-in-text", "a list item cannot stand indented below text",
        why: "Every YAML parser would take the dash for a part of that text.",
        .init("indent the item like the others of its list"),
        .init("put the text in quotes if it goes on with a dash"))

    /// A character that cannot begin text.
    static func reservedCharacter(_ byte: UInt8, _ quoting: Diagnostic.Solution?) -> Mistake {
        Mistake(
            "reserved-character", "text cannot begin with \(String(Unicode.Scalar(byte)))",
            why: "The character has a meaning of its own in YAML.",
            quoting ?? .init("put the text in quotes"))
    }

    static var curlyQuotes: Mistake {
        var mistake = Mistake(
            "curly-quotes", "curly quotes do not quote in YAML; here they are part of the text",
            .init("use straight quotes (\" or ') if they are not meant to be"),
            .init("put straight quotes around the whole text if they are"))
        mistake.severity = .warning
        return mistake
    }
}

// MARK: Text in quotes

extension Mistake {
    static func unknownEscape(_ bytes: ByteView, _ at: Int) -> Mistake {
        let next = bytes[at + 1]
        if next == Byte.apostrophe {
            return Mistake(
                "unknown-escape", "an apostrophe needs no backslash in double quotes",
                .init("leave the backslash out", replacing: ByteRange(at, at + 1)))
        }
        if next == UInt8(ascii: "u") || next == UInt8(ascii: "U") || next == UInt8(ascii: "x") {
            let digits = next == UInt8(ascii: "x") ? 2 : next == UInt8(ascii: "u") ? 4 : 8
            return Mistake(
                "unknown-escape",
                "\\\(String(Unicode.Scalar(next))) needs \(digits) hexadecimal digits that are one character",
                .init("write the character itself"),
                .init("write \\\\ if a backslash is meant"))
        }
        return Mistake(
            "unknown-escape", "a backslash begins an escape in double quotes, and this is none",
            why:
                "Known are \\n \\t \\\" \\\\ \\/ \\0 \\a \\b \\e \\f \\r \\v \\N \\_ \\L \\P \\x \\u \\U and a space.",
            .init("write \\\\ if a backslash is meant"),
            .init("use single quotes, in which a backslash is a character like any other"))
    }

    static let escapedBlankLine = Mistake(
        "escaped-blank-line",
        "a backslash at the end of a line joins it with the next, which may not be blank",
        why: "Programs disagree on how many line ends remain.",
        .init("write \\n for a line end in the text"),
        .init("remove the blank line"))

    /// Something behind a value that is complete.
    static func textBehind(opening: UInt8, isAdjacent: Bool) -> Mistake {
        switch opening {
        case Byte.apostrophe where isAdjacent:
            Mistake(
                "text-behind-value", "an apostrophe inside single quotes must be doubled",
                why: "This text ends at the first single ' inside it.",
                .init("write '' for the apostrophe"),
                .init("put the text in double quotes"))
        case Byte.quote where isAdjacent:
            Mistake(
                "text-behind-value", "a double quote inside double quotes must be written \\\"",
                why: "This text ends at the first \" inside it.",
                .init("write \\\" for the quote"),
                .init("put the text in single quotes"))
        case Byte.quote, Byte.apostrophe:
            Mistake(
                "text-behind-value", "nothing but a comment may follow the closing quote",
                why: "Quotes go around a whole value.",
                .init("put the whole value in quotes, with '…' around one that has \" in it"))
        case Byte.openBracket, Byte.openBrace:
            Mistake(
                "text-behind-value", "text that begins with a bracket must stand in quotes",
                why: "A bracket at the beginning opens a list or a mapping, and this one is closed already.",
                .init("put the whole value in quotes"))
        default:
            Mistake(
                "text-behind-value", "nothing but a comment may follow this value",
                .init("put the whole value in quotes"))
        }
    }
}

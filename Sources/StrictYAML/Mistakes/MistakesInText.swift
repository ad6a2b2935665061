import SourceText

// MARK: Text, quotes and block scalars

extension Mistake {
    static func colonInText(_ key: ByteRange) -> Mistake {
        Mistake(
            "colon-in-text", "text with a colon followed by a space must stand in quotes",
            why: "Without them it reads as a key inside a value.",
            .init("put the whole value in quotes"),
            .init("move the text to the next line, under a > behind the key"))
    }
    static func keyInText(_ bytes: ByteView, _ lower: Int, _ upper: Int) -> Mistake {
        Mistake(
            "key-in-text", "a key cannot stand below text that it would belong to",
            why:
                "The line above already holds the value; indented below it, this line would be more of that text.",
            .init("indent it like the key above"),
            .init("put the text in quotes if it contains a colon followed by a space"))
    }
    static let itemInText = Mistake(
        "item-in-text", "a list item cannot stand indented below text",
        why: "Every YAML parser would read the dash as part of the text above.",
        .init("indent the item like the others of its list"),
        .init("put the text in quotes if it goes on with a dash"))
    static let unclosedQuote = Mistake(
        "unclosed-quote", "this quote is not closed before a line that is no longer indented below it",
        .init("close the quote"),
        .init("indent the lines on which the text goes on"))
    static func unknownEscape(_ bytes: ByteView, _ at: Int) -> Mistake {
        Mistake(
            "unknown-escape", "a backslash in double quotes begins an escape, and this is none",
            .init("write \\\\ for a backslash"),
            .init("use single quotes, in which a backslash is just a character"))
    }
    static let textBehindValue = Mistake(
        "text-behind-value", "nothing but a comment may follow this value on its line",
        .init("put the whole value in quotes"))
    static let blockHeader = Mistake(
        "block-header", "only -, + and a digit from 1 to 9 may follow | or > on its line",
        .init("begin the text on the next line"))
    static let unfinishedBlock = Mistake(
        "unfinished-block", "the last line of a block text must have a line end",
        why: "Without it some programs read a line end at the end of the text and others do not.",
        .init("end the file with a line end"),
        .init("write |- or >- to leave the line end out of the text"))
    static let blankLineTooWide = Mistake(
        "blank-line-too-wide", "a blank line before a block text may not have more spaces than the text",
        why: "Some programs would take its spaces for the indentation of the text.",
        .init("remove the spaces"))
    static let digitAtTop = Mistake(
        "indentation-digit", "a digit behind | or > has no agreed meaning at the top of a file",
        .init("leave the digit out"))
    static let digitWithoutText = Mistake(
        "indentation-digit", "a digit behind | or > needs a text below it",
        .init("leave the digit out"),
        .init("write \"\" for an empty text"))
    static let escapedBlankLine = Mistake(
        "escaped-blank-line",
        "a backslash at the end of a line joins it with the next, which may not be blank",
        why: "Programs disagree on how many line ends remain.",
        .init("write \\n for a line end in the text"),
        .init("remove the blank line"))
}

// MARK: Characters between texts

extension Mistake {
    static func tabBetween(_ lower: Int, _ upper: Int) -> Mistake {
        Mistake(
            "tab", "a tab may stand inside text only; use spaces here",
            .init("put a space in its place", replacing: ByteRange(lower, upper), with: " "))
    }
    static func tabAtLineEnd(_ lower: Int, _ upper: Int) -> Mistake {
        Mistake(
            "tab-at-line-end", "a tab may not stand at the end of a line",
            .init("remove it", replacing: ByteRange(lower, upper)))
    }
    static let tabInIndentation = Mistake(
        "tab-in-indentation", "lines are indented with spaces, not with tabs",
        why: "Programs disagree on how wide a tab is.",
        .init("put two spaces in the place of each tab"))
    static let tabBeforeBlockText = Mistake(
        "tab-in-indentation", "the lines of a block text are indented with spaces, not with tabs",
        .init("put spaces in the place of each tab"))
    static let tabInText = Mistake(
        "tab-in-indentation", "lines on which a text goes on are indented with spaces, not with tabs",
        .init("put spaces in the place of each tab"))
    static let invisibleSpaceInIndentation = Mistake(
        "no-break-space", "lines are indented with plain spaces, and this space is another character",
        why: "It was probably pasted; YAML takes it for text.",
        .init("type the spaces anew"))
    static let invisibleSpaceBeforeText = Mistake(
        "no-break-space", "text may not begin with a space that is another character than the plain one",
        why: "It was probably pasted; YAML takes it for text.",
        .init("type the space anew"),
        .init("put the text in quotes if the character belongs to it"))
    static let commentWithoutSpace = Mistake(
        "comment-without-space", "a comment must have a space before its #",
        .init("put a space before the #"))
}

import SourceText

// MARK: Text behind | and >

extension Mistake {
    static let blockHeader = Mistake(
        "block-header", "only -, + and a digit from 1 to 9 may follow | or > on its line",
        why: "The text behind | or > begins on the next line.",
        .init("move the text to the next line and indent it below the key"),
        .init("put the value in quotes if it is meant to begin with | or >"))

    static let blockTextNotIndented = Mistake(
        "block-text-not-indented", "the lines below | or > must be indented further than its key",
        .init("indent each line of the text"))

    static let unfinishedBlock = Mistake(
        "unfinished-block", "the last line of a block text must have a line end",
        why: "Where the file ends without one, programs disagree on whether the text has one.",
        .init("end the file with a line end"),
        .init("write |- or >- if the text is to end without one"))

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

    static let tabBeforeBlockText = Mistake(
        "tab-in-indentation", "the lines of a block text are indented with spaces, not with tabs",
        why: "Programs disagree on how wide a tab is.",
        .init("indent each line of the text with the same number of spaces, further than its key"))
}

import SourceText

extension Mistake {
    static let utf16 = Mistake(
        "utf-16", "a file is UTF-8, and this one is UTF-16", .init("save it as UTF-8"))
    static let binaryFile = Mistake("binary-file", "a file is text, and this one has a zero byte in it")
    static var byteOrderMark: Mistake {
        var mistake = Mistake(
            "byte-order-mark", "a byte-order mark stands before the text; it is not part of it",
            why: "Some programs take it for the first character of the first key.",
            .init("save the file as UTF-8 without a byte-order mark", replacing: ByteRange(0, 3)))
        mistake.severity = .warning
        return mistake
    }
    static let byteOrderMarkInside = Mistake(
        "byte-order-mark", "a byte-order mark may stand only at the beginning of a file",
        .init("remove this invisible character"))
    static let loneCarriageReturn = Mistake(
        "lone-carriage-return", "a line ends with a line feed, and here is only a carriage return",
        .init("save the file with Unix (LF) or Windows (CRLF) line ends"))
    static func controlCharacter(_ byte: UInt8) -> Mistake {
        Mistake(
            "control-character", "control characters may not stand in a file",
            .init("remove it"), .init("write it as an escape in double quotes: \"\\x\(hex(byte))\""))
    }
    static func lineSeparator(_ name: String) -> Mistake {
        Mistake(
            "line-separator", "the character \(name) may not stand in a file",
            why: "Some parsers end the line there and others do not.",
            .init("end the line as any other"))
    }
    static let noCharacter = Mistake("no-character", "U+FFFE and U+FFFF are no characters")
    static func notUTF8(_ byte: UInt8) -> Mistake {
        Mistake(
            "not-utf-8", "a file is UTF-8, and the byte \(hex(byte)) here is not",
            .init("save the file as UTF-8"))
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}

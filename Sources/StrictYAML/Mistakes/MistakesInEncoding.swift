import SourceText

extension Mistake {
    static let utf16 = Mistake(
        "utf-16", "a file is UTF-8, and this one is UTF-16",
        .init("save it as UTF-8 (in Windows Notepad: Save As, Encoding: UTF-8)"))
    static func binaryFile(_ kind: String) -> Mistake {
        Mistake(
            "binary-file", "a file is text, and this one is \(kind)",
            .init("name the text file that was meant"))
    }

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
        let guess = windowsCharacter(byte).map { "; in a Windows file (CP-1252) it would be \($0)" } ?? ""
        return Mistake(
            "not-utf-8", "a file is UTF-8, and the byte \(hex(byte)) here is not\(guess)",
            .init("save the file as UTF-8"))
    }

    static var mixedLineEnds: Mistake {
        var mistake = Mistake(
            "mixed-line-ends",
            "from here on lines end otherwise than above, with or without a carriage return",
            why:
                "Both are read as line ends; but other programs may show or compare the file line by line differently.",
            .init("save the file with one kind of line ends"))
        mistake.severity = .warning
        return mistake
    }

    /// What a byte from 0x80 on is in Windows' Western code page, as far as people meet it.
    private static func windowsCharacter(_ byte: UInt8) -> String? {
        switch byte {
        case 0x80: "€"
        case 0x85: "…"
        case 0x91: "‘"
        case 0x92: "’"
        case 0x93: "“"
        case 0x94: "”"
        case 0x96: "–"
        case 0x97: "—"
        case 0xA1...0xFF: String(Unicode.Scalar(byte))
        default: nil
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}

/// What a byte of words is to whoever writes them down.
enum ByteKind: UInt8 {
    /// It can neither begin nor end anything, wherever it stands, and is no blank.
    case plain
    case blank
    /// It may mean something in Markdown.
    case mark
    /// It may begin a character that acts in secret or turns the reading order, or be one.
    case secretPerhaps

    /// The kinds of all bytes. It is asked for every byte of every text, and so is a plain table that stays.
    nonisolated(unsafe) static let table: UnsafePointer<ByteKind> = {
        let table = UnsafeMutablePointer<ByteKind>.allocate(capacity: 256)
        for byte in 0...255 { table.advanced(by: byte).initialize(to: kind(of: UInt8(byte))) }
        return UnsafePointer(table)
    }()

    private static func kind(of byte: UInt8) -> ByteKind {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): .blank
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            .plain
        case UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ","),
            UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            .plain
        case 0x00...0x1F, 0x7F, 0xC2, 0xD6...0xE2, 0xEF, 0xF0, 0xF3: .secretPerhaps
        case 0x80...: .plain
        default: .mark
        }
    }
}

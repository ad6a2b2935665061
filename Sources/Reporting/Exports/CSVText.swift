/// Rows for a spreadsheet or a database: RFC 4180, UTF-8 without a byte-order mark.
struct CSVText {
    /// Stands before a value that a spreadsheet would run as a formula, and before one that begins with itself.
    private static let prefix = UInt8(ascii: "'")

    private(set) var bytes: [UInt8] = []

    /// One row, its cells quoted and disarmed as they need.
    mutating func append(_ row: [String]) {
        for (index, value) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell: value)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private mutating func append(cell value: String) {
        let text = Array(SafeText.visible(value).utf8)
        let isQuoted =
            text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } || text.first == 0x20
            || text.last == 0x20
        if isQuoted { bytes.append(UInt8(ascii: "\"")) }
        if Self.mayRun(text) { bytes.append(Self.prefix) }
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    }

    /// Whether some spreadsheet takes it for a formula, blanks before it or not.
    private static func mayRun(_ bytes: [UInt8]) -> Bool {
        let rest = bytes.drop { $0 <= 0x20 || $0 == prefix }
        guard let first = rest.first else { return bytes.first == prefix }
        if bytes.first == prefix || "=+-@".utf8.contains(first) || bytes.first == UInt8(ascii: "\t") {
            return true
        }
        // The wide forms ＝ ＋ － ＠, U+FF1D, FF0B, FF0D, FF20.
        let start = Array(rest.prefix(3))
        return [[0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0]].contains(
            start)
    }
}

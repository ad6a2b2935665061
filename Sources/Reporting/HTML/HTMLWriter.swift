/// Bytes of HTML: tags from literals alone, everything else escaped.
struct HTMLWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1 << 18) }

    /// Writes a tag, or anything else that is ours and fixed.
    mutating func tag(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes words: between tags, or in a quoted attribute.
    mutating func words(_ text: String) {
        var text = SafeText.visible(text)
        text.withUTF8 { utf8 in
            for byte in utf8 {
                switch byte {
                case UInt8(ascii: "&"): bytes += "&amp;".utf8
                case UInt8(ascii: "<"): bytes += "&lt;".utf8
                case UInt8(ascii: ">"): bytes += "&gt;".utf8
                case UInt8(ascii: "\""): bytes += "&quot;".utf8
                case UInt8(ascii: "'"): bytes += "&#39;".utf8
                default: bytes.append(byte)
                }
            }
        }
    }

    /// Writes a whole number.
    mutating func number(_ value: Int) { bytes += String(value).utf8 }
}

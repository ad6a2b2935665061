/// An address that a report may link to: `http` or `https`, encoded so that it cannot leave its place.
package struct WebAddress: Sendable, Hashable {
    /// ASCII; every byte that could end a link, a quotation mark or a tag is percent-encoded.
    package let encoded: String
    /// The machine it leads to, without the user's name and the port, so that nobody is led astray.
    package let host: String

    /// `nil` for any other scheme, for an address without host, and for one with a user's name in it.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let start = Self.schemeEnd(bytes) else { return nil }
        let end = bytes[start...].firstIndex { "/?#\\".utf8.contains($0) } ?? bytes.endIndex
        let authority = bytes[start..<end]
        guard !authority.isEmpty, !authority.contains(UInt8(ascii: "@")),
            authority.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }
        guard !host.isEmpty, !host.contains(where: { "\"'<>`|%^{}()*$&;!".utf8.contains($0) }) else {
            return nil
        }
        self.host = String(decoding: host, as: UTF8.self)
        encoded = Self.encode(bytes)
    }

    private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
        for scheme in ["https://", "http://"] where bytes.count > scheme.utf8.count {
            if zip(bytes, scheme.utf8).allSatisfy({ $0 | ($0.isUpper ? 0x20 : 0) == $1 }) {
                return scheme.utf8.count
            }
        }
        return nil
    }

    private static func encode(_ bytes: [UInt8]) -> String {
        var encoded: [UInt8] = []
        for byte in bytes {
            if byte.isAlphanumeric || "-._~:/?#@!&+,;=%".utf8.contains(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), byte.highHexDigit, byte.lowHexDigit]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

extension UInt8 {
    var isUpper: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    var isAlphanumeric: Bool {
        let folded = self | 0x20
        return isDigit || folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z")
    }
    var highHexDigit: UInt8 { Self.hexDigits[Int(self >> 4)] }
    var lowHexDigit: UInt8 { Self.hexDigits[Int(self & 15)] }
    private static let hexDigits = Array("0123456789ABCDEF".utf8)
}

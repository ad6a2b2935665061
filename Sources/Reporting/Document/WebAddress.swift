/// An address that a report may link to: `http` or `https`, encoded so that it cannot leave its place.
package struct WebAddress: Sendable, Hashable {
    /// ASCII; every byte that could end a link, a quotation mark or a tag is percent-encoded.
    package let encoded: String
    /// The machine it leads to, without the user's name and the port, so that nobody is led astray.
    package let host: String

    /// `nil` for any other scheme, for an address without host, and for one with a user's name in it.
    package init?(_ text: String) {
        guard let host = text.withBytes({ Self.host(of: $0) }) else { return nil }
        self.host = host
        encoded = text.withBytes {
            $0.allSatisfy(Self.staysInPlace) ? text : $0.percentEncoded(keeping: Self.staysInPlace)
        }
    }

    private static func host(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let start = schemeEnd(bytes) else { return nil }
        var end = start
        while end < bytes.count, !isAny(bytes[end], of: "/?#\\") { end += 1 }
        let authority = bytes[start..<end]
        guard !authority.isEmpty, !authority.contains(UInt8(ascii: "@")),
            authority.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        let host = authority.prefix { $0 != UInt8(ascii: ":") }
        guard !host.isEmpty, !host.contains(where: { isAny($0, of: "\"'<>`|%^{}()*$&;!") }) else {
            return nil
        }
        return String(decoding: host, as: UTF8.self)
    }

    private static func schemeEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        for scheme: StaticString in ["https://", "http://"] where bytes.count > scheme.utf8CodeUnitCount {
            let begins = scheme.withUTF8Buffer { scheme in
                zip(bytes, scheme).allSatisfy { $0 | ($0.isUpper ? 0x20 : 0) == $1 }
            }
            if begins { return scheme.utf8CodeUnitCount }
        }
        return nil
    }

    private static func isAny(_ byte: UInt8, of marks: StaticString) -> Bool {
        marks.withUTF8Buffer { $0.contains(byte) }
    }

    private static func staysInPlace(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"),
            UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "!"),
            UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "="),
            UInt8(ascii: "%"):
            true
        default: byte.isAlphanumeric
        }
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

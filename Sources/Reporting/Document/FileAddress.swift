/// A file beside the report, encoded so that it cannot leave its place in a link.
package struct FileAddress: Sendable, Hashable {
    /// ASCII, relative.
    let encoded: String

    package init(_ path: String) { encoded = "./" + Self.encoded(path) }

    /// A path as the path of an address.
    static func encoded(_ path: String) -> String {
        path.utf8.percentEncoded { $0.isAlphanumeric || "-._~/".utf8.contains($0) }
    }
}

extension Sequence<UInt8> {
    /// As an address writes them (RFC 3986): what may not stay as it is stands as `%` and two digits.
    func percentEncoded(keeping stays: (UInt8) -> Bool) -> String {
        var encoded: [UInt8] = []
        encoded.reserveCapacity(underestimatedCount)
        for byte in self {
            if stays(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), byte.highHexDigit, byte.lowHexDigit]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

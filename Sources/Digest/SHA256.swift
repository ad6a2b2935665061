/// SHA-256 (FIPS 180-4) over bytes that arrive in any portions.
public struct SHA256: Sendable {
    private var state = initialState
    /// What has come since the last whole block; fewer than 64 bytes between calls.
    private var pending: [UInt8] = []
    private var byteCount: UInt64 = 0
    private let compression: Compression

    public init() { self.init(by: .quickest) }

    /// By the given way and no other, for comparing them.
    package init(by compression: Compression) {
        self.compression = compression
        pending.reserveCapacity(64)
    }

    /// The digest of bytes that are all at hand.
    public static func digest(of bytes: [UInt8]) -> SHA256Digest {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }

    /// The digest of a text's UTF-8 bytes.
    public static func digest(of text: String) -> SHA256Digest {
        digest(of: Array(text.utf8))
    }

    /// Takes in the next portion.
    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// Takes in the next portion, where it lies.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        byteCount &+= UInt64(bytes.count)
        var rest = bytes[...]
        if !pending.isEmpty {
            let taken = min(64 - pending.count, rest.count)
            pending.append(contentsOf: rest.prefix(taken))
            rest = rest.dropFirst(taken)
            guard pending.count == 64 else { return }
            pending.withUnsafeBytes { compression.compress($0, into: &state) }
            pending.removeAll(keepingCapacity: true)
        }
        let whole = rest.count / 64 * 64
        if whole > 0 {
            compression.compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)), into: &state)
        }
        pending.append(contentsOf: rest.dropFirst(whole))
    }

    /// The digest of all that was taken in so far; more may follow.
    public func digest() -> SHA256Digest {
        var last = pending
        last.append(0x80)
        let size = last.count <= 56 ? 64 : 128
        last.append(contentsOf: repeatElement(0, count: size - 8 - last.count))
        let bits = byteCount &<< 3
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            last.append(UInt8(truncatingIfNeeded: bits &>> shift))
        }
        var state = state
        last.withUnsafeBytes { compression.compress($0, into: &state) }
        return SHA256Digest(words: state)
    }
}

/// The 256 bits that SHA-256 gives.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// The 32 bytes, first to last.
    public let bytes: [UInt8]

    init(words: HashState) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for index in 0..<8 {
            let word = words[index]
            for shift in [UInt32(24), 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: word &>> shift)) }
        }
        self.bytes = bytes
    }

    /// 64 hexadecimal digits in lower case, as `sha256sum` prints them.
    public var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `sha256-…`, as a page's security policy names what it lets run: in Base64 (RFC 4648).
    package var policySource: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text = Array("sha256-".utf8)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for byte in group { bits = bits << 8 | UInt32(byte) }
            bits <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let digit = alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)]
                text.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The first 12 digits: by these an answer file is pinned to a questionnaire.
    public var version: String { String(hex.prefix(12)) }

    public var description: String { hex }
}

/// The bytes of a text, readable at any offset: past the end there is 0, which no accepted text contains.
///
/// This is the only place that touches memory directly, and it cannot be made to read outside it.
struct ByteView {
    private let base: UnsafePointer<UInt8>?
    let count: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        base = bytes.baseAddress
        count = bytes.count
    }

    /// The byte at an offset from 0, or 0 past the end.
    @inline(__always) subscript(offset: Int) -> UInt8 {
        // Below 0 is beyond the end, seen without a sign; where there is no memory there is no count.
        guard UInt(bitPattern: offset) < UInt(bitPattern: count) else { return 0 }
        return base.unsafelyUnwrapped[offset]
    }

    /// The first offset from one on where a line or the text ends.
    @inline(__always) func lineEnd(from start: Int) -> Int {
        first(from: start) { $0.equal(Byte.lineFeed) | $0.equal(Byte.carriageReturn) | $0.equal(0) }
    }

    /// The first offset from one on where a control character, a colon or `#` stands, or the text ends.
    @inline(__always) func endOfPlainText(from start: Int) -> Int {
        first(from: start) { $0.control | $0.equal(Byte.colon) | $0.equal(Byte.hash) }
    }

    /// The first offset from one on where a control character, a backslash or a quote stands, or the text ends.
    @inline(__always) func endOfQuotedText(from start: Int, quote: UInt8) -> Int {
        first(from: start) { $0.control | $0.equal(Byte.backslash) | $0.equal(quote) }
    }

    /// The first offset from one on where neither a printable ASCII character nor a line feed stands.
    @inline(__always) func endOfPlainLines(from start: Int) -> Int {
        first(from: start) { ($0.control & ~$0.equal(Byte.lineFeed)) | $0.beyondPrintable }
    }

    /// The first offset from one on that a test picks, or where the text ends.
    @inline(__always) private func first(from start: Int, where picks: (EightBytes) -> UInt64) -> Int {
        guard let base, start >= 0 else { return count }
        var at = start
        while at + 8 <= count {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            let picked = picks(EightBytes(word: UInt64(littleEndian: word))) & EightBytes.high
            if picked != 0 { return at + picked.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < count, picks(EightBytes(word: UInt64(base[at]))) & 0x80 == 0 { at += 1 }
        return min(at, count)
    }

    /// The bytes of a range, cut off at the end of the text.
    func slice(_ lower: Int, _ upper: Int) -> UnsafeBufferPointer<UInt8> {
        let lower = min(max(0, lower), count)
        let upper = min(max(lower, upper), count)
        return UnsafeBufferPointer(start: base.map { $0 + lower }, count: upper - lower)
    }
}

/// Eight bytes in one word, the first the lowest; a test sets the high bit of each byte that passes it.
private struct EightBytes {
    let word: UInt64

    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let high = 0x80 &* ones
    static let low = 0x7F &* ones

    @inline(__always) func equal(_ byte: UInt8) -> UInt64 {
        let difference = word ^ (UInt64(byte) &* Self.ones)
        return ~(((difference & Self.low) &+ Self.low) | difference)
    }

    /// Below 0x20.
    @inline(__always) var control: UInt64 { ~(((word & Self.low) &+ 0x60 &* Self.ones) | word) }

    /// 0x7F and above.
    @inline(__always) var beyondPrintable: UInt64 { ((word & Self.low) &+ Self.ones) | word }
}

extension ByteView {
    /// The first line feed between two offsets.
    func firstLineFeed(_ lower: Int, _ upper: Int) -> Int? {
        slice(lower, upper).firstIndex(of: Byte.lineFeed).map { lower + $0 }
    }

    /// Whether the line from an offset on holds a colon that ends a key.
    func holdsKey(from start: Int) -> Bool {
        var at = start
        while !self[at].endsLine {
            if self[at] == Byte.colon, self[at + 1].isBlankOrEndsLine { return true }
            at += 1
        }
        return false
    }

    /// Whether one of “ ” ‘ ’ „ ‚ ‛ ‟ stands here.
    func isCurlyQuote(_ offset: Int) -> Bool {
        self[offset] == 0xE2 && self[offset + 1] == 0x80 && (0x98...0x9F).contains(self[offset + 2])
    }

    /// The text of a range, for a message: cut off where it is long.
    func excerpt(_ lower: Int, _ upper: Int) -> String {
        let scalars = String(decoding: slice(lower, upper), as: UTF8.self).unicodeScalars
        return scalars.count > 40 ? String(scalars.prefix(40)) + "…" : String(scalars)
    }
}

/// The bytes that mean something to YAML.
enum Byte {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let dash = UInt8(ascii: "-")
    static let dot = UInt8(ascii: ".")
    static let colon = UInt8(ascii: ":")
    static let question = UInt8(ascii: "?")
    static let comma = UInt8(ascii: ",")
    static let hash = UInt8(ascii: "#")
    static let percent = UInt8(ascii: "%")
    static let quote = UInt8(ascii: "\"")
    static let apostrophe = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")
    static let bar = UInt8(ascii: "|")
    static let greater = UInt8(ascii: ">")
    static let plus = UInt8(ascii: "+")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let ampersand = UInt8(ascii: "&")
    static let asterisk = UInt8(ascii: "*")
    static let exclamation = UInt8(ascii: "!")
}

extension UInt8 {
    @inline(__always) var isBlank: Bool { self == Byte.space || self == Byte.tab }
    /// The end of a line or of the text.
    @inline(__always) var endsLine: Bool {
        self == Byte.lineFeed || self == Byte.carriageReturn || self == 0
    }
    @inline(__always) var isBlankOrEndsLine: Bool { isBlank || endsLine }
    /// A blank or a part of a line end; not the end of the text.
    @inline(__always) var isWhiteSpace: Bool { isBlankOrEndsLine && self != 0 }
    @inline(__always) var isFlowIndicator: Bool {
        self == Byte.comma || self == Byte.openBracket || self == Byte.closeBracket
            || self == Byte.openBrace || self == Byte.closeBrace
    }
}

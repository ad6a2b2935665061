/// What is wrong with a JSON text, and at which byte.
package struct JSONFault: Error, Hashable, Sendable {
    /// The rule that does not hold, without a full stop.
    package let message: String
    /// Bytes from the beginning of the text.
    package let offset: Int
}

/// Moves over a JSON text (RFC 8259) from front to back. Strict: no comments, no trailing commas, no
/// lone surrogates, no duplicate keys where a whole value is read.
struct JSONScanner {
    /// Deeper nesting is refused.
    static let maximumDepth = 128

    let bytes: [UInt8]
    var offset: Int
    let end: Int

    /// Scans a part of a text; faults count their offsets from the beginning of `bytes`.
    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        offset = max(0, min(range.lowerBound, bytes.count))
        end = min(range.upperBound, bytes.count)
    }

    /// Whether a text is one JSON number.
    static func isNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var scanner = JSONScanner(bytes, in: 0..<bytes.count)
        do {
            _ = try scanner.scanNumber()
            return scanner.offset == bytes.count
        } catch {
            return false
        }
    }

    func fault(_ message: String, at place: Int? = nil) -> JSONFault {
        JSONFault(message: message, offset: place ?? offset)
    }

    /// The byte ahead; `nil` at the end.
    var next: UInt8? { offset < end ? bytes[offset] : nil }

    mutating func skipBlank() {
        while offset < end {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
    }

    /// Takes a byte if it is the one ahead, after blanks.
    mutating func take(_ byte: UInt8) -> Bool {
        skipBlank()
        guard next == byte else { return false }
        offset += 1
        return true
    }

    mutating func expect(_ byte: UInt8, _ what: String) throws(JSONFault) {
        guard take(byte) else { throw fault("\(what) must follow here") }
    }

    /// After the last value nothing but blanks may follow.
    mutating func expectEnd() throws(JSONFault) {
        skipBlank()
        guard offset == end else { throw fault("nothing may follow the value") }
    }

    mutating func scanWord(_ word: StaticString) throws(JSONFault) {
        let start = offset
        let matches = word.withUTF8Buffer { utf8 in
            end - start >= utf8.count && bytes[start..<start + utf8.count].elementsEqual(utf8)
        }
        guard matches else {
            throw fault("a value must stand here: a string, a number, true, false, null, { or [")
        }
        offset += word.utf8CodeUnitCount
    }

    /// The number ahead, as it is written.
    mutating func scanNumber() throws(JSONFault) -> String {
        let start = offset
        if next == UInt8(ascii: "-") { offset += 1 }
        let whole = offset
        try scanDigits()
        if offset - whole > 1, bytes[whole] == UInt8(ascii: "0") {
            throw fault("a number must not begin with 0", at: whole)
        }
        if next == UInt8(ascii: ".") {
            offset += 1
            try scanDigits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            try scanDigits()
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func scanDigits() throws(JSONFault) {
        let start = offset
        while let byte = next, byte >= 0x30, byte <= 0x39 { offset += 1 }
        guard offset > start else { throw fault("a digit must stand here") }
    }
}

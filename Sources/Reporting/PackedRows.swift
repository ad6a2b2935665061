/// Rows of texts in little memory, so that a hundred thousand are a few megabytes: the texts of a row lie one behind
/// the other, each behind its length.
struct PackedRows {
    private var bytes: [UInt8] = []
    /// Where each row begins, in the order of the rows.
    private var starts: [Int] = []

    /// - Parameters:
    ///   - count: how many rows will come.
    ///   - byteCount: how many bytes they have, at most.
    init(count: Int, byteCount: Int) {
        starts.reserveCapacity(count)
        bytes.reserveCapacity(byteCount)
    }

    var isEmpty: Bool { starts.isEmpty }

    mutating func append(_ texts: [String]) {
        starts.append(bytes.count)
        for text in texts {
            appendLength(text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// Seven bits a byte, the lowest first; behind a byte with the eighth comes another.
    private mutating func appendLength(_ length: Int) {
        var rest = length
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Puts the rows in order, by the bytes of their first text, then of their second.
    mutating func sort() {
        let bytes = bytes
        starts.sort { a, b in
            var (mine, others) = (Texts(bytes, from: a), Texts(bytes, from: b))
            let (first, other) = (mine.next(), others.next())
            if !first.elementsEqual(other) { return first.lexicographicallyPrecedes(other) }
            return mine.next().lexicographicallyPrecedes(others.next())
        }
    }

    /// Calls a function with the texts of each row.
    ///
    /// - Parameter width: how many texts a row has.
    func visit(width: Int, _ body: ([String]) throws -> Void) rethrows {
        for start in starts {
            var texts = Texts(bytes, from: start)
            try body((0..<width).map { _ in String(decoding: texts.next(), as: UTF8.self) })
        }
    }

    /// One text after the other.
    private struct Texts {
        private let bytes: [UInt8]
        private var place: Int

        init(_ bytes: [UInt8], from place: Int) { (self.bytes, self.place) = (bytes, place) }

        mutating func next() -> ArraySlice<UInt8> {
            var (length, shift) = (0, 0)
            while bytes[place] & 0x80 != 0 {
                length |= Int(bytes[place] & 0x7F) << shift
                shift += 7
                place += 1
            }
            length |= Int(bytes[place]) << shift
            place += 1
            defer { place += length }
            return bytes[place..<place + length]
        }
    }
}

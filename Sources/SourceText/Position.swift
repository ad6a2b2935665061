/// A place in a text as a person counts it: line and column from 1, columns in Unicode scalars.
public struct Position: Hashable, Comparable, Sendable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public static func < (a: Position, b: Position) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

extension SourceFile {
    /// The position of a byte offset. Lines end with LF or CRLF; an offset past the end is the end.
    ///
    /// Counts from the beginning of the file: meant for diagnostics. For many positions make a `LineIndex`.
    public func position(at offset: Int) -> Position {
        LineIndex(self).position(at: offset)
    }
}

/// Where the lines of a file begin, so that many offsets can be placed without counting from the start.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int32]

    public init(_ file: SourceFile) {
        bytes = file.bytes
        starts = file.bytes.withUnsafeBytes { bytes in
            var starts: [Int32] = [0]
            // Lines of answer files have some forty bytes.
            starts.reserveCapacity(bytes.count / 32)
            Self.lineEnds(bytes) { starts.append(Int32(clamping: $0 + 1)) }
            return starts
        }
    }

    @inline(__always)
    private static func lineEnds(_ bytes: UnsafeRawBufferPointer, _ found: (Int) -> Void) {
        var offset = 0
        // Eight bytes at once: a byte's highest bit is left where it is a line end.
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            let differing = word ^ 0x0A0A_0A0A_0A0A_0A0A
            let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
            var ends = ~((differing & low) &+ low | differing | low)
            while ends != 0 {
                found(offset + ends.trailingZeroBitCount / 8)
                ends &= ends &- 1
            }
            offset += 8
        }
        for rest in offset..<bytes.count where bytes[rest] == UInt8(ascii: "\n") { found(rest) }
    }

    /// How many lines there are; a text that ends with a line end has an empty last line.
    public var lineCount: Int { starts.count }

    /// The position of a byte offset; an offset past the end is the end.
    public func position(at offset: Int) -> Position {
        let offset = min(max(0, offset), bytes.count)
        let line = line(at: offset)
        // A scalar begins at every byte that does not continue one.
        let column = bytes[Int(starts[line - 1])..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return Position(line: line, column: column)
    }

    /// The line of a byte offset, from 1; an offset past the end is the end.
    public func line(at offset: Int) -> Int {
        let offset = min(max(0, offset), bytes.count)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The offset at which a line (from 1) begins; behind the last one the end of the file.
    package func start(ofLine line: Int) -> Int {
        line <= starts.count ? Int(starts[max(1, line) - 1]) : bytes.count
    }

    /// The bytes of a line (from 1), without its line end.
    public func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
        guard line >= 1, line <= starts.count else { return [] }
        var end = line < starts.count ? Int(starts[line]) - 1 : bytes.count
        let start = Int(starts[line - 1])
        if line < starts.count, end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return bytes[start..<end]
    }
}

/// Bytes that are appended one run after the other. Its room is kept from one use to the next.
struct ByteBuffer {
    private var room: [UInt8]
    private(set) var count = 0

    init(capacity: Int = 0) { room = [UInt8](repeating: 0, count: capacity) }

    var bytes: [UInt8] { bytes(0..<count) }
    var last: UInt8? { count > 0 ? room[count - 1] : nil }

    subscript(range: Range<Int>) -> ArraySlice<UInt8> { room[range] }

    /// A run of them by itself.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        // Room for nothing would be written into what all empty arrays share, from every thread.
        if range.isEmpty { return [] }
        return [UInt8](unsafeUninitializedCapacity: range.count) { bytes, count in
            room.withUnsafeBufferPointer { room in
                if let source = room.baseAddress {
                    bytes.baseAddress?.initialize(from: source + range.lowerBound, count: range.count)
                }
            }
            count = range.count
        }
    }

    mutating func append(_ byte: UInt8) {
        if count == room.count { grow(by: 1) }
        room[count] = byte
        count += 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, bytes.count > 0 else { return }
        if room.count - count < bytes.count { grow(by: bytes.count) }
        room.withUnsafeMutableBufferPointer { room in
            room.baseAddress?.advanced(by: count).update(from: source, count: bytes.count)
        }
        count += bytes.count
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends a run of these to others.
    func append(_ range: Range<Int>, to other: inout ByteBuffer) {
        room.withUnsafeBufferPointer { other.append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    mutating func append(repeating byte: UInt8, count times: Int) {
        guard times > 0 else { return }
        if room.count - count < times { grow(by: times) }
        room.withUnsafeMutableBufferPointer { room in
            room.baseAddress?.advanced(by: count).update(repeating: byte, count: times)
        }
        count += times
    }

    /// Its decimal digits.
    mutating func append(_ number: Int) {
        guard number >= 0 && number < 10_000 else { return append(String(number)) }
        if number >= 1000 { append(UInt8(ascii: "0") + UInt8(number / 1000)) }
        if number >= 100 { append(UInt8(ascii: "0") + UInt8(number / 100 % 10)) }
        if number >= 10 { append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Takes all away that was appended since it was so long.
    mutating func shorten(to count: Int) { self.count = min(self.count, max(0, count)) }

    /// Puts bytes before what stands at an offset.
    mutating func insert(_ bytes: [UInt8], at offset: Int) {
        guard offset <= count, !bytes.isEmpty else { return }
        if room.count - count < bytes.count { grow(by: bytes.count) }
        room.withUnsafeMutableBufferPointer { room in
            guard let start = room.baseAddress?.advanced(by: offset) else { return }
            start.advanced(by: bytes.count).update(from: start, count: count - offset)
            bytes.withUnsafeBufferPointer { bytes in
                if let source = bytes.baseAddress { start.update(from: source, count: bytes.count) }
            }
        }
        count += bytes.count
    }

    private mutating func grow(by more: Int) {
        room += repeatElement(0, count: max(more, room.count, 1 << 12))
    }
}

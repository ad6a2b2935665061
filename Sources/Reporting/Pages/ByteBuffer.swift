/// Bytes that are appended one run after the other. Its room is kept from one use to the next.
///
/// Copies share their room, and only one of them is to be written into; so that nobody has to ask, byte by byte,
/// whether somebody else looks on.
struct ByteBuffer {
    /// Gives the room back with the last buffer that has it.
    private final class Room {
        let start: UnsafeMutablePointer<UInt8>
        let size: Int

        init(_ size: Int) {
            start = .allocate(capacity: size)
            self.size = size
        }

        deinit { start.deallocate() }
    }

    private var room: Room
    /// Of the room; kept here as well, where it is found at once.
    private var start: UnsafeMutablePointer<UInt8>
    private var size: Int
    private(set) var count = 0

    init(capacity: Int = 0) {
        room = Room(max(0, capacity))
        (start, size) = (room.start, room.size)
    }

    var bytes: [UInt8] { bytes(0..<count) }
    var last: UInt8? { count > 0 ? start[count - 1] : nil }

    /// A run of them by itself.
    func bytes(_ range: Range<Int>) -> [UInt8] { Array(self[range]) }

    /// A run of them where it lies, until the next is appended.
    subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: UnsafeBufferPointer(start: start, count: count)[range])
    }

    mutating func append(_ byte: UInt8) {
        if count == size { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress, bytes.count > 0 else { return }
        if size - count < bytes.count { grow(by: bytes.count) }
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

    mutating func append(_ text: String) { text.withBytes { append($0) } }

    mutating func append(repeating byte: UInt8, count times: Int) {
        guard times > 0 else { return }
        if size - count < times { grow(by: times) }
        (start + count).update(repeating: byte, count: times)
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

    private mutating func grow(by more: Int) {
        let larger = Room(size + max(more, size, 1 << 12))
        larger.start.update(from: start, count: count)
        room = larger
        (start, size) = (room.start, room.size)
    }
}

extension String {
    /// Its UTF-8 where it lies, without asking who else holds it.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var own = self
        return own.withUTF8(body)
    }
}

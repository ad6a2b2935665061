/// Many names in very little memory, to be gone through in the order in which they came: of each stand only the bytes
/// behind those that it shares with the name before it, as the paths of a sorted folder do.
struct PackedNames: Sequence {
    private var bytes: [UInt8] = []
    private var last: [UInt8] = []
    private(set) var count = 0

    mutating func append(_ name: String) {
        let name = Array(name.utf8)
        let shared = zip(name, last).prefix { $0 == $1 }.count
        append(shared)
        append(name.count - shared)
        bytes += name[shared...]
        last = name
        count += 1
    }

    /// Seven bits a byte, the lowest first; behind a byte with the eighth comes another.
    private mutating func append(_ number: Int) {
        var rest = number
        while rest > 0x7F {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Makes one name after the other.
    struct Iterator: IteratorProtocol {
        fileprivate let bytes: [UInt8]
        private var place = 0
        private var name: [UInt8] = []

        fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func next() -> String? {
            guard place < bytes.count else { return nil }
            let shared = number()
            let own = number()
            name.replaceSubrange(shared..., with: bytes[place..<place + own])
            place += own
            return String(decoding: name, as: UTF8.self)
        }

        private mutating func number() -> Int {
            var (number, shift) = (0, 0)
            while true {
                let byte = bytes[place]
                place += 1
                number |= Int(byte & 0x7F) << shift
                if byte & 0x80 == 0 { return number }
                shift += 7
            }
        }
    }

    func makeIterator() -> Iterator { Iterator(bytes) }
}

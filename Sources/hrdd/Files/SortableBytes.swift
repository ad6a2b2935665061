/// Some texts as bytes that stand in the order of the texts: by the first, then by the second, and so on, each by its
/// bytes and not by locale.
///
/// Each text ends with a zero. A zero inside of one is followed by 255, which no text has, so that it is no end.
struct SortableBytes: Comparable {
    private let bytes: [UInt8]

    init(_ texts: [String]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 1 })
        for text in texts {
            for byte in text.utf8 {
                bytes.append(byte)
                if byte == 0 { bytes.append(0xFF) }
            }
            bytes.append(0)
        }
        self.bytes = bytes
    }

    /// How many they are.
    var count: Int { bytes.count }

    static func < (a: Self, b: Self) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

    /// What they were made of.
    var texts: [String] {
        var texts: [String] = []
        var text: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] != 0 {
                text.append(bytes[place])
            } else if place + 1 < bytes.count, bytes[place + 1] == 0xFF {
                text.append(0)
                place += 1
            } else {
                texts.append(String(decoding: text, as: UTF8.self))
                text.removeAll(keepingCapacity: true)
            }
            place += 1
        }
        return texts
    }

    /// Puts them behind others, with their number before them.
    func append(to all: inout [UInt8]) {
        for shift in [0, 8, 16, 24] { all.append(UInt8(bytes.count >> shift & 0xFF)) }
        all += bytes
    }

    /// Takes out what `append` put there, and leads on behind it; `nil` where it is not all there.
    init?(from all: [UInt8], at place: inout Int) {
        guard all.count - place >= 4 else { return nil }
        let count = all[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard all.count - place - 4 >= count else { return nil }
        bytes = Array(all[place + 4..<place + 4 + count])
        place += 4 + count
    }
}

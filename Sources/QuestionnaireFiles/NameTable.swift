/// Finds names by their UTF-8 bytes without making a string: for the keys of thousands of files a second.
package struct NameTable: Sendable {
    /// The names, in the order in which they were given.
    package let names: [String]
    private let bytes: [[UInt8]]
    /// Open addressing: an index into `names` and a free slot by -1; a power of two, at most half full.
    private let slots: [Int32]

    /// Of equal names the first counts.
    package init(_ names: [String]) {
        self.names = names
        bytes = names.map { Array($0.utf8) }
        var size = 8
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        for (index, name) in bytes.enumerated() {
            var slot = Self.hash(name) & (size - 1)
            var isKnown = false
            while slots[slot] >= 0, !isKnown {
                isKnown = bytes[Int(slots[slot])] == name
                slot = (slot + 1) & (size - 1)
            }
            if !isKnown { slots[slot] = Int32(clamping: index) }
        }
        self.slots = slots
    }

    /// The index of a name; `nil` if it is not in the table.
    package func index(of name: some Collection<UInt8>) -> Int? {
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if bytes[index].count == name.count, bytes[index].elementsEqual(name) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The index of a name; `nil` if it is not in the table.
    package func index(of name: String) -> Int? {
        index(of: name.utf8)
    }

    /// FNV-1a; the names are the questionnaire's own, so that nobody gains by making them collide.
    @inline(__always)
    private static func hash(_ name: some Collection<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
    }
}

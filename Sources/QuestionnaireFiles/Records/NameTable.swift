import SourceText

/// Finds names by their UTF-8 bytes without making a string: for the keys of thousands of files a second.
final class NameTable: Sendable {
    /// The names, in the order in which they were given.
    let names: [String]
    /// All names one behind the other.
    private let bytes: [UInt8]
    /// Where each name begins in `bytes`, and behind the last where it ends.
    private let starts: [Int]
    /// Open addressing: an index into `names` and a free slot by -1; a power of two, at most half full.
    private let slots: [Int32]
    /// Whether none of the names before is the same.
    private let isFirst: [Bool]

    /// Of equal names the first counts.
    init(_ names: [String]) {
        self.names = names
        var bytes: [UInt8] = []
        var starts = [0]
        for name in names {
            bytes += Array(name.utf8)
            starts.append(bytes.count)
        }
        var size = 8
        while size < names.count * 2 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        var isFirst = [Bool](repeating: true, count: names.count)
        for index in names.indices {
            let name = Array(bytes[starts[index]..<starts[index + 1]])
            var slot = name.withUnsafeBufferPointer(Self.hash) & (size - 1)
            var isKnown = false
            while slots[slot] >= 0, !isKnown {
                let other = Int(slots[slot])
                isKnown = bytes[starts[other]..<starts[other + 1]].elementsEqual(name)
                slot = (slot + 1) & (size - 1)
            }
            isFirst[index] = !isKnown
            if !isKnown { slots[slot] = Int32(clamping: index) }
        }
        self.bytes = bytes
        self.starts = starts
        self.slots = slots
        self.isFirst = isFirst
    }

    /// The index of a name; `nil` if it is not in the table.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if isName(index, name) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The same, for a name that is probably the one at an index.
    func index(of name: UnsafeBufferPointer<UInt8>, expectedAt next: Int) -> Int? {
        next < names.count && isName(next, name) && isFirst[next] ? next : index(of: name)
    }

    /// The index of a name; `nil` if it is not in the table.
    func index(of name: String) -> Int? {
        var name = name
        return name.withUTF8 { index(of: $0) }
    }

    private func isName(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = starts[index]
        guard starts[index + 1] - start == name.count else { return false }
        return bytes.withUnsafeBufferPointer {
            UnsafeBufferPointer(rebasing: $0[start..<start + name.count]).isSame(as: name)
        }
    }

    /// The slot to look at first. The names are the questionnaire's own, so that nobody gains by making them collide.
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        Int(truncatingIfNeeded: name.quickHash & 0x7FFF_FFFF)
    }
}

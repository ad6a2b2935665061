/// Many names in little memory: their bytes lie one behind the other.
struct NameList: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    mutating func append(_ name: String) {
        bytes.append(contentsOf: name.utf8)
        ends.append(bytes.count)
    }

    subscript(index: Int) -> String { String(decoding: slice(index), as: UTF8.self) }

    /// The places of the names, sorted by their bytes and not by locale; equal names in the order they came.
    var order: [Int] {
        ends.indices.sorted { a, b in
            let comparison = compare(slice(a), slice(b))
            return comparison == 0 ? a < b : comparison < 0
        }
    }

    /// Whether each comes behind the one before it, and none twice.
    var isSorted: Bool {
        ends.indices.dropFirst().allSatisfy { compare(slice($0 - 1), slice($0)) < 0 }
    }

    /// The same names in that order.
    var sorted: NameList {
        var sorted = NameList()
        sorted.bytes.reserveCapacity(bytes.count)
        sorted.ends.reserveCapacity(ends.count)
        for index in order {
            sorted.bytes += slice(index)
            sorted.ends.append(sorted.bytes.count)
        }
        return sorted
    }

    /// The place of a name in a sorted list; `nil` where it does not stand there.
    func place(of name: String) -> Int? {
        let wanted = Array(name.utf8)[...]
        var (low, high) = (0, ends.count)
        while low < high {
            let middle = low + (high - low) / 2
            let comparison = compare(slice(middle), wanted)
            if comparison == 0 { return middle }
            if comparison < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Whether two names are the same.
    func areSame(_ a: Int, _ b: Int) -> Bool { slice(a) == slice(b) }

    private func slice(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    private func compare(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
        a.elementsEqual(b) ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
    }
}

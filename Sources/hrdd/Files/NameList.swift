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

    /// The same names, sorted by their bytes and not by locale.
    var sorted: NameList {
        var sorted = NameList()
        sorted.bytes.reserveCapacity(bytes.count)
        sorted.ends.reserveCapacity(ends.count)
        for index in ends.indices.sorted(by: { slice($0).lexicographicallyPrecedes(slice($1)) }) {
            sorted.bytes += slice(index)
            sorted.ends.append(sorted.bytes.count)
        }
        return sorted
    }

    private func slice(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }
}

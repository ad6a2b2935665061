import SourceText

/// What holds for every key: short, on one line, once in its mapping, and no merge.
extension Parser {
    /// The most characters that a key and the spaces up to its colon may have to every parser.
    static var longestKey: Int { 1024 }

    mutating func checkKey(_ key: ScalarText, colon: Int) throws(Abandon) {
        guard !key.goesOverLines else { throw report(.keyOverLines, key.lower, key.upper) }
        if colon - key.lower > Parser.longestKey {
            let characters = bytes.slice(key.lower, colon).lazy.filter { $0 & 0xC0 != 0x80 }.count
            guard characters <= Parser.longestKey else { throw report(.longKey, key.lower, key.upper) }
        }
        if key.shape == .plain, key.upper - key.lower == 2, bytes[key.lower] == 0x3C,
            bytes[key.lower + 1] == 0x3C
        {
            throw report(.mergeKey, key.lower, key.upper)
        }
    }

    /// Reports each key of the innermost mapping that stands there a second time, and forgets its keys.
    mutating func checkDuplicates(from first: Int) {
        defer { openKeys.removeSubrange(first...) }
        let count = openKeys.count - first
        if count <= 8 {
            for later in first..<openKeys.count {
                for earlier in first..<later where openKeys[earlier].hash == openKeys[later].hash {
                    if reportIfEqual(openKeys[earlier], openKeys[later]) { break }
                }
            }
            return
        }
        // Sorted, equal keys are neighbours however many there are.
        var previous: OpenKey?
        for key in openKeys[first...].sorted(by: { isBefore($0, $1) }) {
            if let other = previous, other.hash == key.hash, reportIfEqual(other, key) { continue }
            previous = key
        }
    }

    private func isBefore(_ a: OpenKey, _ b: OpenKey) -> Bool {
        if a.hash != b.hash { return a.hash < b.hash }
        let (x, y) = (keyText(a), keyText(b))
        if x.elementsEqual(y) { return a.node < b.node }
        return x.lexicographicallyPrecedes(y)
    }

    private mutating func reportIfEqual(_ earlier: OpenKey, _ later: OpenKey) -> Bool {
        let text = keyText(later)
        guard keyText(earlier).elementsEqual(text) else { return false }
        let (first, second) = (nodes[Int(earlier.node)].range.offsets, nodes[Int(later.node)].range.offsets)
        report(
            .duplicateKey(String(decoding: text, as: UTF8.self)), second.lowerBound, second.upperBound,
            notes: [note("it stands here already", first.lowerBound, first.upperBound)])
        return true
    }

    private func keyText(_ key: OpenKey) -> [UInt8] { nodes[Int(key.node)].decoded(from: bytes) }
}

/// A key of a mapping that is still being read.
struct OpenKey {
    let node: Int32
    /// Equal for equal texts.
    let hash: UInt32

    init(node index: Int, in parser: borrowing Parser) {
        let node = parser.nodes[index]
        self.node = Int32(truncatingIfNeeded: index)
        if let span = node.span {
            hash = OpenKey.hash(parser.bytes.slice(span.lowerBound, span.upperBound))
        } else {
            hash = node.decoded(from: parser.bytes).withUnsafeBufferPointer { OpenKey.hash($0) }
        }
    }

    /// FNV-1a.
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in text { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }
}

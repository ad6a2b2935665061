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

    /// Remembers the node added last as a key of the innermost mapping.
    @inline(__always) mutating func noteKey() {
        let index = nodes.count - 1
        openKeys.append(OpenKey(nodes[index], at: index, in: bytes))
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
        guard mayHoldDuplicates(from: first) else { return }
        openKeys[first...].sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
        var start = first
        while start < openKeys.count {
            var end = start + 1
            while end < openKeys.count, openKeys[end].hash == openKeys[start].hash { end += 1 }
            if end > start + 1 { checkEqualHashes(Array(openKeys[start..<end])) }
            start = end
        }
    }

    /// Whether two keys of the innermost mapping have one hash, or so many its lowest bits that nothing can be said
    /// quickly.
    private func mayHoldDuplicates(from first: Int) -> Bool {
        var size = 32
        while size < 2 * (openKeys.count - first) { size *= 2 }
        // A hash each, found by its lowest bits; 0 is a free place.
        var places = [UInt32](repeating: 0, count: size)
        for index in first..<openKeys.count {
            let hash = max(1, openKeys[index].hash)
            var place = Int(hash) & (size - 1)
            var steps = 0
            while places[place] != 0 {
                if places[place] == hash || steps == 64 { return true }
                place = (place + 1) & (size - 1)
                steps += 1
            }
            places[place] = hash
        }
        return false
    }

    /// Sorted, equal keys are neighbours, however many a hostile file has of one hash.
    private mutating func checkEqualHashes(_ keys: [OpenKey]) {
        let texts = keys.map { (key: $0, text: keyText($0)) }.sorted { a, b in
            a.text.elementsEqual(b.text)
                ? a.key.node < b.key.node : a.text.lexicographicallyPrecedes(b.text)
        }
        var previous: OpenKey?
        for (key, _) in texts {
            if let other = previous, reportIfEqual(other, key) { continue }
            previous = key
        }
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

    init(_ node: Node, at index: Int, in bytes: ByteView) {
        self.node = Int32(truncatingIfNeeded: index)
        if let span = node.span {
            hash = UInt32(truncatingIfNeeded: bytes.slice(span.lowerBound, span.upperBound).quickHash)
        } else {
            let text = node.decoded(from: bytes)
            hash = UInt32(truncatingIfNeeded: text.withUnsafeBufferPointer(\.quickHash))
        }
    }
}

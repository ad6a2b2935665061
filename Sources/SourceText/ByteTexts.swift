extension UnsafeBufferPointer<UInt8> {
    /// Whether both hold the same bytes.
    package func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (a, b) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        var at = 0
        while at + 8 <= count {
            let (x, y) = (
                a.loadUnaligned(fromByteOffset: at, as: UInt64.self),
                b.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            )
            if x != y { return false }
            at += 8
        }
        while at < count {
            if a[at] != b[at] { return false }
            at += 1
        }
        return true
    }

    /// Whether these bytes are a text's UTF-8.
    package func isText(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isSame(as: $0) }
    }

    /// Equal for equal bytes, and the same on every machine; a hostile file can make its own collide.
    package var quickHash: UInt64 {
        let bytes = UnsafeRawBufferPointer(self)
        var hash = UInt64(truncatingIfNeeded: count)
        var at = 0
        while at + 8 <= count {
            let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            hash = Self.mixed(hash, UInt64(littleEndian: word))
            at += 8
        }
        var rest: UInt64 = 0
        while at < count {
            rest = rest << 8 | UInt64(bytes[at])
            at += 1
        }
        return Self.mixed(hash, rest)
    }

    @inline(__always) private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        // 2⁶⁴ over the golden ratio (Knuth 6.4), its high bits brought down.
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }
}

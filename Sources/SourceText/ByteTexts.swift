extension UnsafeBufferPointer<UInt8> {
    /// Whether both hold the same bytes.
    package func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (a, b) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        var at = 0
        while at + 8 <= count {
            if a.word(at) != b.word(at) { return false }
            at += 8
        }
        return at == count || a.lastWord == b.lastWord
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
            hash = Self.mixed(hash, bytes.word(at))
            at += 8
        }
        return at == count ? hash : Self.mixed(hash, bytes.lastWord)
    }

    @inline(__always) private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        // 2⁶⁴ over the golden ratio (Knuth 6.4), its high bits brought down.
        let product = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }
}

extension UnsafeRawBufferPointer {
    /// Eight bytes from an offset, at which there are as many.
    @inline(__always) fileprivate func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The last eight bytes, some of which may have been seen before; all there are where there are fewer.
    @inline(__always) fileprivate var lastWord: UInt64 {
        if count >= 8 { return word(count - 8) }
        if count >= 4 {
            let first = UInt32(littleEndian: loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            let last = UInt32(littleEndian: loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return UInt64(first) << 32 | UInt64(last)
        }
        var word: UInt64 = 0
        for byte in self { word = word << 8 | UInt64(byte) }
        return word
    }
}

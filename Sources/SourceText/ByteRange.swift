/// A half-open range of byte offsets in one source file, `lower ..< upper`, both ≥ 0.
///
/// 32 bits are enough: no reader takes a file of 2 GiB or more.
public struct ByteRange: Hashable, Sendable {
    public var lower: Int32
    public var upper: Int32

    /// Offsets outside 0 ... 2³¹ − 1 are clamped, and an inverted range becomes empty at `lower`.
    public init(_ lower: Int, _ upper: Int) {
        self.lower = Int32(clamping: Swift.max(0, lower))
        self.upper = Swift.max(self.lower, Int32(clamping: upper))
    }

    /// The empty range at an offset.
    public init(at offset: Int) {
        self.init(offset, offset)
    }

    /// From the beginning of this range to the end of one behind it.
    package func joined(_ last: ByteRange) -> ByteRange { ByteRange(Int(lower), Int(last.upper)) }

    /// The range as indices of an array of bytes.
    public var offsets: Range<Int> { Int(lower)..<Int(upper) }
}

import SourceText

extension YAMLNode {
    /// The text of a scalar; empty for anything else.
    public var text: String {
        withUTF8 { String(decoding: $0, as: UTF8.self) }
    }

    /// Calls a function with the text of a scalar as UTF-8, without making a `String`; empty for anything else.
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let node = node
        return try document.file.bytes.withUnsafeBufferPointer { buffer in
            let bytes = ByteView(buffer)
            if let span = node.span {
                return try body(bytes.slice(span.lowerBound, span.upperBound))
            }
            return try node.decoded(from: bytes).withUnsafeBufferPointer(body)
        }
    }

    /// Whether this is a scalar with exactly this text.
    public func isText(_ text: StaticString) -> Bool {
        guard text.hasPointerRepresentation else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return kind == .scalar && withUTF8 { $0.count == wanted.count && $0.elementsEqual(wanted) }
    }

    /// Whether this is a scalar with exactly this text.
    @_disfavoredOverload public func isText(_ text: String) -> Bool {
        kind == .scalar && withUTF8 { $0.elementsEqual(text.utf8) }
    }
}

extension Node {
    /// Where the text stands in the file, if it stands there as it is.
    var span: Range<Int>? {
        let range = range.offsets
        switch shape {
        case .plain: return range
        case .quoted: return range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
        case .blank, .sequence, .mapping: return range.lowerBound..<range.lowerBound
        case .plainLines, .escapedSingle, .escapedDouble, .literal, .folded: return nil
        }
    }

    /// Whether a text in quotes, or behind `|` or `>`, has nothing but spaces, tabs and line ends.
    func isBlank(in bytes: ByteView) -> Bool {
        switch shape {
        case .literal, .folded:
            // Behind the indicator's line it reads as it is written.
            let start = bytes.lineEnd(from: Int(range.lower))
            return bytes.slice(start, Int(range.upper)).allSatisfy(\.isWhiteSpace)
        default:
            guard let span else { return decoded(from: bytes).allSatisfy(\.isWhiteSpace) }
            return bytes.slice(span.lowerBound, span.upperBound).allSatisfy(\.isWhiteSpace)
        }
    }

    /// The text of a scalar that is written otherwise than it reads.
    func decoded(from bytes: ByteView) -> [UInt8] {
        let range = range.offsets
        switch shape {
        case .plainLines:
            return FlowText.decode(bytes, range, quote: 0)
        case .escapedSingle:
            return FlowText.decode(bytes, range.lowerBound + 1..<range.upperBound - 1, quote: Byte.apostrophe)
        case .escapedDouble:
            return FlowText.decode(bytes, range.lowerBound + 1..<range.upperBound - 1, quote: Byte.quote)
        case .literal, .folded:
            return BlockText.decode(bytes, range, indent: Int(detail), folds: shape == .folded)
        case .blank, .plain, .quoted, .sequence, .mapping:
            return Array(bytes.slice(span?.lowerBound ?? 0, span?.upperBound ?? 0))
        }
    }
}

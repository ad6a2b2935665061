import SourceText

/// One node in the arena of a document: 20 bytes, in the order of the text, children behind their parent.
struct Node {
    /// How the node is written, and so how its text is got.
    enum Shape: UInt8 {
        case blank
        /// The text is the bytes of the range.
        case plain
        /// The text is the bytes of the range without the quotes.
        case quoted
        case plainLines, escapedSingle, escapedDouble
        case literal, folded
        case sequence, mapping

        var kind: YAMLNode.Kind {
            switch self {
            case .blank: .null
            case .sequence: .sequence
            case .mapping: .mapping
            default: .scalar
            }
        }
    }

    func isQuoted(in bytes: [UInt8]) -> Bool {
        switch shape {
        case .quoted: true
        case .escapedSingle, .escapedDouble: !bytes[range.offsets].contains(Byte.lineFeed)
        default: false
        }
    }

    var range: ByteRange
    /// The index behind the last node inside this one.
    var end: Int32
    /// How many children a collection has; how far the text of a block scalar is indented.
    var detail: Int32
    var shape: Shape
    var isFlow: Bool
}

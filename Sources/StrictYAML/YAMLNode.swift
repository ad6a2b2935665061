public import SourceText

/// A light view of one node of a document.
public struct YAMLNode: Sendable {
    /// What is written there.
    public enum Kind: Sendable {
        /// Nothing was written: `key:` with no value. `~` and `null` are text.
        case null
        case scalar, sequence, mapping
    }

    /// One pair of a mapping.
    public struct Entry: Sendable {
        public let key: YAMLNode
        public let value: YAMLNode
    }

    package let document: YAMLDocument
    let index: Int32

    var node: Node { document.nodes[Int(index)] }

    public var kind: Kind { node.shape.kind }
    /// Where it stands: quotes, brackets and the header of a block scalar included; empty for a blank.
    public var range: ByteRange { node.range }
    public var file: SourceFile { document.file }
    public var isNull: Bool { node.shape == .blank }
    /// Whether it stands between `[` and `]`, or `{` and `}`, or is a blank or scalar.
    public var isFlow: Bool { node.isFlow }
    /// Whether it is a scalar on one line between single or double quotes.
    public var isQuoted: Bool { node.isQuoted(in: document.file.bytes) }
    /// How many items or entries a collection has; 0 for anything else.
    public var count: Int {
        node.shape == .sequence || node.shape == .mapping ? Int(node.detail) : 0
    }

    /// The items of a sequence in the order of the file; empty for anything else.
    public var items: Items {
        Items(document: document, upcoming: index + 1, left: node.shape == .sequence ? node.detail : 0)
    }

    /// The entries of a mapping in the order of the file; empty for anything else.
    public var entries: Entries {
        Entries(document: document, upcoming: index + 1, left: node.shape == .mapping ? node.detail : 0)
    }

    /// Where this node stands in its document: the root is 0, and what is in a node stands behind it.
    package var position: Int32 { index }

    /// The value of a key; `nil` where there is no such key or this is no mapping.
    public subscript(key: StaticString) -> YAMLNode? {
        entries.first { $0.key.isText(key) }?.value
    }

    /// The value of a key; `nil` where there is no such key or this is no mapping.
    @_disfavoredOverload public subscript(key: String) -> YAMLNode? {
        entries.first { $0.key.isText(key) }?.value
    }

    /// The items of a sequence.
    public struct Items: Sequence, IteratorProtocol, Sendable {
        let document: YAMLDocument
        var upcoming: Int32
        var left: Int32

        public var underestimatedCount: Int { Int(left) }

        public mutating func next() -> YAMLNode? {
            guard left > 0 else { return nil }
            left -= 1
            let item = YAMLNode(document: document, index: upcoming)
            upcoming = item.node.end
            return item
        }
    }

    /// The entries of a mapping.
    public struct Entries: Sequence, IteratorProtocol, Sendable {
        let document: YAMLDocument
        var upcoming: Int32
        var left: Int32

        public var underestimatedCount: Int { Int(left) }

        public mutating func next() -> Entry? {
            guard left > 0 else { return nil }
            left -= 1
            let key = YAMLNode(document: document, index: upcoming)
            let value = YAMLNode(document: document, index: key.node.end)
            upcoming = value.node.end
            return Entry(key: key, value: value)
        }
    }
}

public import SourceText

/// A file that was read: its bytes and the tree over them.
///
/// The tree is one flat array of 20 bytes a node; texts stay in the file's bytes until somebody asks for them.
public final class YAMLDocument: Sendable {
    public let file: SourceFile
    let nodes: [Node]

    init(file: SourceFile, nodes: [Node]) {
        self.file = file
        self.nodes = nodes
    }

    /// The node that holds all others.
    public var root: YAMLNode { YAMLNode(document: self, index: 0) }

    /// How many nodes there are, keys and blanks included.
    public var nodeCount: Int { nodes.count }
}

/// The nodes by their positions, without a view of each: a file has a thousand, and readers look at all of them.
///
/// The root stands at 0, what is in a node behind it, and a key's value right behind the key.
extension YAMLDocument {
    /// What is written there.
    package func kind(at position: Int32) -> YAMLNode.Kind { nodes[Int(position)].shape.kind }

    /// Where it stands, as `YAMLNode.range` has it.
    package func range(at position: Int32) -> ByteRange { nodes[Int(position)].range }

    /// The position behind a node and all that is in it.
    package func end(at position: Int32) -> Int32 { nodes[Int(position)].end }

    /// Calls a function with the position and the text of each key of a mapping.
    package func forEachKey(
        of mapping: Int32, _ body: (_ position: Int32, _ text: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard kind(at: mapping) == .mapping else { return }
        file.bytes.withUnsafeBufferPointer { buffer in
            nodes.withUnsafeBufferPointer { nodes in
                let bytes = ByteView(buffer)
                var key = Int(mapping) + 1
                for _ in 0..<nodes[Int(mapping)].detail {
                    if let span = nodes[key].span {
                        body(Int32(key), bytes.slice(span.lowerBound, span.upperBound))
                    } else {
                        nodes[key].decoded(from: bytes).withUnsafeBufferPointer { body(Int32(key), $0) }
                    }
                    key = Int(nodes[key + 1].end)
                }
            }
        }
    }

    /// A view of it.
    package func node(at position: Int32) -> YAMLNode { YAMLNode(document: self, index: position) }

    /// Where the text of a scalar stands in the file's bytes; `nil` where it is written otherwise than it reads.
    package func span(at position: Int32) -> Range<Int>? { nodes[Int(position)].span }

    /// The text of a scalar, however it is written.
    package func decodedText(at position: Int32) -> [UInt8] {
        file.bytes.withUnsafeBufferPointer { nodes[Int(position)].decoded(from: ByteView($0)) }
    }

    /// Whether nothing is written there, or a text of nothing but spaces, tabs and line ends.
    package func isBlank(at position: Int32) -> Bool {
        let node = nodes[Int(position)]
        switch node.shape {
        case .blank: return true
        case .plain, .plainLines, .sequence, .mapping: return false
        case .quoted, .escapedSingle, .escapedDouble, .literal, .folded:
            return file.bytes.withUnsafeBufferPointer { node.isBlank(in: ByteView($0)) }
        }
    }
}

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

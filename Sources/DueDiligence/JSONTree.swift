package import PlainJSON
package import StrictYAML

/// A tree of strict YAML as JSON: scalars as text, blank as null, entries in the order of the file.
package enum JSONTree {
    /// Writes a node and all that is in it.
    package static func write(_ node: YAMLNode, to writer: inout JSONWriter) {
        switch node.kind {
        case .null: writer.null()
        case .scalar: writer.string(node.text)
        case .sequence:
            writer.array { writer in
                for item in node.items { write(item, to: &writer) }
            }
        case .mapping:
            writer.object { writer in
                for entry in node.entries {
                    writer.key(entry.key.isNull ? "" : entry.key.text)
                    write(entry.value, to: &writer)
                }
            }
        }
    }
}

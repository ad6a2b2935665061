import SourceText

/// Reads the bytes of a file into the arena, from top to bottom and without going back.
///
/// Between two nodes the parser always stands at the first character of a line with content (`at`), whose
/// indentation it knows (`indent`, −1 at the end of the file).
struct Parser: ~Copyable {
    let file: SourceFile
    let bytes: ByteView
    let limits: YAML.Limits
    var nodes: [Node] = []
    var diagnostics: [Diagnostic] = []

    var at = 0
    var lineStart = 0
    var indent = -1
    /// Behind the last thing that was read, where a collection ends.
    var contentEnd = 0
    var depth = 0
    /// The last entry of the block collection that was closed last.
    var closedEntry = EntryStart(column: 0, offset: 0)
    /// The last line in quotes or brackets that is not indented below their key.
    var unindented: UnindentedLine?
    /// Whether the rest of the file is left unread.
    var isStopped = false
    /// The keys of all open mappings, the innermost one's last.
    var openKeys: [OpenKey] = []

    init(_ file: SourceFile, _ bytes: ByteView, limits: YAML.Limits) {
        self.file = file
        self.bytes = bytes
        self.limits = limits
        // A node takes some ten bytes of text at least in anything people write.
        nodes.reserveCapacity(min(bytes.count / 16, limits.nodes, 4096) + 8)
    }

    /// Where the next character stands in its line, from 0; exact where only spaces and dashes precede it.
    var column: Int { at - lineStart }

    // MARK: Mistakes

    /// Thrown once a mistake is reported after which the rest of the entry cannot be understood.
    struct Abandon: Error {}

    /// Reports a mistake; throw what it returns where the entry cannot be read on.
    @discardableResult mutating func report(
        _ mistake: Mistake, _ lower: Int, _ upper: Int, notes: [Diagnostic.Note] = []
    ) -> Abandon {
        guard diagnostics.count < limits.diagnostics else { return Abandon() }
        diagnostics.append(mistake.diagnostic(in: file, at: ByteRange(lower, upper), notes: notes))
        if diagnostics.count >= limits.diagnostics { stopReading() }
        return Abandon()
    }

    func note(_ message: String, _ lower: Int, _ upper: Int) -> Diagnostic.Note {
        Diagnostic.Note(message, in: file, at: ByteRange(lower, upper))
    }

    /// Nothing behind this point is looked at.
    mutating func stopReading() {
        isStopped = true
        at = bytes.count
        lineStart = at
        indent = -1
    }

    // MARK: The arena

    /// Adds a node and returns its index.
    @discardableResult @inline(__always) mutating func add(
        _ shape: Node.Shape, _ lower: Int, _ upper: Int, detail: Int = 0, isFlow: Bool = false
    ) throws(Abandon) -> Int {
        let index = nodes.count
        guard index < limits.nodes else {
            let abandon = report(.tooManyNodes(limits.nodes), lower, lower)
            stopReading()
            throw abandon
        }
        nodes.append(
            Node(
                range: ByteRange(lower, upper), end: Int32(truncatingIfNeeded: index + 1),
                detail: Int32(truncatingIfNeeded: detail), shape: shape, isFlow: isFlow))
        contentEnd = upper
        return index
    }

    /// Opens a collection.
    mutating func open(_ shape: Node.Shape, at lower: Int, isFlow: Bool = false) throws(Abandon) -> Int {
        let bound = min(limits.depth, 512)
        // Below a line that lacks its colon a mapping may begin where the file ends.
        guard depth < bound else { throw report(.tooDeep(bound), lower, min(lower + 1, bytes.count)) }
        depth += 1
        return try add(shape, lower, lower, isFlow: isFlow)
    }

    /// Closes a collection with so many children.
    mutating func close(_ index: Int, count: Int) {
        depth -= 1
        nodes[index].end = Int32(truncatingIfNeeded: nodes.count)
        nodes[index].detail = Int32(truncatingIfNeeded: count)
        nodes[index].range = ByteRange(Int(nodes[index].range.lower), contentEnd)
    }
}

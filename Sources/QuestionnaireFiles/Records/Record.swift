import SourceText
import StrictYAML

/// What a mapping of one kind is called and which keys it may hold.
final class RecordShape: Sendable {
    /// With its article, for a sentence.
    let noun: String
    let table: NameTable
    let required: [Int]
    /// The same, a bit each.
    let requiredBits: UInt32
    /// Of required keys: what to write there, a sentence.
    let hints: [String: String]

    init(_ noun: String, _ keys: [String], required: [String], hints: [String: String] = [:]) {
        self.noun = noun
        self.hints = hints
        table = NameTable(keys)
        let places = required.compactMap { keys.firstIndex(of: $0) }
        let isSound = keys.count <= 32 && places.count == required.count
        precondition(isSound, "a record has room for 32 keys, and a required key is one of them")
        self.required = places
        requiredBits = places.reduce(0) { $0 | 1 << UInt32($1) }
    }
}

/// The keys of one kind of mapping; a case's raw value is its place in the shape's table.
protocol RecordKey: RawRepresentable<Int>, Sendable {
    static var shape: RecordShape { get }
    /// Where a key belongs that is none of these, a sentence; `nil` where that cannot be said.
    static func place(ofForeign key: String) -> String?
}

extension RecordKey {
    static func place(ofForeign key: String) -> String? { nil }

    /// As the file writes it.
    var name: String { Self.shape.table.names[rawValue] }
}

/// A mapping whose keys were looked up once; values that are blank count as absent.
struct Record<Key: RecordKey> {
    /// Where to point when something is missing in it.
    let place: ByteRange
    private let node: YAMLNode
    /// Where in the mapping each key stands that has a value; -1 where it has none.
    private let entries: InlineArray<32, Int32>
    /// The keys that stand in the file without a value; a bit each.
    private let blanks: UInt32

    /// `nil`, with the error told, if the node is no mapping. `place` is where it stands if it has no keys.
    init?(_ node: YAMLNode, place: ByteRange? = nil, _ findings: inout Findings) {
        guard node.kind == .mapping else {
            if !node.isNull {
                findings.wrongType(node, Key.shape.noun, wanted: .mapping, keys: Key.shape.table.names)
            }
            return nil
        }
        self.node = node
        self.place = place ?? node.document.range(at: node.position + (node.count > 0 ? 1 : 0))
        let shape = Key.shape
        // It lives as long as the program. All threads look keys up in it, and would wait for each other if each
        // look counted who holds it.
        let table = Unmanaged.passUnretained(shape.table)
        var unknown: [YAMLNode] = []
        var present: UInt32 = 0
        let document = node.document
        var blanks: UInt32 = 0
        var entries = InlineArray<32, Int32>(repeating: -1)
        document.forEachKey(of: node.position) { key, name in
            guard let index = table._withUnsafeGuaranteedRef({ $0.index(of: name) }) else {
                unknown.append(document.node(at: key))
                return
            }
            if document.isBlank(at: key + 1) {
                blanks |= 1 << UInt32(index)
            } else {
                entries[index] = key
                present |= 1 << UInt32(index)
            }
        }
        (self.blanks, self.entries) = (blanks, entries)
        if present & shape.requiredBits != shape.requiredBits || !unknown.isEmpty {
            report(unknown, &findings)
        }
    }

    /// Says which keys are unknown and which are missing.
    private func report(_ unknown: [YAMLNode], _ findings: inout Findings) {
        let table = Key.shape.table
        let isBlank = { (index: Int) in blanks & 1 << UInt32(index) != 0 }
        var expected: Set<String> = []
        for key in unknown {
            // What is there already was hardly meant by another key.
            let free = table.names.indices.filter { index in
                entries[index] < 0 && !isBlank(index) && !expected.contains(table.names[index])
            }
            let near = findings.unknownKey(
                key, in: Key.shape, free: free.map { table.names[$0] }, place: Key.place(ofForeign: key.text))
            if let near { expected.insert(near) }
        }
        for index in Key.shape.required where entries[index] < 0 {
            let name = table.names[index]
            let explanation = Key.shape.hints[name] ?? ""
            if isBlank(index), let key = node.entries.first(where: { $0.key.isText(name) })?.key {
                findings.blankKey(name, in: Key.shape.noun, explanation: explanation, at: key.range)
            } else if !expected.contains(name) {
                findings.missingKey(name, in: Key.shape.noun, explanation: explanation, at: self.place)
            }
        }
    }

    /// The value of a key; `nil` where it is absent or blank.
    subscript(key: Key) -> YAMLNode? { position(of: key).map { node.document.node(at: $0) } }

    /// Where the value of a key stands in the document; `nil` where it is absent or blank.
    func position(of key: Key) -> Int32? {
        let position = entries[key.rawValue]
        return position < 0 ? nil : position + 1
    }

    var document: YAMLDocument { node.document }

    /// Where a key stands; `nil` where it is absent or its value blank.
    func keyRange(_ key: Key) -> ByteRange? {
        let position = entries[key.rawValue]
        return position < 0 ? nil : node.document.range(at: position)
    }

    /// The keys that are present, in the order of the file.
    func present(_ keys: [Key]) -> [Key] {
        keys.filter { entries[$0.rawValue] >= 0 }
            .sorted { (keyRange($0)?.lower ?? 0) < (keyRange($1)?.lower ?? 0) }
    }
}

extension YAMLDocument {
    /// Calls a function with the text of a scalar; most texts stand in the file as they are.
    func withText<Result>(at position: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        guard let span = span(at: position) else {
            return decodedText(at: position).withUnsafeBufferPointer(body)
        }
        return file.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[span])) }
    }
}

extension YAMLNode {
    /// Nothing, or a text of nothing but white space: as good as absent.
    var isBlank: Bool { document.isBlank(at: position) }

    /// Kinds of node, for a sentence.
    enum Wanted: String {
        case text = "a text"
        case list = "a list"
        case mapping = "a mapping of keys"
        case textOrMapping = "a text, or a mapping with \"text\""
        case word = "a word or a list"
        case answer = "an answer, or a mapping with \"answer\""
    }
}

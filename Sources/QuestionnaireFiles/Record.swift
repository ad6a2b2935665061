import SourceText
import StrictYAML

/// What a mapping of one kind is called and which keys it may hold.
final class RecordShape: Sendable {
    /// With its article, for a sentence.
    let noun: String
    let table: NameTable
    let required: [Int]
    /// Of required keys: what to write there, a sentence.
    let hints: [String: String]

    init(_ noun: String, _ keys: [String], required: [String], hints: [String: String] = [:]) {
        self.noun = noun
        self.hints = hints
        precondition(keys.count <= 32, "a record has room for 32 keys")
        table = NameTable(keys)
        self.required = required.compactMap { keys.firstIndex(of: $0) }
    }
}

/// The keys of one kind of mapping; a case's raw value is its place in the shape's table.
protocol RecordKey: RawRepresentable<Int>, Sendable {
    static var shape: RecordShape { get }
}

extension RecordKey {
    /// As the file writes it.
    var name: String { Self.shape.table.names[rawValue] }
}

/// A mapping whose keys were looked up once; values that are blank count as absent.
struct Record<Key: RecordKey> {
    /// Where to point when something is missing in it.
    let place: ByteRange
    private let node: YAMLNode
    /// Where in the mapping each key stands that has a value; -1 where it has none.
    private var entries = InlineArray<32, Int32>(repeating: -1)
    /// The keys that stand in the file without a value; a bit each.
    private var blanks: UInt32 = 0

    /// `nil`, with the error told, if the node is no mapping. `place` is where it stands if it has no keys.
    init?(_ node: YAMLNode, place: ByteRange? = nil, _ findings: inout Findings) {
        guard node.kind == .mapping else {
            if !node.isNull { findings.wrongType(node, Key.shape.noun, wanted: .mapping) }
            return nil
        }
        self.node = node
        self.place = place ?? node.entries.first { _ in true }?.key.range ?? node.range
        let shape = Key.shape
        var unknown: [YAMLNode] = []
        for entry in node.entries {
            guard let index = entry.key.withUTF8(shape.table.index(of:)) else {
                unknown.append(entry.key)
                continue
            }
            if entry.value.isBlank {
                blanks |= 1 << UInt32(index)
            } else {
                entries[index] = entry.key.position
            }
        }
        let lacks = shape.required.contains { entries[$0] < 0 }
        if lacks || !unknown.isEmpty { report(unknown, &findings) }
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
            let near = findings.unknownKey(key, in: Key.shape, free: free.map { table.names[$0] })
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
    subscript(key: Key) -> YAMLNode? {
        let position = entries[key.rawValue]
        return position < 0 ? nil : node.entry(at: position).value
    }

    /// Where a key stands; `nil` where it is absent or its value blank.
    func keyRange(_ key: Key) -> ByteRange? {
        let position = entries[key.rawValue]
        return position < 0 ? nil : node.entry(at: position).key.range
    }

    /// The keys that are present, in the order of the file.
    func present(_ keys: [Key]) -> [Key] {
        keys.filter { entries[$0.rawValue] >= 0 }
            .sorted { (keyRange($0)?.lower ?? 0) < (keyRange($1)?.lower ?? 0) }
    }
}

extension YAMLNode {
    /// Nothing, or an empty text: as good as absent.
    var isBlank: Bool {
        isNull || (kind == .scalar && Int(range.upper) - Int(range.lower) <= 2 && isText(""))
    }

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

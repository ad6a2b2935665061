import SourceText
import StrictYAML

/// What a mapping of one kind is called and which keys it may hold.
struct RecordShape: Sendable {
    /// With its article, for a sentence.
    let noun: String
    let table: NameTable
    let required: [Int]
    /// Of required keys: what to write there, a sentence.
    let hints: [String: String]

    init(_ noun: String, _ keys: [String], required: [String], hints: [String: String] = [:]) {
        self.noun = noun
        self.hints = hints
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
    private var entries: [YAMLNode.Entry?]

    /// `nil`, with the error told, if the node is no mapping. `place` is where it stands if it has no keys.
    init?(_ node: YAMLNode, place: ByteRange? = nil, _ findings: inout Findings) {
        guard node.kind == .mapping else {
            if !node.isNull { findings.wrongType(node, Key.shape.noun, wanted: .mapping) }
            return nil
        }
        let table = Key.shape.table
        entries = Array(repeating: nil, count: table.names.count)
        var first: ByteRange?
        var unknown: [YAMLNode] = []
        var blanks: [(index: Int, range: ByteRange)] = []
        for entry in node.entries {
            if first == nil { first = entry.key.range }
            guard let index = entry.key.withUTF8({ table.index(of: $0) }) else {
                unknown.append(entry.key)
                continue
            }
            if entry.value.isBlank { blanks.append((index, entry.key.range)) } else { entries[index] = entry }
        }
        self.place = place ?? first ?? node.range
        var expected: Set<String> = []
        for key in unknown {
            // What is there already was hardly meant by another key.
            let free = table.names.indices.filter { index in
                entries[index] == nil && !blanks.contains { $0.index == index }
                    && !expected.contains(table.names[index])
            }
            let near = findings.unknownKey(key, in: Key.shape, free: free.map { table.names[$0] })
            if let near { expected.insert(near) }
        }
        for index in Key.shape.required where entries[index] == nil {
            let name = table.names[index]
            let explanation = Key.shape.hints[name] ?? ""
            if let blank = blanks.first(where: { $0.index == index }) {
                findings.blankKey(name, in: Key.shape.noun, explanation: explanation, at: blank.range)
            } else if !expected.contains(name) {
                findings.missingKey(name, in: Key.shape.noun, explanation: explanation, at: self.place)
            }
        }
    }

    /// The value of a key; `nil` where it is absent or blank.
    subscript(key: Key) -> YAMLNode? { entries[key.rawValue]?.value }

    /// Where a key stands; `nil` where it is absent or its value blank.
    func keyRange(_ key: Key) -> ByteRange? { entries[key.rawValue]?.key.range }

    /// The keys that are present, in the order of the file.
    func present(_ keys: [Key]) -> [Key] {
        keys.filter { entries[$0.rawValue] != nil }
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

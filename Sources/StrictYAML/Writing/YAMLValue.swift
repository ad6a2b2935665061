/// A tree to be written.
public indirect enum YAMLValue: Sendable, Hashable {
    /// Nothing: `key:`.
    case null
    /// A text, in quotes only where it needs them; numbers and dates stand as they are.
    case scalar(String)
    /// A text that stays in quotes where it fits on one line, such as an id of digits.
    case quoted(String)
    /// `true` or `false` without quotes, which other programs read as a truth value and we as that text.
    case boolean(Bool)
    case sequence([YAMLValue], Layout = .block)
    /// Keys should differ: what is written with the same key twice is refused when read.
    case mapping([Entry], Layout = .block)

    /// How a collection should stand.
    public enum Layout: Sendable, Hashable {
        /// An item or entry a line.
        case block
        /// In brackets or braces, if it fits on the line and holds nothing that needs lines of its own.
        case flow
    }

    /// One pair of a mapping.
    public struct Entry: Sendable, Hashable {
        public var key: String
        public var value: YAMLValue

        public init(_ key: String, _ value: YAMLValue) {
            self.key = key
            self.value = value
        }
    }
}

extension YAMLValue {
    /// What was read, as a tree to be written again: the layout of collections and the quotes around texts on one
    /// line are kept, comments and other ways of writing are not.
    public init(_ node: YAMLNode) {
        let layout: Layout = node.isFlow ? .flow : .block
        switch node.kind {
        case .null: self = .null
        case .scalar where node.isQuoted: self = .quoted(node.text)
        case .scalar where node.isText("true"): self = .boolean(true)
        case .scalar where node.isText("false"): self = .boolean(false)
        case .scalar: self = .scalar(node.text)
        case .sequence: self = .sequence(node.items.map { YAMLValue($0) }, layout)
        case .mapping:
            self = .mapping(node.entries.map { Entry($0.key.text, YAMLValue($0.value)) }, layout)
        }
    }

    /// Whether it is the same tree with the same texts, however both are to be written.
    public func isSameTree(as other: YAMLValue) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.scalar(let a), .scalar(let b)), (.scalar(let a), .quoted(let b)),
            (.quoted(let a), .scalar(let b)),
            (.quoted(let a), .quoted(let b)):
            a.unicodeScalars.elementsEqual(b.unicodeScalars)
        case (.boolean(let a), .boolean(let b)): a == b
        case (.boolean(let a), .scalar(let b)), (.boolean(let a), .quoted(let b)),
            (.scalar(let b), .boolean(let a)), (.quoted(let b), .boolean(let a)):
            (a ? "true" : "false") == b
        case (.sequence(let a, _), .sequence(let b, _)):
            a.count == b.count && zip(a, b).allSatisfy { $0.isSameTree(as: $1) }
        case (.mapping(let a, _), .mapping(let b, _)):
            a.count == b.count
                && zip(a, b).allSatisfy {
                    $0.key.unicodeScalars.elementsEqual($1.key.unicodeScalars)
                        && $0.value.isSameTree(as: $1.value)
                }
        default: false
        }
    }
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    public init(stringLiteral text: String) { self = .scalar(text) }
    public init(arrayLiteral items: YAMLValue...) { self = .sequence(items) }
    /// The entries keep the order in which they are given.
    public init(dictionaryLiteral entries: (String, YAMLValue)...) {
        self = .mapping(entries.map { Entry($0.0, $0.1) })
    }
}

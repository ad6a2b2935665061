import ExactNumber
import QuestionnaireModel
import StrictYAML

/// The entries of a mapping as they are put together, in the order in which they are to stand.
struct YAMLFields {
    private(set) var entries: [YAMLValue.Entry] = []

    /// The mapping, an entry a line.
    var block: YAMLValue { .mapping(entries) }
    /// The mapping in braces, if it fits on the line.
    var inline: YAMLValue { .mapping(entries, .flow) }

    mutating func add(_ key: String, _ value: YAMLValue) {
        entries.append(YAMLValue.Entry(key, value))
    }

    /// A text; nothing where there is none.
    mutating func text(_ key: String, _ text: String?) {
        if let text, !text.isEmpty { add(key, .scalar(text)) }
    }

    /// A text of somebody's own: as it is, or with its mark; nothing where there is none.
    mutating func written(_ key: String, _ written: WrittenText?) {
        guard let written, written.isConfidential, !written.text.isEmpty else {
            return text(key, written?.text)
        }
        var fields = YAMLFields()
        fields.text("text", written.text)
        fields.flag("confidential", true)
        mapping(key, fields.block)
    }

    /// A mapping; nothing where it is empty.
    mutating func mapping(_ key: String, _ value: YAMLValue) {
        if case .mapping(let entries, _) = value, !entries.isEmpty { add(key, value) }
    }

    /// An id, in quotes where other parsers would read a number.
    mutating func id(_ key: String, _ text: String?) {
        if let text { add(key, .id(text)) }
    }

    mutating func number(_ key: String, _ number: Rational) { add(key, .scalar(number.description)) }

    mutating func integer(_ key: String, _ number: Int?) {
        if let number { add(key, .scalar(String(number))) }
    }

    /// `true`; nothing where it does not hold.
    mutating func flag(_ key: String, _ holds: Bool) {
        if holds { add(key, .boolean(true)) }
    }

    /// Short texts in brackets; nothing where there are none.
    mutating func list(_ key: String, _ texts: [String]) {
        if !texts.isEmpty { add(key, .sequence(texts.map { .id($0) }, .flow)) }
    }

    /// An item a line; nothing where there are none.
    mutating func items(_ key: String, _ items: [YAMLValue]) {
        if !items.isEmpty { add(key, .sequence(items)) }
    }
}

extension YAMLValue {
    static func id(_ text: String) -> YAMLValue {
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return isNumber ? .quoted(text) : .scalar(text)
    }

    /// A condition as `ConditionReader` reads it.
    static func condition(_ condition: Condition) -> YAMLValue {
        let words = { (words: [String]) -> YAMLValue in
            words.count == 1 ? .scalar(words[0]) : .sequence(words.map { .scalar($0) }, .flow)
        }
        let pair = { (key: String, value: YAMLValue) -> YAMLValue in .mapping([Entry(key, value)], .flow) }
        switch condition {
        case .answer(let id, let states): return pair(id.text, words(states))
        case .field(let field, let values): return pair(field.rawValue, words(values))
        case .all(let parts): return pair("all", .sequence(parts.map { .condition($0) }, .flow))
        case .any(let parts): return pair("any", .sequence(parts.map { .condition($0) }, .flow))
        case .not(let part): return pair("not", .condition(part))
        }
    }
}

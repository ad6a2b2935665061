import ExactNumber
import QuestionnaireModel
import SourceText
import StrictYAML

extension Record {
    /// A text, as it stands; `nil` where it is absent, blank or told to be wrong.
    func text(_ key: Key, _ findings: inout Findings) -> String? {
        guard let position = scalar(key, &findings) else { return nil }
        return document.withText(at: position) { utf8 in
            // That the file is UTF-8 was seen when it was inspected. Texts that know they are ASCII are compared and
            // hashed ten times as fast.
            var span = UTF8Span(unchecked: utf8.span)
            _ = span.checkForASCII()
            return String(copying: span)
        }
    }

    /// Whether a text need not be made: nothing can be wrong with it, and it is not kept.
    func passesOver(_ key: Key, keeping content: AnswersReader.Content) -> Bool {
        content == .countedOnly && position(of: key).map { document.kind(at: $0) == .scalar } ?? true
    }

    /// Where a scalar stands; `nil` where it is absent, blank or told to be no scalar.
    private func scalar(_ key: Key, _ findings: inout Findings) -> Int32? {
        guard let position = position(of: key) else { return nil }
        if document.kind(at: position) == .scalar { return position }
        findings.wrongType(document.node(at: position), "\"\(key.name)\"", wanted: .text)
        return nil
    }

    /// A list of texts; blanks in it are passed over.
    func texts(_ key: Key, _ findings: inout Findings) -> [String] {
        scalars(key, &findings).map(\.text)
    }

    /// A list of scalars; blanks in it are passed over.
    func scalars(_ key: Key, _ findings: inout Findings) -> [YAMLNode] {
        items(key, &findings).filter { item in
            if item.kind == .scalar { return true }
            findings.wrongType(item, "an item of \"\(key.name)\"", wanted: .text)
            return false
        }
    }

    /// The items of a list; blanks in it are passed over.
    func items(_ key: Key, _ findings: inout Findings) -> [YAMLNode] {
        guard let node = self[key] else { return [] }
        guard node.kind == .sequence else {
            findings.wrongType(node, "\"\(key.name)\"", wanted: .list)
            return []
        }
        return node.items.filter { !$0.isBlank }
    }

    /// A whole number of at least `minimum`.
    func integer(_ key: Key, atLeast minimum: Int = 0, _ findings: inout Findings) -> Int? {
        guard let text = text(key, &findings), let node = self[key] else { return nil }
        guard let number = wholeNumber(text), number >= minimum else {
            findings.wrongNumber(
                node,
                "\"\(key.name)\" must be a whole number" + (minimum > 0 ? " of at least \(minimum)" : ""))
            return nil
        }
        return number
    }

    /// An exact number: `3`, `0.25`, `1/2`.
    func number(_ key: Key, isPositive: Bool = false, _ findings: inout Findings) -> Rational? {
        guard let text = text(key, &findings), let node = self[key] else { return nil }
        guard let number = Rational(text: text) else {
            findings.wrongNumber(node, "\"\(key.name)\" must be a number, such as 3, 0.25 or 1/2")
            return nil
        }
        if isPositive, number <= .zero {
            findings.wrongNumber(node, "\"\(key.name)\" must be above 0")
            return nil
        }
        return number
    }

    /// `true` or `false`.
    func boolean(_ key: Key, _ findings: inout Findings) -> Bool? {
        guard let text = text(key, &findings), let node = self[key] else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            findings.wrongBoolean(node, key: key.name)
            return nil
        }
    }

    /// One word of a closed list.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: Key, _ findings: inout Findings
    ) -> Word? {
        guard let position = position(of: key) else { return nil }
        return findings.word(document, at: position, key: key.name)
    }

    /// The id of something.
    func id(_ key: Key, _ findings: inout Findings) -> ItemID? {
        guard let text = text(key, &findings), let node = self[key] else { return nil }
        return findings.id(text, node)
    }

    /// A date: a day, or where that is enough a month or a year.
    func date(_ key: Key, _ precision: DateForm.Precision, _ findings: inout Findings) -> String? {
        guard let position = scalar(key, &findings), let text = text(key, &findings) else { return nil }
        guard DateForm.accepts(text, precision: precision) else {
            findings.wrongDate(document.node(at: position), key: key.name, precision)
            return nil
        }
        return text
    }

    /// An address; one that is not `http` or `https` is kept as text, with a warning.
    func address(_ key: Key, _ findings: inout Findings) -> String? {
        guard let text = text(key, &findings), let node = self[key] else { return nil }
        switch AddressForm.reading(of: text) {
        case .web: return text
        case .other(let scheme):
            findings.unlinkedAddress(node, scheme: scheme)
            return text
        case .malformed:
            findings.wrongAddress(node, text)
            return nil
        }
    }

    /// A text of somebody's own, or `{text, confidential}`.
    func writtenText(
        _ key: Key, isConfidential: Bool = false, _ findings: inout Findings
    ) -> WrittenText? {
        guard let position = position(of: key) else { return nil }
        if document.kind(at: position) == .scalar {
            return text(key, &findings).map {
                WrittenText($0, at: document.range(at: position), isConfidential: isConfidential)
            }
        }
        let node = document.node(at: position)
        switch node.kind {
        case .mapping:
            guard let record = Record<WrittenTextKey>(node, place: keyRange(key), &findings) else {
                return nil
            }
            let marked = record.boolean(.confidential, &findings) ?? false
            guard let text = record.text(.text, &findings), let range = record[.text]?.range else {
                return nil
            }
            return WrittenText(text, at: range, isConfidential: marked || isConfidential)
        default:
            findings.wrongType(node, "\"\(key.name)\"", wanted: .textOrMapping)
            return nil
        }
    }
}

/// A whole number in decimal digits; `nil` for anything else or what an `Int` cannot hold.
func wholeNumber(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
}

/// The keys of a free text that is marked.
enum WrittenTextKey: Int, RecordKey {
    case text, confidential

    static let shape = RecordShape("a text", ["text", "confidential"], required: ["text"])
}

extension Findings {
    /// One word of a closed list.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ node: YAMLNode, key: String
    ) -> Word? {
        word(node.document, at: node.position, key: key)
    }

    /// One word of a closed list.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ document: YAMLDocument, at position: Int32, key: String
    ) -> Word? {
        guard document.kind(at: position) == .scalar else {
            wrongType(document.node(at: position), "\"\(key)\"", wanted: .text)
            return nil
        }
        let word = document.withText(at: position) { text in
            Word.allCases.first { text.isText($0.rawValue) }
        }
        if word == nil {
            unknownWord(document.node(at: position), key: key, among: Word.allCases.map(\.rawValue))
        }
        return word
    }

    /// An id, if it has an id's form.
    mutating func id(_ text: String, _ node: YAMLNode) -> ItemID? {
        guard ItemID.isWellFormed(text) else {
            malformedID(node, text)
            return nil
        }
        return ItemID(text)
    }
}

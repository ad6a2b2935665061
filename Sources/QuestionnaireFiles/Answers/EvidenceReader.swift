import QuestionnaireModel
import SourceText
import StrictYAML

/// Reads what answers and claims rest on. Evidence is cited: nothing that it names is ever opened.
struct EvidenceReader {
    /// The date of the file; evidence cannot be younger. `nil` where the file gives none.
    let asOf: String?
    var keeps = AnswersReader.Content.all

    /// The evidence of a list.
    func read<Key>(
        _ record: Record<Key>, _ key: Key, isConfidential: Bool, _ findings: inout Findings
    ) -> [Evidence] {
        guard record.position(of: key) != nil else { return [] }
        if let node = record[key], node.kind == .scalar {
            findings.bareEvidence(node, isItem: false)
            return []
        }
        var evidence: [Evidence] = []
        for item in record.items(key, &findings) {
            if item.kind == .scalar {
                findings.bareEvidence(item, isItem: true)
                continue
            }
            if let one = read(item, isConfidential, &findings) { evidence.append(one) }
        }
        return evidence
    }

    private func read(_ node: YAMLNode, _ isConfidential: Bool, _ findings: inout Findings) -> Evidence? {
        guard let record = Record<EvidenceKey>(node, &findings) else { return nil }
        let kind: Evidence.Kind? = record.word(.kind, &findings)
        let date = record.date(.date, .year, &findings)
        let evidence = Evidence(
            kind: kind ?? .reply, title: text(record, .title, &findings),
            url: kept(record.address(.url, &findings)), page: text(record, .page, &findings),
            lines: kept(readLines(record, &findings)), date: kept(date),
            accessed: kept(record.date(.accessed, .year, &findings)),
            archiveURL: kept(record.address(.archiveURL, &findings)),
            language: text(record, .language, &findings),
            translation: text(record, .translation, &findings), quote: text(record, .quote, &findings),
            isConfidential: record.boolean(.confidential, &findings) ?? false || isConfidential,
            range: node.range)
        guard let kind else { return nil }
        if let date, let asOf, date.prefix(asOf.count) > asOf, let place = record[.date] {
            findings.laterThanFile(at: place.range)
        }
        if kind.isDocument, record[.title] == nil, record[.url] == nil, record[.archiveURL] == nil,
            let place = record[.kind]
        {
            findings.unnamedDocument(kind, at: place.range)
        }
        return evidence
    }

    private func text(
        _ record: Record<EvidenceKey>, _ key: EvidenceKey, _ findings: inout Findings
    ) -> String? {
        record.passesOver(key, keeping: keeps) ? nil : record.text(key, &findings)
    }

    /// What had to be read to be checked.
    private func kept(_ text: String?) -> String? { keeps == .all ? text : nil }

    private func readLines(_ record: Record<EvidenceKey>, _ findings: inout Findings) -> String? {
        guard let node = record[.lines], let text = record.text(.lines, &findings) else { return nil }
        if Self.areLines(text) { return text }
        let repaired = String(text.map { "–—−".contains($0) ? "-" : $0 }.filter { $0 != " " })
        let meant = Self.areLines(repaired) ? repaired : nil
        findings.wrongNumber(
            node,
            "\"lines\" must be a line of the reply or a range of lines, such as 12-19"
                + Wording.didYouMean(meant), solutions: Wording.replace(node.range, with: meant))
        return nil
    }

    private static func areLines(_ text: String) -> Bool {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map {
            wholeNumber(String($0))
        }
        guard numbers.count <= 2, let first = numbers[0], let last = numbers[numbers.count - 1] else {
            return false
        }
        return first >= 1 && first <= last
    }
}

extension Evidence.Kind {
    /// Whether it is something with a title or an address, by which a reader can look it up.
    fileprivate var isDocument: Bool {
        switch self {
        case .internalDocument, .auditOrCertificate, .publicDocument, .independentInvestigation: true
        // Who spoke must not be named.
        case .reply, .stakeholderAccount: false
        }
    }
}

enum EvidenceKey: Int, RecordKey {
    case kind, title, url, page, lines, date, accessed, archiveURL, language, translation, quote, confidential

    static let shape = RecordShape(
        "a piece of evidence",
        [
            "kind", "title", "url", "page", "lines", "date", "accessed", "archive-url", "language",
            "translation", "quote", "confidential",
        ], required: ["kind"],
        hints: ["kind": "It is one of \(Wording.list(Evidence.Kind.allCases.map(\.rawValue)))."])

    static func place(ofForeign key: String) -> String? {
        AnswerKey.shape.table.names.contains(key)
            ? "It is a key of the answer, and is indented no further than \"evidence\"." : nil
    }
}

extension Findings {
    fileprivate mutating func laterThanFile(at range: ByteRange) {
        warning(
            "later-than-file", "evidence is dated after \"as-of\", the day for which the file speaks",
            at: range)
    }

    /// - Parameter isItem: whether it stands behind a dash.
    fileprivate mutating func bareEvidence(_ node: YAMLNode, isItem: Bool) {
        let text = node.text
        let key = AddressForm.reading(of: text) == .web ? "url" : "title"
        error(
            "wrong-type",
            isItem
                ? "a piece of evidence must be a mapping of keys, not a text"
                : "\"evidence\" must be a list, not a text",
            at: node.range,
            solutions: [
                Diagnostic.Solution(
                    "write \"\(isItem ? "" : "- ")kind: …\"\(isItem ? "" : " on the next line"), "
                        + "and below the kind \"\(key): \(shortened(text))\"")
            ])
    }

    fileprivate mutating func unnamedDocument(_ kind: Evidence.Kind, at range: ByteRange) {
        warning(
            "unnamed-document", "evidence of kind \(kind.rawValue) should have a \"title\" or a \"url\"",
            explanation: "Nobody can look up a document that is not named.", at: range)
    }
}

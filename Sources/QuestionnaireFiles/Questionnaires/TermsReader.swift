import QuestionnaireModel
import StrictYAML

/// Reads what words mean, in a file of the catalogue and inside questionnaires.
enum TermsReader {
    /// The terms of a file of its own.
    static func readFile(_ root: YAMLNode, _ findings: inout Findings) -> [Term] {
        guard let record = Record<TermsKey>(root, &findings) else { return [] }
        return read(record.items(.terms, &findings), &findings)
    }

    /// The terms of a list; each stands there once.
    static func read(_ nodes: [YAMLNode], _ findings: inout Findings) -> [Term] {
        var seen: Set<String> = []
        return nodes.compactMap { node in
            guard let record = Record<TermKey>(node, &findings) else { return nil }
            let term = record.text(.term, &findings)
            let meaning = record.text(.meaning, &findings)
            if let term, let place = record[.term], !seen.insert(term).inserted {
                findings.duplicateWord(place, term, key: "terms")
            }
            guard let term, let meaning else { return nil }
            return Term(term, meaning: meaning)
        }
    }
}

private enum TermsKey: Int, RecordKey {
    case hrdd, terms

    static let shape = RecordShape("a list of terms", ["hrdd", "terms"], required: ["terms"])
}

private enum TermKey: Int, RecordKey {
    case term, meaning

    static let shape = RecordShape("a term", ["term", "meaning"], required: ["term", "meaning"])
}

public import QuestionnaireModel
public import SourceText
import StrictYAML

/// Reads principles with their clauses, in a file of their own and inside questionnaires.
public enum PrinciplesReader {
    /// The principles in the order of the file.
    public static func read(_ file: SourceFile) -> Reading<[Principle]> {
        var findings = Findings(file)
        guard let opened = KindedFile.open(file, expecting: .principles, &findings) else {
            return Reading(nil, findings)
        }
        let principles = readFile(opened.root, &findings)
        return Reading(principles, findings)
    }

    static func readFile(_ root: YAMLNode, _ findings: inout Findings) -> [Principle]? {
        guard let record = Record<PrinciplesKey>(root, &findings) else { return nil }
        _ = record.text(.source, &findings)
        return read(record.items(.principles, &findings), &findings)
    }

    /// The principles of a list. One without clauses counts as its own only clause.
    static func read(_ nodes: [YAMLNode], _ findings: inout Findings) -> [Principle] {
        var ids = FirstUses()
        var clauseIDs = FirstUses()
        return nodes.compactMap { node in
            guard let record = Record<PrincipleKey>(node, &findings) else { return nil }
            let id = record.text(.id, &findings)
            if let id, let place = record[.id] { ids.claim(id, at: place.range, &findings) }
            let title = record.text(.title, &findings) ?? ""
            let description = record.text(.description, &findings) ?? ""
            var clauses = record.items(.clauses, &findings).compactMap {
                readClause($0, &clauseIDs, &findings)
            }
            guard let id else { return nil }
            if record[.clauses] == nil {
                clauses = [Clause(id: ClauseID(id), title: title, description: description)]
                if let place = record[.id] { clauseIDs.claim(id, at: place.range, &findings) }
            }
            return Principle(id: id, title: title, description: description, clauses: clauses)
        }
    }

    private static func readClause(
        _ node: YAMLNode, _ ids: inout FirstUses, _ findings: inout Findings
    ) -> Clause? {
        guard let record = Record<ClauseKey>(node, &findings) else { return nil }
        let title = record.text(.title, &findings) ?? ""
        let description = record.text(.description, &findings) ?? ""
        let words = record.text(.asTheLetterPutsIt, &findings)
        guard let id = record.text(.id, &findings), let place = record[.id] else { return nil }
        ids.claim(id, at: place.range, &findings)
        return Clause(id: ClauseID(id), title: title, description: description, asTheLetterPutsIt: words)
    }
}

private enum PrinciplesKey: Int, RecordKey {
    case hrdd, source, principles

    static let shape = RecordShape(
        "a file of principles", ["hrdd", "source", "principles"], required: ["principles"])
}

private enum PrincipleKey: Int, RecordKey {
    case id, title, description, clauses

    static let shape = RecordShape(
        "a principle", ["id", "title", "description", "clauses"], required: ["id", "title"])
}

private enum ClauseKey: Int, RecordKey {
    case id, title, description, asTheLetterPutsIt

    static let shape = RecordShape(
        "a clause", ["id", "title", "description", "as-the-letter-puts-it"], required: ["id"])
}

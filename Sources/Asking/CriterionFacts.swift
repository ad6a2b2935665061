import QuestionnaireModel

extension Criterion {
    /// What kind of criterion it is, fact by fact: `process`, `clauses 13(a), 22`, `high priority`, `core`.
    var facts: [String] {
        let clauses = principles.map(\.text).joined(separator: ", ")
        return [
            stage?.rawValue ?? "",
            clauses.isEmpty ? "" : (principles.count == 1 ? "clause " : "clauses ") + clauses,
            "\(priority.rawValue) priority", isCore ? "core" : "",
        ].filter { !$0.isEmpty }
    }
}

/// A principle against which answers are seen, with its clauses; the union of its clauses.
public struct Principle: Sendable, Hashable {
    /// `13`, or another body's own name.
    public let id: String
    public let title: String
    /// Of the principle itself, in our words.
    public let description: String
    public let clauses: [Clause]

    public init(id: String, title: String, description: String, clauses: [Clause]) {
        self.id = id
        self.title = title
        self.description = description
        self.clauses = clauses
    }
}

/// A part of a principle to which criteria are mapped.
public struct Clause: Sendable, Hashable {
    public let id: ClauseID
    public let title: String
    /// In our words.
    public let description: String
    /// The letters' annex, byte for byte; it is not the Guiding Principles' own text. `nil` where it has nothing.
    public let asTheLetterPutsIt: String?

    public init(id: ClauseID, title: String, description: String, asTheLetterPutsIt: String? = nil) {
        self.id = id
        self.title = title
        self.description = description
        self.asTheLetterPutsIt = asTheLetterPutsIt
    }
}

/// A word of the criteria, and what it means in them.
public struct Term: Sendable, Hashable {
    public let term: String
    /// One or more sentences.
    public let meaning: String

    public init(_ term: String, meaning: String) {
        self.term = term
        self.meaning = meaning
    }
}

public import ExactNumber

/// The words by which a criterion may be answered, and what each earns.
public struct Scale: Sendable, Hashable {
    public let name: String
    public let choices: [Choice]

    public init(name: String, choices: [Choice]) {
        self.name = name
        self.choices = choices
    }

    /// One word of a scale.
    public struct Choice: Sendable, Hashable {
        /// As the answer file writes it, e.g. `met`, `yes`, `no-disclosure-found`.
        public let word: String
        /// What it counts as in the table of states.
        public let state: AnswerState
        /// From 0 to 1, before any cap by evidence; `nil` where the state gives none.
        public let points: Rational?

        public init(word: String, state: AnswerState, points: Rational?) {
            self.word = word
            self.state = state
            self.points = points
        }
    }
}

/// The facts that differ although they may earn the same points.
public enum AnswerState: String, Sendable, Hashable, CaseIterable {
    case met, partly
    case notMet = "not-met"
    /// The company was asked and would not say.
    case declined
    /// The analyst looked and found nothing.
    case notDisclosed = "not-disclosed"
    /// The respondent does not know.
    case unknown
    case notApplicable = "not-applicable"
    /// Absent or blank.
    case unanswered
}

/// A rule over several answers whose breach is a finding and never costs points.
public struct CrossCheck: Sendable, Hashable {
    public let id: ItemID
    /// What holds when the answers contradict each other.
    public let when: Condition
    /// The finding, a sentence.
    public let message: String

    public init(id: ItemID, when: Condition, message: String) {
        self.id = id
        self.when = when
        self.message = message
    }
}

public import ExactNumber

/// The words by which a criterion may be answered, and what each earns.
public struct Scale: Sendable, Hashable {
    public let name: String
    /// The points of a full mark, above 0: 1, or 100 where choices are written in per cent.
    public let full: Rational
    public let choices: [Choice]

    public init(name: String, full: Rational = 1, choices: [Choice]) {
        self.name = name
        self.full = full
        self.choices = choices
    }

    /// The choice a word stands for.
    public func choice(_ word: String) -> Choice? { choices.first { $0.word == word } }

    /// The words of the table of states, as answer files write them, and what they earn.
    public static var standard: Scale {
        // Made anew each time: threads that shared one would wait for each other to count who holds it.
        Scale(
            name: "standard",
            choices: [
                Choice(word: "met", state: .met, points: 1),
                Choice(word: "partly", state: .partly, points: .half),
                Choice(word: "not-met", state: .notMet, points: 0),
                Choice(word: "declined", state: .declined, points: 0),
                Choice(word: "not-disclosed", state: .notDisclosed, points: nil),
                Choice(word: "unknown", state: .unknown, points: nil),
                Choice(word: "not-applicable", state: .notApplicable, points: nil),
            ])
    }

    /// One word of a scale.
    public struct Choice: Sendable, Hashable {
        /// As the answer file writes it, e.g. `met`, `yes`, `no-disclosure-found`.
        public let word: String
        /// What it counts as in the table of states.
        public let state: AnswerState
        /// From 0 to the scale's `full`, before any cap by evidence; `nil` where the state gives none.
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

    /// Silence: 0 in the floor and full in the ceiling.
    @inlinable
    public var isSilent: Bool {
        switch self {
        case .notDisclosed, .unknown, .unanswered: true
        case .met, .partly, .notMet, .declined, .notApplicable: false
        }
    }
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

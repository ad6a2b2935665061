public import ExactNumber
public import QuestionnaireModel
public import SourceText

/// How one criterion was counted.
public struct CriterionResult: Sendable, Hashable {
    /// Which rule decided, where it was not the answer alone.
    public enum Rule: String, Sendable, Hashable {
        case asAnswered = "as-answered"
        case unanswered
        /// Its condition on the sheet's own fields does not hold.
        case doesNotApply = "does-not-apply"
        /// Of a pair, the one that the supported involvement takes out.
        case otherOfPair = "other-of-pair"
        /// A follow-up whose prerequisite is not met: counts as not met.
        case prerequisiteNotMet = "prerequisite-not-met"
        /// A follow-up whose prerequisite is open: open too.
        case prerequisiteOpen = "prerequisite-open"
        /// A follow-up whose prerequisite is not applicable.
        case prerequisiteNotApplicable = "prerequisite-not-applicable"
        /// Every criterion of a reply that was refused.
        case replyRefused = "reply-refused"
        /// Of a reply that never came or never could: nothing is counted.
        case noReply = "no-reply"
        /// Answered *not applicable* where that is not allowed, or in a word its scale does not have.
        case invalidAnswer = "invalid-answer"
    }

    public var id: ItemID
    /// Index into `AnswerSheet.answers`.
    public var answer: Int?
    /// The word of the answer as the file writes it; `nil` where there is none.
    public var word: String?
    /// What it counts as.
    public var state: AnswerState
    public var rule: Rule
    /// What the answer alone would earn, 0 to 1; `nil` where the criterion is out.
    public var uncapped: Rational?
    /// The share of that which its evidence allows, 0 to 1.
    public var cap: Rational
    /// The strongest evidence named; `nil` is the claim alone.
    public var grade: Evidence.Kind?
    /// What it earns, 0 to 1: `uncapped · cap`; `nil` where the criterion is out.
    public var points: Rational?
    /// Weight times the factor of its stage.
    public var weight: Rational
    /// What its mark is out of: the method's full mark, or its own points where its group adds them up.
    public var max: Rational
    /// Share in the overall score, 0 to 1; 0 where it is out. Within the annex where that stands beside the score.
    public var effectiveWeight: Rational
    /// Whether it is one of the annex.
    public var isAnnex: Bool
    /// Of the answer's word in the answer file.
    public var range: ByteRange?

    /// Whether it counts in its group at all.
    @inlinable
    public var applies: Bool { points != nil }
    /// Whether silence could still hide something: 0 in the floor, 1 in the ceiling.
    @inlinable
    public var isOpen: Bool { applies && state.isSilent }
    public var isReviewed: Bool { applies && state != .unanswered }
    public var isDisclosed: Bool { applies && !isOpen }

    /// What it is worth by itself, by the method that the assessment was made by; no band.
    public func score(by method: Method) -> Score {
        let value = points.map { PartValue(points: $0, isOpen: isOpen, isReviewed: isReviewed) }
        return Scores(method: method, hasReply: rule != .noReply).score(value, full: max, hasBand: false)
    }
}

/// A criterion that is not fully met, and what meeting it would be worth.
public struct Gap: Sendable, Hashable {
    /// What is missing.
    public enum Lack: Sendable, Hashable {
        /// Nothing was answered, disclosed, or known.
        case open
        case notMet, declined
        /// Only part of it is met; the evidence shows that part.
        case partly
        /// The answer is good; its evidence earns at most this share of it, 0 to 1.
        case evidence(cap: Rational)
        /// A follow-up whose prerequisite is not met.
        case prerequisite
    }

    /// Index into `Assessment.criteria`.
    public var criterion: Int
    public var id: ItemID
    public var priority: Priority
    public var stage: Stage?
    /// The floor with it met on full evidence minus the floor now, 0 to `max`; 0 for an annex that stands
    /// beside the score; `nil` where nothing is scorable.
    public var gain: Rational?
    public var lack: Lack
    /// What is missing, in a sentence.
    public var lacking: String
    /// What would meet it; empty where the criterion does not say.
    public var wanted: String
    public var nextStep: String

    /// The next step where an answer lacks nothing but evidence.
    package static let showIt = "Publish what shows it, in a form from which nobody can be known."

    /// What is missing, closing with what would meet it.
    public var missing: String { wanted.isEmpty ? lacking : "\(lacking) Wanted: \(wanted)" }
}

/// Something to look at twice; it never costs points.
public struct Finding: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable { case warning, note }

    /// Kebab-case, stable.
    public var id: String
    public var severity: Severity
    public var message: String
    /// Index into `Assessment.criteria`.
    public var criterion: Int?
    /// In the answer file.
    public var range: ByteRange?

    public init(
        id: String, severity: Severity = .warning, message: String, criterion: Int? = nil,
        range: ByteRange? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.criterion = criterion
        self.range = range
    }
}

/// What the company says of its involvement, and what that changes.
public struct InvolvementResult: Sendable, Hashable {
    public var claims: [InvolvementClaim]
    /// Every listed impact is claimed as directly linked on evidence above an internal document or audit.
    public var isSupportedDirectLink: Bool
    /// What the letter's wording suggests; `nil` where it leaves that open or there is no letter.
    public var alleged: Involvement?
}

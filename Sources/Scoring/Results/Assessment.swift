public import ExactNumber
public import QuestionnaireModel

/// One answer sheet scored by one method: all that a report says, and nothing it does not.
public struct Assessment: Sendable {
    public var overall: Score
    /// In the order of the questionnaire, each over the distinct criteria that map to it.
    public var principles: [PrincipleResult]
    /// Commitment, process, outcome; only those that the questionnaire has.
    public var stages: [StageResult]
    /// The method's own tables.
    public var views: [ViewResult]
    /// Every question, section and ask, each before what is in it, in the order of the questionnaire and then of its
    /// annex. Empty in a summary. `NodeTree` has them in their places.
    public var groups: [GroupResult]
    /// The annex as one question; `nil` where there is none.
    public var annexScore: Score?
    /// Whether the annex is one more question of `overall`, instead of standing beside it.
    public var annexCounts: Bool
    /// Every criterion, those of the annex last, in the order of `Questionnaire.allCriteria`.
    public var criteria: [CriterionResult]
    /// By priority, then gain, then the order of the questionnaire. Empty in a summary.
    public var gaps: [Gap]
    /// In the order of the answer sheet, then of the questionnaire.
    public var findings: [Finding]
    public var involvement: InvolvementResult
    /// The headline had every *not applicable* been counted as not met, and how many there are.
    public var notApplicable: NotApplicableScenario
    /// `nil` where there is no next band or no headline, or in a summary.
    public var nextBand: WayToNextBand?
    /// `nil` where there is no headline or it is answered-only, or in a summary.
    public var robustness: Robustness?
    /// Whether the company is the one that the letter was sent to; `nil` where there was no letter.
    public var isAddressee: Bool?
    /// Why there is no headline; `nil` where there is one.
    public var withoutScore: WithoutScore?
    /// The method's digits behind the point at display.
    public var decimals: Int
    /// The method's bands.
    public var bands: [Method.Band]
}

extension Assessment {
    /// Why a headline is missing.
    public enum WithoutScore: String, Sendable, Hashable {
        case noReply = "no-reply"
        case replyNotDelivered = "reply-not-delivered"
        case nothingApplies = "nothing-applies"
        case tooLittleReviewed = "too-little-reviewed"
        case blocked
    }

    /// A principle with its clauses.
    public struct PrincipleResult: Sendable, Hashable {
        public var id: String
        public var title: String
        public var score: Score
        /// How many distinct criteria that count map to it.
        public var criteria: Int
        public var clauses: [ClauseResult]
    }

    /// One clause.
    public struct ClauseResult: Sendable, Hashable {
        public var id: ClauseID
        public var title: String
        public var score: Score
        public var criteria: Int
    }

    /// Paper, practice or results.
    public struct StageResult: Sendable, Hashable {
        public var stage: Stage
        public var score: Score
        public var criteria: Int
    }

    /// A table of the method.
    public struct ViewResult: Sendable, Hashable {
        public var id: ItemID
        public var title: String
        public var rows: [Row]

        /// One line of it.
        public struct Row: Sendable, Hashable {
            public var id: String
            public var title: String
            public var score: Score
        }
    }

    /// A question, section or ask.
    public struct GroupResult: Sendable, Hashable {
        public var id: ItemID
        /// Share in the overall score, 0 to 1; within the annex where that stands beside the score.
        public var effectiveWeight: Rational
        public var score: Score
    }

    /// A question, section, ask or criterion in its place.
    public struct Node: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable { case question, section, ask, criterion }

        public var id: ItemID
        public var kind: Kind
        /// The question as printed, the ask's title, the criterion's text.
        public var label: String
        /// As the questionnaire has it; a criterion's times its stage factor.
        public var weight: Rational
        /// Share in the overall score, 0 to 1; within the annex where that stands beside the score.
        public var effectiveWeight: Rational
        public var score: Score
        /// Index into `Assessment.criteria`, for a criterion.
        public var criterion: Int?
        public var children: [Node]
    }

    /// What the answers' *not applicable* are worth.
    public struct NotApplicableScenario: Sendable, Hashable {
        /// Criteria that are out because of an answer *not applicable*, follow-ups that went along included.
        public var count: Int
        /// Per cent of the weight that would apply with them in.
        public var weight: Rational
        /// The headline with all of them counted as not met; `nil` where there is none.
        public var score: Rational?
    }

    /// How far the overall score moves when every weight may be half as large or half as large again.
    public struct Robustness: Sendable, Hashable {
        /// Exact bounds, 0 to `max`.
        public var lowest: Rational
        public var highest: Rational
        /// The bands those lie in.
        public var lowestBand: String?
        public var highestBand: String?
        public var holdsBand: Bool { lowestBand == highestBand }
    }

    /// What would lead into the next band.
    public struct WayToNextBand: Sendable, Hashable {
        public var band: Method.Band
        /// Indices into `Assessment.gaps`, by priority, then gain; all met on full evidence.
        public var steps: [Int]
        /// The headline then.
        public var score: Rational
        /// Whether no smaller set of criteria gets there, or only none smaller was found.
        public var isSmallest: Bool
        /// How many of the steps are commitments.
        public var onPaper: Int
    }
}

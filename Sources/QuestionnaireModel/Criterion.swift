public import ExactNumber

/// What a criterion shows: paper, practice or results.
public enum Stage: String, Sendable, Hashable, CaseIterable {
    case commitment, process, outcome
}

/// How soon a gap should be closed.
public enum Priority: String, Sendable, Hashable, CaseIterable, Comparable {
    case high, medium, low

    public static func < (a: Priority, b: Priority) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .high ? 0 : self == .medium ? 1 : 2 }
}

/// Whether a criterion may be answered *not applicable*.
public enum NotApplicableRule: Sendable, Hashable {
    case never
    /// Only in the case described, and with a reason that says what is asked for here.
    case allowed(when: String, reason: String)
}

/// One observable fact that a third party can check in a published reply.
public struct Criterion: Sendable, Hashable {
    /// `<ask id>.<name>`.
    public var id: ItemID
    /// The fact, as a sentence.
    public var text: String
    /// The clauses it is mapped to; at least one for a scored criterion of ours.
    public var principles: [ClauseID]
    /// Further sources named for the reader, e.g. `31(h)`; without effect on scores.
    public var reference: [String]
    /// `nil` in a questionnaire that knows no stages.
    public var stage: Stage?
    /// Above 0.
    public var weight: Rational
    public var priority: Priority
    /// Belongs to the right first round for a small company.
    public var isCore: Bool
    /// The catalogue's edition in which its meaning last changed.
    public var changedIn: Int
    public var met: String
    public var partly: String
    public var notEnough: String
    public var evidence: String
    public var nextStep: String
    public var smallCompany: String
    /// A claim alone can earn the full point: the statement is the fact.
    public var statementSuffices: Bool
    public var notApplicable: NotApplicableRule
    /// On the sheet's own fields: when it does not hold, the criterion is out.
    public var appliesWhen: Condition?
    /// On answers: the prerequisite of a follow-up.
    public var follows: Condition?
    /// The partner of which only one applies: remedy of one's own, or leverage that others remedy.
    public var pairedWith: ItemID?
    /// Never an id again: where its question is asked now.
    public var replacedBy: ItemID?
    /// Text lints that make no sense here, by id.
    public var exemptFromLints: [String]
    /// A named scale of the questionnaire or method; `nil` is the default one.
    public var scale: String?
    /// A number as the answer, instead of a word.
    public var number: NumberAnswer?
    /// By which a method's view may group it.
    public var tags: [String]

    public init(
        id: ItemID, text: String, principles: [ClauseID] = [], reference: [String] = [], stage: Stage? = nil,
        weight: Rational = .one, priority: Priority = .medium, isCore: Bool = false, changedIn: Int = 1,
        met: String = "", partly: String = "", notEnough: String = "", evidence: String = "",
        nextStep: String = "",
        smallCompany: String = "", statementSuffices: Bool = false, notApplicable: NotApplicableRule = .never,
        appliesWhen: Condition? = nil, follows: Condition? = nil, pairedWith: ItemID? = nil,
        replacedBy: ItemID? = nil, exemptFromLints: [String] = [], scale: String? = nil,
        number: NumberAnswer? = nil, tags: [String] = []
    ) {
        self.id = id
        self.text = text
        self.principles = principles
        self.reference = reference
        self.stage = stage
        self.weight = weight
        self.priority = priority
        self.isCore = isCore
        self.changedIn = changedIn
        self.met = met
        self.partly = partly
        self.notEnough = notEnough
        self.evidence = evidence
        self.nextStep = nextStep
        self.smallCompany = smallCompany
        self.statementSuffices = statementSuffices
        self.notApplicable = notApplicable
        self.appliesWhen = appliesWhen
        self.follows = follows
        self.pairedWith = pairedWith
        self.replacedBy = replacedBy
        self.exemptFromLints = exemptFromLints
        self.scale = scale
        self.number = number
        self.tags = tags
    }
}

/// A numeric answer: `none` earns 0 points, `full` earns 1, linear between, clamped outside; `none` may be above `full`.
public struct NumberAnswer: Sendable, Hashable {
    public let none: Rational
    public let full: Rational
    /// Printed behind the number, e.g. `%`.
    public let unit: String

    public init(none: Rational, full: Rational, unit: String = "") {
        self.none = none
        self.full = full
        self.unit = unit
    }
}

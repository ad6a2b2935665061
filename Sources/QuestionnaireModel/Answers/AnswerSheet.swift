public import SourceText

/// One company's answers to one questionnaire, as one file holds them.
public struct AnswerSheet: Sendable {
    /// What was scored.
    public enum Basis: String, Sendable, Hashable, CaseIterable {
        case selfAssessment = "self-assessment"
        case publishedReply = "published-reply"
        case publicRecord = "public-record"
    }
    /// What became of the letter, where a published reply is scored.
    public enum Reply: String, Sendable, Hashable, CaseIterable {
        case received, none, refused
        case notDelivered = "not-delivered"
    }
    /// Of the company, by what it says of itself.
    public enum Size: String, Sendable, Hashable, CaseIterable { case small, medium, large }

    /// The id of the questionnaire it answers.
    public var questionnaire: ItemID
    /// The first 12 digits of that questionnaire's SHA-256, where the file is pinned to one.
    public var questionnaireVersion: String?
    /// The catalogue's edition, where the file names it.
    public var edition: Int?
    public var company: String
    public var size: Size?
    public var basis: Basis
    public var reply: Reply
    /// `YYYY-MM-DD`.
    public var asOf: String
    public var analyst: String?
    /// What the company says of its involvement; empty where it says nothing.
    public var involvement: [InvolvementClaim]
    /// In the order of the file.
    public var answers: [Answer]

    public init(
        questionnaire: ItemID, questionnaireVersion: String? = nil, edition: Int? = nil, company: String,
        size: Size? = nil, basis: Basis = .selfAssessment, reply: Reply = .received, asOf: String,
        analyst: String? = nil, involvement: [InvolvementClaim] = [], answers: [Answer]
    ) {
        self.questionnaire = questionnaire
        self.questionnaireVersion = questionnaireVersion
        self.edition = edition
        self.company = company
        self.size = size
        self.basis = basis
        self.reply = reply
        self.asOf = asOf
        self.analyst = analyst
        self.involvement = involvement
        self.answers = answers
    }
}

/// How a company says it is involved in one impact.
public struct InvolvementClaim: Sendable, Hashable {
    /// `nil` in the short form, one word for all.
    public let impact: WrittenText?
    public let claim: Involvement
    public let evidence: [Evidence]
    public let range: ByteRange

    public init(
        impact: WrittenText? = nil, claim: Involvement, evidence: [Evidence] = [],
        range: ByteRange = ByteRange(at: 0)
    ) {
        self.impact = impact
        self.claim = claim
        self.evidence = evidence
        self.range = range
    }
}

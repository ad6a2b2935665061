public import ExactNumber
public import SourceText

/// The answer to one criterion.
public struct Answer: Sendable, Hashable {
    public var criterion: ItemID
    /// The word of the criterion's scale, as the file writes it; `nil` is unanswered.
    public var word: String?
    public var evidence: [Evidence]
    /// Of the answer's word, or of the key where it is blank.
    public var range: ByteRange
    /// Of the key.
    public var keyRange: ByteRange
    private var remarks: Boxed<Remarks>?

    /// What more is said than the word and its evidence.
    private struct Remarks: Sendable, Hashable {
        var number: Rational?
        var reason, statement: WrittenText?
        var companyComment: CompanyComment?
        var action: PlannedAction?
    }

    public init(
        criterion: ItemID, word: String?, number: Rational? = nil, reason: WrittenText? = nil,
        statement: WrittenText? = nil, evidence: [Evidence] = [], companyComment: CompanyComment? = nil,
        action: PlannedAction? = nil, range: ByteRange = ByteRange(at: 0),
        keyRange: ByteRange = ByteRange(at: 0)
    ) {
        self.criterion = criterion
        self.word = word
        self.evidence = evidence
        self.range = range
        self.keyRange = keyRange
        let saysNoMore =
            number == nil && reason == nil && statement == nil && companyComment == nil && action == nil
        remarks =
            saysNoMore
            ? nil
            : Boxed(
                Remarks(
                    number: number, reason: reason, statement: statement, companyComment: companyComment,
                    action: action))
    }
}

extension Answer {
    /// Where the criterion asks for a number.
    public var number: Rational? {
        get { remarks?.value.number }
        set { change { $0.number = newValue } }
    }
    /// Why the criterion is said not to apply.
    public var reason: WrittenText? {
        get { remarks?.value.reason }
        set { change { $0.reason = newValue } }
    }
    /// What the company says to it.
    public var statement: WrittenText? {
        get { remarks?.value.statement }
        set { change { $0.statement = newValue } }
    }
    /// Right of reply.
    public var companyComment: CompanyComment? {
        get { remarks?.value.companyComment }
        set { change { $0.companyComment = newValue } }
    }
    /// What is to be done about it.
    public var action: PlannedAction? {
        get { remarks?.value.action }
        set { change { $0.action = newValue } }
    }

    private mutating func change(_ body: (inout Remarks) -> Void) {
        var changed = remarks?.value ?? Remarks()
        body(&changed)
        remarks = changed == Remarks() ? nil : Boxed(changed)
    }
}

/// Right of reply: what the company says of how it was scored.
public struct CompanyComment: Sendable, Hashable {
    public let agrees: Bool?
    public let text: WrittenText?

    public init(agrees: Bool?, text: WrittenText?) {
        self.agrees = agrees
        self.text = text
    }
}

/// What somebody is to do about a gap, and by when.
public struct PlannedAction: Sendable, Hashable {
    public let owner: String?
    /// `YYYY-MM-DD`.
    public let due: String?
    public let note: WrittenText?

    public init(owner: String?, due: String?, note: WrittenText?) {
        self.owner = owner
        self.due = due
        self.note = note
    }
}

/// A text somebody wrote, with its place in the file.
public struct WrittenText: Sendable, Hashable {
    public let text: String
    public let range: ByteRange
    /// Graded, and never printed in public.
    public let isConfidential: Bool

    public init(_ text: String, at range: ByteRange = ByteRange(at: 0), isConfidential: Bool = false) {
        self.text = text
        self.range = range
        self.isConfidential = isConfidential
    }
}

/// The fields of an answer sheet that conditions look at.
public struct SheetFacts: Sendable, Hashable {
    public var size: AnswerSheet.Size?
    public var basis: AnswerSheet.Basis
    public var reply: AnswerSheet.Reply
    /// Of involvement only this changes anything: every impact is directly linked, on evidence.
    public var isDirectLinkSupported: Bool

    public init(
        size: AnswerSheet.Size?, basis: AnswerSheet.Basis, reply: AnswerSheet.Reply,
        isDirectLinkSupported: Bool
    ) {
        self.size = size
        self.basis = basis
        self.reply = reply
        self.isDirectLinkSupported = isDirectLinkSupported
    }

    public init(_ sheet: AnswerSheet) {
        self.init(
            size: sheet.size, basis: sheet.basis, reply: sheet.reply,
            isDirectLinkSupported: sheet.isDirectLinkSupported)
    }

    /// The word of a field, as answer files write it; `nil` where the sheet has none.
    public func word(of field: SheetField) -> String? {
        switch field {
        case .size: size?.rawValue
        case .basis: basis.rawValue
        case .reply: reply.rawValue
        case .involvement: isDirectLinkSupported ? Involvement.directlyLinked.rawValue : nil
        }
    }

    /// Every combination there is.
    static let all: [SheetFacts] = {
        var facts: [SheetFacts] = []
        for size in AnswerSheet.Size.allCases + [nil] {
            for basis in AnswerSheet.Basis.allCases {
                for reply in AnswerSheet.Reply.allCases {
                    for isSupported in [false, true] {
                        facts.append(
                            SheetFacts(
                                size: size, basis: basis, reply: reply, isDirectLinkSupported: isSupported))
                    }
                }
            }
        }
        return facts
    }()
}

extension SheetField {
    /// The words that a condition may name.
    public var words: [String] {
        switch self {
        case .size: AnswerSheet.Size.allCases.map(\.rawValue)
        case .basis: AnswerSheet.Basis.allCases.map(\.rawValue)
        case .reply: AnswerSheet.Reply.allCases.map(\.rawValue)
        case .involvement: [Involvement.directlyLinked.rawValue]
        }
    }
}

extension AnswerSheet {
    /// Whether every listed impact is claimed as directly linked on evidence stronger than an internal document
    /// or an audit; only then is remedy of one's own asked for no longer.
    public var isDirectLinkSupported: Bool {
        !involvement.isEmpty
            && involvement.allSatisfy { claim in
                claim.claim == .directlyLinked && claim.evidence.contains(where: \.kind.supportsInvolvement)
            }
    }
}

extension Evidence.Kind {
    /// Stronger than an internal document and an audit or certificate.
    public var supportsInvolvement: Bool {
        switch self {
        case .reply, .internalDocument, .auditOrCertificate: false
        case .publicDocument, .stakeholderAccount, .independentInvestigation: true
        }
    }
}

import QuestionnaireModel

/// The words for the fixed terms of answers, evidence and rungs, in one place.
extension AnswerState {
    /// As a label: `Not disclosed`.
    var label: String {
        switch self {
        case .met: "Met"
        case .partly: "Partly met"
        case .notMet: "Not met"
        case .declined: "Declined"
        case .notDisclosed: "Not disclosed"
        case .unknown: "Unknown"
        case .unanswered: "Unanswered"
        case .notApplicable: "Not applicable"
        }
    }

    /// After a count: `3 are not disclosed`.
    var predicate: String { label.lowercased() }

    /// The word of the standard scale.
    var standardWord: String? { self == .unanswered ? nil : rawValue }
}

extension Stage {
    /// As a place: where a fact is shown.
    var place: String {
        switch self {
        case .commitment: "on paper"
        case .process: "in practice"
        case .outcome: "with results"
        }
    }

    /// As a heading of a row: `On paper (commitments)`.
    var label: String { "\(Words.capitalised(place)) (\(plural))" }

    var plural: String {
        switch self {
        case .commitment: "commitments"
        case .process: "processes"
        case .outcome: "outcomes"
        }
    }
}

extension Evidence.Kind {
    /// `a public document`.
    var withArticle: String {
        switch self {
        case .reply: "the reply itself"
        case .internalDocument: "an internal document"
        case .auditOrCertificate: "an audit or certificate"
        case .publicDocument: "a public document"
        case .stakeholderAccount: "an account of workers or their organisations"
        case .independentInvestigation: "an independent investigation"
        }
    }

    /// `Public document`.
    var label: String { name.description }

    var name: StaticString {
        switch self {
        case .reply: "The reply itself"
        case .internalDocument: "Internal document"
        case .auditOrCertificate: "Audit or certificate"
        case .publicDocument: "Public document"
        case .stakeholderAccount: "Account of workers or their organisations"
        case .independentInvestigation: "Independent investigation"
        }
    }
}

extension Involvement {
    var label: String {
        switch self {
        case .caused: "caused"
        case .contributed: "contributed"
        case .directlyLinked: "directly linked"
        case .noneIdentified: "none identified"
        case .unknown: "unknown"
        }
    }
}

extension Priority {
    var label: String { "\(rawValue) priority" }
}

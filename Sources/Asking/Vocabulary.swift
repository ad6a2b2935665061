import QuestionnaireModel

/// The closed lists of words in an answer file, each with what it means: for schemas and forms alike.
enum Vocabulary {
    /// A word, how a form shows it, and what it says.
    struct Term {
        let word: String
        /// For people, e.g. "Not met".
        let label: String
        /// A sentence without its full stop; empty where the label says it all.
        let meaning: String
    }

    /// A state of the standard scale.
    static func term(for state: AnswerState) -> Term {
        let (label, meaning) =
            switch state {
            case .met: ("Met", "The fact is there")
            case .partly: ("Partly", "Part of it is there")
            case .notMet: ("Not met", "It is not there, or what is said of it falls short")
            case .declined: ("Declined", "The company was asked and will not say")
            case .notDisclosed: ("Not disclosed", "An analyst looked, and found nothing that speaks of it")
            case .unknown: ("Unknown", "The company does not know")
            case .notApplicable:
                ("Not applicable", "Only where the criterion allows it, and with a reason")
            case .unanswered: ("Open", "Nothing in the score's floor, everything in its ceiling")
            }
        return Term(word: state == .unanswered ? "" : state.rawValue, label: label, meaning: meaning)
    }

    /// A choice of any scale: the standard words as they are always shown, others as their scale spells them.
    static func term(for choice: Scale.Choice) -> Term {
        let standard = term(for: choice.state)
        if choice.word == choice.state.rawValue { return standard }
        return Term(
            word: choice.word, label: choice.word, meaning: "Counts as \(standard.label.lowercased())")
    }

    /// A kind of evidence.
    static func term(for kind: Evidence.Kind) -> Term {
        let (label, meaning) =
            switch kind {
            case .reply: ("The reply itself", "The reply that is being scored; no more than a claim")
            case .internalDocument: ("Internal document", "Seen by the company alone")
            case .auditOrCertificate:
                ("Audit or certificate", "Proves little where workers cannot speak freely")
            case .publicDocument: ("Public document", "Published, and not the reply itself")
            case .stakeholderAccount: ("Stakeholder account", "What workers or their organisations say")
            case .independentInvestigation:
                ("Independent investigation", "By somebody whom the company does not pay")
            }
        return Term(word: kind.rawValue, label: label, meaning: meaning)
    }

    /// What was scored.
    static func term(for basis: AnswerSheet.Basis) -> Term {
        let (label, meaning) =
            switch basis {
            case .selfAssessment: ("Self-assessment", "The company answers for itself")
            case .publishedReply: ("Published reply", "An analyst reads the company's reply to the letter")
            case .publicRecord: ("Public record", "An analyst reads whatever the company has published")
            }
        return Term(word: basis.rawValue, label: label, meaning: meaning)
    }

    /// What became of the letter.
    static func term(for reply: AnswerSheet.Reply) -> Term {
        let (label, meaning) =
            switch reply {
            case .received: ("Received", "The company replied; what holds when nothing is said")
            case .none: ("None", "The company did not reply")
            case .refused: ("Refused", "The company said that it would not reply")
            case .notDelivered: ("Not delivered", "The letter never arrived")
            }
        return Term(word: reply.rawValue, label: label, meaning: meaning)
    }

    /// The size of a company.
    static func term(for size: AnswerSheet.Size) -> Term {
        let label =
            switch size {
            case .small: "Small"
            case .medium: "Medium"
            case .large: "Large"
            }
        return Term(word: size.rawValue, label: label, meaning: "")
    }

    /// A claim of involvement.
    static func term(for involvement: Involvement) -> Term {
        let (label, meaning) =
            switch involvement {
            case .caused: ("Caused", "The company's own acts brought the harm about")
            case .contributed: ("Contributed", "The company's acts helped to bring it about")
            case .directlyLinked:
                (
                    "Directly linked",
                    "By its products, services or business relationships, without a part of its own"
                )
            case .noneIdentified: ("None identified", "The company looked and found no involvement")
            case .unknown: ("Unknown", "The company does not know")
            }
        return Term(word: involvement.rawValue, label: label, meaning: meaning)
    }
}

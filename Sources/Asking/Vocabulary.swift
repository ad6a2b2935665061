package import QuestionnaireModel

/// The closed lists of words in an answer file, each with what it means: for schemas and forms alike.
package enum Vocabulary {
    /// A word, how a form shows it, and what it says.
    package struct Term: Sendable {
        package let word: String
        /// For people, e.g. "Not met".
        package let label: String
        /// A sentence without its full stop; empty where the label says it all.
        package let meaning: String

        package init(_ word: String, _ label: String, _ meaning: String = "") {
            self.word = word
            self.label = label
            self.meaning = meaning
        }
    }

    /// A state of the standard scale.
    package static func term(for state: AnswerState) -> Term {
        switch state {
        case .met: Term("met", "Met", "The fact is there")
        case .partly: Term("partly", "Partly", "Part of it is there")
        case .notMet: Term("not-met", "Not met", "It is not there, or what is said of it falls short")
        case .declined: Term("declined", "Declined", "The company was asked and will not say")
        case .notDisclosed:
            Term("not-disclosed", "Not disclosed", "An analyst looked, and found nothing that speaks of it")
        case .unknown: Term("unknown", "Unknown", "The company does not know")
        case .notApplicable:
            Term("not-applicable", "Not applicable", "Only where the criterion allows it, and with a reason")
        case .unanswered:
            Term("", "Open", "Nothing in the score's floor, everything in its ceiling")
        }
    }

    /// A kind of evidence.
    package static func term(for kind: Evidence.Kind) -> Term {
        switch kind {
        case .reply:
            Term(kind.rawValue, "The reply itself", "The reply that is being scored; no more than a claim")
        case .internalDocument:
            Term(kind.rawValue, "Internal document", "Seen by the company alone")
        case .auditOrCertificate:
            Term(
                kind.rawValue, "Audit or certificate", "Proves little where workers cannot speak freely")
        case .publicDocument:
            Term(kind.rawValue, "Public document", "Published, and not the reply itself")
        case .stakeholderAccount:
            Term(kind.rawValue, "Stakeholder account", "What workers or their organisations say")
        case .independentInvestigation:
            Term(kind.rawValue, "Independent investigation", "By somebody whom the company does not pay")
        }
    }

    /// What was scored.
    package static func term(for basis: AnswerSheet.Basis) -> Term {
        switch basis {
        case .selfAssessment:
            Term(basis.rawValue, "Self-assessment", "The company answers for itself")
        case .publishedReply:
            Term(basis.rawValue, "Published reply", "An analyst reads the company's reply to the letter")
        case .publicRecord:
            Term(basis.rawValue, "Public record", "An analyst reads whatever the company has published")
        }
    }

    /// What became of the letter.
    package static func term(for reply: AnswerSheet.Reply) -> Term {
        switch reply {
        case .received:
            Term(reply.rawValue, "Received", "The company replied; what holds when nothing is said")
        case .none: Term(reply.rawValue, "None", "The company did not reply")
        case .refused: Term(reply.rawValue, "Refused", "The company said that it would not reply")
        case .notDelivered: Term(reply.rawValue, "Not delivered", "The letter never arrived")
        }
    }

    /// The size of a company.
    package static func term(for size: AnswerSheet.Size) -> Term {
        switch size {
        case .small: Term(size.rawValue, "Small")
        case .medium: Term(size.rawValue, "Medium")
        case .large: Term(size.rawValue, "Large")
        }
    }

    /// A claim of involvement.
    package static func term(for involvement: Involvement) -> Term {
        switch involvement {
        case .caused: Term(involvement.rawValue, "Caused", "The company's own acts brought the harm about")
        case .contributed:
            Term(involvement.rawValue, "Contributed", "The company's acts helped to bring it about")
        case .directlyLinked:
            Term(
                involvement.rawValue, "Directly linked",
                "By its products, services or business relationships, without a part of its own")
        case .noneIdentified:
            Term(involvement.rawValue, "None identified", "The company looked and found no involvement")
        case .unknown: Term(involvement.rawValue, "Unknown", "The company does not know")
        }
    }
}

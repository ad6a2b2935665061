import Progress
import QuestionnaireModel

/// What is said where one of two files, or both, have no reply that could be read: whatever changed then is not what
/// the company does.
extension Difference {
    private var replies: (old: AnswerSheet.Reply, new: AnswerSheet.Reply) {
        (old.sheet.writtenReply, new.sheet.writtenReply)
    }

    /// Whether both files rest on something that could be read.
    var hasBothReplies: Bool { replies == (.received, .received) }

    /// For a report; empty where both were received.
    var repliesInWords: [String] {
        let (before, now) = replies
        if before == now { return [before.remark(when: "in both files")].compactMap(\.self) }
        return [before.remark(when: "before"), now.remark(when: "this time")].compactMap(\.self)
    }

    /// For a letter to the company: what was read of it for each day.
    var repliesToTheCompany: [String] {
        [old.sheet, new.sheet].map { sheet in
            let day = Words.date(SafeText.oneLine(sheet.asOf))
            return switch sheet.writtenReply {
            case .received: "As of \(day) we have read your company's reply."
            case .none:
                "As of \(day) we know of no reply; if your company sent one, please tell us where it stands."
            case .refused: "As of \(day) your company had, as we understand it, refused to reply."
            case .notDelivered: "As of \(day) the letter had, as far as we know, not reached your company."
            }
        }
    }
}

extension AnswerSheet {
    /// A reply is received or not where one is scored; whoever answers for itself, or is read elsewhere, sent none.
    fileprivate var writtenReply: Reply { basis == .publishedReply ? reply : .received }

    /// For the cell of a table, behind a score or its dash; `nil` for what was received.
    var replyMark: String? {
        switch writtenReply {
        case .received: nil
        case .none: "no reply"
        case .refused: "reply refused"
        case .notDelivered: "not delivered"
        }
    }
}

extension AnswerSheet.Reply {
    fileprivate func remark(when: String) -> String? {
        switch self {
        case .received: nil
        case .none:
            "There was no reply \(when): nothing is scored, and that says nothing of what the company does."
        case .refused: "The company refused to reply \(when): that counts as declining every criterion."
        case .notDelivered: "The letter did not arrive \(when): nothing is scored."
        }
    }
}

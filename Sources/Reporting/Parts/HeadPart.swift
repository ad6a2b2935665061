import QuestionnaireModel
import Scoring

/// Whose questions, who answers, who scored and when.
extension ReportComposer {
    func headPart() -> [Block] {
        var blocks: [Block] = [.paragraph(source + addressee), .paragraph(scorer + size + statedInvolvement)]
        if input.options.isPublic { blocks.append(.paragraph([.emphasis(Self.publicNotice)])) }
        return blocks
    }

    private static let publicNotice =
        "Public version: texts marked confidential are withheld, and their grade as evidence is kept; plans of the "
        + "company are left out."

    private var source: Line {
        guard let letter = questionnaire.letter else {
            let title = SafeText.oneLine(questionnaire.title)
            return [.text("\(basis) ")]
                + (title.isEmpty
                    ? [.code(questionnaire.id.text)]
                    : [.foreign("“\(title)”"), " (", .code(questionnaire.id.text), ")"])
                + [", a questionnaire that is not the text of any one letter."]
        }
        let date = letter.date.map { " of \(Words.date($0))" } ?? ""
        return [
            .text("\(basis) the \(Words.count(questionnaire.groups.count, "question")) put to "),
            .foreign(recipient),
        ]
            + [" in letter ", .foreign(letter.reference), .text("\(date).")]
    }

    /// The company that the letter was sent to, else the person it addresses.
    var recipient: String {
        guard let letter = questionnaire.letter else { return "" }
        return SafeText.oneLine(letter.recipient)
    }

    private var basis: String {
        switch sheet.basis {
        case .selfAssessment: "Self-assessment with"
        case .publishedReply:
            switch sheet.reply {
            case .none: "No reply to"
            case .refused: "A refusal to reply to"
            case .notDelivered: "Not delivered:"
            case .received:
                assessment.isAddressee == false ? "A published reply, held against" : "The published reply to"
            }
        case .publicRecord: "What is on the public record, held against"
        }
    }

    private var addressee: Line {
        switch assessment.isAddressee {
        case nil: []
        case true?: [" ", .foreign(fold(sheet.company, to: 200)), " is the addressee of that letter."]
        case false?:
            [" ", .foreign(fold(sheet.company, to: 200)), " is not the addressee of that letter."]
        }
    }

    private var scorer: Line {
        let verb = sheet.basis == .selfAssessment ? "Answered" : "Scored"
        let date = "as of \(Words.date(SafeText.oneLine(sheet.asOf)))"
        if let analyst = sheet.analyst, !analyst.isEmpty {
            return [.text("\(verb) by "), .foreign(fold(analyst, to: 200)), ", ", .foreign(date), "."]
        }
        let silence =
            input.options.isPublic
            ? "this version does not say by whom" : "the file does not say by whom"
        return [.text("\(verb) "), .foreign(date), .text("; \(silence).")]
    }

    private var size: Line {
        sheet.size.map { [.text(" Size of the company as stated: \($0.rawValue).")] } ?? []
    }

    private var statedInvolvement: Line {
        let claims = Set(sheet.involvement.map(\.claim))
        guard let claim = claims.first else {
            return questionnaire.letter == nil
                ? [] : [" Whether and how the company is involved is not stated."]
        }
        guard claims.count == 1 else {
            let labels = Involvement.allCases.filter(claims.contains).map(\.label)
            return [.text(" Involvement as stated, differing by impact: \(Words.list(labels)).")]
        }
        // The reply is the claim itself.
        let kinds = sheet.involvement.flatMap { $0.evidence.map(\.kind) }
        let hasEvidence = kinds.contains { $0 != .reply }
        let support =
            assessment.involvement.isSupportedDirectLink
            ? "with evidence of a kind that supports it"
            : hasEvidence ? "with evidence" : kinds.isEmpty ? "without evidence" : "in the reply alone"
        return [.text(" Involvement as stated, \(support): \(claim.label).")]
    }
}

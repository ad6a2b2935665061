import QuestionnaireModel
import Scoring

/// What the letter says of the company's involvement, what is claimed of it, and what that changes.
extension ReportComposer {
    func involvementPart() -> [Block] {
        let alleged = questionnaire.letter?.allegedInvolvement
        guard alleged != nil || !sheet.involvement.isEmpty else { return [] }
        var blocks: [Block] = [.heading(.involvement)]
        if let alleged {
            let suggestion =
                alleged.claim.map { "Its wording suggests: \($0.label)." } ?? "Its wording leaves open how."
            let isOther = assessment.isAddressee == false
            let of: Line = isOther ? [" of ", .foreign(recipient)] : []
            let line: Line = [.text(" (line \(alleged.line)):")]
            blocks.append(.paragraph(["The letter says"] + of + line))
            blocks.append(.quotation(quote(alleged.text, in: nil, from: alleged.line, to: 600)))
            let standing = "\(suggestion) That is an allegation, and not proven"
            blocks.append(
                .paragraph(
                    isOther
                        ? [
                            .text("\(standing); of "), .foreign(fold(sheet.company, to: 200)),
                            " it says nothing.",
                        ]
                        : [.text("\(standing).")]))
        }
        guard !sheet.involvement.isEmpty else {
            return blocks + [.paragraph(["The answers do not say whether and how the company is involved."])]
        }
        blocks.append(.paragraph(["The answers state:"]))
        blocks.append(.list(List(.bulleted, tight: true, sheet.involvement.map { claim($0) })))
        return blocks + (hasReply ? [.paragraph([.text(consequence)])] : [])
    }

    private func claim(_ claim: InvolvementClaim) -> [Block] {
        let place = "line \(line(claim.range))"
        var line: Line
        if let impact = claim.impact {
            line = [.text("\(claim.claim.opening): ")]
            line.append(
                isWithheld(impact)
                    ? .emphasis(PublicView.marker) : .foreign("“\(fold(impact.text, to: 300))”"))
        } else {
            line = [.text(Words.capitalised(claim.claim.label))]
        }
        guard !claim.evidence.isEmpty else {
            return [.paragraph(line + [.text(" (\(place)), without evidence.")])]
        }
        return [
            .paragraph(line + [.text(" (\(place)), on this evidence:")]),
            .list(
                List(
                    .bulleted, tight: true,
                    claim.evidence.map { one in DocumentPage.blocks { evidence(one, &$0) } })),
        ]
    }

    private var consequence: String {
        if assessment.involvement.isSupportedDirectLink {
            return
                "By the kinds of evidence named, the company is taken to be directly linked and no more. So remedy of its own, which "
                + "is asked of those who caused or contributed to harm, is left out, and what it does so that others remedy is asked "
                + "instead."
        }
        return
            "So remedy of its own is asked of the company in full, which is no finding that it caused harm or contributed to it. "
            + "Only a direct link to every impact listed, supported by more than the company's own documents or audits, would "
            + "change that."
    }
}

extension Involvement {
    /// Before the impact.
    fileprivate var opening: String {
        switch self {
        case .caused: "Caused"
        case .contributed: "Contributed to"
        case .directlyLinked: "Directly linked to"
        case .noneIdentified: "No involvement identified in"
        case .unknown: "Involvement not known in"
        }
    }
}

import Comparison
import QuestionnaireModel

/// Right of reply: what the companies say of how they were scored.
extension ComparisonComposer {
    /// A comment, once, though several analysts' files hold it.
    struct Said {
        let criterion: Int
        let comment: CompanyComment
    }

    func said(_ entries: [Entry]) -> [Said] {
        var seen: Set<String> = []
        return entries.flatMap(\.comments).map { Said(criterion: $0.criterion, comment: $0.comment) }
            .enumerated()
            .sorted {
                ($0.element.criterion, $0.offset) < ($1.element.criterion, $1.offset)
            }
            .map(\.element)
            .filter {
                seen.insert("\($0.criterion) \($0.comment.stand) \($0.comment.text?.text ?? "")").inserted
            }
    }

    /// Each criterion once, by what is said first.
    func stand(_ entries: [Entry]) -> CommentStand {
        var seen: Set<Int> = []
        return CommentStand(said(entries).filter { seen.insert($0.criterion).inserted }.map(\.comment))
    }

    var comments: [Block] {
        let all =
            comparison.ranked.map { ($0.company, $0.files, $0.entries) }
            + comparison.apart.map { ($0.company, $0.files, $0.entries) }
        let speaking = all.map { (company: $0.0, said: said($0.2)) }.filter { !$0.said.isEmpty }
        // A company that assesses itself has had its say.
        let asked = all.count { company in
            company.1.contains { $0.basis != .selfAssessment && $0.hasReply }
                && company.2.allSatisfy { $0.comments.isEmpty && $0.otherComments == 0 }
        }
        guard !speaking.isEmpty || asked > 0 else { return [] }
        var blocks: [Block] = [
            .heading(Heading(2, ["What the companies say"], anchor: .comments))
        ]
        if asked > 0 {
            let who =
                asked == 1
                ? "The files on one company hold no comment from it."
                : "The files on \(asked) companies hold no comment from them."
            blocks.append(
                .paragraph([
                    .text(
                        "\(who) Whoever publishes this should have given each the chance to comment.")
                ]))
        }
        let others = all.flatMap(\.2).reduce(0) { $0 + $1.otherComments }
        if others > 0 {
            let (who, stand) =
                others == 1 ? ("One more comment is", "stands") : ("\(others) more comments are", "stand")
            blocks.append(
                .paragraph([
                    .text(
                        "\(who) on criteria that are not compared, and \(stand) in the company's own report.")
                ]))
        }
        let criteria = comparison.ground.frame.allCriteria
        for (place, company) in speaking.enumerated() {
            let anchor = Anchor("says-\(place + 1)")
            blocks.append(.heading(Heading(3, name(company.company), anchor: anchor, isListed: false)))
            blocks.append(
                .list(
                    List(
                        .bulleted,
                        company.said.map { said in
                            let criterion = criteria[said.criterion]
                            return [
                                .paragraph([
                                    .strong([.foreign(SafeText.oneLine(criterion.text))]), " ",
                                    .code(criterion.id.text),
                                ])
                            ] + words(of: said.comment)
                        })))
        }
        return blocks
    }

    private func words(of comment: CompanyComment) -> [Block] {
        guard let text = comment.text, !text.text.isEmpty else {
            return [.paragraph([.text("\(comment.stand).")])]
        }
        if input.options.isPublic, text.isConfidential {
            return [
                .paragraph([.text("\(comment.stand); its words are "), .emphasis(PublicView.marker), "."])
            ]
        }
        return [.paragraph([.text("\(comment.stand):")]), .quotation(Quotation(text.text))]
    }
}

package import QuestionnaireModel

/// What all analysts say of one reply at the head of their files.
package struct MergedHead: Sendable {
    /// Without answers; the analyst is all of them, the day the latest.
    package let sheet: AnswerSheet
    /// Whether they say different things of the company's involvement, so that nothing of it was merged.
    package let involvementDiffers: Bool
    /// Whether they say different things of its size.
    package let sizeDiffers: Bool

    /// `nil` where nobody has a file of the reply.
    package init?(of reply: Panel.Reply, analysts: [String]) {
        let sheets = reply.codings.compactMap { $0?.sheet }
        guard var sheet = sheets.first else { return nil }
        let others = sheets.dropFirst()
        sizeDiffers = others.contains { $0.size != sheet.size }
        if sizeDiffers { sheet.size = nil }
        if others.contains(where: { $0.questionnaireVersion != sheet.questionnaireVersion }) {
            sheet.questionnaireVersion = nil
        }
        // The oldest edition names every criterion that changed for one of them.
        let editions = sheets.compactMap(\.edition)
        sheet.edition = editions.count == sheets.count ? editions.min() : nil
        sheet.asOf = sheets.map(\.asOf).max() ?? sheet.asOf
        sheet.analyst = zip(analysts, reply.codings).filter { $0.1 != nil }.map(\.0).joined(separator: "; ")
        let claims = sheets.map(\.involvement)
        let isSame = claims.allSatisfy { Self.sayTheSame($0, claims[0]) }
        involvementDiffers = !isSame
        sheet.involvement =
            isSame
            ? claims[0].enumerated().map { place, claim in
                InvolvementClaim(
                    impact: claim.impact, claim: claim.claim,
                    evidence: MergedAnswer.citedByAll(claims.map { $0[place].evidence }), range: claim.range)
            } : []
        sheet.answers = []
        self.sheet = sheet
    }

    private static func sayTheSame(_ a: [InvolvementClaim], _ b: [InvolvementClaim]) -> Bool {
        a.count == b.count
            && zip(a, b).allSatisfy { $0.claim == $1.claim && $0.impact?.text == $1.impact?.text }
    }
}

import Comparison
import QuestionnaireModel

/// What is compared: what all were asked in the same words, and what each questionnaire has besides.
extension ComparisonComposer {
    var ground: Line {
        let shares = comparison.ground.shares
        let count = comparison.ground.criteria.count
        let criteria = Words.count(count, "criterion", "criteria")
        let frame = comparison.ground.frame
        guard shares.contains(where: { $0.leftOut > 0 }) else {
            return [
                .text("All were asked the same \(criteria): “"), .foreign(SafeText.oneLine(frame.title)),
                .text("” ("), .code(frame.id.text), .text(")."),
            ]
        }
        if shares.count == 1 {
            return [
                .text("All were asked the same: “"), .foreign(SafeText.oneLine(frame.title)), .text("” ("),
                .code(frame.id.text),
                .text(
                    "). What its annex expects is part of some companies' own scores and not of others', and is left out here; "
                        + "compared are \(criteria)."),
            ]
        }
        let before: Line = [
            .text("They were not asked the same: \(shares.count) questionnaires were put to them. ")
        ]
        let see: Line = [
            .link(["What was left out"], to: .heading(Self.leftOutAnchor)),
            .text(" says what each questionnaire costs."),
        ]
        guard count > 0 else { return before + see }
        return before + [
            .text("Compared are the \(criteria) that stand in all of them in the same words, weighed as in "),
            .code(frame.id.text), .text(", the one with the fewest. "),
        ] + see
    }

    static let leftOutAnchor = Anchor("left-out")

    /// How many companies with a reply answered each.
    var companiesByQuestionnaire: [ItemID: Int] {
        var companies: [ItemID: Int] = [:]
        let answered = comparison.ranked.map(\.files) + comparison.apart.map(\.files)
        for files in answered where files.allSatisfy(\.hasReply) {
            for questionnaire in Set(files.map(\.questionnaire)) { companies[questionnaire, default: 0] += 1 }
        }
        return companies
    }

    var leftOut: [Block] {
        let shares = comparison.ground.shares
        guard shares.contains(where: { $0.leftOut > 0 }) else { return [] }
        let companies = companiesByQuestionnaire
        let rows = shares.map { share -> [Line] in
            [
                [.code(share.questionnaire.text)], [.foreign(SafeText.oneLine(share.title))],
                [.text("\(companies[share.questionnaire] ?? 0)")], [.text("\(share.leftOut)")],
                [.text(shares.count > 1 ? "\(share.costs)" : "–")],
            ]
        }
        return [
            .heading(Heading(2, ["What was left out"], anchor: Self.leftOutAnchor)),
            .paragraph([
                .text(
                    "Criteria that not all were asked, or not in the same words, or whose prerequisite is such a one"
                        + (comparison.ground.leavesAnnexOut
                            ? "; and the annex, which is part of some scores and not of others. " : ". ")
                        + "“Costs” is how many more criteria could be compared if the companies with this questionnaire were left "
                        + "out.")
            ]),
            .table(
                Table(
                    caption: "What each questionnaire has that is not compared, and what it costs",
                    columns: [
                        .init("Questionnaire"), .init("Title"), .init("Companies", .right),
                        .init("Left out", .right), .init("Costs", .right),
                    ], rows: rows)),
        ]
    }
}

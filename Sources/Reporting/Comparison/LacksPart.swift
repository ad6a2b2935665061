import Comparison
import QuestionnaireModel

/// What most companies lack, and so what a campaign or a law could ask for first.
extension ComparisonComposer {
    private static let shownLacks = 15

    var lacks: [Block] {
        let lacks = comparison.commonLacks
        guard comparison.ranked.count > 1, !lacks.isEmpty else { return [] }
        let more =
            lacks.count > Self.shownLacks
            ? " The \(Self.shownLacks) that most lack are listed; \(lacks.count - Self.shownLacks) more are lacked by over half."
            : ""
        let disputed = lacks.contains { $0.disputed > 0 }
        let out = lacks.contains { $0.out > 0 }
        var notes = ["Who declined to say is among the “not met”."]
        if disputed { notes.append("“Disputed” is where analysts count a company differently.") }
        if out { notes.append("“Not asked” is where the criterion does not apply to it.") }
        var columns: [Table.Column] = [
            .init("Criterion"), .init("Met", .right), .init("Partly", .right), .init("Not met", .right),
            .init("Not known", .right),
        ]
        if disputed { columns.append(.init("Disputed", .right)) }
        if out { columns.append(.init("Not asked", .right)) }
        let rows = lacks.prefix(Self.shownLacks).map { lack -> [Line] in
            var counts = [lack.met, lack.partly, lack.notMet, lack.silent]
            if disputed { counts.append(lack.disputed) }
            if out { counts.append(lack.out) }
            return [[.foreign(SafeText.oneLine(lack.criterion.text))]] + counts.map { [.text("\($0)")] }
                + [[.foreign(SafeText.oneLine(lack.criterion.nextStep))]]
        }
        return [
            .heading(Heading(2, ["What most of them lack"], anchor: Anchor("what-most-lack"))),
            .paragraph([
                .text(
                    "How many of the \(comparison.ranked.count) companies with a rank meet a criterion in full, in part or not, and of "
                        + "how many it is not known, because they or their reply do not say. \(notes.joined(separator: " "))\(more)"
                )
            ]),
            .table(
                Table(
                    caption: "Criteria that more than half of the companies do not fully meet",
                    columns: columns + [.init("A first step")], rows: rows)),
        ]
    }
}

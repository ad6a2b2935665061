import Comparison
import ExactNumber
import QuestionnaireModel

/// The table of companies, and what it does and does not say.
extension ComparisonComposer {
    var ranks: Table {
        let principles = comparison.ground.frame.principles
        return Table(
            caption:
                "Scores of \(max.shortText(decimals: 2)) on what all were asked, overall and by Guiding Principle; the higher, the stronger the colour",
            columns: [.init("Company"), .init("Rank", .right), .init("Score", .right)]
                + principles.map { .init($0.id, .right) },
            rows: comparison.ranked.map { company in
                [name(company.company) + refusal(company), [.text(rank(company.range))], cell(company.score)]
                    + principles.indices.map { cell(company.score(ofPrinciple: $0)) }
            })
    }

    /// What each score rests on: how much was reviewed, by whom it was said and when, and what the company says of it.
    var grounds: [Block] {
        let companies = comparison.ranked
        guard !companies.isEmpty else { return [] }
        let hasSeveral = Set(companies.flatMap(\.files).map(\.questionnaire)).count > 1
        let hasComments = companies.contains { $0.entries.contains { !$0.comments.isEmpty } }
        let hasAnalysts = companies.contains { $0.files.count > 1 }
        var columns: [Table.Column] = [.init("Company"), .init("Reviewed", .right)]
        if hasAnalysts { columns.append(.init("Analysts", .right)) }
        columns += [.init("Basis"), .init("As of")]
        if hasSeveral { columns.append(.init("Questionnaire")) }
        columns.append(.init("Own score", .right))
        if hasComments { columns.append(.init("The company says")) }
        let rows = companies.map { company -> [Line] in
            var row = [name(company.company), [.text(Figures.percent(company.reviewed))]]
            if hasAnalysts { row.append([.text("\(company.files.count)")]) }
            row += [
                [.text(joined(company.files.map(basis)))],
                [.text(Words.dates(company.files.map(\.asOf)))],
            ]
            if hasSeveral { row.append([.code(joined(company.files.map(\.questionnaire.text)))]) }
            row.append([.text(ownScores(company.files))])
            let stand = stand(company.entries)
            if hasComments { row.append([.text(stand.isEmpty ? "–" : stand.words)]) }
            return row
        }
        return [
            .heading(Heading(2, ["What each score rests on"], anchor: Anchor("grounds"))),
            .table(
                Table(
                    caption: "How much of what all were asked was reviewed, on what basis, and as of when",
                    columns: columns, rows: rows)),
            .paragraph([.text(Self.ownScoreIs)]),
        ]
    }

    private static let ownScoreIs =
        "“Own score” is that of a company's own report: it counts all that this company was asked, and may differ. What each "
        + "of its answers rests on, shown or only said, stands there."

    /// A 0 of one that refused to reply is told from a 0 of one that replied.
    private func refusal(_ company: Comparison.Ranked) -> Line {
        company.files.contains(where: \.isRefused) ? [", reply refused"] : []
    }

    private func rank(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }

    private func cell(_ score: Rational?) -> Line {
        guard let score else { return ["–"] }
        let step = Swift.min(4, Figures.steps(score, of: max, in: 5))
        return [.shaded(step, [.text(Figures.score(score, limits: [max]))])]
    }

    /// The principles that the columns are named by.
    var principles: [Block] {
        let principles = comparison.ground.frame.principles
        guard !principles.isEmpty else { return [] }
        let names = principles.map { principle -> Line in
            [.text("\(principle.id) "), .foreign(SafeText.oneLine(principle.title))]
        }
        return [
            .paragraph(
                [.text("Guiding Principles: ")] + Array(names.joined(separator: [", "]))
                    + [.text(". “–” is where nothing that all were asked belongs to it, or applies.")])
        ]
    }

    // MARK: What the ranks mean

    var meaning: [Block] {
        let count = comparison.ranked.count
        var items: [Line] = [
            [
                .strong("Rank"),
                .text(
                    ": the best and the worst that it could be, from 1 + the number of companies surely above to \(count) − the "
                        + "number surely below. The order is that of the scores."),
            ],
            [.strong("Surely above"), .text(": \(surely)")],
        ]
        if comparison.ranked.contains(where: { $0.files.count > 1 }) {
            let whichever =
                comparison.isClosedForm
                ? "whichever of them is right on each criterion" : "whichever of them is right"
            items.append([
                .strong("Several analysts"),
                .text(
                    ": the score is their mean, and the company is surely above or below another only if it is so \(whichever)."
                ),
            ])
        }
        items.append([
            .strong("Silence"),
            ": what a company leaves unsaid counts as nothing, and widens no range in its favour.",
        ])
        return [
            .list(List(.bulleted, tight: true, items.map { [.paragraph($0)] })),
            .paragraph([
                .strong(
                    "A rank says who shows or claims more of what was asked, and not who harms people less."),
                " Where ranges overlap, the order may come from the weights alone.",
            ]),
        ]
    }

    private var surely: String {
        if comparison.method.headline == .answeredOnly {
            return
                "no company is, since this method counts only what is disclosed, and silence would help whoever keeps it."
        }
        if comparison.isClosedForm {
            return
                "the score is higher whatever every weight is, of questions as of criteria, between half and half as much "
                + "again, the same for both."
        }
        return
            "the lowest score is above the other's highest, when every weight is anything between half and half as much again."
    }

    var cautions: [Block] {
        var items: [String] = []
        let files = comparison.ranked.flatMap(\.files)
        if Set(files.map(\.basis)).count > 1 {
            items.append(
                "The answers do not rest on the same: \(joined(files.map(basis).sorted())). A company that answers for itself "
                    + "knows what no reader of its reply can.")
        }
        if files.contains(where: \.isRefused) {
            items.append("A company that refused to reply is ranked with 0: it was asked, and declined.")
        }
        let dates = Set(files.map(\.asOf)).sorted()
        if let first = dates.first, let last = dates.last, first.prefix(4) != last.prefix(4) {
            items.append(
                "The answers are of different times, from \(Words.date(first)) to \(Words.date(last)).")
        }
        let criteria = comparison.ground.criteria.count
        if criteria < Self.fewCriteria {
            items.append(
                "\(Words.capitalised(Words.count(criteria, "criterion", "criteria"))) say little: a single answer can move a company by "
                    + "several ranks.")
        }
        guard !items.isEmpty else { return [] }
        return [.list(List(.bulleted, tight: true, items.map { [.paragraph([.text($0)])] }))]
    }

    /// Below so many a table is not much of a comparison.
    private static let fewCriteria = 10
}

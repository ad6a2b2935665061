import Comparison
import ExactNumber
import QuestionnaireModel

/// The table of companies, and what it does and does not say.
extension ComparisonComposer {
    var ranks: Table {
        let companies = comparison.ranked
        let principles = comparison.ground.frame.principles
        let hasSeveral = Set(companies.flatMap(\.files).map(\.questionnaire)).count > 1
        let hasComments = companies.contains { $0.entries.contains { !$0.comments.isEmpty } }
        var columns: [Table.Column] = [.init("Company"), .init("Rank", .right), .init("Score", .right)]
        columns += principles.map { .init($0.id, .right) }
        columns.append(.init("Reviewed", .right))
        if hasComments { columns.append(.init("The company")) }
        columns += [.init("Basis"), .init("As of")]
        if hasSeveral { columns.append(.init("Questionnaire")) }
        columns.append(.init("Own score", .right))
        return Table(
            caption:
                "Scores of \(max.shortText(decimals: 2)) on what all were asked, overall and by Guiding Principle; the higher, the darker the ground",
            columns: columns,
            rows: companies.map { company in
                var row = [name(company.company), [.text(rank(company.range))], cell(company.score)]
                row += principles.indices.map { cell(company.score(ofPrinciple: $0)) }
                row.append([.text(Figures.percent(company.reviewed))])
                if hasComments { row.append([.text(stand(company.entries))]) }
                row += [
                    [.text(joined(company.files.map(basis)))],
                    [.text(joined(company.files.map { Words.date($0.asOf) }))],
                ]
                if hasSeveral {
                    row.append([.code(joined(company.files.map(\.questionnaire.text)))])
                }
                return row + [[.text(ownScores(company.files))]]
            })
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
        var sentences = [
            "The order is that of the scores. A rank is printed as a range: from 1 + the number of companies that are surely "
                + "above, to \(comparison.ranked.count) − the number surely below."
        ]
        if comparison.method.headline == .answeredOnly {
            sentences.append(
                "This method counts only what is disclosed, so that no company is surely above another: silence would help it."
            )
        } else if comparison.isClosedForm {
            sentences.append(
                "One company is surely above another if its score is higher whatever every weight is, of questions as of criteria, "
                    + "between half and half as much again, the same for both.")
        } else {
            sentences.append(
                "One company is surely above another if its lowest score is above the other's highest, when every weight is "
                    + "anything between half and half as much again.")
        }
        if comparison.ranked.contains(where: { $0.files.count > 1 }) {
            sentences.append(
                comparison.isClosedForm
                    ? "Of a company that several analysts scored the score is the mean; it is surely above another only if it is so "
                        + "whichever of them is right on each criterion, and the same holds for the other."
                    : "Of a company that several analysts scored the score is the mean; it is surely above another only if it is so "
                        + "whichever of them is right.")
        }
        sentences.append("What a company leaves unsaid counts as nothing, and widens no range in its favour.")
        return [
            .paragraph([.text(sentences.joined(separator: " "))]),
            .paragraph([
                .strong(
                    "A rank says who can show more of what was asked, and not who harms people less."),
                " Where ranges overlap, the order may come from the weights alone.",
            ]),
        ]
    }

    var cautions: [Block] {
        var items: [String] = []
        let files = comparison.ranked.flatMap(\.files)
        if Set(files.map(\.basis)).count > 1 {
            items.append(
                "The answers do not rest on the same: \(joined(files.map(basis).sorted())). A company that answers for itself "
                    + "knows what no reader of its reply can.")
        }
        if files.contains(where: { $0.basis == .publishedReply && $0.reply == .refused }) {
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

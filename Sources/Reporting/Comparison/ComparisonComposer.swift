import Comparison
import ExactNumber
import QuestionnaireModel
import Scoring

/// Puts companies beside each other into a document.
struct ComparisonComposer {
    let input: ComparisonInput
    private var comparison: Comparison { input.comparison }
    private var max: Rational { comparison.method.max }

    init(_ input: ComparisonInput) { self.input = input }

    func document() -> ReportDocument {
        var blocks = [Block.paragraph(opening), .paragraph(ground)]
        if !comparison.ranked.isEmpty {
            blocks += [
                .table(ranks), .paragraph([.text(meaningOfRanges)]), .paragraph([.text(whatARankIsNot)]),
            ]
            blocks += cautions + [.contents]
        }
        blocks += apart + lacks + leftOut + refused
        return ReportDocument(
            title: ["Companies compared"], blocks: blocks + SourcesPart.blocks(input.files, namesFiles: true))
    }

    // MARK: What is compared

    private var opening: Line {
        let companies = Words.count(comparison.ranked.count, "company", "companies")
        let apart =
            comparison.apart.isEmpty
            ? ""
            : " \(Words.opening(comparison.apart.count)) more \(comparison.apart.count == 1 ? "is" : "are") listed apart, without a rank."
        return [
            .text(
                "\(Words.capitalised(companies)), by how much of what all of them were asked they can show.\(apart)"
            )
        ]
    }

    private var ground: Line {
        let count = Words.count(comparison.ground.criteria.count, "criterion", "criteria")
        let frame = comparison.ground.frame
        guard comparison.ground.leftOut.contains(where: { $0.count > 0 }) else {
            return [
                .text("All were asked the same \(count): “"), .foreign(SafeText.oneLine(frame.title)),
                .text("” ("), .code(frame.id.text), .text(")."),
            ]
        }
        return [
            .text(
                "They were not asked the same. Compared are the \(count) that all of them were asked, in the same words; "
                    + "they are put into questions and weighed as in "), .code(frame.id.text),
            .text(
                ", the questionnaire with the fewest. A company's own report counts all that it was asked, and may "
                    + "show another score: it stands in the last column."),
        ]
    }

    // MARK: The table

    private var ranks: Table {
        let principles = comparison.ground.frame.principles
        return Table(
            caption:
                "Score of \(max.shortText(decimals: 2)) on what all were asked, overall and by Guiding Principle",
            columns: [
                .init("Company"), .init("Rank", .right), .init("Between", .right), .init("Score", .right),
            ]
                + principles.map { .init($0.id, .right) }
                + [.init("Reviewed", .right), .init("Basis"), .init("As of"), .init("Own report", .right)],
            rows: comparison.ranked.map { company in
                [
                    name(company.company), [.text("\(company.rank)")], [.text(between(company.range))],
                    cell(company.score),
                ] + principles.indices.map { cell(company.score(ofPrinciple: $0)) } + [
                    [.text(Figures.percent(company.reviewed))],
                    [.text(joined(company.files.map { basis($0.sheet) }))],
                    [.text(joined(company.files.map { Words.date($0.sheet.asOf) }))],
                    [.text(joined(company.files.map { own($0.assessment) }))],
                ]
            })
    }

    private func name(_ company: String) -> Line { [.foreign(SafeText.oneLine(company))] }

    private func between(_ range: ClosedRange<Int>) -> String {
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }

    private func cell(_ score: Rational?) -> Line {
        guard let score else { return ["–"] }
        return [
            .shaded(
                Figures.steps(score, of: max, in: 5).clamped, [.text(Figures.score(score, limits: [max]))])
        ]
    }

    private func own(_ assessment: Assessment) -> String {
        assessment.overall.score.map { Figures.score($0, limits: [max]) } ?? "–"
    }

    private func basis(_ sheet: AnswerSheet) -> String {
        switch sheet.basis {
        case .selfAssessment: "self-assessment"
        case .publishedReply: sheet.reply == .refused ? "reply refused" : "published reply"
        case .publicRecord: "public record"
        }
    }

    private func joined(_ values: [String]) -> String {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    // MARK: What the ranks mean

    private var meaningOfRanges: String {
        let analysts =
            comparison.ranked.contains { $0.files.count > 1 }
            ? " Of a company that several analysts scored the score is the mean, and one company is surely above another only if it is so whichever analyst of each is right."
            : ""
        return
            "“Between” is the best and the worst rank that a company could have. One company is surely above another "
            + "if its score is higher whatever each criterion weighs between half and half as much again, the same for both. "
            + "The best rank is 1 + the number surely above, the worst is \(comparison.ranked.count) − the number surely "
            + "below.\(analysts) Silence counts as nothing here, and widens no range in a company's favour."
    }

    private var whatARankIsNot: String {
        "A rank says who can show more of what was asked, and not who harms people less. Where ranges overlap, the "
            + "order may come from the weights alone."
    }

    private var cautions: [Block] {
        var items: [String] = []
        let files = comparison.ranked.flatMap(\.files)
        let bases = joined(files.map { basis($0.sheet) }.sorted())
        if Set(files.map(\.sheet.basis)).count > 1 {
            items.append(
                "The answers do not rest on the same: \(bases). A company that answers for itself knows what no reader of a reply can."
            )
        }
        if comparison.ranked.contains(where: {
            $0.files.contains { $0.sheet.basis == .publishedReply && $0.sheet.reply == .refused }
        }) {
            items.append("A company that refused to reply is ranked with 0: it was asked, and declined.")
        }
        let dates = Set(files.map(\.sheet.asOf)).sorted()
        if let first = dates.first, let last = dates.last, first.prefix(4) != last.prefix(4) {
            items.append(
                "The answers are of different times, from \(Words.date(first)) to \(Words.date(last)).")
        }
        guard !items.isEmpty else { return [] }
        return [.list(List(.bulleted, tight: true, items.map { [.paragraph([.text($0)])] }))]
    }

    // MARK: Below the table

    private var apart: [Block] {
        guard !comparison.apart.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["Without a rank"], anchor: Anchor("without-a-rank"))),
            .table(
                Table(
                    caption: "Companies without a rank, and why", columns: [.init("Company"), .init("Why")],
                    rows: comparison.apart.map { [name($0.company), [.text(why($0.reason))]] })),
        ]
    }

    private func why(_ reason: Comparison.Apart.Reason) -> String {
        switch reason {
        case .noReply: "There was no reply. That says nothing of what the company does."
        case .notDelivered: "The letter did not arrive."
        case .tooLittleReviewed(let share):
            "Only \(Figures.percent(share)) of what all were asked was reviewed; a rank takes "
                + "\(Figures.percent(comparison.fewestReviewed))."
        case .noScore: "The method gives no score."
        }
    }

    private static let shownLacks = 15

    private var lacks: [Block] {
        let lacks = comparison.commonLacks
        guard comparison.ranked.count > 1, !lacks.isEmpty else { return [] }
        let more =
            lacks.count > Self.shownLacks
            ? " The \(Self.shownLacks) that most lack are listed; \(lacks.count - Self.shownLacks) more are lacked by over half."
            : ""
        return [
            .heading(Heading(2, ["What most of them lack"], anchor: Anchor("what-most-lack"))),
            .paragraph([
                .text(
                    "Of the companies with a rank, how many fully meet a criterion, partly, or not, and of how many nothing is known.\(more)"
                )
            ]),
            .table(
                Table(
                    caption: "Criteria that more than half of the companies do not fully meet",
                    columns: [
                        .init("Criterion"), .init("Met", .right), .init("Partly", .right),
                        .init("Not met", .right), .init("Not known", .right), .init("Disputed", .right),
                        .init("Out", .right), .init("Next step"),
                    ],
                    rows: lacks.prefix(Self.shownLacks).map { lack in
                        [[.foreign(SafeText.oneLine(lack.criterion.text))]]
                            + [lack.met, lack.partly, lack.notMet, lack.silent, lack.disputed, lack.out].map {
                                [.text("\($0)")]
                            } + [[.foreign(SafeText.oneLine(lack.criterion.nextStep))]]
                    })),
            .paragraph([
                "“Disputed” is where analysts count a company differently, “out” where the criterion does not apply to it."
            ]),
        ]
    }

    private var leftOut: [Block] {
        let rows = comparison.ground.leftOut.filter { $0.count > 0 }
        guard !rows.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["What was left out"], anchor: Anchor("left-out"))),
            .paragraph([
                "Criteria that not all were asked, or not in the same words; and the annex, where it is not part of every score."
            ]),
            .table(
                Table(
                    caption: "Criteria left out of each questionnaire",
                    columns: [.init("Questionnaire"), .init("Left out", .right)],
                    rows: rows.map { [[.code($0.questionnaire.text)], [.text("\($0.count)")]] })),
        ]
    }

    private var refused: [Block] {
        guard !input.refused.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["Not compared"], anchor: Anchor("not-compared"))),
            .paragraph(["Refused, with the reason on standard error:"]),
            .list(
                List(
                    .bulleted, tight: true,
                    input.refused.map { [.paragraph([.code(SafeText.oneLine($0))])] })),
        ]
    }
}

extension Int {
    /// One of the five grounds.
    fileprivate var clamped: Int { Swift.min(4, Swift.max(0, self)) }
}

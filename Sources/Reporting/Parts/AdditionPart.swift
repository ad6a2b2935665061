import ExactNumber
import QuestionnaireModel
import Scoring

/// How the score was added up, so that anybody can do it again.
extension ReportComposer {
    func additionPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        let method = input.method
        let title = SafeText.oneLine(method.title)
        let blocks: [Block] = [
            .heading(.addition),
            .paragraph(
                ["Method: "] + (title.isEmpty ? [] : [.foreign(title), " "])
                    + [
                        title.isEmpty ? .code(method.id.text) : .foreign("(\(method.id.text))"), ". ",
                        .text(headlineRule),
                    ]),
        ]
        page.tell(blocks)
        page.put(passage: stationery.earnings)
        if isAdditive { page.tell(sum()) }
        guard let exact = assessment.overall.exact else { return }
        page.tell(
            .paragraph([
                "The score as a fraction is ", .code(exact), ". Every sum in whole numbers is printed by ",
                .code("hrdd explain \(fileName)"), ".",
            ]))
    }

    private var headlineRule: String {
        switch input.method.headline {
        case .floor: "Whatever is left open counts as nothing in the score."
        case .answeredOnly: "The score is taken over the criteria on which something is disclosed."
        case .blocked:
            "Whatever is left open counts as nothing in the score, and there is no score while a criterion is unanswered."
        }
    }

    /// Whether the overall score is the sum of the outermost parts' scores times their shares.
    private var isAdditive: Bool {
        let name = input.method.overall.aggregation
        let aggregation = input.method.aggregations.first { $0.name == name } ?? .standard
        guard aggregation.parts == .children, input.method.headline != .answeredOnly else { return false }
        return aggregation.rule == .weightedMean || aggregation.rule == .mean
    }

    private func sum() -> [Block] {
        guard let score = assessment.overall.score, sheet.reply != .refused else { return [] }
        var parts = zip(questionnaire.groups, outline.questions).map { group, number in
            (
                name: heading(of: group), share: assessment.groups[number].effectiveWeight,
                score: assessment.groups[number].score
            )
        }
        if countsAnnex, let annex = assessment.annexScore {
            let share = outline.annex.map { assessment.groups[$0].effectiveWeight }.sum
            parts.append((["The annex"], share, annex))
        }
        let scored = parts.filter { $0.score.score != nil && $0.share > .zero }
        let total = scored.map { $0.share * ($0.score.floor ?? .zero) }.sum
        // Printed only where it is the whole truth.
        guard !scored.isEmpty, total == score else { return [] }
        let rows =
            scored.map { part -> [Line] in
                let floor = part.score.floor ?? .zero
                return [
                    part.name, [.text(floor.shortText(decimals: 2))],
                    [.text((part.share * Rational(100)).shortText(decimals: 2) + " %")],
                    [.text((part.share * floor).shortText(decimals: 2))],
                ]
            } + [[[.strong("Together")], [], [.text("100 %")], [.strong(score.shortText(decimals: 2))]]]
        return [
            .paragraph([
                .text(
                    "Each question's score is the mean of its criteria by their weights; times the question's share it makes up the "
                        + "whole. Figures are rounded for print only, so that the last digit of a sum may differ by one."
                )
            ]),
            .table(
                Table(
                    caption: "The overall score as a sum",
                    columns: [
                        .init("Question"), .init("Score", .right), .init("Share", .right),
                        .init("Contributes", .right),
                    ],
                    rows: rows)),
        ]
    }
}

/// What answers earn by the method, whatever they are.
enum EarningWords {
    static func blocks(_ questionnaire: Questionnaire, _ method: Method) -> [Block] {
        let hasStages = questionnaire.allCriteria.contains { $0.stage != nil }
        return evidenceTable(method) + (hasStages ? stageSentence(method) : [])
    }

    private static func evidenceTable(_ method: Method) -> [Block] {
        guard let caps = method.evidenceCaps else {
            return [.paragraph(["An answer earns its points whatever it rests on."])]
        }
        let kinds: [Evidence.Kind?] = [nil] + Evidence.Kind.allCases
        let rows = kinds.map { kind -> [Line] in
            [[.text(kind?.label ?? "The claim alone")], [.text(Figures.percent(caps[kind]))]]
        }
        return [
            .paragraph([
                "“Met” earns the full mark of a criterion and “partly met” half of it, as far as the best evidence named allows:"
            ]),
            .table(
                Table(
                    caption: "What an answer earns at most, by the best evidence named for it",
                    columns: [.init("Best evidence"), .init("Earns at most", .right)], rows: rows)),
            .paragraph([
                "Where the statement itself is the fact that is asked for, no evidence is needed for the full mark."
            ]),
        ]
    }

    private static func stageSentence(_ method: Method) -> [Block] {
        let factors = method.stageFactors
        let numbers = Stage.allCases.map { factors[$0].shortText(decimals: 2) }
        guard Set(numbers).count > 1 else { return [] }
        return [
            .paragraph([
                .text(
                    "A criterion's weight is multiplied by \(numbers[0]) for a commitment, \(numbers[1]) for a process and "
                        + "\(numbers[2]) for an outcome.")
            ])
        ]
    }
}

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
        if isAdditive { sum(&page, stationery) }
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

    private func sum<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        guard let score = assessment.overall.score, sheet.reply != .refused else { return }
        var parts: [(name: P.Piece, share: Rational, floor: Rational, product: Rational)] = []
        func add(_ name: P.Piece, _ share: Rational, _ score: Score) {
            guard score.score != nil, share > .zero else { return }
            let floor = score.floor ?? .zero
            parts.append((name, share, floor, share * floor))
        }
        for words in stationery.groups {
            add(
                words.name, assessment.groups[words.number].effectiveWeight,
                assessment.groups[words.number].score)
        }
        if countsAnnex, let annex = assessment.annexScore {
            add(stationery.annexCell, outline.annex.map { assessment.groups[$0].effectiveWeight }.sum, annex)
        }
        // Printed only where it is the whole truth.
        guard !parts.isEmpty, parts.map(\.product).sum == score else { return }
        page.put(passage: stationery.sum)
        page.table(
            "The overall score as a sum",
            [
                .init("Question"), .init("Score", .right), .init("Share", .right),
                .init("Contributes", .right),
            ], of: parts.count + 1
        ) { page, row in
            guard row < parts.count else {
                page.put(cell: stationery.togetherCell)
                page.cell { _ in }
                page.cell { $0.say(plain: "100 %") }
                return page.cell { page in page.strong { $0.say(Numeral(score, decimals: 2)) } }
            }
            page.put(cell: parts[row].name)
            page.cell { $0.say(Numeral(parts[row].floor, decimals: 2)) }
            page.cell { page in
                page.say(Numeral(parts[row].share * 100, decimals: 2))
                page.say(plain: " %")
            }
            page.cell { $0.say(Numeral(parts[row].product, decimals: 2)) }
        }
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

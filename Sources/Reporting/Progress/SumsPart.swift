import ExactNumber
import Progress
import QuestionnaireModel
import Scoring

/// What each change adds to each figure, sum by sum.
extension DifferenceComposer {
    var addition: [Block] {
        let figures = difference.figures.filter { $0.contributions != nil }
        let others = difference.figures.filter {
            $0.contributions == nil && $0.old.score != nil && $0.new.score != nil
        }
        var blocks = [heading("What each change adds", "addition")]
        if figures.isEmpty {
            blocks.append(
                .paragraph([
                    .text(
                        others.isEmpty
                            ? "Nothing to add up: there is no score on one side."
                            : "This method's scores are no sums of their criteria, so that a difference cannot be divided "
                                + "among the changes.")
                ]))
            return blocks
        }
        if let overall = figures.first(where: { $0.name == .overall }), overall.difference?.isZero == false {
            blocks += [overallAddition(overall), .paragraph(additionNote)]
        }
        let parts = figures.filter { $0.name != .overall && !($0.contributions?.isEmpty ?? true) }
        if !parts.isEmpty { blocks.append(partAdditions(parts)) }
        if !others.isEmpty {
            blocks.append(
                .paragraph(
                    [
                        .text("Not divided, because they are no sums of their criteria: ")
                    ] + Words.list(others.map(name)) + ["."]))
        }
        return blocks
    }

    /// Sum by sum, so that it can be done by hand.
    private func overallAddition(_ figure: FigureChange) -> Block {
        let contributions = (figure.contributions ?? [:]).sorted { $0.key < $1.key }
        var rows = contributions.map { place, adds -> [Line] in
            let change = difference.changes[place]
            let before = (change.old?.points ?? .zero) * 100
            let after = (change.new?.points ?? .zero) * 100
            let share = (adds / ((after - before) * figure.new.max)).map { $0 * 10000 } ?? .zero
            return [
                [.code(change.id.text)], [.text(Figures.score(before, limits: [100]))],
                [.text(Figures.score(after, limits: [100]))], [.text("\(share.text(decimals: 2)) %")],
                [.text(Self.signed(adds, decimals: 2))], [.text("\(adds)")],
            ]
        }
        if let weights = figure.weights, !weights.isZero {
            rows.append([
                ["Other weights"], [], [], [], [.text(Self.signed(weights, decimals: 2))],
                [.text("\(weights)")],
            ])
        }
        let sum = figure.difference ?? .zero
        rows.append([
            [.strong("Sum")], [.text(old.mark(figure.old))], [.text(new.mark(figure.new))], [],
            [.strong([.text(Self.signed(sum, decimals: 2))])], [.text("\(sum)")],
        ])
        return .table(
            Table(
                caption: "What each change adds to the overall score",
                columns: [
                    .init("Change"), .init("Before", .right), .init("After", .right),
                    .init("Share of the score", .right), .init("Adds", .right), .init("Exactly", .right),
                ], rows: rows))
    }

    private var additionNote: Line {
        [
            .text(
                "A change adds (after − before) × share, in points of \(new.fullMark); the exact parts add up to the exact "
                    + "sum. Where a criterion's share differs between the files the mean is taken, and the rest stands "
                    + "under other weights: what applies in one file alone, or weighs otherwise.")
        ]
    }

    /// The other figures, a column each.
    private func partAdditions(_ figures: [FigureChange]) -> Block {
        let places = Set(figures.flatMap { $0.contributions.map { Array($0.keys) } ?? [] }).sorted()
        let cell = { (value: Rational?) -> Line in
            [.text(value.map { $0.isZero ? "" : Self.signed($0, decimals: 2) } ?? "")]
        }
        var rows = places.map { place -> [Line] in
            [[.code(difference.changes[place].id.text)]] + figures.map { cell($0.contributions?[place]) }
        }
        if figures.contains(where: { !($0.weights ?? .zero).isZero }) {
            rows.append([["Other weights"]] + figures.map { cell($0.weights) })
        }
        rows.append(
            [[.strong("Sum")]]
                + figures.map { [.strong([.text(Self.signed($0.difference ?? .zero, decimals: 2))])] })
        return .table(
            Table(
                caption: "What each change adds to the other figures",
                columns: [.init("Change")] + figures.map { .init(Self.short($0), .right) }, rows: rows))
    }

    private static func short(_ figure: FigureChange) -> String {
        switch figure.name {
        case .overall: "Overall"
        case .principle(let id, _): SafeText.oneLine(id)
        case .stage(.commitment): "Paper"
        case .stage(.process): "Practice"
        case .stage(.outcome): "Results"
        case .annex: "Annex"
        }
    }
}

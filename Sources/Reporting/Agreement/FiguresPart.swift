import Adjudication
import Agreement

/// How far the analysts agree, in figures and in the words for them: on the whole, and by principle and rung.
extension AgreementComposer {
    var lead: [Block] {
        guard figures.compared > 0 else {
            return [
                .lead([.strong("Nothing was answered by two analysts."), " There is nothing to compare."])
            ]
        }
        let two = panel.analysts.count == 2 ? "both" : "two or more of them"
        let compared = Words.count(figures.compared, "criterion", "criteria")
        let place = input.isOfFolders ? " in \(Words.count(repliesCompared, "reply", "replies"))" : ""
        var line: Line = [
            .strong(
                "Of \(compared)\(place) that \(two) answered, \(figures.same) "
                    + "\(figures.same == 1 ? "is" : "are") answered alike.")
        ]
        if let alpha = figures[.alphaNominal] {
            line.append(.text(" " + verdict(alpha, on: "on the answers")))
        }
        if let points = figures[.alphaOrdinal], let value = points.figure.value,
            value < AgreementFigures.reliable
        {
            line.append(.text(" " + verdict(points, on: "on the points that they earn")))
        }
        return [.lead(line)]
    }

    /// A reply that was refused, or never came, has no answers to compare.
    private var repliesCompared: Int {
        Set(panel.units.filter { $0.labels.count { $0 != nil } > 1 }.map(\.reply)).count
    }

    /// What alpha on the answers allows.
    private func verdict(_ line: PanelFigures.Line, on what: String) -> String {
        guard let value = line.figure.value else {
            return "Krippendorff's alpha \(what) is not given: \(line.figure.reason?.explanation ?? "")."
        }
        let figure = "Krippendorff's alpha \(what) is \(AgreementFigures.coefficient(value))"
        let judgement =
            value >= AgreementFigures.reliable
            ? "reliable by his threshold of 0.800"
            : value >= AgreementFigures.tentative
                ? "enough for tentative conclusions (0.667 or more), and not reliable (0.800)"
                : "too low to rest conclusions on (below 0.667)"
        var sentence = "\(figure): \(judgement)"
        if case .known(let interval)? = line.interval {
            let threshold =
                value >= AgreementFigures.reliable ? AgreementFigures.reliable : AgreementFigures.tentative
            if value >= AgreementFigures.tentative, interval.lower < threshold {
                sentence +=
                    "; its interval reaches down to \(AgreementFigures.coefficient(interval.lower))"
            }
        }
        return sentence + "."
    }

    var measures: Block {
        .table(
            Table(
                caption: "How far the analysts agree",
                columns: [
                    .init("Measure"), .init("Figure", .right), .init("95 % interval", .right),
                    .init("What it compares"),
                ],
                rows: figures.lines.map { line in
                    [
                        [.text(line.measure.label)], [.text(shown(line.figure, line.measure))],
                        [.text(interval(line))], [.text(remark(line))],
                    ]
                }))
    }

    private func shown(_ figure: Figure<Double>, _ measure: Measure) -> String {
        figure.value.map { AgreementFigures.text($0, of: measure) } ?? "–"
    }

    private func interval(_ line: PanelFigures.Line) -> String {
        guard case .known(let interval)? = line.interval else { return "–" }
        return AgreementFigures.text(interval.lower, of: line.measure) + " to "
            + AgreementFigures.text(interval.upper, of: line.measure)
    }

    private func remark(_ line: PanelFigures.Line) -> String {
        if let reason = line.figure.reason { return "not given: \(reason.explanation)" }
        if let reason = line.interval?.reason {
            return "\(line.measure.meaning); no interval: \(reason.explanation)"
        }
        return line.measure.meaning
    }

    var meaning: Line {
        [
            .text(
                "Alpha is 1 where all agree, 0 where they agree no more than if the same answers had been dealt out by "
                    + "chance, and below 0 where they agree less. Krippendorff asks for 0.800 or more, and lets figures "
                    + "from 0.667 on carry tentative conclusions only (K. Krippendorff, Content Analysis, 2nd edition, "
                    + "2004, p. 241). It says whether analysts can stand in for each other, and not which of them is right."
            )
        ]
    }

    var parts: [Block] {
        let stages = panel.stages.map { ($0.stage.label, $0.part.figures) }
        let principles = panel.principles.map { part in
            ("\(part.id) \(SafeText.oneLine(part.title))", part.figures)
        }
        let rows = (principles + stages).map { label, figures -> [Line] in
            [
                [.foreign(label)], [.text("\(figures.compared)")], [.text("\(figures.same)")],
                [.text(figures[.alphaNominal].map { shown($0.figure, .alphaNominal) } ?? "–")],
                [.text(figures[.alphaOrdinal].map { shown($0.figure, .alphaOrdinal) } ?? "–")],
            ]
        }
        guard !rows.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["By principle and rung"], anchor: Anchor("parts"))),
            .table(
                Table(
                    caption: "How far the analysts agree on each part",
                    columns: [
                        .init("Part"), .init("Compared", .right), .init("Alike", .right),
                        .init("Alpha, answers", .right), .init("Alpha, points", .right),
                    ], rows: rows)),
            .paragraph([
                .text(
                    "A dash: alpha is not defined, because nothing is compared or all answers are the same. Parts have "
                        + "fewer answers than the whole, and their figures sway more.")
            ]),
        ]
    }
}

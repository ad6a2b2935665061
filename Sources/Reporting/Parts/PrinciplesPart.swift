import ExactNumber
import Scoring

/// The table of the first page: each principle with its range.
extension ReportComposer {
    func principlesPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        // One of which nothing applies is named too, with a dash: that it is out says something.
        let principles = stationery.principles
        guard !principles.isEmpty, assessment.overall.score != nil else { return }
        let word = speaksOfGuidingPrinciples ? "Guiding Principle" : "Principle"
        let inSentence = speaksOfGuidingPrinciples ? word : "principle"
        page.chart(
            rangeChart(
                "Score by \(inSentence)",
                principles.map {
                    let principle = assessment.principles[$0.place]
                    return ("\(principle.id) \(principle.title)", principle.score)
                }))
        let max = assessment.principles.first?.score.max.shortText(decimals: 2) ?? fullMark
        page.table(
            "Score by \(inSentence), of \(max) each, with what silence leaves open",
            [
                .init(word), .init("Score of \(max)", .right), .init(""), .init("Up to", .right),
                .init("Disclosed", .right),
            ], of: principles.count
        ) { page, row in
            let score = assessment.principles[principles[row].place].score
            page.put(cell: principles[row].name)
            tellCells(of: score, &page, stationery)
            page.cell { $0.say(percents(score.disclosed)) }
        }
        page.tell(.barLegend)
    }

    /// Floors and ceilings as a picture, and the same in one sentence.
    func rangeChart(_ caption: String, _ parts: [(label: String, score: Score)], kind: Chart.Kind = .ranges)
        -> Chart
    {
        let rows = parts.map { part in
            let floor = part.score.score == nil ? nil : part.score.floor
            return Chart.Row(
                label: [.foreign(SafeText.oneLine(part.label))],
                floor: floor.map { Figures.steps($0, of: part.score.max, in: 1000) },
                ceiling: floor == nil
                    ? nil : part.score.ceiling.map { Figures.steps($0, of: part.score.max, in: 1000) },
                figure: range(part.score))
        }
        let sentence = rows.map { "\($0.label.plainText): \($0.figure)" }.joined(separator: "; ")
        let max = parts.first?.score.max.shortText(decimals: 2) ?? fullMark
        return Chart(
            kind: kind, caption: "\(caption), of \(max)", alternative: "\(caption), of \(max). \(sentence).",
            scaleEnd: max,
            rows: rows)
    }

    private func range(_ score: Score) -> String {
        guard let headline = score.score else { return "no score" }
        guard let ceiling = score.ceiling, ceiling > headline else { return mark(headline, of: score.max) }
        return "\(mark(headline, of: score.max)), up to \(mark(ceiling, of: score.max))"
    }
}

import ExactNumber
import QuestionnaireModel
import Scoring

/// What to do first, and what leads to the next band.
extension ReportComposer {
    /// How many gaps the first page names.
    private static let shownGaps = 5

    func firstStepsPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        page.tell(.heading(.firstSteps))
        if sheet.basis == .publishedReply, sheet.reply == .refused {
            let first =
                "Reply. As long as the reply is refused every criterion counts as declined, so that no single one adds "
                + "anything to the score. What each of them asks for, and how to begin, stands below."
            return page.paragraph { $0.say(first) }
        }
        guard !assessment.gaps.isEmpty else {
            let nothing =
                assessment.withoutScore == .nothingApplies
                ? "No criterion applies."
                : "Nothing: every criterion that applies is met, on evidence that earns the full mark."
            return page.paragraph { $0.say(nothing) }
        }
        page.paragraph { $0.say(opening) }
        let shown = min(Self.shownGaps, assessment.gaps.count)
        page.list(.numbered, tight: true, of: shown) { page, index in
            page.paragraph { step(assessment.gaps[index], &$0, stationery) }
        }
        if assessment.gaps.count > Self.shownGaps {
            page.tell(
                .paragraph([
                    .text("All \(assessment.gaps.count) stand in "), .link(["all gaps"], to: .heading(.gaps)),
                    ", in the same order.",
                ]))
        }
        let gains = assessment.gaps.indices.prefix(Self.chartedGaps).filter {
            (assessment.gaps[$0].gain ?? .zero) > .zero
        }
        if gains.count > 1 { page.chart(gainChart(gains)) }
        page.tell(nextBandPart())
    }

    private static let chartedGaps = 10

    private var opening: Line {
        let total = assessment.criteria.indices.count {
            (countsAnnex || !assessment.criteria[$0].isAnnex) && assessment.criteria[$0].applies
        }
        let inAnnex =
            countsAnnex
            ? 0
            : assessment.gaps.indices.count {
                assessment.criteria[assessment.gaps[$0].criterion].isAnnex
            }
        let count = assessment.gaps.count - inAnnex
        let fully =
            count == total
            ? (total == 1
                ? "The one criterion that applies is not fully met."
                : "None of the \(total) criteria that apply is fully met.")
            : "\(count) of the \(total) criteria that apply \(count == 1 ? "is" : "are") not fully met."
        let annex =
            inAnnex == 0
            ? ""
            : " \(Words.opening(inAnnex)) more \(inAnnex == 1 ? "stands" : "stand") beside the score, asked by no question."
        let order =
            assessment.gaps.count == 1
            ? ""
            : assessment.gaps.count > Self.shownGaps
                ? " These \(Words.opening(Self.shownGaps).lowercased()) come first, by priority and then by what closing them adds to the score."
                : " They are ordered by priority, then by what closing them adds to the score."
        return [.text(fully + annex + order)]
    }

    private func step<P: Page>(_ gap: Gap, _ page: inout P, _ stationery: Stationery<P>) {
        page.put(stationery.criteria[gap.criterion].fact)
        page.lineBreak()
        page.put(stationery.criteria[gap.criterion].place)
        page.say(emphasized: gainWords(gap))
        if let phrase = stationery.criteria[gap.criterion].phrase {
            page.lineBreak()
            page.put(phrase)
        }
        page.lineBreak()
        page.say(foreign: Words.sentence(gap.missing))
        if !gap.nextStep.isEmpty {
            page.lineBreak()
            page.say(plain: "Next: ")
            page.say(foreign: Words.sentence(gap.nextStep))
        }
        if case .evidence = gap.lack { return }
        if sheet.size == .small, let small = stationery.criteria[gap.criterion].smallCompany {
            page.lineBreak()
            page.put(small)
        }
    }

    /// `adds 4.3`, or why nothing is added.
    func gainWords(_ gap: Gap) -> String {
        guard let gain = gap.gain else { return "there is no score it could add to" }
        if gain > .zero { return "adds \(Figures.gain(gain)) of \(fullMark)" }
        return places[gap.criterion].isAnnex && !assessment.annexCounts
            ? "expected, not asked: adds nothing" : "adds nothing by itself"
    }

    func fold(_ text: String, to limit: Int) -> String { Words.fold(text, to: limit) }

    private func gainChart(_ gaps: [Int]) -> Chart {
        let most = gaps.compactMap { assessment.gaps[$0].gain }.max() ?? .one
        let rows = gaps.map { index in
            let gap = assessment.gaps[index]
            return Chart.Row(
                label: [.text("\(index + 1). "), .foreign(fold(criteria[gap.criterion].text, to: 64))],
                floor: Figures.steps(gap.gain ?? .zero, of: most, in: 1000), ceiling: nil,
                figure: "+\(Figures.gain(gap.gain ?? .zero)) · \(gap.priority.rawValue)",
                group: gap.priority.rawValue)
        }
        let sentence = rows.map { "\($0.label.plainText): \($0.figure)" }.joined(separator: "; ")
        return Chart(
            kind: .gains, caption: "What closing each gap adds, by priority",
            alternative: "What closing each gap adds to the score, by priority. \(sentence).", scaleEnd: "",
            rows: rows)
    }

    // MARK: The next band

    private func nextBandPart() -> [Block] {
        guard let way = assessment.nextBand, !way.steps.isEmpty else { return [] }
        let name = "“\(SafeText.oneLine(way.band.name))”"
        let heading = Block.heading(.nextBand)
        let numbers = way.steps.map { String($0 + 1) }
        let subject = numbers.count == 1 ? "Number \(numbers[0])" : "Numbers \(Words.list(numbers))"
        let together = numbers.count == 1 ? "" : " together"
        let least: String
        switch (numbers.count, way.isSmallest) {
        case (1, _): least = ""
        case (_, true): least = "; no smaller number of criteria does"
        case (_, false): least = "; no smaller set was found"
        }
        let paper: String
        switch (way.onPaper, numbers.count) {
        case (0, 1): paper = "It is practice or results, not paper."
        case (0, _): paper = "All of them are practice or results, none only paper."
        case (1, 1): paper = "It is only paper."
        case (let papers, let count) where papers == count: paper = "All of them are only paper."
        case (1, _): paper = "One of them is only paper."
        case (let papers, _): paper = "\(Words.opening(papers)) of them are only paper."
        }
        let sentence =
            " begins at \(mark(way.band.from)). \(subject) of the gaps, met on full evidence, would\(together) lead to "
            + "\(mark(way.score))\(least). "
        return [heading, .paragraph([.foreign(name), .text(sentence), .text(hasStages ? paper : "")])]
    }

    private var hasStages: Bool { !assessment.stages.isEmpty }
}

import ExactNumber
import Progress
import QuestionnaireModel
import Scoring

/// A letter to the company on what changed: short, without any text that somebody marked confidential, and with
/// the way to answer.
///
/// Statements, reasons and kinds of evidence stay out altogether: an account of workers may be told from its kind.
struct CompanyNote {
    private let difference: Difference
    private let composer: DifferenceComposer
    private let input: DifferenceInput

    /// More of one kind are counted and not listed; the report has them all.
    private static let limit = 12

    init(_ input: DifferenceInput) {
        var input = input
        input.old.options.isPublic = true
        input.new.options.isPublic = true
        self.input = input
        difference = input.difference
        composer = DifferenceComposer(input, level: 2, anchor: "")
    }

    private var company: String { SafeText.oneLine(difference.new.sheet.company) }
    private var isSelfAssessed: Bool { difference.new.sheet.basis == .selfAssessment }

    func document() -> ReportDocument {
        var blocks: [Block] = [.paragraph(["Dear Sir or Madam,"]), .paragraph(opening), .paragraph(result)]
        blocks += list(
            .improved, "What is better",
            "More of these is met than before, by what \(isSelfAssessed ? "you state" : "we could find"):")
        blocks += list(
            .newlyDisclosed, "What is said for the first time",
            "Nothing could be found on these before. Thank you for saying it, also where the answer is no:")
        blocks += list(
            .fellSilent, "What could no longer be found",
            "Something was said of these before, and nothing was found now. It may well be there, and the place is enough: "
                + "a title, an address and a page.")
        blocks += list(
            .worse, "What is less than before",
            "Less of these is met than before. If something was overlooked, please say where it is shown:")
        blocks += list(
            .evidenceLost, "What is shown less well",
            "The answer is the same, and what is named for it is weaker. A reference would mend it:")
        blocks += list(
            .evidenceGained, "What is shown better", "The answer is the same, and better shown than before:")
        blocks += list(
            .redefined, "What cannot be compared",
            "The wording of these criteria changed, so that the answers are to different questions:")
        if blocks.count == 3 {
            blocks.append(.paragraph(["None of the criteria is answered otherwise than before."]))
        }
        blocks += closing
        return ReportDocument(
            title: ["To ", .foreign(company), ": what changed in your answers"], blocks: blocks)
    }

    private var opening: Line {
        let dates = (difference.old.sheet.asOf, difference.new.sheet.asOf)
        let subject: Line = [
            "“", .foreign(SafeText.oneLine(difference.new.questionnaire.title)), "”",
        ]
        let what: Line =
            switch difference.new.sheet.basis {
            case .selfAssessment: ["your company's own answers to ", .emphasis(subject)]
            case .publishedReply: ["your company's published replies, held against ", .emphasis(subject)]
            case .publicRecord: ["what is publicly known of your company, held against ", .emphasis(subject)]
            }
        return ["We compared "] + what
            + [
                ", as of ", .foreign(Words.date(SafeText.oneLine(dates.0))), " and as of ",
                .foreign(Words.date(SafeText.oneLine(dates.1))),
                ", and would like you to see the outcome, so that you can correct it.",
            ]
    }

    private var result: Line {
        let overall = composer.overall
        guard let figure = difference.figures.first, let change = figure.difference, figure.new.score != nil
        else { return ["There is no score on both days, so that only the answers are compared."] }
        let full = composer.new.fullMark
        var line: Line =
            change.isZero
            ? [.strong("\(overall.after) of \(full), as before.")]
            : [.strong("From \(overall.before) to \(overall.after) of \(full).")]
        line.append(
            .text(
                " Only what is shown counts; what could not be found is left open, and not taken for a no. "
                    + "With everything left open met in full it would be \(composer.new.ceiling(figure.new))."
            ))
        return line
    }

    private func list(_ kind: Change.Kind, _ heading: String, _ words: String) -> [Block] {
        let changes = difference.changes(kind).map(\.change)
        guard !changes.isEmpty else { return [] }
        var items = changes.prefix(Self.limit).map { change -> [Block] in
            guard let criterion = change.criterion else { return [] }
            var line: Line = [.foreign(SafeText.oneLine(criterion.text))]
            if kind != .redefined, let was = change.old, let isNow = change.new {
                line += [": "] + word(was) + [" before, "] + word(isNow) + [" now"]
            }
            return [.paragraph(line)]
        }
        if changes.count > Self.limit {
            let more = changes.count - Self.limit
            items.append([
                .paragraph([.text("and \(Words.count(more, "other criterion", "other criteria"))")])
            ])
        }
        return [
            .heading(Heading(2, [.text(heading)], anchor: Anchor(kind.rawValue))), .paragraph([.text(words)]),
            .list(List(.bulleted, tight: true, items)),
        ]
    }

    private func word(_ position: Side.Position) -> Line {
        let number = position.answer?.number?.shortText(decimals: 4)
        return [.emphasis([.foreign(number ?? position.state.predicate)])]
    }

    private var closing: [Block] {
        [
            .heading(Heading(2, ["How to answer"], anchor: Anchor("answer"))),
            .paragraph([
                .text(
                    "Please tell us what is wrong, criterion by criterion, and whether you agree. Your comment is printed "
                        + "beside the answer in every report, in your words. Documents that you do not wish to see "
                        + "published can be marked as confidential: they are counted, and not printed.")
            ]),
            .paragraph([
                .text(
                    "The criteria are derived by hrdd from the questions, with weights of its own. This is no document of the "
                        + "United Nations, no legal advice, and no finding that anything alleged is so.")
            ]),
            .paragraph(["Yours faithfully"]),
            .paragraph(
                input.new.options.withAnalyst
                    ? [.foreign(SafeText.oneLine(difference.new.sheet.analyst ?? "…………………………"))]
                    : ["…………………………"]),
        ]
    }
}

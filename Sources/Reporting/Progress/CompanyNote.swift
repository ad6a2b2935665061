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
        guard difference.hasBothReplies else {
            blocks.append(
                .paragraph([
                    "The criteria are not listed one by one: a reply held against none says nothing of what changed."
                ]))
            return ReportDocument(title: title, blocks: blocks + closing)
        }
        let start = blocks.count
        blocks += list(
            .improved, "What is better",
            isSelfAssessed ? "More of these is met, as you state:" : "More of these is shown than before:")
        blocks += list(
            .newlyDisclosed, "What is addressed now",
            isSelfAssessed
                ? "These were left open before, and are answered now:"
                : "We found no answer to these before, and one now. It counts as disclosed, whichever it is:"
        )
        blocks += list(
            .evidenceGained, "What is shown better", "The answer is the same, and rests on more than before:")
        blocks += list(
            .fellSilent, "What we did not find again",
            isSelfAssessed
                ? "These were answered before, and are left open now:"
                : "We found an answer to these before, and none now. We may have missed it: a title, an address and a page are "
                    + "enough.")
        blocks += list(
            .worse, "What is less than before",
            isSelfAssessed
                ? "Less of these is met, as you state:"
                : "Less of these is shown than before. If we have overlooked something, please tell us where it stands:"
        )
        blocks += list(
            .evidenceLost, "What is shown less well",
            "The answer is the same, and rests on less than before. A reference to a document is enough:")
        blocks += list(
            .otherwise, isSelfAssessed ? "What is answered otherwise" : "What we read otherwise",
            "The answer is another, and no more and no less is met by it:")
        blocks += list(
            .redefined, "What cannot be compared",
            "The wording of these criteria changed, so that the answers are to different questions:")
        if blocks.count == start {
            blocks.append(.paragraph(["None of the criteria is answered otherwise than before."]))
        }
        blocks += unlisted
        return ReportDocument(title: title, blocks: blocks + closing)
    }

    private var title: Line {
        isSelfAssessed
            ? ["To ", .foreign(company), ": what changed in your answers"]
            : ["To ", .foreign(company), ": what changed, as we read it"]
    }

    private var opening: Line {
        guard difference.hasBothReplies else {
            return ["This is about your company's reply to "] + subject(of: difference.new)
                + [", so that you can correct us. "]
                + [.text(difference.repliesToTheCompany.joined(separator: " "))]
        }
        let (what, also, standing): (String, String, String) =
            switch difference.new.sheet.basis {
            case let basis where basis != difference.old.sheet.basis:
                ("We have compared what your company shows, and what we found, on ", "on", " as it stood on ")
            case .selfAssessment: ("We have read your company's own answers to ", "to", " as they stood on ")
            case .publishedReply:
                ("We have read your company's published replies to ", "to", " as they stood on ")
            case .publicRecord:
                (
                    "We have held what is publicly known of your company against ", "against",
                    ", as it stood on "
                )
            }
        let isOfOne = difference.old.questionnaire.id == difference.new.questionnaire.id
        let answers: Line =
            isOfOne
            ? subject(of: difference.new) + [.text(standing)] + day(of: difference.old) + [" and on "]
                + day(of: difference.new)
            : subject(of: difference.old) + [.text(standing)] + day(of: difference.old) + [
                .text(" and \(also) ")
            ]
                + subject(of: difference.new) + [.text(standing)] + day(of: difference.new)
        let compared =
            isOfOne
            ? "This is what changed in between, so that you can correct us."
            : "This is what changed in between on the criteria that both have, so that you can correct us. Each "
                + "figure below is over its own."
        return [.text(what)] + answers + [.text(". \(compared)")]
    }

    private func subject(of side: Side) -> Line {
        [.emphasis(["“", .foreign(SafeText.oneLine(side.questionnaire.title)), "”"])]
    }

    private func day(of side: Side) -> Line { [.foreign(Words.date(SafeText.oneLine(side.sheet.asOf)))] }

    private var result: Line {
        let overall = composer.overall
        guard let figure = difference.figures.first, let change = figure.difference, figure.new.score != nil
        else {
            let without = [difference.old, difference.new].filter { $0.assessment.overall.score == nil }
            return ["There is no score as of "] + Words.list(without.map(day))
                + [", so that no figures are compared; and nothing is taken for a no."]
        }
        let full = composer.new.fullMark
        let figures =
            change.isZero
            ? "The figure is \(overall.after), as before."
            : "The figure was \(overall.before) and is \(overall.after)."
        let shown =
            input.new.method.evidenceCaps == nil ? "met" : "shown or said, weighed by the evidence for it"
        let refusal =
            [difference.old, difference.new].contains { $0.sheet.reply == .refused }
            ? " A refusal to reply counts as declining every criterion." : ""
        let ceiling = composer.new.ceiling(figure.new)
        let open =
            ceiling == overall.after
            ? "" : " If everything that was left open were met in full, it would be \(ceiling)."
        let words =
            isSelfAssessed
            ? ""
            : " “Met”, “partly met” and “not met” say how far we find it shown, and not what your company does or "
                + "leaves undone."
        return [
            .text(
                "A figure from 0 to \(full) says how much of what is asked is \(shown). \(figures)\(refusal) "
                    + "\(silence)\(open)\(words)")
        ]
    }

    /// What is made of silence, and of what nobody has looked for yet.
    private var silence: String {
        let isOut = input.new.method.headline == .answeredOnly
        let (counts, either) =
            isOut ? ("is left out of it", "is left out too") : ("earns nothing in it", "earns nothing either")
        let open =
            "What \(isSelfAssessed ? "you left open" : "we could not find") \(counts), and is not taken for a no."
        guard let reviewed = difference.new.assessment.overall.reviewed, reviewed < 100 else { return open }
        let who = isSelfAssessed ? "You have answered" : "We have looked for"
        return "\(open) \(who) \(Figures.percent(reviewed)) of what applies so far; the rest \(either)."
    }

    private func list(_ kind: Change.Kind, _ heading: String, _ words: String) -> [Block] {
        let changes = difference.changes(kind).map(\.change)
        guard !changes.isEmpty else { return [] }
        var items = changes.prefix(Self.limit).map { change -> [Block] in
            guard let criterion = change.criterion else { return [] }
            var line: Line = [
                .foreign(SafeText.oneLine(criterion.text)), " (", .code(criterion.id.text), ")",
            ]
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

    /// What says something of the files, and nothing of the company, is counted alone.
    private var unlisted: [Block] {
        let kinds: Set<Change.Kind> = [.newlyAnswered, .leftBlank, .comesIn, .goesOut, .consequence]
        let count = difference.changes.count { kinds.contains($0.kind) }
        guard count > 0 else { return [] }
        return [
            .paragraph([
                .text(
                    "Not listed, but in the full report: \(Words.count(count, "criterion", "criteria")) answered for one of the two days alone, "
                        + "applying on one alone, or counted otherwise because of another answer.")
            ])
        ]
    }

    private func word(_ position: Side.Position) -> Line {
        let number = position.answer?.number?.shortText(decimals: 4)
        return [.emphasis([.foreign(number ?? position.state.predicate)])]
    }

    /// What the company has said already, so that it need not say it again.
    private var said: Line {
        let comments = input.new.sheet.answers.compactMap(\.companyComment)
        guard !comments.isEmpty else { return [] }
        let count = Words.count(comments.count, "criterion", "criteria")
        let stand = CommentStand(comments).clause
        return [
            .text(
                "Your company has commented on \(count) already; it \(stand). These comments stand in the report, and need not be "
                    + "repeated. ")
        ]
    }

    private var closing: [Block] {
        [
            .heading(Heading(2, ["How to answer"], anchor: Anchor("answer"))),
            .paragraph(
                said + [
                    .text(
                        "Where you see it otherwise, please tell us by …………………………, at …………………………, for which criterion, and what "
                            + "we should have read. You may also say that you agree. Your comment will be printed beside the answer in "
                            + "the report, in your words. A document that you do not wish to see published can be marked "
                            + "confidential: it counts as evidence, and what we publish will not name it. The passages on which "
                            + "each answer rests stand in the full report, which we will gladly send you.")
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

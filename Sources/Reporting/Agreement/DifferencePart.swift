import Adjudication
import Agreement
import ExactNumber
import QuestionnaireModel
import Scoring

/// Every difference, with what each analyst has for it, in the order of the questionnaire.
extension AgreementComposer {
    private func units(_ standing: Standing) -> [Panel.Unit] {
        panel.units.filter { $0.standing(in: panel.replies[$0.reply]) == standing }
    }

    var differences: [Block] {
        let units = units(.disagreed)
        var blocks: [Block] = [
            .heading(Heading(2, ["To be settled"], anchor: Anchor("differences")))
        ]
        guard !units.isEmpty else { return blocks + [.paragraph(["No two answers differ."])] }
        blocks.append(
            .paragraph([
                .text(
                    "\(Words.capitalised(Words.count(units.count, "difference"))), in the order of the questions. "
                        + "With --merged the answers that all gave are written into one file, and these are left blank in it."
                )
            ]))
        var reply = -1
        for (place, unit) in units.enumerated() {
            if input.isOfFolders, unit.reply != reply {
                reply = unit.reply
                blocks.append(
                    .heading(
                        Heading(
                            3, [.foreign(SafeText.oneLine(panel.replies[reply].name))],
                            anchor: Anchor("reply-\(reply)"))))
            }
            blocks += entry(unit, number: place + 1)
        }
        return blocks
    }

    private func entry(_ unit: Panel.Unit, number: Int) -> [Block] {
        let criterion = panel.criterion(of: unit)
        let place = composers[unit.reply].lazy.compactMap(\.self).first?.places[unit.criterion]
        var facts: [Line] = []
        if let place {
            let question = place.group.number.map { "question \($0)" } ?? SafeText.oneLine(place.group.title)
            facts.append(place.isAnnex ? ["the annex"] : [.foreign(question)])
        }
        if !criterion.principles.isEmpty {
            facts.append([
                .foreign(
                    (criterion.principles.count == 1 ? "clause " : "clauses ")
                        + Words.list(criterion.principles.map(\.text)))
            ])
        }
        facts.append([.text(criterion.priority.label)])
        facts.append([.code(criterion.id.text)])
        var blocks: [Block] = [
            .heading(
                Heading(
                    input.isOfFolders ? 4 : 3,
                    [.text("Difference \(number): "), .foreign(SafeText.oneLine(criterion.text))],
                    anchor: Anchor("difference-\(number)"), isListed: false)),
            .paragraph(Array(facts.joined(separator: [" · "]))),
        ]
        let words = [
            ("Met", criterion.met), ("Partly", criterion.partly), ("Not enough", criterion.notEnough),
        ]
        let definitions = words.filter { !$0.1.isEmpty }.map {
            Definition($0.0, [.foreign(Words.sentence($0.1))])
        }
        if !definitions.isEmpty { blocks.append(.definitions(definitions)) }
        blocks.append(.paragraph([.emphasis("What each answered:")]))
        blocks += said(unit)
        blocks.append(.paragraph([.strong("Decided:"), " …………………………………… ", .strong("by:"), " ……………………"]))
        return blocks
    }

    /// What each analyst has, as one item each.
    private func said(_ unit: Panel.Unit) -> [Block] {
        let reply = panel.replies[unit.reply]
        var items: [[Block]] = []
        for (analyst, name) in panel.analysts.enumerated() {
            guard let coding = reply.codings[analyst], let composer = composers[unit.reply][analyst] else {
                continue
            }
            var line: Line = [.strong([.foreign(SafeText.oneLine(name))]), ": "]
            guard let label = unit.labels[analyst], let answer = coding.answer(to: unit.criterion) else {
                items.append([.paragraph(line + ["no answer."])])
                continue
            }
            let reading = coding.readings[unit.criterion]
            line += [.strong([.emphasis([.foreign(SafeText.oneLine(label.text))])])]
            if let points = unit.points[analyst] {
                let ground = reading.grade.map { "on \($0.withArticle)" } ?? "on the claim alone"
                let marks = Figures.score(points * 100, limits: [100])
                line.append(.text(points.isZero ? "" : ", \(ground): \(marks) of 100"))
            }
            line += [" (", .code(composer.input.fileName), .text(", line \(composer.line(answer.range)))")]
            var blocks: [Block] = [.paragraph(line)]
            if let reason = answer.reason {
                blocks += DocumentPage.blocks { composer.said("Reason given", reason, &$0) }
            }
            if let statement = answer.statement {
                blocks += DocumentPage.blocks { composer.said("Statement", statement, &$0) }
            }
            if !answer.evidence.isEmpty {
                blocks.append(
                    .list(
                        List(
                            .bulleted, tight: true,
                            answer.evidence.map { one in DocumentPage.blocks { composer.evidence(one, &$0) } }
                        )))
            }
            items.append(blocks)
        }
        return [.list(List(.bulleted, items))]
    }

    // MARK: The same answer, and yet not the same

    var otherEvidence: [Block] {
        let units = units(.otherEvidence)
        guard !units.isEmpty else { return [] }
        let rows = units.map { unit -> [Line] in
            [name(unit)]
                + zip(unit.labels, zip(unit.points, panel.replies[unit.reply].codings)).map {
                    label, said -> Line in
                    guard let label, let points = said.0, let coding = said.1 else { return ["–"] }
                    let ground = coding.readings[unit.criterion].grade.map(\.withArticle) ?? "the claim alone"
                    return [
                        .foreign(SafeText.oneLine(label.text)),
                        .text(", \(ground): \(Figures.score(points * 100, limits: [100]))"),
                    ]
                }
        }
        return [
            .heading(Heading(2, ["The same answer on other evidence"], anchor: Anchor("other-evidence"))),
            .paragraph([
                .text(
                    "All gave the same answer, and the evidence that each names earns different points of 100. Merged is "
                        + "the answer with the evidence that all of them cite.")
            ]),
            .table(
                Table(
                    caption: "The same answers on evidence that earns different points",
                    columns: [.init("Criterion")] + panel.analysts.map { .init(SafeText.oneLine($0)) },
                    rows: rows)),
        ]
    }

    private func name(_ unit: Panel.Unit) -> Line {
        let criterion: Line = [
            .foreign(SafeText.oneLine(panel.criterion(of: unit).text)), " ",
            .code(panel.criterion(of: unit).id.text),
        ]
        return input.isOfFolders
            ? [.foreign(SafeText.oneLine(panel.replies[unit.reply].name)), ": "] + criterion : criterion
    }

    var incomplete: [Block] {
        let units = units(.incomplete)
        guard !units.isEmpty else { return [] }
        let items = units.map { unit -> [Block] in
            let given = zip(panel.analysts, unit.labels).compactMap { analyst, label in
                label.map { "\(SafeText.oneLine(analyst)) \(SafeText.oneLine($0.text))" }
            }
            return [.paragraph(name(unit) + [.foreign(": \(Words.list(given))")])]
        }
        return [
            .heading(Heading(2, ["Not answered by everyone"], anchor: Anchor("incomplete"))),
            .paragraph([
                "Where one of two gave no answer nothing can be compared; merged, these are left blank."
            ]),
            .list(List(.bulleted, tight: true, items)),
        ]
    }

    /// Right of reply: each comment once, though several analysts' files hold it.
    var comments: [Block] {
        var items: [[Block]] = []
        for (reply, composers) in zip(panel.replies, composers) {
            for criterion in reply.criteria.indices {
                var seen: Set<String> = []
                for (coding, composer) in zip(reply.codings, composers) {
                    guard let comment = coding?.answer(to: criterion)?.companyComment, let composer,
                        seen.insert("\(comment.stand): \(comment.text?.text ?? "")").inserted
                    else { continue }
                    items.append(composer.commentItem(comment, on: criterion))
                }
            }
        }
        guard !items.isEmpty else { return [] }
        return [
            .heading(Heading(2, ["What the company says"], anchor: .comments)), .list(List(.bulleted, items)),
        ]
    }

    var left: [Block] {
        NotCompared(alone: input.alone, reason: "No other folder has a sound file", refused: input.refused)
            .blocks
    }

    // MARK: How it was worked out

    var method: [Block] {
        let bootstrap = input.bootstrap
        let unit = input.isOfFolders ? "an answer to a criterion of a reply" : "a criterion"
        let items: [String] = [
            "What is compared is \(unit). Blank is no answer, and no disagreement: it is left out. All words are "
                + "compared as words, so that “not met” and “not disclosed” differ on the answers; both earn 0, so "
                + "that they are alike on the points. Not applicable has no points.",
            "The interval is the 95 % percentile bootstrap over what is compared: \(bootstrap.resamples) resamples "
                + "drawn by SplitMix64 from the seed \(bootstrap.seed). It takes answers for independent; those "
                + "within one reply are not quite, and then it is too narrow.",
            "Cohen's kappa: J. Cohen, “A Coefficient of Agreement for Nominal Scales”, Educational and Psychological "
                + "Measurement 20 (1960). Krippendorff's alpha: K. Krippendorff, “Computing Krippendorff's "
                + "Alpha-Reliability” (2011).",
        ]
        return [
            .heading(Heading(2, ["How this was worked out"], anchor: Anchor("method"))),
            .list(List(.bulleted, tight: true, items.map { [.paragraph([.text($0)])] })),
        ]
    }
}

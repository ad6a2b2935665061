import Adjudication
import ExactNumber
import QuestionnaireModel
import Scoring

/// Every difference, with what each analyst has for it, in the order of the questionnaire.
extension AgreementComposer {
    func units(_ standing: Standing) -> [Panel.Unit] {
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
                            3, [.foreign(SafeText.oneLine(replyNames[reply]))],
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
}

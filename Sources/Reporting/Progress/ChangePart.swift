import ExactNumber
import Progress
import QuestionnaireModel
import Scoring

/// The criteria that changed, kind by kind, each with what was said before and is said now.
extension DifferenceComposer {
    func part(_ kind: Change.Kind) -> [Block] {
        let changes = difference.changes(kind)
        guard !changes.isEmpty else { return [] }
        var blocks = [heading("\(kind.heading) (\(changes.count))", kind.rawValue)]
        if let explanation = kind.explanation { blocks.append(.paragraph([.text(explanation)])) }
        blocks.append(.list(List(.bulleted, changes.map { item($0.change) })))
        return blocks
    }

    private func item(_ change: Change) -> [Block] {
        guard let criterion = change.criterion else { return [] }
        var line: Line = [.strong([.foreign(SafeText.oneLine(criterion.text))]), .lineBreak]
        var facts: [Line] = []
        switch (change.old, change.new) {
        case (let was?, let isNow?) where change.kind == .consequence:
            facts.append([
                .emphasis([.foreign(SafeText.oneLine(isNow.answer?.word ?? isNow.state.predicate))]),
                .text(": counted as \(was.counted.predicate) before, as \(isNow.counted.predicate) now"),
            ])
        case (let was?, let isNow?):
            facts.append(said(was, side: old) + [" → "] + said(isNow, side: new))
        case (let was?, nil): facts.append(["before: "] + said(was, side: old))
        case (nil, let isNow?): facts.append(["now: "] + said(isNow, side: new))
        case (nil, nil): break
        }
        if let place = place(change) { facts.append([.foreign(place)]) }
        facts.append([.code(change.id.text)])
        line += Array(facts.joined(separator: [" · "]))
        var blocks: [Block] = [.paragraph(line)]
        switch change.kind {
        case .redefined: blocks += definitions(change)
        case .dropped:
            if let next = change.replacedBy {
                let now = difference.changes.first { $0.id == next }?.new
                blocks.append(
                    .paragraph(
                        ["Its question is asked now by ", .code(next.text)]
                            + (now.map { [", answered "] + said($0, side: new) } ?? []) + ["."]))
            }
        case .improved, .newlyDisclosed, .worse, .otherwise, .evidenceGained, .evidenceLost, .fellSilent:
            blocks += grounds(change)
        default: break
        }
        return blocks
    }

    private func place(_ change: Change) -> String? {
        let side = change.new == nil ? old : new
        guard let position = change.new ?? change.old, side.places.indices.contains(position.index) else {
            return nil
        }
        let place = side.places[position.index]
        if place.isAnnex { return "the annex" }
        return place.group.number.map { "question \($0)" } ?? SafeText.oneLine(place.group.title)
    }

    /// `partly, on a public document: 50`.
    func said(_ position: Side.Position, side: ReportComposer) -> Line {
        let word = position.answer?.number.map { $0.shortText(decimals: 4) } ?? position.answer?.word
        var line: Line = [
            .emphasis([.foreign(SafeText.oneLine(word ?? position.state.predicate))])
        ]
        if let points = position.points, !points.isZero {
            let ground = position.grade.map { "on \($0.withArticle)" } ?? "on the claim alone"
            let sufficient = side.criteria[position.index].statementSuffices
            line.append(
                .text(
                    (sufficient ? "" : ", \(ground)") + ": \(Figures.score(points * 100, limits: [100]))"))
        }
        return line
    }

    /// What the newer file says for it, and which evidence came and went.
    private func grounds(_ change: Change) -> [Block] {
        var blocks: [Block] = []
        if let answer = change.new.flatMap({ released($0, of: new) }) {
            if let statement = answer.statement {
                blocks += DocumentPage.blocks { new.said("Statement now", statement, &$0) }
            }
            if let reason = answer.reason {
                blocks += DocumentPage.blocks { new.said(new.reasonLabel, reason, &$0) }
            }
        }
        let before = change.old.flatMap { released($0, of: old) }?.evidence ?? []
        let now = change.new.flatMap { released($0, of: new) }?.evidence ?? []
        let gained = now.filter { one in !before.contains { same($0, one) } }
        // An older reply is not the newer one: its lines are no evidence that was lost.
        let lost = before.filter { one in one.kind != .reply && !now.contains { same($0, one) } }
        for (label, evidence, side) in [("Evidence named now:", gained, new), ("Named no more:", lost, old)]
        where !evidence.isEmpty {
            blocks.append(.paragraph([.text(label)]))
            blocks.append(
                .list(
                    List(
                        .bulleted, tight: true,
                        evidence.map { one in DocumentPage.blocks { side.evidence(one, &$0) } })))
        }
        return blocks
    }

    /// The answer as it may be printed.
    private func released(_ position: Side.Position, of side: ReportComposer) -> Answer? {
        side.assessment.criteria[position.index].answer.map { side.sheet.answers[$0] }
    }

    /// Whether two citations are of the same source, wherever in it.
    private func same(_ a: Evidence, _ b: Evidence) -> Bool {
        a.kind == b.kind && a.title == b.title && a.url == b.url && a.page == b.page && a.lines == b.lines
    }

    private func definitions(_ change: Change) -> [Block] {
        let texts: [(String, (Criterion) -> String)] = [
            ("Criterion", \.text), ("Met", \.met), ("Partly", \.partly), ("Not enough", \.notEnough),
        ]
        guard let now = change.newCriterion else { return [] }
        guard let before = change.oldCriterion else {
            return [
                .paragraph([
                    .text(
                        "Changed in edition \(now.changedIn). The older text is not at hand: give the questionnaire that "
                            + "the older file answered with --old-questionnaire. Met is now: "),
                    .foreign(Words.sentence(now.met)),
                ])
            ]
        }
        let rows = texts.filter { $0.1(before) != $0.1(now) }.map { label, text -> [Line] in
            [
                [.text(label)], [.foreign(SafeText.oneLine(text(before)))],
                [.foreign(SafeText.oneLine(text(now)))],
            ]
        }
        guard !rows.isEmpty else {
            return [
                .paragraph([
                    .text("Changed in edition \(now.changedIn), in another respect than its words.")
                ])
            ]
        }
        return [
            .table(
                Table(
                    caption: "The criterion's text, old and new",
                    columns: [.init("What"), .init("Old text"), .init("New text")], rows: rows))
        ]
    }
}

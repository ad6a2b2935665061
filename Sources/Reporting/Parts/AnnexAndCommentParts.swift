import ExactNumber
import QuestionnaireModel
import Scoring

/// What the annex expects and no question asks; what the company says of this; what it plans.
extension ReportComposer {
    func annexPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        guard !questionnaire.annex.isEmpty else { return }
        let whose = questionnaire.letter == nil ? "letters'" : "letter's"
        var line: Line = [
            .text(
                speaksOfGuidingPrinciples
                    ? "The \(whose) annex expects the following, and no question asks for it; what hrdd adds is marked."
                    : "The following is expected, and no question asks for it.")
        ]
        if assessment.annexCounts {
            line.append(" In this assessment it counts as one more question.")
        } else {
            line.append(
                " A reply is not blamed for leaving unsaid what nobody asked: it stands beside the score and not in it."
            )
        }
        if let score = assessment.annexScore, let value = score.score {
            line += [" ", .strong("\(mark(value, of: score.max)) of \(score.max.shortText(decimals: 2))")]
            if let ceiling = score.ceiling, ceiling > value {
                line.append(.text(", up to \(mark(ceiling, of: score.max))"))
            }
            line.append(.text(assessment.annexCounts ? "." : ": expected, not asked."))
        }
        page.tell([.heading(.annex), .paragraph(line)])
        groups(stationery.annex, &page, stationery)
    }

    func commentsPart() -> [Block] {
        let comments = assessment.criteria.indices.compactMap { index -> (Int, CompanyComment)? in
            guard let answer = assessment.criteria[index].answer, sheet.answers.indices.contains(answer),
                let comment = sheet.answers[answer].companyComment
            else { return nil }
            return (index, comment)
        }
        if comments.isEmpty, sheet.basis == .selfAssessment { return [] }
        let heading = Block.heading(.comments)
        guard !comments.isEmpty else {
            return [
                heading,
                .paragraph([
                    "The file holds no comment from the company. Whoever publishes this should have given it the chance to comment."
                ]),
            ]
        }
        let items = comments.map { index, comment -> [Block] in
            let first: Line = [.strong([fact(index)]), " ("] + link(toPlaceOf: index) + [")"]
            return [.paragraph(first)] + DocumentPage.blocks { self.comment(comment, &$0) }
        }
        let no = comments.count { $0.1.agrees == false }
        let yes = comments.count { $0.1.agrees == true }
        var stands: [String] = []
        if no > 0 { stands.append("disagrees on \(no)") }
        if yes > 0 { stands.append("agrees on \(yes)") }
        let detail = stands.isEmpty ? "" : "; it \(Words.list(stands))"
        return [
            heading,
            .paragraph([
                .text(
                    "The company comments on \(Words.count(comments.count, "criterion", "criteria"))\(detail)."
                )
            ]),
            .list(List(.bulleted, items)),
        ]
    }

    func actionPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        guard !input.options.isPublic else { return }
        let planned = assessment.criteria.indices.compactMap {
            index -> (index: Int, action: PlannedAction)? in
            guard let answer = assessment.criteria[index].answer, sheet.answers.indices.contains(answer),
                let action = sheet.answers[answer].action
            else { return nil }
            return (index, action)
        }
        if planned.isEmpty, sheet.basis != .selfAssessment { return }
        let heading = Block.heading(.actions)
        guard !planned.isEmpty else {
            let nothing =
                assessment.gaps.isEmpty
                ? "Nothing is planned in the file."
                : "Nothing is planned in the file yet: an owner and a date beside each gap would make a plan of this list."
            return page.tell([heading, .paragraph([.text(nothing)])])
        }
        // Without a date comes last.
        let sorted = planned.enumerated().sorted { a, b in
            let (due, other) = (a.element.action.due ?? "~", b.element.action.due ?? "~")
            return due == other ? a.offset < b.offset : due < other
        }.map(\.element)
        page.tell(heading)
        page.table(
            "Planned actions by due date",
            [.init("Due"), .init("Owner"), .init("Next step"), .init("Criterion"), .init("Asked in")],
            of: sorted.count
        ) { page, row in
            let (index, action) = sorted[row]
            page.cell { page in
                guard let due = action.due else { return page.say(emphasized: "no date") }
                page.say(foreign: Words.date(SafeText.oneLine(due)))
            }
            page.cell { page in
                let owner = action.owner.map { fold($0, to: 200) } ?? ""
                if owner.isEmpty { page.say(emphasized: "nobody named") } else { page.say(foreign: owner) }
            }
            page.cell { page in
                let note = action.note.map { fold($0.text, to: 400) }
                page.say(foreign: note ?? SafeText.oneLine(criteria[index].nextStep))
            }
            page.put(cell: stationery.criteria[index].factCell)
            page.put(cell: stationery.criteria[index].placeLink)
        }
    }

    func gapsPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        guard !assessment.gaps.isEmpty else { return }
        page.tell([
            .heading(.gaps),
            .paragraph([
                .text(
                    "A gap is a criterion that is not fully met. “Adds” is what the score of \(fullMark) would gain if that one alone "
                        + "were met on full evidence. What is missing, and the next step, stand where it is asked."
                )
            ]),
        ])
        let hasStages = !assessment.stages.isEmpty
        var columns: [Table.Column] = [
            .init("No.", .right), .init("Gap"), .init("Asked in"), .init("Now"), .init("Priority"),
        ]
        if hasStages { columns.append(.init("Rung")) }
        columns.append(.init("Adds", .right))
        let gaps = assessment.gaps
        page.table("All gaps, by priority, then by what closing them adds", columns, of: gaps.count) {
            page, row in
            let criterion = gaps[row].criterion
            page.cell { $0.say(row + 1) }
            page.put(cell: stationery.criteria[criterion].factCell)
            page.put(cell: stationery.criteria[criterion].placeLink)
            page.put(
                cell: stationery.stateCells[assessment.criteria[criterion].state])
            page.put(cell: stationery.priorityCells[gaps[row].priority])
            if hasStages {
                page.put(
                    cell: gaps[row].stage.flatMap { stationery.stageCells[$0] } ?? stationery.emptyCell)
            }
            page.cell { $0.say(gaps[row].gain.map { Numeral(gain: $0) } ?? .words("–")) }
        }
    }
}

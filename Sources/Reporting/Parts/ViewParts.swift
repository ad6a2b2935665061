import ExactNumber
import QuestionnaireModel
import Scoring

/// The same score cut in other ways: by rung, by clause, by the method's own tables.
extension ReportComposer {
    func rungsPart(_ page: inout some Page) {
        guard !assessment.stages.isEmpty else { return }
        page.tell([
            .heading(.rungs),
            .paragraph([
                "A commitment is what the company says it will do, a process what it does, an outcome what came of it. Paper is the easiest of the three to show and weighs least."
            ]),
        ])
        if assessment.overall.score != nil, assessment.stages.count > 1 {
            let steps = assessment.stages.map { (Words.capitalised($0.stage.place), $0.score) }
            page.chart(rangeChart("Paper, practice, results", steps, kind: .ladder))
        }
        let max = assessment.stages.first?.score.max.shortText(decimals: 2) ?? fullMark
        page.table(
            "Score on paper, in practice and with results, of \(max) each, with numbers of criteria that apply",
            [
                .init("Rung"), .init("Score of \(max)", .right), .init(""), .init("Up to", .right),
                .init("Criteria", .right), .init("Met", .right), .init("Partly", .right),
            ], of: assessment.stages.count
        ) { page, row in
            let stage = assessment.stages[row].stage
            let states = states(of: stage)
            page.cell { $0.say(stage.label) }
            tellCells(of: assessment.stages[row].score, &page)
            page.cell { $0.say(states.count) }
            page.cell { $0.say(states.count { $0 == .met }) }
            page.cell { $0.say(states.count { $0 == .partly }) }
        }
    }

    /// What the criteria of a stage that apply and count stand at.
    private func states(of stage: Stage) -> [AnswerState] {
        assessment.criteria.indices.compactMap { index in
            let isCounted = countsAnnex || !assessment.criteria[index].isAnnex
            return criteria[index].stage == stage && isCounted && assessment.criteria[index].applies
                ? assessment.criteria[index].state : nil
        }
    }

    func clausesPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
        let clauses = assessment.principles.flatMap { principle in
            principle.clauses.filter { outline.mappedClauses.contains($0.id) }
        }
        guard !clauses.isEmpty else { return }
        page.tell([
            .heading(.clauses),
            .paragraph([
                "A criterion may count towards several clauses, but only once towards a principle and towards the score."
            ]),
        ])
        let max = clauses.first?.score.max.shortText(decimals: 2) ?? fullMark
        page.table(
            "Score by clause, of \(max) each",
            [
                .init("Clause"), .init("Score of \(max)", .right), .init(""), .init("Up to", .right),
                .init("Disclosed", .right), .init("Criteria", .right),
            ], of: clauses.count
        ) { page, row in
            let title = SafeText.oneLine(clauses[row].title)
            let id = clauses[row].id.text
            page.cell { $0.say(foreign: title.isEmpty ? id : "\(id) \(title)") }
            tellCells(of: clauses[row].score, &page)
            page.cell { $0.say(percents(clauses[row].score.disclosed)) }
            page.cell { $0.say(clauses[row].criteria) }
        }
        if let quoted = stationery.clauses { page.put(passage: quoted) }
    }

    func viewsPart() -> [Block] {
        assessment.views.flatMap { view -> [Block] in
            guard !view.rows.isEmpty else { return [] }
            let title = SafeText.oneLine(view.title.isEmpty ? view.id.text : view.title)
            let rows = view.rows.map { row -> [Line] in
                [
                    [.foreign(SafeText.oneLine(row.title.isEmpty ? row.id : row.title))],
                    [.text(mark(row.score))],
                    [.text(row.score.max.shortText(decimals: 2))], bar(row.score),
                    [.text(ceiling(row.score))],
                ]
            }
            return [
                .heading(.view(view.id, titled: view.title)),
                .table(
                    Table(
                        caption: title,
                        columns: [
                            .init("Part"), .init("Score", .right), .init("Of", .right), .init(""),
                            .init("Up to", .right),
                        ],
                        rows: rows)),
            ]
        }
    }
}

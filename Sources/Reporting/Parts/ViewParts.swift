import ExactNumber
import QuestionnaireModel
import Scoring

/// The same score cut in other ways: by rung, by clause, by the method's own tables.
extension ReportComposer {
    func rungsPart<P: Page>(_ page: inout P, _ stationery: Stationery<P>) {
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
            page.put(cell: stationery.stageLabels[stage])
            tellCells(of: assessment.stages[row].score, &page, stationery)
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
        let clauses = stationery.clauses
        guard !clauses.isEmpty else { return }
        page.tell([
            .heading(.clauses),
            .paragraph([
                "A criterion may count towards several clauses, but only once towards a principle and towards the score."
            ]),
        ])
        let max = assessment.principles.first?.score.max.shortText(decimals: 2) ?? fullMark
        page.table(
            "Score by clause, of \(max) each",
            [
                .init("Clause"), .init("Score of \(max)", .right), .init(""), .init("Up to", .right),
                .init("Disclosed", .right), .init("Criteria", .right),
            ], of: clauses.count
        ) { page, row in
            let result = assessment.principles[clauses[row].principle].clauses[clauses[row].place]
            page.put(cell: clauses[row].name)
            tellCells(of: result.score, &page, stationery)
            page.cell { $0.say(percents(result.score.disclosed)) }
            page.cell { $0.say(result.criteria) }
        }
        if let quoted = stationery.quotedClauses { page.put(passage: quoted) }
    }

    func viewsPart() -> [Block] {
        assessment.views.flatMap { view -> [Block] in
            guard !view.rows.isEmpty else { return [] }
            let title = SafeText.oneLine(view.title.isEmpty ? view.id.text : view.title)
            let rows = view.rows.map { row -> [Line] in
                [
                    [.foreign(SafeText.oneLine(row.title.isEmpty ? row.id : row.title))],
                    [.text(mark(row.score))],
                    [.text(row.score.max.shortText(decimals: 2))], bar(row.score).map { [.bar($0)] } ?? [],
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

import ExactNumber
import QuestionnaireModel
import Scoring

/// The same score cut in other ways: by rung, by clause, by the method's own tables.
extension ReportComposer {
    func rungsPart() -> [Block] {
        guard !assessment.stages.isEmpty else { return [] }
        let heading = Block.heading(.rungs)
        let results = { (stage: Stage) in
            assessment.criteria.indices.filter {
                criteria[$0].stage == stage && (countsAnnex || !assessment.criteria[$0].isAnnex)
                    && assessment.criteria[$0].applies
            }.map { assessment.criteria[$0] }
        }
        let rows = assessment.stages.map { stage -> [Line] in
            let all = results(stage.stage)
            return [
                [.text(stage.stage.label)], [.text(mark(stage.score))], bar(stage.score),
                [.text(ceiling(stage.score))],
                [.text(String(all.count))], [.text(String(all.count { $0.state == .met }))],
                [.text(String(all.count { $0.state == .partly }))],
            ]
        }
        let max = assessment.stages.first?.score.max.shortText(decimals: 2) ?? fullMark
        var blocks = [
            heading,
            .paragraph([
                .text(
                    "A commitment is what the company says it will do, a process what it does, an outcome what came of it. Paper is "
                        + "the easiest of the three to show and weighs least.")
            ]),
        ]
        if assessment.overall.score != nil, rows.count > 1 {
            let steps = assessment.stages.map { (Words.capitalised($0.stage.place), $0.score) }
            blocks.append(.chart(rangeChart("Paper, practice, results", steps, kind: .ladder)))
        }
        blocks.append(
            .table(
                Table(
                    caption:
                        "Score on paper, in practice and with results, of \(max) each, with numbers of criteria that apply",
                    columns: [
                        .init("Rung"), .init("Score of \(max)", .right), .init(""), .init("Up to", .right),
                        .init("Criteria", .right), .init("Met", .right), .init("Partly", .right),
                    ], rows: rows)))
        return blocks
    }

    func clausesPart() -> [Block] {
        let clauses = assessment.principles.flatMap { principle in
            principle.clauses.filter { outline.mappedClauses.contains($0.id) }
        }
        guard !clauses.isEmpty else { return [] }
        let rows = clauses.map { clause -> [Line] in
            let title = SafeText.oneLine(clause.title)
            return [
                [.foreign(title.isEmpty ? clause.id.text : "\(clause.id.text) \(title)")],
                [.text(mark(clause.score))],
                bar(clause.score), [.text(ceiling(clause.score))], [.text(percent(clause.score.disclosed))],
                [.text(String(clause.criteria))],
            ]
        }
        let max = clauses.first?.score.max.shortText(decimals: 2) ?? fullMark
        var blocks: [Block] = [
            .heading(.clauses),
            .paragraph([
                "A criterion may count towards several clauses, but only once towards a principle and towards the score."
            ]),
            .table(
                Table(
                    caption: "Score by clause, of \(max) each",
                    columns: [
                        .init("Clause"), .init("Score of \(max)", .right), .init(""), .init("Up to", .right),
                        .init("Disclosed", .right), .init("Criteria", .right),
                    ], rows: rows)),
        ]
        let quoted = questionnaire.principles.flatMap(\.clauses).compactMap { clause in
            clause.asTheLetterPutsIt.map {
                Definition(clause.id.text, [.foreign(SafeText.oneLine($0))])
            }
        }
        if questionnaire.letter != nil, !quoted.isEmpty {
            blocks.append(
                .paragraph([
                    .text(
                        "The letter's annex puts the clauses as follows. It shortens and paraphrases the Guiding Principles, and is not "
                            + "their text.")
                ]))
            blocks.append(.definitions(quoted))
        }
        return blocks
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

import QuestionnaireModel

/// Which criteria map to which clause, principle and stage.
struct Themes: Sendable {
    struct Clause: Sendable {
        var id: ClauseID
        var title: String
        var criteria: [Int]
    }
    struct Principle: Sendable {
        var id: String
        var title: String
        var clauses: [Clause]
        /// Each once, whatever the number of its clauses.
        var criteria: [Int]
    }
    struct StageGroup: Sendable {
        var stage: Stage
        var criteria: [Int]
    }

    let principles: [Principle]
    let stages: [StageGroup]

    init(_ questionnaire: Questionnaire, _ prepared: Prepared) {
        var byClause: [ClauseID: [Int]] = [:]
        var byStage: [Stage: [Int]] = [:]
        for (index, item) in prepared.items.enumerated() {
            for clause in item.criterion.principles where byClause[clause]?.last != index {
                byClause[clause, default: []].append(index)
            }
            if let stage = item.criterion.stage { byStage[stage, default: []].append(index) }
        }
        principles = questionnaire.principles.map { principle in
            let clauses = principle.clauses.map { clause in
                Clause(id: clause.id, title: clause.title, criteria: byClause[clause.id] ?? [])
            }
            // A criterion may name a principle that has no clauses of its own.
            let own = byClause[ClauseID(principle.id)] ?? []
            return Principle(
                id: principle.id, title: principle.title, clauses: clauses,
                criteria: Set(clauses.flatMap(\.criteria) + own).sorted())
        }
        stages = Stage.allCases.compactMap { stage in
            byStage[stage].map { StageGroup(stage: stage, criteria: $0) }
        }
    }
}

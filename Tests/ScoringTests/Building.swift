import ExactNumber
import QuestionnaireModel
import Scoring

/// hrdd's own method, as `questionnaires/method.yaml` has it.
let ownMethod = Method(
    id: "hrdd", stageFactors: .init(commitment: 1, process: 2, outcome: 3),
    evidenceCaps: .init(statement: 50, reply: 50, internalDocument: 75, auditOrCertificate: 75),
    aggregations: [
        Aggregation(name: "mean-of-criteria", rule: .weightedMean, parts: .criteria),
        Aggregation(name: "mean-of-questions", rule: .weightedMean),
    ],
    levels: [
        .init(.kind(.question), aggregation: "mean-of-criteria"),
        .init(.kind(.ask), aggregation: "mean-of-criteria"),
        .init(.kind(.section), aggregation: "mean-of-questions"),
    ],
    overall: .init(aggregation: "mean-of-questions"),
    bands: [
        .init(name: "starting", from: 0), .init(name: "emerging", from: 20),
        .init(name: "developing", from: 40), .init(name: "established", from: 60),
        .init(name: "advanced", from: 80),
    ])

/// A short criterion for tests.
func criterion(
    _ id: ItemID, _ stage: Stage? = nil, weight: Rational = 1, _ clauses: [ClauseID] = ["15(b)"],
    priority: Priority = .medium, suffices: Bool = false, mayBeOut: Bool = false, follows: Condition? = nil,
    when: Condition? = nil, pairedWith: ItemID? = nil, scale: String? = nil, tags: [String] = []
) -> Criterion {
    Criterion(
        id: id, text: "The fact \(id)", principles: clauses, stage: stage, weight: weight, priority: priority,
        statementSuffices: suffices, notApplicable: mayBeOut ? .allowed(when: "…", reason: "…") : .never,
        appliesWhen: when, follows: follows, pairedWith: pairedWith, scale: scale, tags: tags)
}

/// A question with one ask of these criteria.
func question(_ number: Int, weight: Rational = 1, _ criteria: [Criterion]) -> Group {
    Group(
        id: ItemID("question.\(number)"), kind: .question, number: number, text: "Question \(number)?",
        weight: weight,
        children: [
            .group(Group(id: ItemID("ask.\(number)"), kind: .ask, children: criteria.map(Child.criterion)))
        ])
}

/// A group of any kind.
func group(
    _ id: ItemID, _ kind: Group.Kind = .section, weight: Rational = 1, level: String? = nil,
    aggregation: String? = nil, tags: [String] = [], _ children: [Child]
) -> Group {
    Group(
        id: id, kind: kind, title: id.text, weight: weight, aggregation: aggregation, level: level,
        tags: tags,
        children: children)
}

/// The principles that the tests map to.
let testPrinciples = [
    Principle(
        id: "15", title: "Policies and processes", description: "",
        clauses: [
            Clause(id: "15(b)", title: "Process", description: ""),
            Clause(id: "15(c)", title: "Remedy", description: ""),
        ]),
    Principle(
        id: "19", title: "Action", description: "",
        clauses: [Clause(id: "19(b)", title: "Leverage", description: "")]),
    Principle(
        id: "22", title: "Remediation", description: "",
        clauses: [Clause(id: "22", title: "Remediation", description: "")]),
]

func questionnaire(_ groups: [Group], annex: [Group] = [], scales: [Scale] = []) -> Questionnaire {
    Questionnaire(
        id: "test", title: "A test", principles: testPrinciples, groups: groups, annex: annex, scales: scales)
}

/// An answer with its evidence.
func answer(_ id: ItemID, _ word: String?, _ evidence: Evidence.Kind...) -> Answer {
    Answer(criterion: id, word: word, evidence: evidence.map { Evidence(kind: $0) })
}

func sheet(
    _ answers: [Answer], basis: AnswerSheet.Basis = .selfAssessment, reply: AnswerSheet.Reply = .received,
    size: AnswerSheet.Size? = nil, involvement: [InvolvementClaim] = []
) -> AnswerSheet {
    AnswerSheet(
        questionnaire: "test", company: "Invented Works", size: size, basis: basis, reply: reply,
        asOf: "2026-03-01", involvement: involvement, answers: answers)
}

/// A fraction from its text, for expectations.
func fraction(_ text: String) -> Rational { Rational(text: text) ?? -1 }

extension Scorer {
    /// An assessment's groups and criteria in their places.
    func tree(of assessment: Assessment) -> NodeTree {
        NodeTree(assessment, of: questionnaire, by: method)
    }
}

import Comparison
import ExactNumber
import QuestionnaireModel
import Scoring

/// Companies that answered one question of a few criteria, each of the given weight.
struct Sample {
    static let method = Method(id: "sample")

    let questionnaire: Questionnaire

    init(id: ItemID = "sample", weights: [Rational], text: String = "A fact") {
        questionnaire = Questionnaire(
            id: id, title: "A sample",
            principles: [Principle(id: "13", title: "Avoid", description: "", clauses: [])],
            groups: [
                Group(
                    id: "question.1", kind: .question,
                    children: weights.enumerated().map { index, weight in
                        .criterion(
                            Criterion(
                                id: ItemID("ask.part.c\(index)"), text: text, principles: [ClauseID("13")],
                                weight: weight, statementSuffices: true,
                                notApplicable: .allowed(when: "Always.", reason: "Say why.")))
                    })
            ])
    }

    /// One company's file; the states in the order of the criteria, `nil` is unanswered.
    func file(
        _ company: String, _ states: [AnswerState?], analyst: String? = nil,
        basis: AnswerSheet.Basis = .publicRecord, reply: AnswerSheet.Reply = .received
    ) -> Comparison.File {
        let answers = states.enumerated().compactMap { index, state in
            state.map { Answer(criterion: ItemID("ask.part.c\(index)"), word: $0.rawValue) }
        }
        let sheet = AnswerSheet(
            questionnaire: questionnaire.id, company: company, basis: basis, reply: reply,
            asOf: "2026-03-01", analyst: analyst, answers: answers)
        return Comparison.File(
            name: "\(company).yaml", sheet: sheet, questionnaire: questionnaire,
            assessment: Scorer(questionnaire, Self.method).assess(sheet, detail: .summary))
    }
}

/// Steele, Lea and Flood's generator; the seed makes a run repeatable.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

import Comparison
import ExactNumber
import QuestionnaireModel
import Scoring

/// Companies that answered questions of a few criteria each, all of given weights.
struct Sample {
    /// One company's file, and what is in it.
    struct Filed {
        let file: Comparison.File
        let sheet: AnswerSheet
        let questionnaire: Questionnaire
    }

    static let method = Method(id: "sample")

    var questionnaire: Questionnaire

    init(id: ItemID = "sample", weights: [Rational], text: String = "A fact") {
        self.init(id: id, questions: [(1, weights)], text: text)
    }

    /// - Parameters:
    ///   - questions: of each its weight and those of its criteria.
    ///   - follows: which criteria follow which, by place.
    init(
        id: ItemID = "sample", questions: [(weight: Rational, criteria: [Rational])], text: String = "A fact",
        follows: [Int: Int] = [:]
    ) {
        var place = -1
        questionnaire = Questionnaire(
            id: id, title: "A sample",
            principles: [Principle(id: "13", title: "Avoid", description: "", clauses: [])],
            groups: questions.enumerated().map { number, question in
                Group(
                    id: ItemID("question.\(number + 1)"), kind: .question, weight: question.weight,
                    children: question.criteria.map { weight in
                        place += 1
                        return .criterion(
                            Criterion(
                                id: Self.id(place), text: text, principles: [ClauseID("13")],
                                weight: weight, statementSuffices: true,
                                notApplicable: .allowed(when: "Always.", reason: "Say why."),
                                follows: follows[place].map {
                                    .answer(Self.id($0), isOneOf: ["met", "partly"])
                                }))
                    })
            })
    }

    static func id(_ place: Int) -> ItemID { ItemID("ask.part.c\(place)") }

    /// One company's file; the states in the order of the criteria, `nil` is unanswered.
    func file(
        _ company: String, _ states: [AnswerState?], analyst: String? = nil,
        basis: AnswerSheet.Basis = .publicRecord, reply: AnswerSheet.Reply = .received,
        comments: [Int: CompanyComment] = [:]
    ) -> Filed {
        let answers = states.enumerated().compactMap { index, state in
            state.map {
                Answer(criterion: Self.id(index), word: $0.rawValue, companyComment: comments[index])
            }
        }
        let sheet = AnswerSheet(
            questionnaire: questionnaire.id, company: company, basis: basis, reply: reply,
            asOf: "2026-03-01", analyst: analyst, answers: answers)
        return Filed(
            file: Comparison.File(
                name: "\(company).yaml", digest: "\(company) \(analyst ?? "")", sheet: sheet,
                assessment: Scorer(questionnaire, Self.method).assess(sheet, detail: .scores)),
            sheet: sheet, questionnaire: questionnaire)
    }

    /// Both steps of a comparison.
    static func compare(_ filed: [Filed], method: Method = method) -> Comparison? {
        guard
            let roster = Roster(
                filed.map(\.file), questionnaires: Self.distinct(filed), method: method)
        else { return nil }
        let scorer = roster.scorer()
        var entries: [Int: Entry] = [:]
        for index in roster.candidates { entries[index] = scorer.entry(filed[index].sheet) }
        return roster.compared(entries)
    }

    private static func distinct(_ filed: [Filed]) -> [Questionnaire] {
        var seen: Set<ItemID> = []
        return filed.map(\.questionnaire).filter { seen.insert($0.id).inserted }
    }
}

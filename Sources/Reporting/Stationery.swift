import ExactNumber
import QuestionnaireModel
import Scoring

/// What every report on answers to one questionnaire says alike, made ready once for pages of one format.
final class Stationery<P: Page> {
    let outline: Outline
    let criteria: [CriterionWords<P>]
    let groups: [GroupWords<P>]
    let annex: [GroupWords<P>]
    let states: CaseTable<AnswerState, P.Piece>
    let stateCells: CaseTable<AnswerState, P.Piece>
    let priorityCells: CaseTable<Priority, P.Piece>
    let stageCells: CaseTable<Stage, P.Piece>
    let stageLabels: CaseTable<Stage, P.Piece>
    /// The principles to which some criterion is mapped, whether it applies here or not, each with its name in tables.
    let principles: [(place: Int, name: P.Piece)]
    /// The same of the clauses: each by its principle, and its place among that principle's.
    let clauses: [(principle: Int, place: Int, name: P.Piece)]
    let missing: P.Piece
    /// In the place of points, where silence earns none and may hide some.
    let leftOpen: P.Piece
    /// The next step where an answer lacks nothing but evidence.
    let showIt: P.Piece
    let dot: P.Piece
    let emptyCell: P.Piece
    let annexCell: P.Piece
    let togetherCell: P.Piece
    /// By steps earned, then by steps open.
    let bars: [[P.Piece]]
    /// How criteria stand, behind a dot, each with what it is out of: nearly all are at a half, a quarter or an eighth.
    let eighths: [P.Piece]
    let ofHundred: P.Piece
    /// What answers rest on, behind a dot, by evidence; the claim alone comes first.
    let grounds: [Ground]
    let statementIsFact: P.Piece
    let evidence: P.Piece
    /// The clauses in the letter's words.
    let quotedClauses: P.Passage?
    let earnings: P.Passage
    /// Before the overall score as a sum.
    let sum: P.Passage
    let terms: P.Passage
    let limits: P.Passage

    /// What an answer rests on, and what that allows it.
    struct Ground {
        var grade: Evidence.Kind?
        var cap: Rational
        var words: P.Piece
    }

    /// - Parameter page: on which reports will be told; the pieces are its own.
    init(_ outline: Outline, _ method: Method, on page: inout P) {
        self.outline = outline
        criteria = outline.criteria.indices.map { CriterionWords($0, of: outline, on: &page) }
        let inLetter = outline.questionnaire.letter != nil
        var count = GroupWords<P>.Count()
        groups = GroupWords.all(of: outline.questionnaire.groups, inLetter: inLetter, &count, on: &page)
        annex = GroupWords.all(of: outline.questionnaire.annex, inLetter: inLetter, &count, on: &page)
        states = CaseTable { page.piece([.emphasis($0.label)]) }
        stateCells = CaseTable { page.piece(cell: [.text($0.label)]) }
        priorityCells = CaseTable { page.piece(cell: [.text($0.rawValue)]) }
        stageCells = CaseTable { page.piece(cell: [.text($0.place)]) }
        stageLabels = CaseTable { page.piece(cell: [.text($0.label)]) }
        let asked = outline.questionnaire.principles
        let mapped = Set(outline.criteria.flatMap(\.principles))
        principles = asked.indices.compactMap { place in
            guard asked[place].clauses.contains(where: { mapped.contains($0.id) }) else { return nil }
            let name = "\(asked[place].id) \(SafeText.oneLine(asked[place].title))"
            return (place, page.piece(cell: [.foreign(name)]))
        }
        clauses = asked.indices.flatMap { principle in
            asked[principle].clauses.indices.compactMap { place in
                let clause = asked[principle].clauses[place]
                guard mapped.contains(clause.id) else { return nil }
                let title = SafeText.oneLine(clause.title)
                let name = title.isEmpty ? clause.id.text : "\(clause.id.text) \(title)"
                return (principle, place, page.piece(cell: [.foreign(name)]))
            }
        }
        missing = page.piece([.emphasis("Missing:"), " "])
        leftOpen = page.piece([" · left open"])
        showIt = page.piece([.emphasis("Next:"), " ", .text(Gap.showIt)])
        dot = page.piece([" · "])
        emptyCell = page.piece(cell: ["–"])
        annexCell = page.piece(cell: ["The annex"])
        togetherCell = page.piece(cell: [.strong("Together")])
        bars = (0...10).map { earned in
            (0...10 - earned).map { page.piece(cell: [.bar(Bar(earned: earned, open: $0))]) }
        }
        eighths = (0...8).map { eighths in
            let mark = Figures.mark(
                Rational(eighths * 100) * (Rational(1, over: 8) ?? .zero), of: 100, decimals: method.decimals,
                bands: method.bands)
            return page.piece([.text(" · \(mark) of 100")])
        }
        ofHundred = page.piece([" of 100"])
        grounds = ([nil] + Evidence.Kind.allCases).map { grade in
            let cap = method.evidenceCaps.flatMap { $0[grade] / 100 } ?? .one
            return Ground(grade: grade, cap: cap, words: page.piece([.text(" · " + Self.ground(grade, cap))]))
        }
        statementIsFact = page.piece([" · the statement is the fact"])
        evidence = page.piece(["Evidence:"])
        let quoted = Self.clauses(of: outline.questionnaire)
        quotedClauses = quoted.isEmpty ? nil : page.passage(quoted)
        earnings = page.passage(EarningWords.blocks(outline.questionnaire, method))
        sum = page.passage([
            .paragraph([
                "Each question's score is the mean of its criteria by their weights; times the question's share it makes up the whole. Figures are rounded for print only, so that the last digit of a sum may differ by one."
            ])
        ])
        terms = page.passage(ClosingWords.terms(of: outline.questionnaire, method))
        limits = page.passage(ClosingWords.limits(of: outline.questionnaire))
    }

    static func ground(_ grade: Evidence.Kind?, _ cap: Rational) -> String {
        let base = grade.map { "on \($0.withArticle)" } ?? "on the claim alone"
        guard cap < .one else { return base }
        return "\(base), which earns at most \((cap * Rational(100)).shortText(decimals: 2)) % of it"
    }

    private static func clauses(of questionnaire: Questionnaire) -> [Block] {
        let quoted = questionnaire.principles.flatMap(\.clauses).compactMap { clause in
            clause.asTheLetterPutsIt.map {
                Definition(clause.id.text, [.foreign(SafeText.oneLine($0))])
            }
        }
        guard questionnaire.letter != nil, !quoted.isEmpty else { return [] }
        return [
            .paragraph([
                "The letter's annex puts the clauses as follows. It shortens and paraphrases the Guiding Principles, and is not their text."
            ]),
            .definitions(quoted),
        ]
    }

    /// A bar as a cell.
    func bar(_ bar: Bar) -> P.Piece { bars[bar.earned][bar.open] }

    /// A criterion's mark, where it is a whole number of eighths.
    func mark(of points: Rational) -> P.Piece? {
        guard let (above, below) = points.words, above >= 0, above <= below, below <= 8, 8 % below == 0 else {
            return nil
        }
        return eighths[above * (8 / below)]
    }

    /// The next step towards closing a gap.
    func next(_ criterion: Int, _ lack: Gap.Lack) -> P.Piece? {
        if case .evidence = lack { showIt } else { criteria[criterion].next }
    }

    /// What would close a gap; `nil` where the criterion does not say it alone.
    func wanted(_ criterion: Int, _ lack: Gap.Lack) -> P.Piece? {
        switch lack {
        case .prerequisite: nil
        case .evidence: criteria[criterion].wantedEvidence
        case .open, .notMet, .declined, .partly: criteria[criterion].wanted
        }
    }
}

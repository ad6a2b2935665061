import ExactNumber
import QuestionnaireModel
import Scoring

/// What every report on answers to one questionnaire says alike, made ready once for pages of one format.
final class Stationery<P: Page> {
    /// What does not change in what is said of a criterion.
    struct CriterionWords {
        /// The fact, in bold, and in tables.
        var fact: P.Piece
        var factCell: P.Piece
        /// A link to where it is asked, in tables.
        var placeCell: P.Piece
        /// Its stage and clauses, each behind a dot.
        var traits: P.Piece
        /// Behind a dot.
        var id: P.Piece
        var next: P.Piece?
        /// What would meet it, and what would show it; `nil` where that has to be looked at with what is missing.
        var wanted: P.Piece?
        var wantedEvidence: P.Piece?
        /// A link to where it is asked, as a line may begin with it, with clauses, stage and priority.
        var place: P.Piece
        /// The letter's words that ask for it.
        var phrase: P.Piece?
        var smallCompany: P.Piece?
    }

    struct GroupWords {
        var heading: P.ReadyHeading
        /// Its heading as a link, in tables.
        var link: P.Piece
        /// Its question, quoted.
        var question: P.Passage?
        /// What stands before its figures.
        var standing: P.Piece
    }

    let outline: Outline
    let criteria: [CriterionWords]
    let groups: [ItemID: GroupWords]
    let states: CaseTable<AnswerState, P.Piece>
    let stateCells: CaseTable<AnswerState, P.Piece>
    let priorityCells: CaseTable<Priority, P.Piece>
    let stageCells: CaseTable<Stage, P.Piece>
    private var lackings: [(words: String, piece: P.Piece)] = []
    let missing: P.Piece
    let dot: P.Piece
    let emptyCell: P.Piece
    /// How criteria stand, each with what it is out of: nearly all are at a half, a quarter or an eighth.
    let eighths: [P.Piece]
    let ofHundred: P.Piece
    let ofWeight: P.Piece
    let ofAnnex: P.Piece
    /// What answers rest on, by evidence; the claim alone comes first.
    let grounds: [Ground]
    let statementIsFact: P.Piece
    let evidence: P.Piece
    /// The clauses in the letter's words.
    let clauses: P.Passage?
    let earnings: P.Passage
    let terms: P.Passage
    let limits: P.Passage

    /// What an answer rests on, and what that allows it.
    struct Ground {
        var grade: Evidence.Kind?
        var cap: Rational
        var words: P.Piece
    }

    /// - Parameter page: one of the kind on which reports will be told, with the same names of headings.
    init(_ outline: Outline, _ method: Method, _ page: P) {
        var page = page
        self.outline = outline
        criteria = outline.criteria.indices.map { index in
            Self.words(of: index, outline, on: &page)
        }
        var groups: [ItemID: GroupWords] = [:]
        for group in outline.questionnaire.groups + outline.questionnaire.annex {
            Self.add(group, level: 3, to: &groups, outline.questionnaire, &page)
        }
        self.groups = groups
        states = CaseTable { page.piece([.emphasis($0.label)]) }
        stateCells = CaseTable { page.piece(cell: [.text($0.label)]) }
        priorityCells = CaseTable { page.piece(cell: [.text($0.rawValue)]) }
        stageCells = CaseTable { page.piece(cell: [.text($0.place)]) }
        missing = page.piece([.emphasis("Missing:"), " "])
        dot = page.piece([" · "])
        emptyCell = page.piece(cell: ["–"])
        eighths = (0...8).map { eighths in
            let mark = Figures.mark(
                Rational(eighths * 100) * (Rational(1, over: 8) ?? .zero), of: 100, decimals: method.decimals,
                bands: method.bands)
            return page.piece([.text("\(mark) of 100")])
        }
        ofHundred = page.piece([" of 100"])
        ofWeight = page.piece([" of the weight"])
        ofAnnex = page.piece([" of the annex"])
        grounds = ([nil] + Evidence.Kind.allCases).map { grade in
            let cap = method.evidenceCaps.flatMap { $0[grade] / 100 } ?? .one
            return Ground(grade: grade, cap: cap, words: page.piece([.text(Self.ground(grade, cap))]))
        }
        statementIsFact = page.piece(["the statement is the fact"])
        evidence = page.piece(["Evidence:"])
        let quoted = Self.clauses(of: outline.questionnaire)
        clauses = quoted.isEmpty ? nil : page.passage(quoted)
        earnings = page.passage(EarningWords.blocks(outline.questionnaire, method))
        terms = page.passage(ClosingWords.terms(of: outline.questionnaire, method))
        limits = page.passage(ClosingWords.limits(of: outline.questionnaire))
    }

    private static func add(
        _ group: Group, level: Int, to groups: inout [ItemID: GroupWords], _ questionnaire: Questionnaire,
        _ page: inout P
    ) {
        let question = SafeText.oneLine(group.text)
        groups[group.id] = GroupWords(
            heading: page.ready(.group(group, level: level)),
            link: page.piece(cell: [.link(Outline.title(of: group), to: .heading(.group(group.id)))]),
            question: group.text.isEmpty ? nil : page.passage([.quotation(Quotation(question))]),
            standing: page.piece(standing(of: group, inLetter: questionnaire.letter != nil)))
        for inner in group.groups { add(inner, level: level + 1, to: &groups, questionnaire, &page) }
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

    /// A criterion's mark, where it is a whole number of eighths.
    func mark(of points: Rational) -> P.Piece? {
        guard let (above, below) = points.words, above >= 0, above <= below, below <= 8, 8 % below == 0 else {
            return nil
        }
        return eighths[above * (8 / below)]
    }

    /// What is missing, in one of the few sentences that say so.
    func lacking(_ words: String, _ page: inout P) -> P.Piece {
        if let known = lackings.first(where: {
            $0.words.utf8.count == words.utf8.count && $0.words == words
        }) {
            return known.piece
        }
        let piece = page.piece([.text(words)])
        if lackings.count < 32 { lackings.append((words, piece)) }
        return piece
    }

    /// What would close a gap, behind what is missing; `nil` where the two cannot be told apart.
    func wanted(_ criterion: Int, _ lack: Gap.Lack) -> P.Piece? {
        switch lack {
        case .prerequisite: nil
        case .evidence: criteria[criterion].wantedEvidence
        case .open, .notMet, .declined, .partly: criteria[criterion].wanted
        }
    }

    private static func words(of index: Int, _ outline: Outline, on page: inout P) -> CriterionWords {
        let criterion = outline.criteria[index]
        let link = outline.link(toPlaceOf: index)
        let fact: Inline = .foreign(SafeText.oneLine(criterion.text))
        var traits: Line = []
        if let stage = criterion.stage { traits += [" · ", .text(stage.place)] }
        let clauses = Outline.clauses(of: criterion)
        if !clauses.isEmpty { traits += [" · ", .foreign(clauses)] }
        let next = criterion.nextStep
        func wanted(_ words: String) -> P.Piece? {
            words.isEmpty ? nil : page.piece(endOf: " Wanted: " + Words.sentence(words))
        }
        let met = wanted(criterion.met)
        var place = Self.capitalised(link)
        if !clauses.isEmpty { place += [" · ", .foreign(clauses)] }
        if let stage = criterion.stage { place += [" · ", .text(stage.place)] }
        place += [" · ", .text(criterion.priority.label), " · "]
        let phrase = Self.phrase(outline.places[index])
        let small = criterion.smallCompany
        return CriterionWords(
            fact: page.piece([.strong([fact])]), factCell: page.piece(cell: [fact]),
            placeCell: page.piece(cell: link), traits: page.piece(traits),
            id: page.piece([" · ", .code(criterion.id.text)]),
            next: next.isEmpty
                ? nil : page.piece([.emphasis("Next:"), " ", .foreign(Words.sentence(next))]),
            wanted: met, wantedEvidence: criterion.evidence.isEmpty ? met : wanted(criterion.evidence),
            place: page.piece(place), phrase: phrase.isEmpty ? nil : page.piece(phrase),
            smallCompany: small.isEmpty
                ? nil : page.piece(["In a small company: ", .foreign(Words.sentence(small))]))
    }

    private static func phrase(_ place: Outline.Place) -> Line {
        guard let ask = place.ask, let phrase = ask.phrase, !phrase.words.isEmpty else { return [] }
        let source = place.isAnnex ? "The annex expects" : "The letter asks"
        let line: Line = [.text("\(source): "), .foreign("“\(Words.fold(phrase.words, to: 300))”")]
        // A word or two do not say what they are about.
        guard phrase.words.utf8.count < 30, !ask.title.isEmpty else { return line }
        return line + [" (", .foreign(SafeText.oneLine(ask.title)), ")"]
    }

    private static func capitalised(_ line: Line) -> Line {
        guard case .link(let label, let target)? = line.first, case .text(let text)? = label.first else {
            return line
        }
        return [.link([.text(Words.capitalised(text))] + label.dropFirst(), to: target)] + line.dropFirst()
    }

    /// Where the letter puts the question, and in which words.
    private static func standing(of group: Group, inLetter: Bool) -> Line {
        var pieces: [Line] = []
        if let lines = group.lines, inLetter {
            pieces.append([
                .text(
                    lines.count == 1
                        ? "line \(lines.lowerBound) of the letter"
                        : "lines \(lines.lowerBound)–\(lines.upperBound) of the letter")
            ])
        }
        if let phrase = group.phrase, !phrase.words.isEmpty {
            let place = phrase.line.map { " (line \($0))" } ?? ""
            pieces.append([
                .text("the letter: "), .foreign("“\(SafeText.oneLine(phrase.words))”"), .text(place),
            ])
            if phrase.match == .alternative { pieces.append(["matched by a looser wording"]) }
            if phrase.match == .none { pieces.append(["no ask of the catalogue covers these words"]) }
        }
        var line = pieces.flatMap { (piece: Line) -> Line in piece + [" · "] }
        if case .text(let first)? = line.first { line[0] = .text(Words.capitalised(first)) }
        return line
    }
}

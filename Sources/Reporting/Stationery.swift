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
    }

    struct GroupWords {
        var heading: Heading
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
    let missing: P.Piece
    let dot: P.Piece
    let emptyCell: P.Piece

    /// - Parameter page: one of the kind on which reports will be told, with the same names of headings.
    init(_ outline: Outline, _ page: P) {
        var page = page
        self.outline = outline
        criteria = outline.criteria.indices.map { index in
            Self.words(of: outline.criteria[index], outline.link(toPlaceOf: index), on: &page)
        }
        groups = outline.groups.mapValues { group in
            let question = SafeText.oneLine(group.text)
            return GroupWords(
                heading: .group(group, level: 3),
                question: group.text.isEmpty ? nil : page.passage([.quotation(Quotation(question))]),
                standing: page.piece(Self.standing(of: group, inLetter: outline.questionnaire.letter != nil)))
        }
        states = CaseTable { page.piece([.emphasis($0.label)]) }
        stateCells = CaseTable { page.piece(cell: [.text($0.label)]) }
        priorityCells = CaseTable { page.piece(cell: [.text($0.rawValue)]) }
        stageCells = CaseTable { page.piece(cell: [.text($0.place)]) }
        missing = page.piece([.emphasis("Missing:"), " "])
        dot = page.piece([" · "])
        emptyCell = page.piece(cell: ["–"])
    }

    /// What would close a gap, behind what is missing.
    func wanted(for gap: Gap) -> P.Piece? {
        switch gap.lack {
        case _ where gap.wanted.isEmpty: nil
        case .prerequisite: nil
        case .evidence: criteria[gap.criterion].wantedEvidence
        case .open, .notMet, .declined, .partly: criteria[gap.criterion].wanted
        }
    }

    private static func words(
        of criterion: Criterion, _ place: Line, on page: inout P
    ) -> CriterionWords {
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
        return CriterionWords(
            fact: page.piece([.strong([fact])]), factCell: page.piece(cell: [fact]),
            placeCell: page.piece(cell: place), traits: page.piece(traits),
            id: page.piece([" · ", .code(criterion.id.text)]),
            next: next.isEmpty
                ? nil : page.piece([.emphasis("Next:"), " ", .foreign(Words.sentence(next))]),
            wanted: met, wantedEvidence: criterion.evidence.isEmpty ? met : wanted(criterion.evidence))
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

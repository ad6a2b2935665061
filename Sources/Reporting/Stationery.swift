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
    let states: [AnswerState: P.Piece]
    let stateCells: [AnswerState: P.Piece]
    let priorityCells: [Priority: P.Piece]
    let stageCells: [Stage: P.Piece]
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
        var (states, stateCells): ([AnswerState: P.Piece], [AnswerState: P.Piece]) = ([:], [:])
        for state in AnswerState.allCases {
            states[state] = page.piece([.emphasis(state.label)])
            stateCells[state] = page.piece(cell: [.text(state.label)])
        }
        (self.states, self.stateCells) = (states, stateCells)
        priorityCells = Dictionary(
            uniqueKeysWithValues: Priority.allCases.map { ($0, page.piece(cell: [.text($0.rawValue)])) })
        stageCells = Dictionary(
            uniqueKeysWithValues: Stage.allCases.map { ($0, page.piece(cell: [.text($0.place)])) })
        missing = page.piece([.emphasis("Missing:"), " "])
        dot = page.piece([" · "])
        emptyCell = page.piece(cell: ["–"])
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
        return CriterionWords(
            fact: page.piece([.strong([fact])]), factCell: page.piece(cell: [fact]),
            placeCell: page.piece(cell: place), traits: page.piece(traits),
            id: page.piece([" · ", .code(criterion.id.text)]),
            next: next.isEmpty
                ? nil : page.piece([.emphasis("Next:"), " ", .foreign(Words.sentence(next))]))
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

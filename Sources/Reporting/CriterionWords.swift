import QuestionnaireModel

/// What does not change in what reports say of a criterion, made ready once.
final class CriterionWords<P: Page> {
    /// The fact, in bold, and in tables.
    let fact: P.Piece
    let factCell: P.Piece
    /// A link to where it is asked, in sentences and in tables.
    let placeLink: P.Piece
    /// Its stage, its clauses and what else it goes back to, each behind a dot.
    let traits: P.Piece
    /// Its id behind a dot: alone, behind its share of the weight, and behind that of the annex.
    let id: P.Piece
    let weightAndID: P.Piece
    let annexAndID: P.Piece
    let next: P.Piece?
    /// What would meet it, and what would show it; `nil` where the criterion says neither.
    let wanted: P.Piece?
    let wantedEvidence: P.Piece?
    /// A link to where it is asked, as a line may begin with it, with clauses, stage and priority.
    let place: P.Piece
    /// The letter's words that ask for it.
    let phrase: P.Piece?
    let smallCompany: P.Piece?

    init(_ index: Int, of outline: Outline, on page: inout P) {
        let criterion = outline.criteria[index]
        let link = outline.link(toPlaceOf: index)
        let fact: Inline = .foreign(SafeText.oneLine(criterion.text))
        var traits: Line = []
        if let stage = criterion.stage { traits += [" · ", .text(stage.place)] }
        let clauses = Outline.clauses(of: criterion)
        if !clauses.isEmpty { traits += [" · ", .foreign(clauses)] }
        if !criterion.reference.isEmpty {
            traits += [" · compare ", .foreign(SafeText.oneLine(Words.list(criterion.reference)))]
        }
        let next = criterion.nextStep
        func wanted(_ label: String, _ words: String) -> P.Piece? {
            words.isEmpty
                ? nil : page.piece([.emphasis(label), " ", .foreign(Words.sentence(words))])
        }
        let met = wanted("Wanted:", criterion.met)
        var place = Self.capitalised(link)
        if !clauses.isEmpty { place += [" · ", .foreign(clauses)] }
        if let stage = criterion.stage { place += [" · ", .text(stage.place)] }
        place += [" · ", .text(criterion.priority.label), " · "]
        let phrase = Self.phrase(outline.places[index])
        let small = criterion.smallCompany
        self.fact = page.piece([.strong([fact])])
        factCell = page.piece(cell: [fact])
        placeLink = page.piece(cell: link)
        self.traits = page.piece(traits)
        let id: Line = [" · ", .code(criterion.id.text)]
        self.id = page.piece(id)
        weightAndID = page.piece([" of the weight"] + id)
        annexAndID = page.piece([" of the annex"] + id)
        self.next =
            next.isEmpty ? nil : page.piece([.emphasis("Next:"), " ", .foreign(Words.sentence(next))])
        self.wanted = met
        wantedEvidence = criterion.evidence.isEmpty ? met : wanted("Evidence wanted:", criterion.evidence)
        self.place = page.piece(place)
        self.phrase = phrase.isEmpty ? nil : page.piece(phrase)
        smallCompany =
            small.isEmpty
            ? nil : page.piece(["In a small company: ", .foreign(Words.sentence(small))])
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
}

import QuestionnaireModel

/// What does not change in what reports say of a question, a section or an ask, made ready once.
final class GroupWords<P: Page> {
    /// What stands in a group.
    enum Part {
        /// A run of them, by number.
        case criteria(Range<Int>)
        case group(GroupWords)
    }

    /// Index into `Assessment.groups`.
    let number: Int
    let heading: P.ReadyHeading
    /// Its heading in tables, and the same as a link.
    let name: P.Piece
    let link: P.Piece
    /// Its question, quoted.
    let question: P.Passage?
    /// What stands before its figures, and the same where none follow.
    let standing: P.Piece
    let place: P.Piece?
    /// What stands in it, in order.
    let parts: [Part]

    private init(_ group: Group, level: Int, inLetter: Bool, _ count: inout Count, on page: inout P) {
        number = count.groups
        count.groups += 1
        let text = SafeText.oneLine(group.text)
        heading = page.ready(.group(group, level: level))
        name = page.piece(cell: Outline.title(of: group))
        link = page.piece(cell: [.link(Outline.title(of: group), to: .heading(.group(group.id)))])
        question = group.text.isEmpty ? nil : page.passage([.quotation(Quotation(text))])
        let place = Self.place(of: group, inLetter: inLetter)
        standing = page.piece(place.isEmpty ? [] : place + [" · "])
        self.place = place.isEmpty ? nil : page.piece(place)
        var parts: [Part] = []
        for child in group.children {
            switch child {
            case .group(let inner):
                let words = GroupWords(inner, level: level + 1, inLetter: inLetter, &count, on: &page)
                parts.append(.group(words))
            case .criterion:
                var run = count.criteria..<count.criteria + 1
                if case .criteria(let before)? = parts.last {
                    run = before.lowerBound..<run.upperBound
                    parts.removeLast()
                }
                parts.append(.criteria(run))
                count.criteria += 1
            }
        }
        self.parts = parts
    }

    /// How many groups and criteria of a questionnaire came so far.
    struct Count {
        fileprivate var groups = 0
        fileprivate var criteria = 0
    }

    /// Of some groups of a questionnaire and of all in them.
    static func all(
        of groups: [Group], inLetter: Bool, _ count: inout Count, on page: inout P
    ) -> [GroupWords] {
        groups.map { GroupWords($0, level: 3, inLetter: inLetter, &count, on: &page) }
    }

    /// Whether it is one criterion, whose figures are then its own.
    var isOneCriterion: Bool {
        guard parts.count == 1, case .criteria(let run)? = parts.first else { return false }
        return run.count == 1
    }

    /// Where the letter puts the question, and in which words.
    private static func place(of group: Group, inLetter: Bool) -> Line {
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
        } else if group.phrase?.match == MatchedPhrase.Match.none {
            pieces.append(["in no letter: hrdd's addition"])
        }
        var line = Line(pieces.joined(separator: [" · "]))
        if case .text(let first)? = line.first { line[0] = .text(Words.capitalised(first)) }
        return line
    }
}

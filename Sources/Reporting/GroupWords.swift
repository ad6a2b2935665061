import QuestionnaireModel

/// What does not change in what reports say of a question, a section or an ask, made ready once.
final class GroupWords<P: Page> {
    let heading: P.ReadyHeading
    /// Its heading as a link, in tables.
    let link: P.Piece
    /// Its question, quoted.
    let question: P.Passage?
    /// What stands before its figures.
    let standing: P.Piece
    /// Of the groups in it, in their order.
    let inner: [GroupWords]

    private init(_ group: Group, level: Int, inLetter: Bool, on page: inout P) {
        let text = SafeText.oneLine(group.text)
        heading = page.ready(.group(group, level: level))
        link = page.piece(cell: [.link(Outline.title(of: group), to: .heading(.group(group.id)))])
        question = group.text.isEmpty ? nil : page.passage([.quotation(Quotation(text))])
        standing = page.piece(Self.standing(of: group, inLetter: inLetter))
        inner = Self.all(of: group.groups, level: level + 1, inLetter: inLetter, on: &page)
    }

    /// Of some groups of a questionnaire and of all in them.
    static func all(
        of groups: [Group], level: Int = 3, inLetter: Bool, on page: inout P
    ) -> [GroupWords] {
        groups.map { GroupWords($0, level: level, inLetter: inLetter, on: &page) }
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

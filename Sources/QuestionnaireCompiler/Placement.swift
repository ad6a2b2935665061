import QuestionnaireModel

/// Where the catalogue's asks stand in a letter's questions.
struct Placement {
    /// An ask in its question, with the words that put it.
    struct PlacedAsk {
        let ask: Int
        /// Of the question's atoms.
        let atoms: Range<Int>
        let isAlternative: Bool

        var match: MatchedPhrase.Match { isAlternative ? .alternative : .exact }
    }

    /// Of each question in turn, by position.
    private(set) var placed: [[PlacedAsk]] = []
    /// Of each question in turn: which atoms stand in some ask's phrase.
    private(set) var covered: [[Bool]] = []

    /// Each ask is placed once: where an exact phrase of it stands first, else where an alternative does. Its words
    /// count as covered wherever they stand.
    init(_ questions: [[Atom]], by book: PhraseBook) {
        var best: [Int: (question: Int, hit: PhraseBook.Hit)] = [:]
        for (question, atoms) in questions.enumerated() {
            var isCovered = Array(repeating: false, count: atoms.count)
            for hit in book.hits(in: atoms) {
                for atom in hit.atoms { isCovered[atom] = true }
                let entry = hit.entry
                guard let found = best[entry.ask] else {
                    best[entry.ask] = (question, hit)
                    continue
                }
                let isBetter = found.hit.entry.isAlternative && !entry.isAlternative
                let isLonger =
                    found.question == question && found.hit.entry.isAlternative == entry.isAlternative
                    && found.hit.atoms.lowerBound == hit.atoms.lowerBound
                    && found.hit.atoms.count < hit.atoms.count
                if isBetter || isLonger { best[entry.ask] = (question, hit) }
            }
            covered.append(isCovered)
        }
        placed = Array(repeating: [], count: questions.count)
        for (ask, found) in best {
            placed[found.question].append(
                PlacedAsk(ask: ask, atoms: found.hit.atoms, isAlternative: found.hit.entry.isAlternative))
        }
        for question in placed.indices {
            placed[question].sort {
                ($0.atoms.lowerBound, $0.atoms.upperBound, $0.ask) < (
                    $1.atoms.lowerBound, $1.atoms.upperBound, $1.ask
                )
            }
        }
    }
}

import LetterReading

/// Finds the pieces of a question that no ask covers and that are more than courtesy.
struct UncoveredPieces {
    /// Words that may stand outside every phrase without anything being lost; lower case.
    let empty: Set<String>

    /// Maximal runs outside every phrase, cut at sentence ends and at the labels of sub-items, that have a word
    /// with content; signs at their ends are left off.
    func pieces(of question: LetterQuestion, _ atoms: [Atom], covered: [Bool]) -> [Range<Int>] {
        let labels = Set(question.parts.map(\.labelWord))
        var pieces: [Range<Int>] = []
        var start = 0
        func close(_ end: Int, _ pieces: inout [Range<Int>]) {
            defer { start = end }
            var piece = start..<max(start, end)
            while let first = piece.first, atoms[first].isSign, !opens(atoms[first]) { piece.removeFirst() }
            let closing = closingSigns(atoms[piece])
            while let last = piece.last, atoms[last].isSign, !closing.contains(atoms[last].text) {
                piece.removeLast()
            }
            if piece.contains(where: { hasContent(atoms[$0]) }) { pieces.append(piece) }
        }
        for index in atoms.indices {
            if covered[index] || labels.contains(atoms[index].word) {
                close(index, &pieces)
                start = index + 1
            } else if endsSentence(at: index, atoms) {
                close(index + 1, &pieces)
            }
        }
        close(atoms.count, &pieces)
        return pieces
    }

    /// Whether an atom is a word that is neither courtesy nor function word.
    func hasContent(_ atom: Atom) -> Bool { !atom.isSign && !empty.contains(atom.text.lowercased()) }

    private func opens(_ atom: Atom) -> Bool { "\"'([".contains(atom.text) }

    /// The signs that a piece may end with: a question mark, and what closes a bracket or quotation opened in it.
    private func closingSigns(_ piece: ArraySlice<Atom>) -> Set<String> {
        var signs: Set<String> = ["?"]
        var quotes = 0
        for atom in piece where atom.isSign {
            if atom.text == "(" { signs.insert(")") }
            if atom.text == "\"" { quotes += 1 }
        }
        if quotes > 0, quotes % 2 == 0 { signs.insert("\"") }
        return signs
    }

    private func endsSentence(at index: Int, _ atoms: [Atom]) -> Bool {
        guard [".", "?", "!"].contains(atoms[index].text), index + 1 < atoms.count else { return false }
        let next = atoms[index + 1]
        return next.word > atoms[index].word && (next.text.first?.isUppercase ?? false) && index > 0
            && atoms[index - 1].text.utf8.count > 2
    }
}

extension Range where Bound == Int {
    fileprivate mutating func removeFirst() { self = (lowerBound + 1)..<upperBound }
    fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
}

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
            while let last = piece.last, atoms[last].isSign, !closes(atoms, last, piece) {
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

    /// A closing sign whose opening one is in the piece, or a question mark.
    private func closes(_ atoms: [Atom], _ index: Int, _ piece: Range<Int>) -> Bool {
        switch atoms[index].text {
        case "?": true
        case ")": atoms[piece].contains { $0.text == "(" }
        case "\"": atoms[piece].count { $0.text == "\"" } % 2 == 0
        default: false
        }
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

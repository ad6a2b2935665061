import LetterReading
import QuestionnaireModel

/// A word or a sign of a text in normal form: what phrases are compared by.
///
/// White space between atoms says nothing, so that `prevent ,` is `prevent,`; each sign counts.
struct Atom: Hashable {
    let text: String
    /// Of the passage's words, the one it stands in.
    let word: Int
    /// In that word's normal form, in scalars.
    let scalars: Range<Int>
    let isSign: Bool
}

enum Atoms {
    /// The atoms of a passage of a letter.
    static func of(_ passage: Passage) -> [Atom] {
        var atoms: [Atom] = []
        for (index, word) in passage.words.enumerated() { add(word.normal, word: index, to: &atoms) }
        return atoms
    }

    /// The atoms of a phrase as the catalogue writes it.
    static func of(phrase: String) -> [Atom] {
        var atoms: [Atom] = []
        for (index, word) in NormalForm.of(phrase).split(separator: " ").enumerated() {
            add(String(word), word: index, to: &atoms)
        }
        return atoms
    }

    private static func add(_ normal: String, word: Int, to atoms: inout [Atom]) {
        let scalars = Array(normal.unicodeScalars)
        var start = 0
        var index = 0
        func flush(_ atoms: inout [Atom]) {
            guard start < index else { return }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[start..<index])
            atoms.append(Atom(text: text, word: word, scalars: start..<index, isSign: false))
        }
        while index < scalars.count {
            if scalars[index].isPunctuation {
                // An apostrophe between letters belongs to the word.
                let isInside =
                    scalars[index] == "'" && index > start && index + 1 < scalars.count
                    && !scalars[index + 1].isPunctuation
                if !isInside {
                    flush(&atoms)
                    atoms.append(
                        Atom(
                            text: String(scalars[index]), word: word, scalars: index..<(index + 1),
                            isSign: true))
                    start = index + 1
                }
            }
            index += 1
        }
        flush(&atoms)
    }
}

extension Passage {
    /// A run of atoms as printed, white space joined; signs at its ends only where they are in the run.
    func printed(_ run: ArraySlice<Atom>) -> String {
        guard let first = run.first, let last = run.last else { return "" }
        var parts: [String] = []
        for index in first.word...last.word {
            let word = words[index]
            let scalars = Array(word.printed.unicodeScalars)
            // Where the normal form is longer or shorter, the word cannot be cut and stands whole.
            guard scalars.count == word.normal.unicodeScalars.count else {
                parts.append(word.printed)
                continue
            }
            let start = index == first.word ? first.scalars.lowerBound : 0
            let end = index == last.word ? last.scalars.upperBound : scalars.count
            var part = ""
            part.unicodeScalars.append(contentsOf: scalars[start..<end])
            parts.append(part)
        }
        return parts.joined(separator: " ")
    }

    /// A run of atoms as the words that put an ask.
    func phrase(_ run: ArraySlice<Atom>, _ match: MatchedPhrase.Match) -> MatchedPhrase {
        MatchedPhrase(words: printed(run), line: words(of: run).lines?.lowerBound, match: match)
    }

    /// The same words as a passage, uncut.
    func words(of run: ArraySlice<Atom>) -> Passage {
        guard let first = run.first, let last = run.last else { return Passage(words: []) }
        return Passage(words: Array(words[first.word...last.word]))
    }
}

/// Finds the sub-items of a question: (a), (b) and (i), (ii), also `a)` and `a.`.
enum SubItems {
    /// The parts of a question, in order; a label counts only where it goes on with what was before.
    static func parts(of words: [Word]) -> [LetterQuestion.Part] {
        var found: [(label: String, depth: Int, text: Int, start: Int)] = []
        var letters = 0
        var numerals = 0
        for index in words.indices {
            guard let label = label(words[index]) else { continue }
            let continuesNumerals = numerals > 0 && label == romanNumerals[safe: numerals]
            if let place = alphabet.firstIndex(of: label), place == letters,
                !(continuesNumerals && label != "i")
            {
                found.append((words[index].printed, 0, index + 1, index))
                (letters, numerals) = (letters + 1, 0)
            } else if label == romanNumerals[safe: numerals] {
                found.append((words[index].printed, letters > 0 ? 1 : 0, index + 1, index))
                numerals += 1
            }
        }
        // One label alone lists nothing.
        guard found.count > 1 else { return [] }
        return found.enumerated().map { place, part in
            let end = place + 1 < found.count ? found[place + 1].start : words.count
            return LetterQuestion.Part(
                label: part.label, depth: part.depth, labelWord: part.start,
                passage: Passage(words: Array(words[min(part.text, end)..<end])))
        }
    }

    /// Whether a list with letters begins with the line of a word.
    static func beginsList(_ word: Word) -> Bool { word.layout.contains(.startsLine) && label(word) == "a" }

    /// `a` for `(a)`, `a)` or, at the beginning of a line, `a.`.
    static func label(_ word: Word) -> String? {
        guard word.printed.utf8.count <= 6 else { return nil }
        let text = word.normal
        let isBracketed = text.hasSuffix(")")
        guard isBracketed || (text.hasSuffix(".") && word.layout.contains(.startsLine)) else {
            return nil
        }
        let inner = text.dropLast().drop { $0 == "(" }
        guard (1...4).contains(inner.utf8.count), inner.utf8.allSatisfy({ (97...122).contains($0) }) else {
            return nil
        }
        guard alphabet.contains(String(inner)) || romanNumerals.contains(String(inner)) else { return nil }
        return String(inner)
    }

    private static let alphabet = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(Unicode.Scalar($0)) }
    /// From 1 on.
    static let romanNumerals = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    ]
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

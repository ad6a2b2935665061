import QuestionnaireModel

/// The catalogue's phrases, ready to be looked for.
///
/// A phrase matches where its atoms stand one after the other, the case of its first letter aside.
struct PhraseBook {
    /// One way in which an ask is put.
    struct Entry {
        /// Of the catalogue's asks of the place, in order.
        let ask: Int
        let isAlternative: Bool
        let words: [String]
        /// The longer run in which the words must stand; empty where they may stand anywhere.
        let within: [String]
    }

    /// Where an entry was found.
    struct Hit {
        let entry: Entry
        /// Of the atoms looked through.
        let atoms: Range<Int>
    }

    private var entries: [String: [Entry]] = [:]

    init(_ asks: [CatalogueAsk]) {
        for (index, ask) in asks.enumerated() {
            for phrase in ask.phrases { add(phrase, ask: index, isAlternative: false) }
            for phrase in ask.alternatives { add(phrase, ask: index, isAlternative: true) }
        }
    }

    private mutating func add(_ phrase: CatalogueAsk.Phrase, ask: Int, isAlternative: Bool) {
        let words = PhraseBook.key(Atoms.of(phrase: phrase.words).map(\.text))
        let within = PhraseBook.key(Atoms.of(phrase: phrase.within ?? "").map(\.text))
        guard !words.isEmpty, let first = within.first ?? words.first else { return }
        let entry = Entry(ask: ask, isAlternative: isAlternative, words: words, within: within)
        entries[first, default: []].append(entry)
    }

    /// The first atom's first letter made small.
    private static func key(_ atoms: [String]) -> [String] {
        guard let first = atoms.first else { return [] }
        return [lowercasingInitial(first)] + atoms.dropFirst()
    }

    private static func lowercasingInitial(_ text: String) -> String {
        guard let initial = text.first, initial.isUppercase else { return text }
        return initial.lowercased() + text.dropFirst()
    }

    /// Every place where an entry stands, in the order of the text.
    func hits(in atoms: [Atom]) -> [Hit] {
        var hits: [Hit] = []
        for start in atoms.indices {
            for entry in entries[PhraseBook.lowercasingInitial(atoms[start].text)] ?? [] {
                let outer = entry.within.isEmpty ? entry.words : entry.within
                guard PhraseBook.stands(outer, at: start, in: atoms) else { continue }
                if entry.within.isEmpty {
                    hits.append(Hit(entry: entry, atoms: start..<(start + outer.count)))
                    continue
                }
                let limit = start + outer.count - entry.words.count
                guard start <= limit else { continue }
                for inner in start...limit where PhraseBook.stands(entry.words, at: inner, in: atoms) {
                    hits.append(Hit(entry: entry, atoms: inner..<(inner + entry.words.count)))
                }
            }
        }
        return hits
    }

    private static func stands(_ words: [String], at start: Int, in atoms: [Atom]) -> Bool {
        guard start + words.count <= atoms.count, lowercasingInitial(atoms[start].text) == words[0] else {
            return false
        }
        for offset in words.indices.dropFirst() where atoms[start + offset].text != words[offset] {
            return false
        }
        return true
    }
}

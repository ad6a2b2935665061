/// Joins the words that were broken over a line end.
///
/// The hyphen goes only where the joined word is known: from elsewhere in the letter, from
/// the vocabulary given, or as one that the rules of this room look for.
/// Otherwise the hyphen stays and its word is marked as doubtful, unless the hyphenated word is known itself.
struct LineEndHyphens {
    /// Lower-case words in normal form.
    let vocabulary: Set<String>

    func join(_ words: [Word]) -> [Word] {
        let known = known(among: candidates(in: words), in: words)
        var result: [Word] = []
        result.reserveCapacity(words.count)
        for word in words {
            guard let last = result.last, let joined = join(last, word, known) else {
                result.append(word)
                continue
            }
            result[result.count - 1] = joined
        }
        return result
    }

    /// In bytes; what is longer was no word, and joining it again and again would take quadratic time.
    private static let longest = 120

    /// What the halves of a broken word could be, together.
    private struct Halves: Hashable {
        let closed: String
        let hyphenated: String
    }

    /// `nil` where no word was broken between the two.
    private func halves(_ first: Word, _ second: Word) -> Halves? {
        guard first.printed.utf8.count + second.printed.utf8.count <= LineEndHyphens.longest else {
            return nil
        }
        let head = first.normal
        guard head.hasSuffix("-"), second.startsLowercase || second.startsUppercase else { return nil }
        guard head.utf8.count >= 2, first.layout.contains(.endsLine) || second.startsLowercase else {
            return nil
        }
        let (a, b) = (first.core, second.core)
        guard !a.isEmpty, !b.isEmpty, !["and", "or", "to", "und"].contains(b) else { return nil }
        return Halves(closed: a + b, hyphenated: a + "-" + b)
    }

    private func candidates(in words: [Word]) -> Set<String> {
        var candidates: Set<String> = []
        for index in words.indices.dropLast() where endsWithHyphen(words[index]) {
            guard let halves = halves(words[index], words[index + 1]) else { continue }
            candidates.formUnion([halves.closed, halves.hyphenated, tail(halves.closed)])
        }
        return candidates
    }

    private func endsWithHyphen(_ word: Word) -> Bool {
        guard let last = word.printed.unicodeScalars.last else { return false }
        return last == "-" || last == "\u{2010}" || last == "\u{2011}"
    }

    /// The last part of a compound: of `above-mentioned` the word `mentioned`.
    private func tail(_ word: String) -> String { word.split(separator: "-").last.map(String.init) ?? word }

    private func known(among candidates: Set<String>, in words: [Word]) -> Set<String> {
        guard !candidates.isEmpty else { return [] }
        var known = candidates.intersection(vocabulary).union(candidates.intersection(Vocabulary.sought))
        for word in words where word.printed.utf8.count <= 120 {
            let core = word.core
            if candidates.contains(core) { known.insert(core) }
            guard core.utf8.contains(UInt8(ascii: "-")) || core.utf8.contains(UInt8(ascii: "/")) else {
                continue
            }
            for part in core.split(whereSeparator: { $0 == "-" || $0 == "/" })
            where candidates.contains(String(part)) {
                known.insert(String(part))
            }
        }
        return known
    }

    private func join(_ first: Word, _ second: Word, _ known: Set<String>) -> Word? {
        if first.layout.contains(.softBreak), first.layout.contains(.endsLine),
            first.printed.utf8.count <= LineEndHyphens.longest
        {
            return joined(first, second, droppingHyphen: false)
        }
        guard endsWithHyphen(first), let halves = halves(first, second) else { return nil }
        // Where the letter writes both, the hyphen that is there is taken to be the letter's own.
        let isCompound = known.contains(halves.hyphenated)
        if !isCompound,
            known.contains(halves.closed)
                || (halves.closed.contains("-") && known.contains(tail(halves.closed)))
        {
            return joined(first, second, droppingHyphen: true)
        }
        // Inside a line, a hyphen and a space are what the letter prints.
        guard first.layout.contains(.endsLine) || isCompound else { return nil }
        var word = joined(first, second, droppingHyphen: false)
        if !isCompound, second.startsLowercase {
            word.layout.insert(.hasDoubtfulHyphen)
        }
        return word
    }

    private func joined(_ first: Word, _ second: Word, droppingHyphen: Bool) -> Word {
        var word = first
        if droppingHyphen { word.printed.unicodeScalars.removeLast() }
        word.printed += second.printed
        word.layout.subtract([.endsLine, .softBreak])
        word.layout.formUnion(second.layout.intersection([.endsLine, .softBreak, .hasDoubtfulHyphen]))
        if !second.layout.contains(.isPlain) { word.layout.remove(.isPlain) }
        return word
    }
}

import SourceText

/// Finds, among many names of companies, one that is probably another spelling: two names that differ in one letter of
/// one long word, or in marks alone.
///
/// Every name is held against all others at once, by what is left of each long word without one of its letters.
package struct NameNeighbours: Sendable {
    private var names: [String] = []
    /// Where in `names` what is left of a word stood first; held as hashes, so that many names take little room.
    private var bySignature: [UInt64: Int32] = [:]

    /// Shorter words are too often told apart by one letter: a place, a country, a division.
    private static let shortestWord = 5

    package init() {}

    /// A name that came before and is nearly this one, if there is one. Legal form and what stands in
    /// brackets make no difference, and two names that are the same but for them are no neighbours.
    package mutating func neighbour(of name: String) -> String? {
        let words = Self.words(of: name)
        let signatures = Self.signatures(of: words)
        let near = signatures.compactMap { bySignature[$0].map(Int.init) }.first { place in
            let others = Self.words(of: names[place])
            return Self.differInOneLetter(words, others)
                || words == others && NearName.bare(name) != NearName.bare(names[place])
        }
        for signature in signatures where bySignature[signature] == nil {
            bySignature[signature] = Int32(clamping: names.count)
        }
        names.append(name)
        return near.map { names[$0] }
    }

    private static func words(of name: String) -> [String] {
        NearName.plain(name).split(separator: " ").map(String.init)
    }

    /// A hash of the name, and with each long word whole and with each of its letters left out.
    private static func signatures(of words: [String]) -> [UInt64] {
        let letters = words.map { Array($0.unicodeScalars) }
        return [hash(letters, words.count, leavingOut: 0)]
            + words.indices.filter { isLong(words[$0]) }.flatMap { place in
                (0...letters[place].count).map { hash(letters, place, leavingOut: $0) }
            }
    }

    /// FNV-1a, the same in every process; the place of the word is part of it.
    private static func hash(_ words: [[Unicode.Scalar]], _ place: Int, leavingOut letter: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ value: UInt32) { hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3 }
        add(UInt32(clamping: place))
        for (index, word) in words.enumerated() {
            for (position, scalar) in word.enumerated() where index != place || position != letter {
                add(scalar.value)
            }
            add(0x20)
        }
        return hash
    }

    /// A figure in a name tells apart: a number is no slip.
    private static func isLong(_ word: String) -> Bool {
        word.count >= shortestWord && word.allSatisfy(\.isLetter)
    }

    private static func differInOneLetter(_ a: [String], _ b: [String]) -> Bool {
        guard a.count == b.count, a != b else { return false }
        let differing = zip(a, b).filter { $0 != $1 }
        // Who types a name wrong has its first letter right.
        guard differing.count == 1, let (one, other) = differing.first, isLong(one), isLong(other),
            one.first == other.first
        else { return false }
        return NearMiss.best(for: one, among: [other], changing: one.count) != nil
    }
}

import SourceText

/// Finds, among many names of companies, one that is probably another spelling: two names that differ in one letter of
/// one long word.
///
/// Every name is held against all others at once, by what is left of each long word without one of its letters.
package struct NameNeighbours: Sendable {
    private var names: [(text: String, words: [String])] = []
    private var bySignature: [String: Int] = [:]

    /// Shorter words are too often told apart by one letter: a place, a country, a division.
    private static let shortestWord = 5

    package init() {}

    /// A name that came before and differs from this one in a letter, if there is one. Legal form and what stands in
    /// brackets make no difference, and two names that are the same but for them are no neighbours.
    package mutating func neighbour(of name: String) -> String? {
        let words = NearName.bare(name).split(separator: " ").map(String.init)
        let signatures = Self.signatures(of: words)
        let near = signatures.compactMap { bySignature[$0] }.first {
            Self.differInOneLetter(words, names[$0].words)
        }
        for signature in signatures where bySignature[signature] == nil {
            bySignature[signature] = names.count
        }
        names.append((name, words))
        return near.map { names[$0].text }
    }

    private static func signatures(of words: [String]) -> [String] {
        var signatures: [String] = []
        for (place, word) in words.enumerated() where isLong(word) {
            func add(_ rest: String) {
                var others = words
                others[place] = rest
                signatures.append("\(place) \(others.joined(separator: " "))")
            }
            add(word)
            for index in word.indices {
                var rest = word
                rest.remove(at: index)
                add(rest)
            }
        }
        return signatures
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

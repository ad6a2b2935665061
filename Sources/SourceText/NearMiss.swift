/// Finds what somebody probably meant.
public enum NearMiss {
    /// The candidate nearest to a mistyped word, or `nil` where none is near enough.
    ///
    /// Near enough is an edit distance (insertions, deletions, substitutions and swaps of neighbours, case
    /// aside) of at most a part of the word's length, a third unless given, or 1; of equally near ones the first in the
    /// given order wins.
    public static func best(
        for word: String, among candidates: some Sequence<String>, changing part: Int = 3
    ) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(64))
        guard !wanted.isEmpty else { return nil }
        let limit = max(1, wanted.count / part)
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = editDistance(wanted, other)
            if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.candidate
    }

    /// The candidate of which a word is plainly a slip of the fingers, or `nil`.
    ///
    /// At most two edits away, one in words of fewer than six characters, and no other candidate as near or
    /// one edit further: near enough to be put in the word's place without asking.
    public static func slip(for word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(65))
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        let limit = wanted.count < 6 ? 1 : 2
        var nearest: (distance: Int, candidate: String)?
        var second = Int.max
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(65))
            guard abs(other.count - wanted.count) <= limit + 1, candidate != nearest?.candidate else {
                continue
            }
            let distance = editDistance(wanted, other)
            if distance < nearest?.distance ?? .max {
                second = nearest?.distance ?? .max
                nearest = (distance, candidate)
            } else {
                second = min(second, distance)
            }
        }
        guard let nearest, nearest.distance <= limit, second > nearest.distance + 1 else { return nil }
        return nearest.candidate
    }

    /// Optimal string alignment distance between two short words.
    static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}

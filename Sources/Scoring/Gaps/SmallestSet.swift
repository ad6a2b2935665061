import ExactNumber

/// The fewest steps whose gains reach a target, where gains add up and some steps open others.
///
/// Steps that stand alone are taken by falling gain. A step with steps behind it (a prerequisite with follow-ups
/// that are closed) is a tree; the best choice of each size within a tree is worked out from the leaves up.
struct SmallestSet {
    /// A step, and what it opens.
    struct Step {
        /// What the caller calls it.
        var index: Int
        /// What it adds when taken, once it can be.
        var gain: Rational
        /// What it adds untaken, once what is before it opens; 0 where it has not been answered.
        var latent: Rational = .zero
        /// Whether, untaken, it leaves what is behind it open, once it is opened itself.
        var opensUntaken = false
        var behind: [Step] = []

        var size: Int { 1 + behind.map(\.size).reduce(0, +) }
    }

    /// A step that stands alone.
    struct Single {
        var index: Int
        var gain: Rational
    }

    /// A choice: what it adds and which steps.
    private struct Choice {
        var gain: Rational
        var steps: [Int]
    }

    /// Trees larger than this in all are not worked out.
    static let treeLimit = 400

    /// The steps, or `nil` where all together do not reach the target or the trees are too large.
    static func steps(reaching target: Rational, alone: [Single], trees: [Step]) -> [Int]? {
        guard trees.map(\.size).reduce(0, +) <= treeLimit else { return nil }
        var alone = alone.filter { $0.gain > .zero }
        let inTrees = choices(trees)
        var sums = [Rational.zero]
        for size in 0...(alone.count + inTrees.count - 1) {
            if size > 0, size <= alone.count {
                bringNext(to: size - 1, &alone)
                sums.append(sums[size - 1] + alone[size - 1].gain)
            }
            for taken in 0..<inTrees.count where taken <= size && size - taken <= alone.count {
                if inTrees[taken].gain + sums[size - taken] >= target {
                    return inTrees[taken].steps + alone.prefix(size - taken).map(\.index)
                }
            }
        }
        return nil
    }

    /// What adds the most of the rest, the first of several; few of many are needed, and the others stay unordered.
    private static func bringNext(to place: Int, _ alone: inout [Single]) {
        var next = place
        for other in alone.indices.dropFirst(place + 1) {
            let (a, b) = (alone[other].gain, alone[next].gain)
            if a > b || a == b && alone[other].index < alone[next].index { next = other }
        }
        alone.swapAt(place, next)
    }

    /// The best choice of each number of steps in several trees, from none on.
    private static func choices(_ trees: [Step]) -> [Choice] {
        guard let first = trees.first else { return [Choice(gain: .zero, steps: [])] }
        return trees.dropFirst().reduce(choices(first)) { join($0, choices($1)) }
    }

    /// The best choice of each number of steps in a tree, from none on.
    private static func choices(_ tree: Step) -> [Choice] {
        let behind = choices(tree.behind)
        let taken = behind.map { Choice(gain: $0.gain + tree.gain, steps: [tree.index] + $0.steps) }
        let untaken =
            tree.opensUntaken
            ? behind.map { Choice(gain: $0.gain + tree.latent, steps: $0.steps) }
            : [Choice(gain: tree.latent, steps: [])]
        return (0...behind.count).map { size in
            let with = size > 0 ? taken[size - 1] : nil
            let without = size < untaken.count ? untaken[size] : nil
            switch (with, without) {
            case (let with?, let without?): return with.gain > without.gain ? with : without
            case (let with?, nil): return with
            case (nil, let without?): return without
            case (nil, nil): return Choice(gain: .zero, steps: [])
            }
        }
    }

    private static func join(_ a: [Choice], _ b: [Choice]) -> [Choice] {
        var joined = [Choice?](repeating: nil, count: a.count + b.count - 1)
        for (i, x) in a.enumerated() {
            for (j, y) in b.enumerated() where x.gain + y.gain > joined[i + j]?.gain ?? -.one {
                joined[i + j] = Choice(gain: x.gain + y.gain, steps: x.steps + y.steps)
            }
        }
        return joined.compactMap { $0 }
    }
}

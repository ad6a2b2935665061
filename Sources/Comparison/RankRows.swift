import ExactNumber
import Scoring

/// A company as it enters the comparison: what is needed to say whether it is surely above another.
final class Entrant: Sendable {
    fileprivate let stances: [Stance]
    fileprivate let figures: [QuickLead.Figures]
    /// The least and the most that its score can be, whoever of its analysts is right; 0 to 1.
    fileprivate let bounds: ClosedRange<Rational>

    /// `nil` where there is no score.
    init?(_ entries: [Entry], _ weighing: Weighing?, _ prerequisites: [[Int]]) {
        if let weighing {
            stances = Stance.all(of: entries, weighing, prerequisites: prerequisites)
            figures = stances.map(QuickLead.Figures.init)
            let least = stances.compactMap { $0.least.first ?? nil }
            let most = stances.compactMap { $0.most.first ?? nil }
            guard let low = least.min(), let high = most.max() else { return nil }
            bounds = low...max(low, high)
        } else {
            (stances, figures) = ([], [])
            guard let low = entries.map(\.bounds.lowerBound).min(),
                let high = entries.map(\.bounds.upperBound).max()
            else { return nil }
            bounds = low...high
        }
    }
}

/// Who is surely above whom, a row a company.
package struct RankRows: Sendable {
    /// Does rows of work and hands on what they came to in their order: how many rows, what makes the work for one
    /// thread, and what takes its results.
    package typealias Runner = (
        _ count: Int, _ worker: @escaping @Sendable () -> (Int) -> [Bool], _ take: ([Bool]) -> Void
    ) -> Void

    /// A runner on the caller's own thread.
    static func oneByOne(
        _ count: Int, _ worker: @escaping @Sendable () -> (Int) -> [Bool], _ take: ([Bool]) -> Void
    ) {
        let work = worker()
        for row in 0..<count { take(work(row)) }
    }

    private let entrants: [Entrant]
    private let weighing: Weighing?
    private let quick: QuickLead?
    /// By falling score, indices into `entrants`.
    private let order: [Int]
    /// In that order.
    private let ranks: [Int]

    /// - Parameter scores: of the entrants.
    init(scores: [Rational], entrants: [Entrant], weighing: Weighing?) {
        self.entrants = entrants
        self.weighing = weighing
        quick = weighing.map(QuickLead.init)
        order = scores.indices.sorted {
            scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
        }
        var ranks: [Int] = []
        for (place, index) in order.enumerated() {
            let isLevel = place > 0 && scores[order[place - 1]] == scores[index]
            ranks.append(isLevel ? ranks[place - 1] : place + 1)
        }
        self.ranks = ranks
    }

    /// For each entrant its rank, and the best and the worst that it could be.
    func places(_ run: Runner) -> [(rank: Int, range: ClosedRange<Int>)] {
        let count = order.count
        var above = [Int](repeating: 0, count: count)
        var below = [Int](repeating: 0, count: count)
        var row = 0
        run(
            count,
            {
                var scratch = quick?.scratch ?? QuickLead.Scratch()
                return { row in self.row(row, &scratch) }
            },
            { isBelow in
                for (offset, isSure) in isBelow.enumerated() where isSure {
                    above[row + 1 + offset] += 1
                    below[row] += 1
                }
                row += 1
            })
        var places = [(rank: Int, range: ClosedRange<Int>)](repeating: (1, 1...1), count: count)
        for (place, index) in order.enumerated() {
            places[index] = (ranks[place], 1 + above[place]...count - below[place])
        }
        return places
    }

    /// For each of the companies after one in the order whether that one is surely above it.
    private func row(_ place: Int, _ scratch: inout QuickLead.Scratch) -> [Bool] {
        let upper = entrants[order[place]]
        return (place + 1..<order.count).map { other in
            ranks[other] > ranks[place] && isSurely(upper, above: entrants[order[other]], &scratch)
        }
    }

    private func isSurely(
        _ upper: Entrant, above lower: Entrant, _ scratch: inout QuickLead.Scratch
    ) -> Bool {
        if upper.bounds.lowerBound > lower.bounds.upperBound { return true }
        guard let weighing, let quick else { return false }
        for index in upper.stances.indices {
            let (one, figures) = (upper.stances[index], upper.figures[index])
            for place in lower.stances.indices {
                let (other, otherFigures) = (lower.stances[place], lower.figures[place])
                // Whoever is above under all weights is so where either is lowest or highest.
                guard let least = one.least.first ?? nil, least > other.leastOfHigh,
                    let most = other.most.first ?? nil, one.mostOfLow > most
                else { return false }
                let isAhead =
                    quick.isAhead(figures, of: otherFigures, in: &scratch)
                    ?? (Lead.least(of: one, over: other, weighing) > .zero)
                if !isAhead { return false }
            }
        }
        return true
    }
}

import ExactNumber
import SeededNumbers
import Testing

@testable import Scoring

/// The fewest steps against all there are.
@Suite struct SmallestSetTests {
    typealias Step = SmallestSet.Step

    /// What a set of steps adds: of what is behind a step only what it opens.
    private func sum(_ steps: [Step], _ taken: Set<Int>) -> Rational {
        steps.map { step in
            let isTaken = taken.contains(step.index)
            let own = isTaken ? step.gain : step.latent
            return own + (isTaken || step.opensUntaken ? sum(step.behind, taken) : 0)
        }.reduce(0, +)
    }

    private func flat(_ steps: [Step]) -> [Step] { steps.flatMap { [$0] + flat($0.behind) } }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `no set is smaller, and it adds what is wanted`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var next = 0
        func step(_ depth: Int, _ random: inout SplitMix64) -> Step {
            next += 1
            var one = Step(index: next, gain: Rational(random.below(9)))
            // At the root nothing comes before it that could open it.
            if depth > 0 {
                one.latent = min(one.gain, Rational(random.below(4)))
                one.opensUntaken = random.chance(1, in: 2)
            }
            if depth < 3 { one.behind = (0..<random.below(3 - depth)).map { _ in step(depth + 1, &random) } }
            return one
        }
        let trees = (0..<random.below(3)).map { _ in step(0, &random) }
        let alone = (0..<random.below(5)).map { _ in
            next += 1
            return SmallestSet.Single(index: next, gain: Rational(random.below(9)))
        }
        let all = trees + alone.map { Step(index: $0.index, gain: $0.gain) }
        let indices = flat(all).map(\.index)
        guard indices.count <= 10 else { return }
        for wanted in [1, 3, 8, 14, 25] {
            let target = Rational(wanted)
            var fewest: Int?
            for bits in 0..<(1 << indices.count) where bits.nonzeroBitCount < fewest ?? .max {
                let taken = Set(indices.indices.filter { bits >> $0 & 1 == 1 }.map { indices[$0] })
                if sum(all, taken) >= target { fewest = taken.count }
            }
            let found = SmallestSet.steps(reaching: target, alone: alone, trees: trees)
            #expect(found?.count == fewest, "seed \(seed), \(wanted)")
            if let found {
                #expect(Set(found).count == found.count && sum(all, Set(found)) >= target, "seed \(seed)")
            }
        }
    }

    @Test func `steps that stand alone are taken by falling gain, of equal ones the first`() {
        let gains: [Rational] = [2, 5, 5, 0, 3, 5]
        let alone = gains.enumerated().map { SmallestSet.Single(index: $0.offset, gain: $0.element) }
        #expect(SmallestSet.steps(reaching: 0, alone: alone, trees: []) == [])
        #expect(SmallestSet.steps(reaching: 5, alone: alone.reversed(), trees: []) == [1])
        #expect(SmallestSet.steps(reaching: 11, alone: alone.reversed(), trees: []) == [1, 2, 5])
        #expect(SmallestSet.steps(reaching: 20, alone: alone, trees: []) == [1, 2, 5, 4, 0])
        #expect(SmallestSet.steps(reaching: 21, alone: alone, trees: []) == nil)
    }

    @Test func `trees of more than four hundred steps are not worked out`() {
        func trees(_ count: Int) -> [Step] {
            (0..<count / 2).map { Step(index: 2 * $0, gain: 1, behind: [Step(index: 2 * $0 + 1, gain: 1)]) }
        }
        #expect(SmallestSet.steps(reaching: 2, alone: [], trees: trees(400))?.count == 2)
        #expect(SmallestSet.steps(reaching: 2, alone: [], trees: trees(402)) == nil)
    }
}

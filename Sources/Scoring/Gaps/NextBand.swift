import ExactNumber
import QuestionnaireModel

/// The fewest criteria to meet, on full evidence, for the headline to reach the next band.
struct NextBand {
    let way: Assessment.WayToNextBand?

    init(_ run: Run, _ gains: Gains, _ assessment: Assessment) {
        let search = BandSearch(run, gains)
        guard let score = assessment.overall.score,
            let band = run.method.bands.first(where: { $0.from > score }),
            let found = search.steps(to: band.from)
        else {
            way = nil
            return
        }
        let steps = found.gaps.sorted()
        way = Assessment.WayToNextBand(
            band: band, steps: steps, score: found.score, isSmallest: found.isSmallest,
            onPaper: steps.count { gains.gaps[$0].stage == .commitment })
    }
}

/// Looks for the smallest set of gaps that reaches a mark.
private struct BandSearch {
    private let run: Run
    private let gaps: [Gap]
    private let scores: Scores
    /// Whether what gaps add can be added up.
    private let isAdditive: Bool

    struct Found {
        /// Indices into the gaps.
        var gaps: [Int]
        var score: Rational
        var isSmallest: Bool
    }

    init(_ run: Run, _ gains: Gains) {
        self.run = run
        gaps = gains.gaps
        scores = Scores(method: run.method, hasReply: run.hasReply)
        isAdditive = run.prepared.nodes[Prepared.total].isAdditive && run.method.headline == .floor
    }

    func steps(to mark: Rational) -> Found? {
        if isAdditive, let floor = run.evaluation.total?.floor,
            let chosen = smallest(adding: mark - floor * run.method.max),
            let score = score(meeting: chosen), score >= mark
        {
            return preferringPriority(Found(gaps: chosen, score: score, isSmallest: true), mark)
        }
        return searched(to: mark)
    }

    /// The headline with these gaps met; `nil` where there is none.
    private func score(meeting chosen: [Int]) -> Rational? {
        var counting = run.counting
        for gap in chosen {
            let criterion = gaps[gap].criterion
            counting.set(criterion, to: run.prepared.bestAnswers[criterion])
        }
        if isAdditive, var floor = run.evaluation.total?.floor {
            // There is a headline, and more answers do not take it away.
            for index in counting.counted.indices where run.counts(index) {
                let (now, before) = (counting.counted[index].points, run.counting.counted[index].points)
                if now != before { floor += run.shares[index] * (now - before) }
            }
            return floor * run.method.max
        }
        let evaluation = Evaluation(
            run.prepared, run.method, counting, countsAnnex: run.countsAnnex, needsAll: false)
        return scores.score(evaluation.total, full: run.method.max).score
    }

    /// Whether nothing hangs on a gap, and it hangs on nothing.
    private func standsAlone(_ gap: Int) -> Bool {
        let criterion = gaps[gap].criterion
        return run.counts(criterion) && run.counting.counted[criterion].rule != .prerequisiteNotMet
            && run.prepared.items[criterion].followers.isEmpty
    }

    /// Of follow-ups behind follow-ups; a longer chain is left to the search that is not exact.
    private static let deepestTree = 64

    /// Exact where follow-ups hang on one prerequisite each; `nil` where it cannot say.
    private func smallest(adding target: Rational) -> [Int]? {
        var gapOf = [Int](repeating: -1, count: run.prepared.items.count)
        for position in gaps.indices where run.counts(gaps[position].criterion) {
            gapOf[gaps[position].criterion] = position
        }
        func isClosed(_ index: Int) -> Bool {
            run.counting.counted[index].rule == .prerequisiteNotMet && run.counts(index)
        }
        var isSimple = true
        func branch(_ index: Int, _ gap: Int, depth: Int = 1) -> SmallestSet.Step {
            let points = run.counting.counted[index].points
            let worth = run.shares[index] * run.method.max
            var step = SmallestSet.Step(index: gap, gain: (run.prepared.bestPoints[index] - points) * worth)
            if isClosed(index) {
                let answer = run.read[index]
                step.latent = answer.value * answer.cap * worth
                // What is silent, once its own prerequisite is met, leaves its follow-ups as they are answered.
                step.opensUntaken = answer.state != .notMet && answer.state != .declined
            }
            for follower in run.prepared.items[index].followers where isClosed(follower) {
                if case .answer = run.prepared.items[follower].prerequisite, gapOf[follower] >= 0,
                    depth < Self.deepestTree
                {
                    step.behind.append(branch(follower, gapOf[follower], depth: depth + 1))
                } else {
                    isSimple = false
                }
            }
            return step
        }
        var alone: [SmallestSet.Single] = []
        var trees: [SmallestSet.Step] = []
        for gap in gaps.indices where gapOf[gaps[gap].criterion] == gap && !isClosed(gaps[gap].criterion) {
            if run.prepared.items[gaps[gap].criterion].followers.isEmpty {
                alone.append(SmallestSet.Single(index: gap, gain: gaps[gap].gain ?? .zero))
                continue
            }
            let step = branch(gaps[gap].criterion, gap)
            if step.behind.isEmpty {
                alone.append(SmallestSet.Single(index: gap, gain: step.gain))
            } else {
                trees.append(step)
            }
        }
        guard isSimple else { return nil }
        return SmallestSet.steps(reaching: target, alone: alone, trees: trees)
    }

    /// Puts gaps of higher priority in the place of lower ones where the mark is reached all the same.
    private func preferringPriority(_ found: Found, _ mark: Rational) -> Found {
        guard found.gaps.count <= 200 else { return found }
        var better = found
        for position in found.gaps.indices.sorted(by: { found.gaps[$0] > found.gaps[$1] })
        where standsAlone(found.gaps[position]) {
            let now = found.gaps[position]
            let rest = better.score - (gaps[now].gain ?? .zero)
            // Gaps stand by priority, so that an earlier one never has a lower priority.
            let other = gaps.indices.first { candidate in
                gaps[candidate].priority < gaps[now].priority && !better.gaps.contains(candidate)
                    && standsAlone(candidate) && rest + (gaps[candidate].gain ?? .zero) >= mark
            }
            if let other {
                better.gaps[position] = other
                better.score = rest + (gaps[other].gain ?? .zero)
            }
        }
        return better
    }

    /// The smallest found: gaps by falling gain until the mark is reached, then those left out that are not needed.
    private func searched(to mark: Rational) -> Found? {
        let useful = gaps.indices.filter { run.counts(gaps[$0].criterion) }.sorted { a, b in
            let (x, y) = (gaps[a].gain ?? .zero, gaps[b].gain ?? .zero)
            return x != y ? x > y : a < b
        }
        func reaches(_ chosen: [Int]) -> Bool { score(meeting: chosen).map { $0 >= mark } ?? false }
        guard reaches(useful) else { return nil }
        // A better answer never lowers the score, so that the shortest beginning can be halved for.
        var (short, long) = (0, useful.count)
        while short < long {
            let middle = (short + long) / 2
            if reaches(Array(useful.prefix(middle))) { long = middle } else { short = middle + 1 }
        }
        var chosen = Array(useful.prefix(long))
        if chosen.count * run.prepared.items.count <= 1_000_000 {
            for gap in chosen.reversed() {
                let fewer = chosen.filter { $0 != gap }
                if reaches(fewer) { chosen = fewer }
            }
        }
        return score(meeting: chosen).map { Found(gaps: chosen, score: $0, isSmallest: chosen.count <= 1) }
    }
}

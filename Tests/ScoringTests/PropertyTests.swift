import ExactNumber
import Foundation
import QuestionnaireModel
import Scoring
import SeededNumbers
import Testing

/// What must hold for every questionnaire, method and sheet, tried on random ones.
///
/// `HRDD_RANDOM_CASES=100000` tries more; `HRDD_RANDOM_SEED` begins elsewhere. A failure names its seed.
@Suite struct PropertyTests {
    static let seeds: [UInt64] = {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["HRDD_RANDOM_CASES"].flatMap { Int($0) } ?? 100
        let first = environment["HRDD_RANDOM_SEED"].flatMap { UInt64($0) } ?? 1
        return (0..<UInt64(count)).map { first &+ $0 }
    }()

    private func forEachCase(_ check: (inout RandomCase, Scorer, Watch) -> Void) {
        for seed in Self.seeds {
            var one = RandomCase(seed: seed)
            check(&one, Scorer(one.questionnaire, one.method), Watch(seed: seed))
        }
    }

    @Test func `random questionnaires keep the rules`() {
        forEachCase { one, scorer, watch in
            watch.expect(scorer.problems.filter { $0.severity == .error } == [], "\(scorer.problems)")
        }
    }

    @Test func `floor, headline and ceiling stand in order between 0 and the full mark`() {
        forEachCase { one, scorer, watch in
            let assessment = scorer.assess(one.sheet)
            func check(_ score: Score) {
                guard let floor = score.floor, let ceiling = score.ceiling else {
                    return watch.expect(score.score == nil && score.floor == nil && score.ceiling == nil)
                }
                watch.expect(floor >= 0 && floor <= ceiling && ceiling <= score.max, "\(score)")
                if let headline = score.score {
                    watch.expect(headline >= floor && headline <= ceiling, "\(score)")
                }
                if let answered = score.answeredOnly {
                    watch.expect(answered >= floor && answered <= ceiling, "\(score)")
                }
                if let reviewed = score.reviewed, let disclosed = score.disclosed {
                    watch.expect(disclosed >= 0 && disclosed <= reviewed && reviewed <= 100, "\(score)")
                }
            }
            check(assessment.overall)
            assessment.groups.map(\.score).forEach(check)
            assessment.criteria.map { $0.score(by: scorer.method) }.forEach(check)
            assessment.principles.flatMap { [$0.score] + $0.clauses.map(\.score) }.forEach(check)
            assessment.stages.map(\.score).forEach(check)
        }
    }

    @Test func `a better answer or better evidence never lowers the floor`() {
        forEachCase { one, scorer, watch in
            let before = scorer.assess(one.sheet, detail: .summary)
            let scales = ScaleBook(one.questionnaire, one.method)
            for criterion in one.questionnaire.allCriteria {
                var sheet = one.sheet
                let position = sheet.answers.firstIndex { $0.criterion == criterion.id }
                let now = position.map { sheet.answers[$0] } ?? Answer(criterion: criterion.id, word: nil)
                var better = now
                if one.random.chance(1, in: 3) {
                    better.evidence.append(Evidence(kind: one.random.pick(Evidence.Kind.allCases)))
                } else if let number = now.number, let range = criterion.number {
                    better.number = number + (range.full > range.none ? 1 : -1)
                } else if let word = scales.scale(of: criterion)?.better(than: now.word).randomElement(
                    &one.random)
                {
                    better.word = word
                } else {
                    continue
                }
                if let position { sheet.answers[position] = better } else { sheet.answers.append(better) }
                let after = scorer.assess(sheet, detail: .summary)
                guard let low = before.overall.floor, let high = after.overall.floor else { continue }
                watch.expect(high >= low, "\(criterion.id): \(now.word ?? "-") to \(better.word ?? "-")")
            }
        }
    }

    @Test func `not applicable equals the questionnaire without the criterion`() {
        forEachCase { one, scorer, watch in
            let assessment = scorer.assess(one.sheet)
            let out = Set(
                assessment.criteria.filter {
                    !$0.applies && ($0.rule == .asAnswered || $0.rule == .prerequisiteNotApplicable)
                }.map(\.id))
            guard !out.isEmpty else { return }
            // With a partner left alone the question would be another one.
            let partners = one.questionnaire.allCriteria.filter { out.contains($0.id) }.compactMap(
                \.pairedWith)
            let gone = out.union(partners)
            let followed = one.questionnaire.allCriteria.flatMap { $0.follows?.criteria ?? [] }
            guard gone.subtracting(out).isDisjoint(with: followed) else { return }
            let without = Scorer(one.questionnaire.without(gone), one.method).assess(one.sheet)
            watch.expect(without.overall == assessment.overall, "\(out)")
            watch.expect(without.principles == assessment.principles, "\(out)")
            watch.expect(without.annexScore == assessment.annexScore || one.questionnaire.annex.isEmpty)
        }
    }

    @Test func `a claim of involvement with the partner blank never raises the floor`() {
        forEachCase { one, scorer, watch in
            let leverage = Set(one.questionnaire.pairs.map(\.leverage))
            guard !leverage.isEmpty else { return }
            var silent = one.sheet
            silent.answers.removeAll { leverage.contains($0.criterion) }
            silent.involvement = []
            let before = scorer.assess(silent, detail: .summary).overall.floor
            for kind: Evidence.Kind? in [nil, .internalDocument, .publicDocument] {
                for claim in Involvement.allCases {
                    var sheet = silent
                    let evidence = kind.map { [Evidence(kind: $0)] } ?? []
                    sheet.involvement = [InvolvementClaim(claim: claim, evidence: evidence)]
                    let after = scorer.assess(sheet, detail: .summary).overall.floor
                    guard let before, let after else { continue }
                    watch.expect(after <= before, "\(claim)")
                    let isSupported = claim == .directlyLinked && kind == .publicDocument
                    if !isSupported { watch.expect(after == before, "\(claim)") }
                }
            }
        }
    }

    @Test func `the order of answers and evidence is without effect`() {
        forEachCase { one, scorer, watch in
            let before = scorer.assess(one.sheet)
            var sheet = one.sheet
            sheet.answers = one.random.shuffled(sheet.answers)
            for index in sheet.answers.indices {
                sheet.answers[index].evidence = one.random.shuffled(sheet.answers[index].evidence)
            }
            let after = scorer.assess(sheet)
            watch.expect(after.overall == before.overall && after.gaps == before.gaps)
            watch.expect(after.groups == before.groups)
            watch.expect(after.nextBand == before.nextBand && after.robustness == before.robustness)
            watch.expect(after.findings.map(\.message) == before.findings.map(\.message))
        }
    }

    @Test func `floor meets ceiling when all is disclosed`() {
        forEachCase { one, scorer, watch in
            var sheet = one.sheet
            let scales = ScaleBook(one.questionnaire, one.method)
            sheet.answers = one.questionnaire.allCriteria.map { criterion in
                let words = scales.scale(of: criterion)?.choices.filter { choice in
                    choice.points != nil
                        || choice.state == .notApplicable && criterion.notApplicable != .never
                }
                return answer(criterion.id, one.random.pick(words ?? []).word)
            }
            let overall = scorer.assess(sheet, detail: .summary).overall
            watch.expect(overall.floor == overall.ceiling, "\(overall)")
            if overall.floor != nil { watch.expect(overall.disclosed == 100) }
        }
    }

    @Test func `a gain is what the engine then gives`() {
        forEachCase { one, scorer, watch in
            let before = scorer.assess(one.sheet)
            for gap in before.gaps {
                let after = scorer.assess(one.sheet.meeting(gap.id, in: one), detail: .summary)
                guard let low = before.overall.floor, let high = after.overall.floor else {
                    watch.expect(gap.gain == nil || gap.gain == 0, "\(gap)")
                    continue
                }
                watch.expect(gap.gain == high - low, "\(gap.id): \(gap.gain as Any), not \(high - low)")
            }
        }
    }

    @Test func `the way to the next band gets there`() {
        forEachCase { one, scorer, watch in
            let assessment = scorer.assess(one.sheet)
            guard let way = assessment.nextBand else { return }
            var sheet = one.sheet
            for step in way.steps { sheet = sheet.meeting(assessment.gaps[step].id, in: one) }
            let score = scorer.assess(sheet, detail: .summary).overall.score
            watch.expect(score == way.score && way.score >= way.band.from, "\(way)")
            watch.expect(way.steps == way.steps.sorted())
            watch.expect(way.onPaper == way.steps.count { assessment.gaps[$0].stage == .commitment })
        }
    }

    @Test func `no smaller set than the smallest leads to the next band`() {
        forEachCase { one, scorer, watch in
            let assessment = scorer.assess(one.sheet)
            guard let way = assessment.nextBand, way.isSmallest, way.steps.count > 1 else { return }
            let gaps = assessment.gaps.filter { $0.gain != nil }
            guard gaps.count <= 9 else { return }
            for chosen in 0..<(1 << gaps.count) where chosen.nonzeroBitCount < way.steps.count {
                var sheet = one.sheet
                for bit in gaps.indices where chosen >> bit & 1 == 1 {
                    sheet = sheet.meeting(gaps[bit].id, in: one)
                }
                let score = scorer.assess(sheet, detail: .summary).overall.score ?? 0
                watch.expect(
                    score < way.band.from, "\(chosen.nonzeroBitCount) steps instead of \(way.steps.count)")
            }
        }
    }

    @Test func `every sum in explain adds up`() {
        forEachCase { one, scorer, watch in
            for subject in scorer.explainable {
                guard let explanation = scorer.explain(subject, one.sheet) else {
                    watch.expect(Bool(false), "\(subject) cannot be explained")
                    continue
                }
                for row in explanation.rows {
                    watch.expect(row.product == row.weight * (row.points ?? .zero))
                }
                watch.expect(explanation.rows.map(\.weight).reduce(.zero, +) == explanation.totalWeight)
                watch.expect(explanation.rows.map(\.product).reduce(.zero, +) == explanation.totalProduct)
                guard explanation.isMean, let result = explanation.result else { continue }
                let product = Rational(explanation.totalProduct) * explanation.max
                let mean = product / (Rational(explanation.totalWeight) * Rational(explanation.pointsFull))
                // A method may round a group's mark, and the explanation says so.
                let isRounded = explanation.division.contains("rounded")
                watch.expect(isRounded || mean == result, "\(subject): \(explanation)")
            }
        }
    }

    @Test func `other weights stay within the bounds of robustness`() {
        forEachCase { one, scorer, watch in
            guard let bounds = scorer.assess(one.sheet).robustness else { return }
            // Weights in marks of their own, as in sums, are part of what a part is out of.
            for _ in 0..<3 {
                let varied = one.questionnaire.varyingWeights(&one.random)
                var method = one.method
                method.annex.weight *= one.random.pick([.half, 1, fraction("3/2")])
                let floor = Scorer(varied, method).assess(one.sheet, detail: .summary).overall.floor
                guard let floor, !one.method.aggregations.contains(where: { $0.rule == .sum }) else {
                    continue
                }
                watch.expect(floor >= bounds.lowest && floor <= bounds.highest, "\(floor) outside \(bounds)")
            }
        }
    }

    @Test func `shares add up to the whole`() {
        forEachCase { one, scorer, watch in
            let assessment = scorer.assess(one.sheet)
            guard assessment.overall.floor != nil else { return }
            let shares = assessment.criteria.filter { assessment.annexCounts || !$0.isAnnex }
            watch.expect(shares.map(\.effectiveWeight).sum == .one)
            guard one.method == ownMethod else { return }
            let sum = shares.map { $0.effectiveWeight * ($0.points ?? .zero) }.sum
            watch.expect(sum * 100 == assessment.overall.floor)
        }
    }
}

/// Holds what must hold; quick where it does, for these checks run millions of times.
struct Watch {
    let seed: UInt64

    func expect(_ holds: Bool, _ what: @autoclosure () -> String = "", line: Int = #line) {
        if !holds { Issue.record("seed \(seed), line \(line): \(what())") }
    }
}

extension Scale {
    /// The words that earn more than another.
    func better(than word: String?) -> [String] {
        if let word, choice(word)?.state == .notApplicable { return [] }
        let points = word.flatMap { choice($0)?.points } ?? 0
        return choices.filter { ($0.points ?? 0) > points }.map(\.word)
    }

    /// The word that earns most.
    var best: String? { choices.max { ($0.points ?? 0) < ($1.points ?? 0) }?.word }
}

extension Array {
    func randomElement(_ random: inout SplitMix64) -> Element? { isEmpty ? nil : random.pick(self) }
}

extension AnswerSheet {
    /// With one criterion met on full evidence.
    func meeting(_ id: ItemID, in one: RandomCase) -> AnswerSheet {
        var sheet = self
        guard let criterion = one.questionnaire.allCriteria.first(where: { $0.id == id }) else { return self }
        var full = answer(id, ScaleBook(one.questionnaire, one.method).scale(of: criterion)?.best)
        if let number = criterion.number { full.number = number.full }
        full.evidence = [Evidence(kind: .independentInvestigation)]
        sheet.answers.removeAll { $0.criterion == id }
        sheet.answers.append(full)
        return sheet
    }
}

extension Questionnaire {
    /// As if these criteria had never been written, nor named in conditions.
    func without(_ gone: Set<ItemID>) -> Questionnaire {
        func prune(_ condition: Condition) -> Condition? {
            switch condition {
            case .answer(let id, _): return gone.contains(id) ? nil : condition
            case .all(let parts):
                // One that is not applicable takes all of them along.
                let left = parts.compactMap(prune)
                return left.count < parts.count ? nil : .all(left)
            case .any(let parts):
                let left = parts.compactMap(prune)
                return left.isEmpty ? nil : .any(left)
            default: return condition
            }
        }
        func prune(_ group: Group) -> Group {
            var group = group
            group.children = group.children.compactMap { child in
                switch child {
                case .group(let inner): return .group(prune(inner))
                case .criterion(var criterion):
                    if gone.contains(criterion.id) { return nil }
                    criterion.follows = criterion.follows.flatMap(prune)
                    return .criterion(criterion)
                }
            }
            return group
        }
        var other = self
        other.groups = groups.map(prune)
        other.annex = annex.map(prune)
        return other
    }

    /// Every weight half as large, half as large again, or as it is.
    func varyingWeights(_ random: inout SplitMix64) -> Questionnaire {
        func vary(_ group: Group, _ random: inout SplitMix64) -> Group {
            var group = group
            group.weight *= random.pick([.half, 1, fraction("3/2")])
            group.children = group.children.map { child in
                switch child {
                case .group(let inner): return .group(vary(inner, &random))
                case .criterion(var criterion):
                    criterion.weight *= random.pick([.half, 1, fraction("3/2")])
                    return .criterion(criterion)
                }
            }
            return group
        }
        var other = self
        other.groups = groups.map { vary($0, &random) }
        other.annex = annex.map { vary($0, &random) }
        return other
    }
}

import Comparison
import ExactNumber
import QuestionnaireModel
import Scoring
import SeededNumbers
import Testing

/// Ranges against every corner of the weights and every mixture of the analysts' answers, on small random companies.
@Suite struct RangeProperties {
    private struct Weights {
        var questions: [Rational]
        var criteria: [[Rational]]

        /// Each weight at half or at half as much again, as the bits of a number say.
        func corner(_ bits: Int) -> Weights {
            var place = 0
            func moved(_ weight: Rational) -> Rational {
                defer { place += 1 }
                return weight * (bits >> place & 1 == 1 ? 3 : 1)
            }
            return Weights(questions: questions.map(moved), criteria: criteria.map { $0.map(moved) })
        }

        var count: Int { questions.count + criteria.joined().count }

        /// The mean of the questions' means; what is `nil` is out.
        func score(_ points: [Rational?]) -> Rational? {
            var (sum, weight, place) = (Rational.zero, Rational.zero, 0)
            for (own, question) in zip(questions, criteria) {
                var (inner, innerWeight) = (Rational.zero, Rational.zero)
                for criterion in question {
                    if let earned = points[place] {
                        inner += criterion * earned
                        innerWeight += criterion
                    }
                    place += 1
                }
                guard let mean = inner / innerWeight else { continue }
                sum += own * mean
                weight += own
            }
            return sum / weight
        }
    }

    private static func weights(_ random: inout SplitMix64) -> Weights {
        let sizes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            Int.random(in: 1...3, using: &random)
        }
        return Weights(
            questions: sizes.map { _ in Rational(Int.random(in: 1...2, using: &random)) },
            criteria: sizes.map { size in
                (0..<size).map { _ in Rational(Int.random(in: 1...3, using: &random)) }
            })
    }

    private static func points(_ state: AnswerState?) -> Rational? {
        switch state {
        case .met?: 1
        case .partly?: .half
        case .notApplicable?: nil
        default: 0
        }
    }

    private static func sample(_ weights: Weights) -> Sample {
        Sample(questions: zip(weights.questions, weights.criteria).map { ($0, $1) })
    }

    /// What a company can score at most and at least in each corner, whoever of its analysts is right on each
    /// criterion.
    private static func extremes(
        _ analysts: [[AnswerState?]], _ weights: Weights
    ) -> [(least: Rational, most: Rational)] {
        let count = analysts[0].count
        let mixtures = (0..<(analysts.count == 1 ? 1 : 1 << count)).map { bits in
            (0..<count).map { points(analysts[bits >> $0 & 1][$0]) }
        }
        return (0..<1 << weights.count).map { bits in
            let corner = weights.corner(bits)
            let scores = mixtures.compactMap(corner.score)
            return (scores.min() ?? .zero, scores.max() ?? .zero)
        }
    }

    @Test
    func `where all applies a range is what every corner of the weights and every mixture of answers give`()
        throws
    {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let states: [AnswerState?] = [.met, .partly, .notMet, .notDisclosed]
        for _ in 0..<25 {
            let weights = Self.weights(&random)
            let sample = Self.sample(weights)
            let count = weights.criteria.joined().count
            let answers = (0..<5).map { company in
                (0..<(company < 2 && count < 6 ? 2 : 1)).map { _ in
                    (0..<count).map { _ in states.randomElement(using: &random) ?? nil }
                }
            }
            let comparison = try #require(
                Sample.compare(
                    answers.enumerated().flatMap { company, analysts in
                        analysts.enumerated().map { sample.file("\(company)", $1, analyst: "\($0)") }
                    }))
            let extremes = answers.map { Self.extremes($0, weights) }
            for company in comparison.ranked {
                let own = extremes[try #require(Int(company.company))]
                let above = extremes.count { other in zip(other, own).allSatisfy { $0.least > $1.most } }
                let below = extremes.count { other in zip(own, other).allSatisfy { $0.least > $1.most } }
                #expect(
                    company.range == 1 + above...comparison.ranked.count - below,
                    "seed \(seed): \(company.company) of \(answers)")
            }
        }
    }

    @Test func `a range holds the rank in every corner where criteria are out`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let states: [AnswerState?] = [.met, .partly, .notMet, .notApplicable, .notApplicable, nil]
        for _ in 0..<40 {
            let weights = Self.weights(&random)
            let sample = Self.sample(weights)
            let count = weights.criteria.joined().count
            let answers = (0..<5).map { _ in
                (0..<count).map { _ in states.randomElement(using: &random) ?? nil }
            }
            let files = answers.enumerated().map { sample.file("\($0)", $1) }
            let comparison = try #require(Sample.compare(files))
            let shuffled = try #require(Sample.compare(files.shuffled(using: &random)))
            #expect(shuffled.ranked.map(\.company) == comparison.ranked.map(\.company), "seed \(seed)")
            #expect(shuffled.ranked.map(\.range) == comparison.ranked.map(\.range), "seed \(seed)")
            let points = try comparison.ranked.map { answers[try #require(Int($0.company))].map(Self.points) }
            for bits in 0..<1 << weights.count {
                let corner = weights.corner(bits)
                let scores = points.compactMap(corner.score)
                for (company, score) in zip(comparison.ranked, scores) {
                    #expect(company.range.contains(company.rank), "seed \(seed)")
                    // Those surely above are above here too, and those surely below below.
                    #expect(scores.count { $0 > score } + 1 >= company.range.lowerBound, "seed \(seed)")
                    #expect(
                        scores.count - scores.count { $0 < score } <= company.range.upperBound, "seed \(seed)"
                    )
                }
            }
        }
    }

    /// Light parts that often balance at a corner, 3 of one unit against 1, beside heavy ones, of up to ten thousand or
    /// more than a machine word holds the sum of; and which are heavy.
    private static func awkward(
        _ light: Int, _ heavy: Int, _ random: inout SplitMix64
    ) -> [(weight: Rational, isHeavy: Bool)] {
        func fraction(_ most: Int) -> Rational {
            Rational(
                Int.random(in: 1...most, using: &random),
                over: [1, 1, 7, Int.random(in: 1...most, using: &random)].randomElement(using: &random) ?? 1)
                ?? 1
        }
        let unit = fraction(9)
        let parts = (0..<light).map { _ in
            (unit * Rational([1, 1, 3, 3, 3, 9].randomElement(using: &random) ?? 1), false)
        }
        let weighty = (0..<heavy).map { _ in
            let most: [Rational] = [fraction(10_000), 10_000, 1_000, 1_000_003, Rational(Int.max)]
            return (most.randomElement(using: &random) ?? 1, true)
        }
        return (parts + weighty).shuffled(using: &random)
    }

    /// A heavy part may be out of both, and the lead decided by what is light: nothing may be lost of that. Where the
    /// same is out of both, one is surely above exactly if it is so in every corner; else only if.
    @Test
    func `of two companies one is surely above exactly where it is so in every corner of awkward weights`()
        throws
    {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let states: [AnswerState?] = [.met, .met, .met, .partly, .notMet, .notMet, .notMet]
        let method = Method(id: "sample", minimumToRank: .zero)
        var sure = 0
        for round in 0..<900 {
            // Many questions of a criterion each, one question of many, or a little of both.
            let questions = Self.awkward(
                round % 3 == 0 ? 1 : Int.random(in: 2...3, using: &random), round % 3 == 1 ? 1 : 0, &random)
            let criteria = questions.map { _ in
                round % 3 == 1
                    ? Self.awkward(1, 0, &random)
                    : Self.awkward(
                        round % 3 == 0 ? Int.random(in: 2...3, using: &random) : 1,
                        Int.random(in: 0...1, using: &random), &random)
            }
            let weights = Weights(
                questions: questions.map(\.weight), criteria: criteria.map { $0.map(\.weight) })
            let sample = Self.sample(weights)
            let isHeavy = zip(questions, criteria).flatMap { question, criteria in
                criteria.map { question.isHeavy || $0.isHeavy }
            }
            let isOut = isHeavy.map { Int.random(in: 0..<8, using: &random) < ($0 ? 7 : 1) }
            let answers = (0..<2).map { company in
                isOut.map { isOut -> AnswerState? in
                    // In every fifth round what is out of one may count for the other.
                    isOut && (company == 0 || round % 5 > 0 || Bool.random(using: &random))
                        ? .notApplicable : states.randomElement(using: &random) ?? nil
                }
            }
            let comparison = try #require(
                Sample.compare([sample.file("0", answers[0]), sample.file("1", answers[1])], method: method))
            guard comparison.ranked.count == 2 else { continue }
            let points = answers.map { $0.map(Self.points) }
            var isAbove = [true, true]
            for bits in 0..<1 << weights.count {
                let corner = weights.corner(bits)
                guard let one = corner.score(points[0]), let other = corner.score(points[1]) else { continue }
                if one <= other { isAbove[0] = false }
                if other <= one { isAbove[1] = false }
            }
            let isSame = zip(points[0], points[1]).allSatisfy { ($0 == nil) == ($1 == nil) }
            for company in comparison.ranked {
                let own = try #require(Int(company.company))
                let told: [Bool] = [company.range.upperBound == 1, company.range.lowerBound == 2]
                let (isSurelyAbove, isSurelyBelow) = (isAbove[own], isAbove[1 - own])
                let words: Comment = "seed \(seed), round \(round): \(answers) of \(weights)"
                if isSame {
                    #expect(told == [isSurelyAbove, isSurelyBelow], words)
                } else {
                    #expect(!told[0] || isSurelyAbove, words)
                    #expect(!told[1] || isSurelyBelow, words)
                }
                if told[0] { sure += 1 }
            }
        }
        #expect(sure > 20, "seed \(seed)")
    }

    /// The engine itself scores every mixture, so that what a prerequisite does to its follow-up is in it.
    @Test func `a range holds the rank under every mixture of answers to prerequisites and follow-ups`()
        throws
    {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let states: [AnswerState?] = [.met, .partly, .notMet, .unknown, nil]
        let sample = Sample(questions: [(1, [1, 2]), (2, [1, 1])], follows: [1: 0, 3: 1])
        for _ in 0..<15 {
            let answers = (0..<3).map { _ in
                (0..<2).map { _ in (0..<4).map { _ in states.randomElement(using: &random) ?? nil } }
            }
            let files = answers.enumerated().flatMap { company, analysts in
                analysts.enumerated().map { sample.file("\(company)", $1, analyst: "\($0)") }
            }
            let comparison = try #require(
                Sample.compare(files, method: Method(id: "sample", minimumToRank: .zero)))
            let scorer = Scorer(sample.questionnaire, Sample.method)
            let mixed = answers.map { analysts in
                (0..<16).compactMap { bits in
                    let states = (0..<4).map { analysts[bits >> $0 & 1][$0] }
                    return scorer.assess(sample.file("x", states).sheet, detail: .scores).overall.score
                }
            }
            for company in comparison.ranked {
                let own = mixed[try #require(Int(company.company))]
                let above = mixed.count { ($0.min() ?? .zero) > (own.max() ?? .zero) }
                let below = mixed.count { ($0.max() ?? .zero) < (own.min() ?? .zero) }
                #expect(1 + above >= company.range.lowerBound, "seed \(seed): \(answers)")
                #expect(3 - below <= company.range.upperBound, "seed \(seed): \(answers)")
            }
        }
    }

    /// The same in whole numbers as in fractions: hundreds of criteria, whose weights and points no machine word holds.
    @Test func `many criteria of odd weights are compared as exactly as few`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let weights = (0..<300).map { _ in
            Rational(Int.random(in: 1...997, using: &random), over: Int.random(in: 1...997, using: &random))
                ?? 1
        }
        let sample = Sample(weights: weights)
        var states: [AnswerState?] = weights.map { _ in [.met, .notMet].randomElement(using: &random) ?? .met
        }
        states[0] = .notMet
        let worse = sample.file("Worse", states)
        states[0] = .met
        // As much everywhere, and more in one of three hundred.
        let comparison = try #require(Sample.compare([worse, sample.file("Better", states)]))
        #expect(comparison.ranked.map(\.company) == ["Better", "Worse"], "seed \(seed)")
        #expect(comparison.ranked.map(\.range) == [1...1, 2...2], "seed \(seed)")
    }
}

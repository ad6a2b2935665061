import Comparison
import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// Ranges against every corner of the weights, on small random companies.
@Suite struct RangeProperties {
    private static let states: [AnswerState?] = [
        .met, .partly, .notMet, .notDisclosed, .notApplicable, nil,
    ]

    @Test func `a range holds the rank under every corner of the weights, and no order of files matters`()
        throws
    {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(state: seed)
        for _ in 0..<60 {
            let count = Int.random(in: 2...6, using: &random)
            let sample = Sample(
                weights: (0..<count).map { _ in Rational(Int.random(in: 1...3, using: &random)) })
            let files = (0..<5).map { company in
                sample.file(
                    "Company \(company)",
                    (0..<count).map { _ in Self.states.randomElement(using: &random) ?? nil })
            }
            let comparison = try #require(Comparison(files, method: Sample.method))
            for company in comparison.ranked {
                #expect(company.range.contains(company.rank), "seed \(seed)")
            }
            let shuffled = try #require(
                Comparison(files.shuffled(using: &random), method: Sample.method))
            #expect(shuffled.ranked.map(\.company) == comparison.ranked.map(\.company), "seed \(seed)")
            #expect(shuffled.ranked.map(\.range) == comparison.ranked.map(\.range), "seed \(seed)")
            for corner in 0..<(1 << count) {
                let scores = comparison.ranked.map { Self.score($0.assessments[0], at: corner) }
                for (company, score) in zip(comparison.ranked, scores) {
                    let above = scores.count { $0 > score }
                    let below = scores.count { $0 < score }
                    // Under these weights its place is between those surely above and those surely below.
                    #expect(above + 1 >= company.range.lowerBound, "seed \(seed)")
                    #expect(scores.count - below <= company.range.upperBound, "seed \(seed)")
                }
            }
        }
    }

    /// The weighted mean with each weight at half or at half as much again.
    private static func score(_ assessment: Assessment, at corner: Int) -> Rational {
        var (sum, weight) = (Rational.zero, Rational.zero)
        for (index, result) in assessment.criteria.enumerated() where result.applies {
            let factor: Rational = corner >> index & 1 == 1 ? 3 : 1
            sum += result.effectiveWeight * factor * (result.points ?? .zero)
            weight += result.effectiveWeight * factor
        }
        return (sum / weight) ?? .zero
    }
}

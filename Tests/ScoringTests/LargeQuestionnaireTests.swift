import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// 10,000 criteria at depth 10 with 10,000 answers.
///
/// The bound is a second for a release build; a debug build, in which the suite runs, gets twenty times that.
@Suite(.serialized) struct LargeQuestionnaireTests {
    #if DEBUG
        static let limit = Duration.seconds(20)
    #else
        static let limit = Duration.seconds(1)
    #endif

    /// Nine levels of groups, the criteria on the tenth: 4 · 2⁶ · 2 · … until there are 10,000.
    private func large(_ weight: (Int) -> Rational) -> Questionnaire {
        var count = 0
        func group(_ depth: Int, _ path: String) -> Group {
            let below = depth < 9 ? (0..<(depth == 1 ? 4 : 2)).map { $0 } : []
            var children = below.map { Child.group(group(depth + 1, "\(path).\($0)")) }
            if below.isEmpty {
                for _ in 0..<20 where count < 10_000 {
                    count += 1
                    children.append(
                        .criterion(
                            criterion(
                                ItemID("c\(count)"), Stage.allCases[count % 3], weight: weight(count),
                                [["15(b)", "15(c)", "19(b)", "22"][count % 4]],
                                follows: count % 10 == 1
                                    ? .answer(ItemID("c\(count - 1)"), isOneOf: ["met", "partly"]) : nil)))
                }
            }
            return ScoringTests.group(
                ItemID(path), depth == 9 ? .ask : .section, weight: weight(count), children)
        }
        return questionnaire([group(1, "g.0"), group(1, "g.1"), group(1, "g.2")])
    }

    private func measure(_ questionnaire: Questionnaire, _ method: Method, _ name: String) -> Assessment {
        let words = ["met", "partly", "not-met", "declined", "not-disclosed", "unknown"]
        let criteria = questionnaire.allCriteria
        let sheet = sheet(
            criteria.enumerated().map { index, one in
                answer(one.id, words[index % 6], Evidence.Kind.allCases[index % 5])
            })
        let clock = ContinuousClock()
        var scorer: Scorer?
        let preparing = clock.measure { scorer = Scorer(questionnaire, method) }
        var assessment: Assessment?
        let assessing = clock.measure { assessment = scorer?.assess(sheet) }
        let summing = clock.measure { assessment = scorer?.assess(sheet, detail: .summary) }
        let full = scorer?.assess(sheet)
        print(
            "\(name): \(criteria.count) criteria: prepared in \(preparing), assessed in \(assessing), "
                + "in short in \(summing)")
        #expect(criteria.count == 10_000)
        #expect(assessing < Self.limit)
        #expect(assessment?.overall == full?.overall)
        return full ?? scorer?.assess(sheet) ?? Scorer(questionnaire, method).assess(sheet)
    }

    @Test func `ten thousand criteria with small weights assess in under a second`() {
        let one = measure(large { Rational($0 % 3 + 1) }, ownMethod, "small weights")
        #expect(one.gaps.count > 7_000)
    }

    // Weights such as 0.37 and 9.91 leave every group another denominator, and fractions of many digits.
    @Test func `ten thousand criteria with awkward weights assess in under a second`() {
        let one = measure(
            large { Rational(($0 * 7919) % 991 + 1, over: 100) ?? 1 }, ownMethod, "awkward weights")
        #expect((one.overall.exact?.utf8.count ?? 0) > 100)
    }

    @Test func `ten thousand criteria under a method that is no mean assess in under a second`() {
        var method = ownMethod
        method.aggregations.append(Aggregation(name: "halves", rule: .allOrHalf))
        method.levels.insert(.init(.depth(8), aggregation: "halves"), at: 0)
        let one = measure(large { Rational($0 % 3 + 1) }, method, "all or half")
        #expect(one.overall.floor != nil)
    }
}

import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// 10,000 criteria at depth 10 with 10,000 answers, in a release build in under a second:
/// `swift test -c release -Xswiftc -enable-testing --filter LargeQuestionnaireTests`.
///
/// A debug build, in which the suite runs, takes a tenth of them: enough to notice a cost that grows with the square.
@Suite(.serialized) struct LargeQuestionnaireTests {
    #if DEBUG
        static let size = 1_000
        static let limit = Duration.seconds(30)
    #else
        static let size = 10_000
        static let limit = Duration.seconds(1)
    #endif

    /// Nine levels of groups, the criteria on the tenth, until there are enough.
    private func large(_ weight: (Int) -> Rational) -> Questionnaire {
        var count = 0
        func group(_ depth: Int, _ path: String) -> Group {
            let below = depth < 9 ? (0..<(depth == 1 ? 4 : 2)).map { $0 } : []
            var children = below.map { Child.group(group(depth + 1, "\(path).\($0)")) }
            if below.isEmpty {
                for _ in 0..<20 where count < Self.size {
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

    private func measure(_ questionnaire: Questionnaire, _ method: Method, _ name: String) throws
        -> Assessment
    {
        let words = ["met", "partly", "not-met", "declined", "not-disclosed", "unknown"]
        let criteria = questionnaire.allCriteria
        let sheet = sheet(
            criteria.enumerated().map { index, one in
                answer(one.id, words[index % 6], Evidence.Kind.allCases[index % 5])
            })
        let clock = ContinuousClock()
        var scorer: Scorer?
        let preparing = clock.measure { scorer = Scorer(questionnaire, method) }
        var full: Assessment?
        let assessing = clock.measure { full = scorer?.assess(sheet) }
        var summary: Assessment?
        let summing = clock.measure { summary = scorer?.assess(sheet, detail: .summary) }
        print(
            "\(name): \(criteria.count) criteria: prepared in \(preparing), assessed in \(assessing), "
                + "in short in \(summing)")
        #expect(criteria.count == Self.size)
        #expect(assessing < Self.limit)
        #expect(summary?.overall == full?.overall)
        return try #require(full)
    }

    @Test func `thousands of criteria with small weights assess in under a second`() throws {
        let one = try measure(large { Rational($0 % 3 + 1) }, ownMethod, "small weights")
        #expect(one.gaps.count > Self.size * 7 / 10)
    }

    // Weights such as 0.37 and 9.91 leave every group another denominator, and fractions of many digits.
    @Test func `thousands of criteria with awkward weights assess in under a second`() throws {
        let one = try measure(
            large { Rational(($0 * 7919) % 991 + 1, over: 100) ?? 1 }, ownMethod, "awkward weights")
        #expect(try #require(one.overall.exact).utf8.count > 100)
    }

    // All are met but the first, and each but the first is a follow-up of the one before it.
    @Test func `of thousands of follow-ups in one chain the first adds everything, and no other anything`()
        throws
    {
        let chain = (0..<4 * Self.size).map { place in
            criterion(
                ItemID("c\(place)"),
                follows: place == 0 ? nil : .answer(ItemID("c\(place - 1)"), isOneOf: ["met"]))
        }
        let sheet = sheet(
            chain.enumerated().map { answer($1.id, $0 == 0 ? "not-met" : "met", .publicDocument) })
        let clock = ContinuousClock()
        var assessment: Assessment?
        let took = clock.measure {
            assessment = Scorer(questionnaire([question(1, chain)]), ownMethod).assess(sheet)
        }
        let one = try #require(assessment)
        #expect(took < Self.limit)
        #expect(one.overall.floor == 0)
        #expect(one.gaps.map(\.gain) == [100] + [Rational?](repeating: 0, count: chain.count - 1))
        #expect(one.gaps.first?.id == "c0")
        #expect(one.nextBand?.steps == [0])
    }

    @Test func `thousands of criteria under a method that is no mean assess in under a second`() throws {
        var method = ownMethod
        method.aggregations.append(Aggregation(name: "halves", rule: .allOrHalf))
        method.levels.insert(.init(.depth(8), aggregation: "halves"), at: 0)
        let one = try measure(large { Rational($0 % 3 + 1) }, method, "all or half")
        #expect(one.overall.floor != nil)
    }
}

import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

/// One assessment worked out with pencil and paper.
///
/// Weight is `weight` × 1 (commitment), 2 (process), 3 (outcome); points are capped by evidence.
///
///     Question 1, weight 1
///       a  commitment 1·1 = 1   met, public document                         1
///       b  process    2·2 = 4   partly, internal document     ½ · ¾ =        3/8
///       c  outcome    1·3 = 3   not applicable                               out
///                               (1·1 + 4·3/8) / (1 + 4) = 5/2 / 5 =          1/2
///     Question 2, weight 2
///       d  process    1·2 = 2   met, on a claim alone                        1/2
///       e  process    2·2 = 4   not met                                      0
///       f  outcome    1·3 = 3   follows e; said to be met, counts as not met 0
///       g  outcome    2·3 = 6   unknown                                      0, in the ceiling 1
///                               (2·½) / (2 + 4 + 3 + 6) =                    1/15, ceiling 7/15
///     Question 3, weight 1
///       h  outcome    1·3 = 3   remedy, out: a direct link is supported      out
///       i  outcome    1·3 = 3   leverage in its place: partly, workers say   1/2
///       j  commitment 2·1 = 2   met, the statement is the fact               1
///                               (3·½ + 2·1) / (3 + 2) = 7/2 / 5 =            7/10
///     Annex, one more question of weight 1 in a self-assessment
///       k  process    1·2 = 2   met, on a certificate                        3/4
///
///     Floor    (1·1/2 + 2·1/15 + 1·7/10 + 1·3/4) / 5 = (30 + 8 + 42 + 45)/60 / 5 = 125/300, of 100: 125/3
///     Ceiling  (30 + 56 + 42 + 45)/60 / 5 = 173/300, of 100: 173/3
///
///     Effective weights  a 1/25, b 4/25; d 4/75, e 8/75, f 6/75, g 12/75; i 3/25, j 2/25; k 1/5
///     Disclosed: all but g: 1 − 12/75 = 84 %; reviewed 100 %; over the disclosed 125/3 / 0.84 = 3125/63
@Suite struct HandWorkedTests {
    static let questionnaire = ScoringTests.questionnaire(
        [
            question(
                1,
                [
                    criterion("a", .commitment), criterion("b", .process, weight: 2, priority: .high),
                    criterion("c", .outcome, mayBeOut: true),
                ]),
            question(
                2, weight: 2,
                [
                    criterion("d", .process), criterion("e", .process, weight: 2),
                    criterion("f", .outcome, follows: .answer("e", isOneOf: ["met", "partly"])),
                    criterion("g", .outcome, weight: 2),
                ]),
            question(
                3,
                [
                    criterion("h", .outcome, ["22"], pairedWith: "i"),
                    criterion("i", .outcome, ["19(b)"], pairedWith: "h"),
                    criterion("j", .commitment, weight: 2, ["15(c)"], suffices: true),
                ]),
        ],
        annex: [group("annex.k", .ask, [.criterion(criterion("k", .process))])])

    static let sheet = ScoringTests.sheet(
        [
            answer("a", "met", .publicDocument), answer("b", "partly", .internalDocument),
            answer("c", "not-applicable"), answer("d", "met"), answer("e", "not-met"),
            answer("f", "met", .publicDocument), answer("g", "unknown"), answer("h", "met"),
            answer("i", "partly", .reply, .stakeholderAccount), answer("j", "met"),
            answer("k", "met", .auditOrCertificate),
        ],
        involvement: [
            InvolvementClaim(claim: .directlyLinked, evidence: [Evidence(kind: .publicDocument)])
        ])

    let scorer = Scorer(Self.questionnaire, ownMethod)
    var assessment: Assessment { scorer.assess(Self.sheet) }

    @Test func `its rules are in order`() {
        #expect(scorer.problems.isEmpty, "\(scorer.problems)")
    }

    @Test func `the overall score is the one worked out by hand`() {
        let overall = assessment.overall
        #expect(overall.score == fraction("125/3"))
        #expect(overall.exact == "125/3")
        #expect(overall.floor == fraction("125/3"))
        #expect(overall.ceiling == fraction("173/3"))
        #expect(overall.answeredOnly == fraction("3125/63"))
        #expect(overall.reviewed == 100)
        #expect(overall.disclosed == 84)
        #expect(overall.band == "developing")
    }

    @Test func `questions, asks and effective weights are those worked out by hand`() {
        let tree = scorer.tree(of: assessment)
        let nodes = tree.nodes
        #expect(nodes.map(\.score.floor) == [50, fraction("20/3"), 70])
        #expect(nodes.map(\.score.ceiling) == [50, fraction("140/3"), 70])
        #expect(nodes.map { $0.children[0].score.floor } == nodes.map(\.score.floor))
        #expect(tree.annex.map(\.score.floor) == [75])
        let effective = assessment.criteria.map(\.effectiveWeight.description)
        #expect(
            effective == ["1/25", "4/25", "0", "4/75", "8/75", "2/25", "4/25", "0", "3/25", "2/25", "1/5"])
    }

    // 15(b): a b d e f g k. Effective weights in 75ths 3 12 4 8 6 12 15, together 60; points 3 + 4½ + 2 + 11¼ =
    // 20¾; 100 · 20¾/60 = 415/12. 15(c): j. 19(b): i. 22: nothing applies.
    // Stages: commitments a, j (3 and 6): all. Outcomes f, g, i (6, 12, 9): 4½ of 27.
    @Test func `clauses, principles and stages are sums over effective weights`() {
        let clauses = assessment.principles.flatMap(\.clauses)
        #expect(clauses.map(\.score.floor) == [fraction("415/12"), 100, 50, nil])
        #expect(clauses.map(\.criteria) == [7, 1, 1, 0])
        // Principle 15 is the union: 20¾ + 6 of 66 → 100 · 26¾/66 = 2675/66.
        #expect(assessment.principles.map(\.score.floor) == [fraction("2675/66"), 50, nil])
        // Processes b, d, e, k (12, 4, 8, 15): 4½ + 2 + 11¼ = 17¾ of 39 → 1775/39.
        #expect(
            assessment.stages.map(\.score.floor) == [100, fraction("1775/39"), fraction("50/3")])
    }

    // e also opens f, which is answered and proven: 8/75 + 6/75. f by itself stays closed.
    @Test func `gains are worth what the engine then gives`() {
        let gains = Dictionary(uniqueKeysWithValues: assessment.gaps.map { ($0.id.text, $0.gain) })
        #expect(
            gains == [
                "b": 10, "d": fraction("8/3"), "e": fraction("56/3"), "f": 0, "g": 16, "i": 6, "k": 5,
            ])
        // b is of high priority, the others of medium and by falling gain.
        #expect(assessment.gaps.map(\.id.text) == ["b", "e", "g", "i", "k", "d", "f"])
    }

    // From 125/3 to 60 are 55/3 to go, and e alone adds 56/3.
    @Test func `one step leads to the next band`() throws {
        let way = try #require(assessment.nextBand)
        #expect(way.band.name == "established")
        #expect(way.steps.map { assessment.gaps[$0].id } == ["e"])
        #expect(way.score == fraction("181/3"))
        #expect(way.isSmallest)
        #expect(way.onPaper == 0)
    }

    // With c at 0 question 1 is 5/2 of 8, and c has 3/8 of a fifth of the weight.
    // (5/16 + 2/15 + 7/10 + 3/4) / 5 = (75 + 32 + 168 + 180)/240 / 5 = 455/1200.
    @Test func `not applicable counted as not met costs what it hides`() {
        #expect(assessment.notApplicable.count == 1)
        #expect(assessment.notApplicable.weight == fraction("15/2"))
        #expect(assessment.notApplicable.score == fraction("455/12"))
    }

    // Highest: question 1 (1·3/2 + 4·½·3/8) / (3/2 + 2) = 9/14; 2: (2·3/2·½) / (3 + 13/2) = 3/19;
    // 3: (3·½·½ + 2·3/2) / (3/2 + 3) = 5/6; annex 3/4. All but question 2 weigh half as much again:
    // (3/2·(9/14 + 5/6 + 3/4) + ½·2·3/19) / (9/2 + 1) = 3721/1064 · 2/11 = 3721/5852.
    // Lowest: 11/26, 1/41, 13/22, 3/4, and question 2 alone weighs half as much again:
    // (3/2·2·1/41 + ½·(11/26 + 13/22 + 3/4)) / (3 + 3/2) = 44801/46904 · 2/9 = 44801/211068.
    @Test func `the bounds of robustness are exact`() throws {
        let robustness = try #require(assessment.robustness)
        #expect(robustness.highest == fraction("93025/1463"))
        #expect(robustness.lowest == fraction("1120025/52767"))
        #expect(robustness.highestBand == "established")
        #expect(robustness.lowestBand == "emerging")
        #expect(!robustness.holdsBand)
    }

    @Test func `an answer is reviewed, disclosed or open by its state, and nothing where it is out`() throws {
        func marks(_ id: ItemID, _ assessment: Assessment) throws -> [Bool] {
            let one = try #require(assessment.criteria.first { $0.id == id })
            return [one.applies, one.isReviewed, one.isDisclosed, one.isOpen]
        }
        let given = assessment
        #expect(try marks("a", given) == [true, true, true, false])
        #expect(try marks("c", given) == [false, false, false, false])
        #expect(try marks("e", given) == [true, true, true, false])
        #expect(try marks("g", given) == [true, true, false, true])
        let found = scorer.assess(
            ScoringTests.sheet([answer("a", "not-disclosed"), answer("d", "declined")]))
        #expect(try marks("a", found) == [true, true, false, true])
        #expect(try marks("b", found) == [true, false, false, true])
        #expect(try marks("d", found) == [true, true, true, false])
    }

    @Test func `what contradicts itself is found`() {
        #expect(
            assessment.findings.map(\.id) == ["answer-against-prerequisite", "answer-to-other-of-pair"])
    }

    // The floor without the annex: (30 + 8 + 42)/60 / 4 = 1/3.
    @Test func `for a published reply the annex stands beside the score`() {
        var reply = Self.sheet
        reply.basis = .publishedReply
        let assessment = scorer.assess(reply)
        #expect(assessment.overall.floor == fraction("100/3"))
        #expect(assessment.annexScore?.floor == 75)
        #expect(assessment.gaps.last?.id == "k")
        #expect(assessment.gaps.first { $0.id == "k" }?.gain == 0)
        #expect(assessment.principles[0].clauses[0].criteria == 6)
    }

    @Test func `a refused reply is nothing, one that never arrived is no score`() {
        var sheet = Self.sheet
        sheet.basis = .publishedReply
        sheet.reply = .refused
        let refused = scorer.assess(sheet)
        #expect(refused.overall.score == 0)
        #expect(refused.overall.ceiling == 0)
        #expect(refused.overall.reviewed == 100)
        #expect(refused.criteria.filter(\.applies).allSatisfy { $0.state == .declined })
        sheet.reply = .notDelivered
        let lost = scorer.assess(sheet)
        #expect(lost.overall.score == nil)
        #expect(lost.overall.ceiling == nil)
        #expect(lost.withoutScore == .replyNotDelivered)
        #expect(lost.gaps.allSatisfy { $0.gain == nil })
    }

    @Test func `silence alone is 0 in the floor and 100 in the ceiling`() {
        let silent = scorer.assess(ScoringTests.sheet([]))
        #expect(silent.overall.floor == 0)
        #expect(silent.overall.ceiling == 100)
        #expect(silent.overall.answeredOnly == nil)
        #expect(silent.overall.reviewed == 0)
    }
}

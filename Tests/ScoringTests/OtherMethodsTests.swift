import Digest
import ExactNumber
import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
import SourceText
import Testing

/// Files of the repository, read as a user's are.
enum Files {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func file(_ path: String) throws -> SourceFile {
        SourceFile(name: path, bytes: [UInt8](try Data(contentsOf: root.appendingPathComponent(path))))
    }

    static func method(_ path: String) throws -> Method {
        let reading = MethodReader.read(try file(path))
        #expect(reading.diagnostics.map(\.headline) == [])
        return try #require(reading.value)
    }

    static func questionnaire(_ path: String, _ method: Method) throws -> Questionnaire {
        let reading = QuestionnaireReader.read(try file(path), method: method)
        #expect(reading.diagnostics.map(\.headline) == [])
        return try #require(reading.value)
    }

    static func sheet(_ path: String, _ questionnaire: Questionnaire, _ method: Method) throws -> AnswerSheet
    {
        let prepared = PreparedQuestionnaire(questionnaire, digest: SHA256.digest(of: []), method: method)
        let reading = AnswersReader.read(try file(path), questionnaire: prepared)
        #expect(reading.diagnostics.map(\.headline) == [])
        return try #require(reading.value)
    }
}

extension Assessment {
    /// The figures of groups and criteria by id.
    var floors: [String: Rational?] {
        var floors: [String: Rational?] = [:]
        for group in groups { floors[group.id.text] = .some(group.score.floor) }
        for one in criteria { floors[one.id.text] = .some(one.points.map { $0 * one.max }) }
        return floors
    }
}

/// Two other bodies' rules, each a questionnaire and a method and nothing else.
@Suite struct OtherMethodsTests {
    private let folder = "Tests/ScoringTests/Methods/"

    /// Thirteen indicators of two steps; a step is worth 1: all parts the point, some the half.
    private func halfPoints() throws -> Scorer {
        let method = try Files.method(folder + "half-points.method.yaml")
        return Scorer(try Files.questionnaire(folder + "half-points.questionnaire.yaml", method), method)
    }

    @Test func `everything shown is 26 of 26, and 2 an indicator`() throws {
        let scorer = try halfPoints()
        #expect(scorer.problems.isEmpty)
        let all = scorer.assess(
            sheet(scorer.questionnaire.allCriteria.map { answer($0.id, "shown") }, basis: .publicRecord))
        #expect(all.overall.score == 26)
        #expect(all.overall.max == 26)
        let nodes = scorer.tree(of: all).nodes
        let indicators = nodes.flatMap(\.children)
        #expect(indicators.count == 13)
        #expect(indicators.allSatisfy { $0.score.score == 2 && $0.score.max == 2 })
        #expect(nodes.map(\.score.max) == [8, 12, 6])
        // A mark of 8 is below half of 26, and all of 8.
        #expect(nodes.map(\.score.band) == Array(repeating: "half and more", count: 3))
    }

    // Governance 1: both steps whole, 2. 2: one of three parts of the first step, ½. 3: its first step whole, 1.
    // Due diligence 2: its first step whole, and of the second's two parts one is shown and one is out, so all that
    // apply are shown: 2. Together 5½.
    @Test func `some parts give half a point, and what is out is no part`() throws {
        let scorer = try halfPoints()
        var answers = Dictionary(
            uniqueKeysWithValues: scorer.questionnaire.allCriteria.map { ($0.id, "not-shown") })
        for id: ItemID in [
            "governance.1.first.a", "governance.1.first.b", "governance.1.second.a", "governance.2.first.a",
            "governance.3.first.a", "due-diligence.2.first.a", "due-diligence.2.second.a",
        ] { answers[id] = "shown" }
        answers["due-diligence.2.second.b"] = "out"
        let assessment = scorer.assess(
            sheet(answers.map { answer($0.key, $0.value) }, basis: .publicRecord))
        let floors = assessment.floors
        #expect(floors["governance.1"] == 2)
        #expect(floors["governance.2.first"] == .half)
        #expect(floors["governance.2"] == .half)
        #expect(floors["governance.3"] == 1)
        #expect(floors["due-diligence.2"] == 2)
        #expect(floors["governance"] == fraction("7/2"))
        #expect(assessment.overall.score == fraction("11/2"))
        #expect(assessment.overall.band == "below half")
    }

    /// Elements 100, 50, 0; means of means; the total over indicators.
    private func elementMeans() throws -> (Scorer, AnswerSheet) {
        let method = try Files.method(folder + "element-means.method.yaml")
        let questionnaire = try Files.questionnaire(folder + "element-means.questionnaire.yaml", method)
        let sheet = try Files.sheet(folder + "element-means.answers.yaml", questionnaire, method)
        return (Scorer(questionnaire, method), sheet)
    }

    // g1: group (100 + 50 + 0)/3 = 50; operating (100 + 0)/2 = 50, one element being out; 50.
    // f1.a: mobile 75, broadband 50, services 62½; company 100; (62½ + 100)/2 = 81¼.
    // f1.b: mobile 25; in broadband an element is unselected, so that it has no score and is left out; 25.
    // f1 = (81¼ + 25)/2 = 53⅛. f2: reversed: nothing found 0, "no" 100; "yes" 100; 200/3.
    @Test func `means of means, level by level`() throws {
        let (scorer, sheet) = try elementMeans()
        #expect(scorer.problems.isEmpty)
        let floors = scorer.assess(sheet).floors
        #expect(floors["g1.group"] == 50)
        #expect(floors["g1.operating"] == 50)
        #expect(floors["g1"] == 50)
        #expect(floors["f1.a.services"] == fraction("125/2"))
        #expect(floors["f1.a"] == fraction("325/4"))
        #expect(floors["f1.b.broadband"] == .some(nil))
        #expect(floors["f1.b"] == 25)
        #expect(floors["f1"] == fraction("425/8"))
        #expect(floors["f2"] == fraction("200/3"))
    }

    // Over g1, f1.a, f1.b, f2: (50 + 81¼ + 25 + 66⅔)/4 = 668¾/12 = 2675/48, shown 55.73.
    // The categories: 50, and (81¼ + 25 + 66⅔)/3 = 2075/36; their mean would be 53.82.
    @Test func `the total is over indicators and not over categories`() throws {
        let (scorer, sheet) = try elementMeans()
        let assessment = scorer.assess(sheet)
        #expect(assessment.overall.score == fraction("2675/48"))
        #expect(assessment.overall.shown(fraction("2675/48"), decimals: 2) == "55.73")
        #expect(scorer.tree(of: assessment).nodes.map(\.score.floor) == [50, fraction("2075/36")])
        #expect(assessment.views[0].rows.map(\.score.floor) == [50, fraction("2075/36")])
    }

    // Mobile: 75, 25, 66⅔ → 500/9. Broadband: 50 alone. The campaign's two: (50 + 25)/2.
    @Test func `views group the same nodes in other ways`() throws {
        let (scorer, sheet) = try elementMeans()
        let views = scorer.assess(sheet).views
        #expect(views.map(\.id) == ["categories", "services", "chosen"])
        #expect(views[1].rows.map(\.id) == ["mobile", "broadband"])
        #expect(views[1].rows.map(\.score.floor) == [fraction("500/9"), 50])
        #expect(views[2].rows.map(\.score.floor) == [fraction("75/2")])
    }

    @Test func `selecting the missing element lifts the block`() throws {
        var (scorer, sheet) = try elementMeans()
        let index = try #require(sheet.answers.firstIndex { $0.criterion == "f1.b.broadband.2" })
        sheet.answers[index].word = "no-disclosure-found"
        #expect(scorer.assess(sheet).floors["f1.b.broadband"] == 50)
        #expect(scorer.assess(sheet).floors["f1.b"] == fraction("75/2"))
        // A method may also pass a block on: then the indicator has no score, and the total is over the others.
        var method = scorer.method
        let means = try #require(method.aggregations.firstIndex { $0.name == "means" })
        method.aggregations[means].passesBlockOn = true
        scorer = Scorer(scorer.questionnaire, method)
        sheet.answers[index].word = nil
        #expect(scorer.assess(sheet).floors["f1.b"] == .some(nil))
        // (50 + 81¼ + 66⅔)/3 = 593¾/9.
        #expect(scorer.assess(sheet).overall.score == fraction("2375/36"))
    }

    // Rounded to whole numbers on the way: f1.a.services 62½ → 63, f1.a (63 + 100)/2 = 81½ → 82.
    @Test func `a method may round on the way, half up`() throws {
        let (scorer, sheet) = try elementMeans()
        var method = scorer.method
        let means = try #require(method.aggregations.firstIndex { $0.name == "means" })
        method.aggregations[means].round = 0
        let floors = Scorer(scorer.questionnaire, method).assess(sheet).floors
        #expect(floors["f1.a.services"] == 63)
        #expect(floors["f1.a"] == 82)
    }

    @Test func `the worked example of the documentation is as it says`() throws {
        let page = try Files.file("Sources/DueDiligence/DueDiligence.docc/ScoringMethods.md")
        let blocks = String(decoding: page.bytes, as: UTF8.self).components(separatedBy: "```yaml\n")
            .dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
            .map { SourceFile(name: "ScoringMethods.md", text: $0) }
        try #require(blocks.count == 3)
        let method = try #require(MethodReader.read(blocks[1]).value)
        let questionnaire = try #require(QuestionnaireReader.read(blocks[0], method: method).value)
        let prepared = PreparedQuestionnaire(questionnaire, digest: SHA256.digest(of: []), method: method)
        var sheet = try #require(AnswersReader.read(blocks[2], questionnaire: prepared).value)
        let scorer = Scorer(questionnaire, method)
        #expect(scorer.problems.isEmpty)
        let assessment = scorer.assess(sheet)
        #expect(assessment.overall.score == fraction("125/3"))
        #expect(scorer.tree(of: assessment).nodes.map(\.score.score) == [75, 25])
        sheet.answers.removeAll { $0.criterion == "p2.remedy" }
        #expect(scorer.assess(sheet).overall.score == fraction("62.5"))
    }
}

/// What another body's file may say, in a few criteria each.
@Suite struct MethodRuleTests {
    // "good" is the best that can be said and earns 3 of 4; the number's best is the full mark.
    @Test func `a gain reaches as far as the scale does`() {
        let steps = Scale(
            name: "steps", full: 4,
            choices: [
                .init(word: "none", state: .notMet, points: 0),
                .init(word: "some", state: .partly, points: 1),
                .init(word: "good", state: .met, points: 3),
            ])
        var number = criterion("n", scale: "steps")
        number.number = .init(none: 0, full: 10)
        let asked = questionnaire([question(1, [criterion("a", scale: "steps"), number])], scales: [steps])
        var given = answer("n", nil)
        given.number = 5
        let plain = Method(id: "plain")
        let assessment = Scorer(asked, plain).assess(sheet([answer("a", "some"), given]))
        // (1/4 + 1/2) / 2, with a good (3/4 + 1/2) / 2, with a full number (1/4 + 1) / 2.
        #expect(assessment.overall.score == fraction("75/2"))
        #expect(
            Dictionary(uniqueKeysWithValues: assessment.gaps.map { ($0.id.text, $0.gain) }) == [
                "a": 25, "n": 25,
            ])
        #expect(assessment.nextBand == nil)
    }

    // One of three is met: of 100 that is 33, and of 10 it is 3.
    @Test func `the total is out of the method's full mark, whatever its aggregation says`() throws {
        let tens = Aggregation(name: "tens", rule: .weightedMean, max: 10, round: 0)
        var method = Method(id: "m", aggregations: [tens], overall: .init(aggregation: "tens"))
        let asked = questionnaire([question(1, [criterion("a"), criterion("b"), criterion("c")])])
        let answers = sheet([answer("a", "met", .publicDocument)])
        let score = Scorer(asked, method).assess(answers).overall
        #expect((score.score, score.max) == (33, 100))
        #expect(try #require(Scorer(asked, method).explain("overall", answers)).max == 100)
        method.levels = [.init(.kind(.ask), aggregation: "tens")]
        let ask = try #require(Scorer(asked, method).explain("ask.1", answers))
        #expect((ask.result, ask.max) == (3, 10))
    }

    // The annex is as deep as a question, and what is asked there as deep as an ask.
    @Test func `levels by depth hold in the annex too`() {
        var method = Method(
            id: "deep", aggregations: [Aggregation(name: "best", rule: .any)],
            levels: [.init(.depth(2), aggregation: "best")])
        let asks = [
            group("x", .ask, [.criterion(criterion("a")), .criterion(criterion("b"))])
        ]
        let asked = questionnaire([question(1, [criterion("c"), criterion("d")])], annex: asks)
        let answers = sheet([answer("a", "met"), answer("b", "not-met"), answer("c", "met")])
        var assessment = Scorer(asked, method).assess(answers)
        #expect(assessment.floors["ask.1"] == 100)
        #expect(assessment.floors["x"] == 100)
        #expect(assessment.overall.score == 100)
        method.levels = [.init(.depth(1), aggregation: "best")]
        assessment = Scorer(asked, method).assess(answers)
        #expect(assessment.floors["ask.1"] == 50)
        #expect(assessment.floors["x"] == 50)
        // The best of two asks of the annex, 50 and 0, beside the question's 50.
        let more = questionnaire(
            asked.groups, annex: asks + [group("y", .ask, [.criterion(criterion("e"))])])
        #expect(Scorer(more, method).assess(answers).overall.score == 50)
    }

    // Two criteria of the same weight, of which one is answered: 50 per cent are reviewed.
    @Test func `at the least that must be reviewed there is a score, and below it none`() {
        let asked = questionnaire([question(1, [criterion("a"), criterion("b")])])
        let half = sheet([answer("a", "met")])
        let enough = Scorer(asked, Method(id: "m", minimumReviewed: 50))
        #expect(enough.assess(half).overall.score == 50)
        #expect(enough.assess(half, detail: .summary).overall.score == 50)
        let strict = Scorer(asked, Method(id: "m", minimumReviewed: fraction("50.01")))
        let more = strict.assess(half)
        #expect(strict.assess(half, detail: .summary).overall.score == nil)
        #expect(more.overall.score == nil)
        #expect(more.overall.floor == 50)
        #expect(more.withoutScore == .tooLittleReviewed)
        // What is reviewed is enough then, and the reason is another.
        let blocked = Scorer(asked, Method(id: "m", headline: .blocked, minimumReviewed: 50)).assess(half)
        #expect(blocked.withoutScore == .blocked)
    }

    // Weights 1, 2, 1 and 2; a is met, b half met, c unknown, d unanswered. What is silent is 0 to 1.
    // Weighed: (1 + 1)/6, at most (1 + 1 + 1 + 2)/6, of what is disclosed 2/3; reviewed 4/6, disclosed 3/6.
    // Each the same: 1½/4, at most 3½/4, of what is disclosed 1½/2; reviewed 3/4, disclosed 2/4.
    // Of all and half: some earn something, and not all everything, whatever the silent are.
    @Test(
        arguments: [
            (.weightedMean, ["1/3", "5/6", "2/3", "2/3", "1/2"]),
            (.sum, ["1/3", "5/6", "2/3", "2/3", "1/2"]),
            (.mean, ["3/8", "7/8", "3/4", "3/4", "1/2"]), (.minimum, ["0", "1/2", "1/2", "3/4", "1/2"]),
            (.any, ["1", "1", "1", "3/4", "1/2"]), (.allOrHalf, ["1/2", "1/2", "1/2", "3/4", "1/2"]),
        ] as [(Aggregation.Rule, [String])])
    func `every rule has a floor, a ceiling and what is answered`(rule: Aggregation.Rule, figures: [String])
        throws
    {
        let criteria = [
            criterion("a", suffices: true), criterion("b", weight: 2, suffices: true), criterion("c"),
            criterion("d", weight: 2),
        ]
        let given = sheet([answer("a", "met"), answer("b", "partly"), answer("c", "unknown")])
        for (round, parts) in [(nil, .criteria), (nil, .children), (9, .criteria)]
            as [(Int?, Aggregation.Parts)]
        {
            let method = Method(
                id: "m",
                aggregations: [
                    Aggregation(name: "rule", rule: rule, parts: parts, round: round),
                    Aggregation(name: "mean", rule: .mean),
                ], levels: [.init(.kind(.section), aggregation: "rule")], overall: .init(aggregation: "mean"))
            let asked = questionnaire([group("g", .section, criteria.map(Child.criterion))])
            let assessment = Scorer(asked, method).assess(given)
            let full = rule == .sum ? 6 * Scale.standard.full : 100
            for (score, full) in [(assessment.groups[0].score, full), (assessment.overall, 100)] {
                let shares = try [
                    #require(score.floor), #require(score.ceiling), #require(score.answeredOnly),
                ].map {
                    ($0 / full) ?? -1
                }
                let exact = figures.prefix(3).map(fraction)
                // Rounded to nine decimals of the mark they differ by less than a millionth.
                for (share, wanted) in zip(shares, exact) {
                    #expect(
                        round == nil
                            ? share == wanted : max(share - wanted, wanted - share) < fraction("0.000001"))
                }
                #expect(score.reviewed == fraction(figures[3]) * 100)
                #expect(score.disclosed == fraction(figures[4]) * 100)
                #expect(score.max == full)
            }
        }
    }
}

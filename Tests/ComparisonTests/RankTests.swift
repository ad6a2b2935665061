import Comparison
import ExactNumber
import QuestionnaireModel
import Scoring
import Testing

@Suite struct RankTests {
    /// Three criteria that weigh alike. Alder meets all: 1. Birch meets two: 2/3. Cedar meets the third and half of
    /// the second: 1/2.
    /// Alder is above both whatever the weights, since it earns as much everywhere and more somewhere. Birch − Cedar is
    /// 1, 1/2, −1 thirds: at worst (1 + 1/2) · 1/2 − 1 · 3/2 = −3/4 < 0, so that the two may change places.
    @Test func `ranks and their ranges come out as worked out by hand`() throws {
        let sample = Sample(weights: [1, 1, 1])
        let comparison = try #require(
            Sample.compare([
                sample.file("Cedar", [.notMet, .partly, .met]),
                sample.file("Alder", [.met, .met, .met]),
                sample.file("Birch", [.met, .met, .notMet]),
            ]))
        #expect(comparison.ranked.map(\.company) == ["Alder", "Birch", "Cedar"])
        #expect(comparison.ranked.map(\.rank) == [1, 2, 3])
        #expect(comparison.ranked.map(\.range) == [1...1, 2...3, 2...3])
        #expect(comparison.ranked.map(\.score) == [100, Rational(200, over: 3), 50])
    }

    /// Four alike: 1, 1, 1, 0 against 0, 0, 0, 1. At worst 3 · 1/2 − 3/2 = 0, which is not above; with a fifth criterion
    /// that the first meets in part it is 3 · 1/2 + 1/2 · 1/2 − 3/2 = 1/4, and sure.
    @Test func `what is no more than even under some weights is not sure`() throws {
        let four = Sample(weights: [1, 1, 1, 1])
        let even = try #require(
            Sample.compare([
                four.file("A", [.met, .met, .met, .notMet]),
                four.file("B", [.notMet, .notMet, .notMet, .met]),
            ]))
        #expect(even.ranked.map(\.range) == [1...2, 1...2])
        let five = Sample(weights: [1, 1, 1, 1, 1])
        let sure = try #require(
            Sample.compare([
                five.file("A", [.met, .met, .met, .notMet, .partly]),
                five.file("B", [.notMet, .notMet, .notMet, .met, .notMet]),
            ]))
        #expect(sure.ranked.map(\.range) == [1...1, 2...2])
    }

    /// The first question weighs a thousand times as much, and is out of both. B leads by (3 − 1) : 4. At worst the
    /// second question weighs 3/2 and the third half of 3: even. With the second at 0.999 it is above that.
    @Test func `a heavy question that is out leaves what is light as exact as ever`() throws {
        for heavy: Rational in [1, 1_000, 1_000_000_007, Rational(Int.max)] {
            for (light, isSure) in [(Rational(1), false), (Rational(999, over: 1_000) ?? 0, true)] {
                let sample = Sample(questions: [(heavy, [1]), (light, [1]), (3, [1])])
                let comparison = try #require(
                    Sample.compare(
                        [
                            sample.file("A", [.notApplicable, .met, .notMet]),
                            sample.file("B", [.notApplicable, .notMet, .met]),
                        ]))
                #expect(comparison.ranked.map(\.company) == ["B", "A"])
                #expect(comparison.ranked.map(\.range) == (isSure ? [1...1, 2...2] : [1...2, 1...2]))
            }
        }
    }

    /// In units of 2⁻³² / 10,000, which are finer than the quick estimate's: A leads on the first criterion by
    /// `lead` and lies behind on the second by 10,000,001, that is 1,000.0001 of the estimate's units. At worst the
    /// first weighs 1/2 and the second 3/2, so that A is above B from 30,000,004 on.
    @Test(arguments: [(30_000_002, false), (30_000_003, false), (30_000_004, true), (30_000_010, true)])
    func `a lead too small to be estimated is worked out exactly`(lead: Int, isSure: Bool) throws {
        let full = 10_000 << 32
        let names: [ItemID] = ["ask.one", "ask.other"]
        let questionnaire = Questionnaire(
            id: "numbers", title: "Numbers", principles: [],
            groups: [
                Group(
                    id: "question.1", kind: .question,
                    children: names.map {
                        .criterion(
                            Criterion(
                                id: $0, text: "A number", statementSuffices: true,
                                number: NumberAnswer(none: 0, full: Rational(full))))
                    })
            ])
        let files = [("A", [lead, full - 10_000_001]), ("B", [0, full])].map { company, numbers in
            let sheet = AnswerSheet(
                questionnaire: "numbers", company: company, basis: .publicRecord, asOf: "2026-03-01",
                answers: zip(names, numbers).map { Answer(criterion: $0, word: nil, number: Rational($1)) })
            let assessment = Scorer(questionnaire, Sample.method).assess(sheet, detail: .scores)
            return Sample.Filed(
                file: Comparison.File(name: company, digest: company, sheet: sheet, assessment: assessment),
                sheet: sheet, questionnaire: questionnaire)
        }
        let comparison = try #require(Sample.compare(files))
        #expect(comparison.ranked.map(\.company) == ["A", "B"])
        #expect(comparison.ranked.map(\.range) == (isSure ? [1...1, 2...2] : [1...2, 1...2]))
    }

    @Test func `companies of one score share a rank`() throws {
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Sample.compare([
                sample.file("A", [.met, .notMet]), sample.file("B", [.notMet, .met]),
                sample.file("C", [.notMet, .notMet]),
            ]))
        #expect(comparison.ranked.map(\.rank) == [1, 1, 3])
        #expect(comparison.ranked.map(\.range) == [1...2, 1...2, 3...3])
    }

    /// Nothing lies above whoever answers nothing more: silence counts 0, and its ceiling plays no part.
    @Test func `silence widens no range in a company's favour`() throws {
        let sample = Sample(weights: [1, 1, 1, 1])
        let told = try #require(
            Sample.compare([
                sample.file("Open", [.met, .met, .notMet, .notMet]),
                sample.file("Silent", [.met, .notMet, .notMet, .notMet]),
            ]))
        let silent = try #require(
            Sample.compare([
                sample.file("Open", [.met, .met, .notMet, .notMet]),
                sample.file("Silent", [.met, .unknown, .notDisclosed, .notDisclosed]),
            ]))
        #expect(told.ranked.map(\.range) == [1...1, 2...2])
        #expect(silent.ranked.map(\.range) == told.ranked.map(\.range))
    }

    /// One analyst sees A at 2/3 and the other at 0; B is at 1/3 for its only one. The mean of A is 1/3 too.
    @Test func `a company that analysts disagree on is not surely above or below what lies between them`()
        throws
    {
        let sample = Sample(weights: [1, 1, 1])
        let comparison = try #require(
            Sample.compare([
                sample.file("A", [.met, .met, .notMet], analyst: "One"),
                sample.file("A", [.notMet, .notMet, .notMet], analyst: "Two"),
                sample.file("B", [.met, .notMet, .notMet], analyst: "One"),
                sample.file("C", [.met, .met, .met], analyst: "One"),
            ]))
        #expect(comparison.ranked.map(\.company) == ["C", "A", "B"])
        #expect(comparison.ranked.map(\.rank) == [1, 2, 2])
        #expect(comparison.ranked.map(\.range) == [1...1, 2...3, 2...3])
    }

    @Test func `who did not reply, or at whom nobody looked, has no rank`() throws {
        let sample = Sample(weights: [1, 1, 1, 1])
        let comparison = try #require(
            Sample.compare([
                sample.file("Looked at", [.met, .met, nil, nil]),
                sample.file("Hardly", [.met, nil, nil, nil]),
                sample.file("None", [nil, nil, nil, nil], basis: .publishedReply, reply: .none),
                sample.file("Lost", [nil, nil, nil, nil], basis: .publishedReply, reply: .notDelivered),
                sample.file("Refused", [nil, nil, nil, nil], basis: .publishedReply, reply: .refused),
            ]))
        #expect(comparison.ranked.map(\.company) == ["Looked at", "Refused"])
        #expect(comparison.ranked.last?.score == .zero)
        #expect(comparison.apart.map(\.company) == ["Hardly", "Lost", "None"])
        #expect(comparison.apart.map(\.reason) == [.tooLittleReviewed(25), .notDelivered, .noReply])
    }

    @Test func `a company to which nothing applies stands apart`() throws {
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Sample.compare(
                [sample.file("A", [.met, .met]), sample.file("Out", [.notApplicable, .notApplicable])],
                method: Method(id: "m", minimumToRank: .zero)))
        #expect(comparison.ranked.map(\.company) == ["A"])
        #expect(comparison.apart.map(\.company) == ["Out"])
        #expect(comparison.apart.map(\.reason) == [.noScore])
    }

    @Test func `only what all were asked in the same words is compared`() throws {
        let long = Sample(id: "long", weights: [1, 1, 1])
        let short = Sample(id: "short", weights: [1, 1])
        let comparison = try #require(
            Sample.compare([long.file("A", [.met, .notMet, .met]), short.file("B", [.met, .met])]))
        #expect(comparison.ground.criteria == ["ask.part.c0", "ask.part.c1"])
        #expect(comparison.ranked.map(\.company) == ["B", "A"])
        #expect(comparison.ranked.map(\.score) == [100, 50])
        #expect(comparison.ground.shares.map(\.leftOut) == [1, 0])
        let other = Sample(id: "other", weights: [1, 1], text: "Another fact")
        let none = try #require(
            Sample.compare([long.file("A", [.met, .met, .met]), other.file("B", [.met, .met])]))
        #expect(none.ground.criteria.isEmpty)
        #expect(none.ranked.isEmpty)
        #expect(none.apart.map(\.reason) == [.nothingInCommon, .nothingInCommon])
    }

    @Test func `what most lack counts silence apart from no`() throws {
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Sample.compare([
                sample.file("A", [.met, .notMet]), sample.file("B", [.met, .notDisclosed]),
                sample.file("C", [.met, .partly]),
            ]))
        let lacks = comparison.commonLacks
        #expect(lacks.map(\.criterion.id) == ["ask.part.c1"])
        #expect(lacks.map { [$0.met, $0.partly, $0.notMet, $0.silent] } == [[0, 1, 1, 1]])
    }

    /// Three lack c1, two of three the first, the third and the fourth, of which the third is the most urgent, and one
    /// the last.
    @Test func `what most lack stands by how many, then by priority, then as it is asked`() throws {
        var sample = Sample(weights: [1, 1, 1, 1, 1])
        let children = sample.questionnaire.groups[0].children
        sample.questionnaire.groups[0].children = children.enumerated().map { place, child in
            guard case .criterion(var criterion) = child, place == 2 else { return child }
            criterion.priority = .high
            return .criterion(criterion)
        }
        let comparison = try #require(
            Sample.compare([
                sample.file("A", [.notMet, .notMet, .notMet, .notMet, .notMet]),
                sample.file("B", [.notMet, .notMet, .notMet, .notMet, .met]),
                sample.file("C", [.met, .partly, .met, .met, .met]),
            ]))
        #expect(comparison.commonLacks.map(\.criterion.id) == [1, 2, 0, 3].map(Sample.id))
    }

    /// Of four with a place, two that lack it are not most.
    @Test func `what analysts see differently is lacked, and what does not apply is not`() throws {
        let sample = Sample(weights: [1, 1])
        func lacks(_ last: AnswerState) throws -> [CommonLack] {
            try #require(
                Sample.compare([
                    sample.file("A", [.met, .met], analyst: "One"),
                    sample.file("A", [.met, .notMet], analyst: "Two"),
                    sample.file("B", [.met, .notApplicable]), sample.file("C", [.met, .notMet]),
                    sample.file("D", [.met, last]),
                ])
            ).commonLacks
        }
        #expect(try lacks(.met).isEmpty)
        let lack = try #require(try lacks(.declined).first)
        #expect(lack.criterion.id == Sample.id(1))
        #expect(
            [lack.met, lack.partly, lack.notMet, lack.silent, lack.disputed, lack.out] == [0, 0, 2, 0, 1, 1])
        #expect(lack.lacking == 3)
    }

    /// Two questions that weigh alike. A meets the one criterion of the first, B one of the four of the second. As the
    /// weights are A leads by 1/2 − 1/8. At worst the first weighs 1/2 and the second 3/2, and in it the one that B
    /// meets 3/2 and the others 1/2: 1 · 1/2 − (3/2) / 3 · 3/2 = −1/4.
    @Test func `the weights of questions vary as those of criteria do`() throws {
        let sample = Sample(questions: [(1, [1]), (1, [1, 1, 1, 1])])
        let comparison = try #require(
            Sample.compare([
                sample.file("A", [.met, .notMet, .notMet, .notMet, .notMet]),
                sample.file("B", [.notMet, .met, .notMet, .notMet, .notMet]),
            ]))
        #expect(comparison.ranked.map(\.company) == ["A", "B"])
        #expect(comparison.ranked.map(\.range) == [1...2, 1...2])
    }

    /// One analyst finds A's first criterion met and the second not, the other the reverse: each gives 1/2. If each is
    /// wrong where it says met, A has 0, and B with 1/4 may be above it; if each is right there, A has all.
    @Test func `either analyst may be right on one criterion and wrong on another`() throws {
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Sample.compare([
                sample.file("A", [.met, .notMet], analyst: "One"),
                sample.file("A", [.notMet, .met], analyst: "Two"),
                sample.file("B", [.partly, .notMet], analyst: "One"),
            ]))
        #expect(comparison.ranked.map(\.score) == [50, 25])
        #expect(comparison.ranked.map(\.range) == [1...2, 1...2])
    }

    @Test func `the method says how much must be reviewed for a rank`() throws {
        let sample = Sample(weights: [1, 1, 1, 1])
        let files = [sample.file("A", [.met, .met, .met, nil]), sample.file("B", [.met, .met, nil, nil])]
        let half = try #require(Sample.compare(files, method: Method(id: "m")))
        #expect(half.fewestReviewed == 50)
        #expect(half.ranked.map(\.company) == ["A", "B"])
        let more = try #require(Sample.compare(files, method: Method(id: "m", minimumToRank: 60)))
        #expect(more.ranked.map(\.company) == ["A"])
        #expect(more.apart.map(\.reason) == [.tooLittleReviewed(50)])
        // Who has no score has no rank.
        let none = try #require(
            Sample.compare(files, method: Method(id: "m", minimumReviewed: 80, minimumToRank: .zero)))
        #expect(none.fewestReviewed == 80)
        #expect(none.ranked.isEmpty)
    }

    /// Where only what is disclosed counts, silence would raise a score: no company is surely above another.
    @Test func `under a method that counts what is disclosed alone nobody is surely above`() throws {
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Sample.compare(
                [sample.file("A", [.met, .met]), sample.file("B", [.notMet, .unknown])],
                method: Method(id: "m", headline: .answeredOnly)))
        #expect(!comparison.isClosedForm)
        #expect(comparison.ranked.map(\.range) == [1...2, 1...2])
    }

    /// The best part is 1 for A and 1/2 for B whatever it weighs.
    @Test func `under a method that is no mean whole ranges of scores are compared`() throws {
        let best = Aggregation(name: "best", rule: .any)
        let method = Method(
            id: "m", aggregations: [best], levels: [.init(.kind(.question), aggregation: "best")])
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Sample.compare(
                [sample.file("A", [.met, .notMet]), sample.file("B", [.notMet, .partly])], method: method))
        #expect(!comparison.isClosedForm)
        #expect(comparison.ranked.map(\.range) == [1...1, 2...2])
    }
}

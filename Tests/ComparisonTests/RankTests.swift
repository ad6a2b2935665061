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
            Comparison(
                [
                    sample.file("Cedar", [.notMet, .partly, .met]),
                    sample.file("Alder", [.met, .met, .met]),
                    sample.file("Birch", [.met, .met, .notMet]),
                ], method: Sample.method))
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
            Comparison(
                [
                    four.file("A", [.met, .met, .met, .notMet]),
                    four.file("B", [.notMet, .notMet, .notMet, .met]),
                ], method: Sample.method))
        #expect(even.ranked.map(\.range) == [1...2, 1...2])
        let five = Sample(weights: [1, 1, 1, 1, 1])
        let sure = try #require(
            Comparison(
                [
                    five.file("A", [.met, .met, .met, .notMet, .partly]),
                    five.file("B", [.notMet, .notMet, .notMet, .met, .notMet]),
                ], method: Sample.method))
        #expect(sure.ranked.map(\.range) == [1...1, 2...2])
    }

    @Test func `companies of one score share a rank`() throws {
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Comparison(
                [
                    sample.file("A", [.met, .notMet]), sample.file("B", [.notMet, .met]),
                    sample.file("C", [.notMet, .notMet]),
                ], method: Sample.method))
        #expect(comparison.ranked.map(\.rank) == [1, 1, 3])
        #expect(comparison.ranked.map(\.range) == [1...2, 1...2, 3...3])
    }

    /// Nothing lies above whoever answers nothing more: silence counts 0, and its ceiling plays no part.
    @Test func `silence widens no range in a company's favour`() throws {
        let sample = Sample(weights: [1, 1, 1, 1])
        let told = try #require(
            Comparison(
                [
                    sample.file("Open", [.met, .met, .notMet, .notMet]),
                    sample.file("Silent", [.met, .notMet, .notMet, .notMet]),
                ], method: Sample.method))
        let silent = try #require(
            Comparison(
                [
                    sample.file("Open", [.met, .met, .notMet, .notMet]),
                    sample.file("Silent", [.met, .unknown, .notDisclosed, .notDisclosed]),
                ], method: Sample.method))
        #expect(told.ranked.map(\.range) == [1...1, 2...2])
        #expect(silent.ranked.map(\.range) == told.ranked.map(\.range))
    }

    /// One analyst sees A at 2/3 and the other at 0; B is at 1/3 for its only one. The mean of A is 1/3 too.
    @Test func `a company that analysts disagree on is not surely above or below what lies between them`()
        throws
    {
        let sample = Sample(weights: [1, 1, 1])
        let comparison = try #require(
            Comparison(
                [
                    sample.file("A", [.met, .met, .notMet], analyst: "One"),
                    sample.file("A", [.notMet, .notMet, .notMet], analyst: "Two"),
                    sample.file("B", [.met, .notMet, .notMet], analyst: "One"),
                    sample.file("C", [.met, .met, .met], analyst: "One"),
                ], method: Sample.method))
        #expect(comparison.ranked.map(\.company) == ["C", "A", "B"])
        #expect(comparison.ranked.map(\.rank) == [1, 2, 2])
        #expect(comparison.ranked.map(\.range) == [1...1, 2...3, 2...3])
    }

    @Test func `who did not reply, or at whom nobody looked, has no rank`() throws {
        let sample = Sample(weights: [1, 1, 1, 1])
        let comparison = try #require(
            Comparison(
                [
                    sample.file("Looked at", [.met, .met, nil, nil]),
                    sample.file("Hardly", [.met, nil, nil, nil]),
                    sample.file("None", [nil, nil, nil, nil], basis: .publishedReply, reply: .none),
                    sample.file("Lost", [nil, nil, nil, nil], basis: .publishedReply, reply: .notDelivered),
                    sample.file("Refused", [nil, nil, nil, nil], basis: .publishedReply, reply: .refused),
                ], method: Sample.method))
        #expect(comparison.ranked.map(\.company) == ["Looked at", "Refused"])
        #expect(comparison.ranked.last?.score == .zero)
        #expect(comparison.apart.map(\.company) == ["Hardly", "Lost", "None"])
        #expect(comparison.apart.map(\.reason) == [.tooLittleReviewed(25), .notDelivered, .noReply])
    }

    @Test func `only what all were asked in the same words is compared`() throws {
        let long = Sample(id: "long", weights: [1, 1, 1])
        let short = Sample(id: "short", weights: [1, 1])
        let comparison = try #require(
            Comparison(
                [long.file("A", [.met, .notMet, .met]), short.file("B", [.met, .met])],
                method: Sample.method))
        #expect(comparison.ground.criteria == ["ask.part.c0", "ask.part.c1"])
        #expect(comparison.ranked.map(\.company) == ["B", "A"])
        #expect(comparison.ranked.map(\.score) == [100, 50])
        #expect(comparison.ground.leftOut.map(\.count) == [1, 0])
        let other = Sample(id: "other", weights: [1, 1], text: "Another fact")
        let none = try #require(
            Comparison(
                [long.file("A", [.met, .met, .met]), other.file("B", [.met, .met])], method: Sample.method))
        #expect(none.ground.criteria.isEmpty)
        #expect(none.ranked.isEmpty)
    }

    @Test func `what most lack counts silence apart from no`() throws {
        let sample = Sample(weights: [1, 1])
        let comparison = try #require(
            Comparison(
                [
                    sample.file("A", [.met, .notMet]), sample.file("B", [.met, .notDisclosed]),
                    sample.file("C", [.met, .partly]),
                ], method: Sample.method))
        let lacks = comparison.commonLacks
        #expect(lacks.map(\.criterion.id) == ["ask.part.c1"])
        #expect(lacks.map { [$0.met, $0.partly, $0.notMet, $0.silent] } == [[0, 1, 1, 1]])
    }
}

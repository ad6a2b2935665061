import ExactNumber
import Testing

@testable import Reporting

@Suite struct WordsTests {
    @Test func `counts take the number that follows them`() {
        #expect(Words.count(0, "question") == "no questions")
        #expect(Words.count(1, "question") == "1 question")
        #expect(Words.count(3, "criterion", "criteria") == "3 criteria")
        #expect(Words.opening(4) == "Four")
        #expect(Words.opening(13) == "13")
    }

    @Test(arguments: [
        ([], ""), (["2026-03-01"], "1 March 2026"), (["2026-03-03", "2026-03-01"], "1 and 3 March 2026"),
        (["2026-03-01", "2026-03-01"], "1 March 2026"),
        (["2026-02-28", "2026-03-03"], "28 February and 3 March 2026"),
        (["2026-02-28", "2026-02-27", "2026-03-03"], "27 February, 28 February and 3 March 2026"),
        (["2025-03-04", "2026-03-04"], "4 March 2025 and 4 March 2026"),
        (["2026", "2026-03-04"], "2026 and 4 March 2026"),
    ])
    func `several days say what they share once`(days: [String], expected: String) {
        #expect(Words.dates(days) == expected)
    }

    @Test func `lists end with and`() {
        #expect(Words.list([String]()) == "")
        #expect(Words.list(["a"]) == "a")
        #expect(Words.list(["a", "b"]) == "a and b")
        #expect(Words.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test(arguments: [
        ("2021-03-12", "12 March 2021"), ("2021-03", "March 2021"), ("2021", "2021"),
        ("2021-13-01", "2021-13-01"),
        ("2021-3-1", "2021-3-1"), ("soon", "soon"), ("", ""), ("2021-03-+1", "2021-03-+1"),
    ])
    func `dates are written out, and what is no date stays as it is`(text: String, expected: String) {
        #expect(Words.date(text) == expected)
    }

    @Test(arguments: [
        ("One fact", "One fact."), ("One fact.", "One fact."), ("He said “no.”", "He said “no.”"),
        ("Why?", "Why?"),
        (" two\n lines ", "two lines."), ("", ""),
    ])
    func `a sentence has one full stop`(text: String, expected: String) {
        #expect(Words.sentence(text) == expected)
    }
}

@Suite struct FiguresTests {
    private func fraction(_ text: String) throws -> Rational { try #require(Rational(text: text)) }

    @Test(arguments: [
        ("34.25", "34.3"), ("34", "34"), ("99.99", "99.9"), ("100", "100"), ("0", "0"), ("1/100", "0.01"),
        ("1/3", "0.3"),
    ])
    func `a score shows neither all nor nothing unless it is`(value: String, expected: String) throws {
        #expect(Figures.score(try fraction(value), limits: [100]) == expected)
    }

    @Test func `a score just below a band does not show as having reached it`() throws {
        #expect(Figures.score(try fraction("39.97"), limits: [40, 100]) == "39.9")
        #expect(Figures.score(try fraction("40"), limits: [40, 100]) == "40")
    }

    @Test(arguments: [
        ("76.4", "76 %"), ("99.7", "99.7 %"), ("100", "100 %"), ("0", "0 %"), ("0.04", "0.04 %"),
    ])
    func `per cents are whole, except close to all and to nothing`(value: String, expected: String) throws {
        #expect(Figures.percent(try fraction(value)) == expected)
    }

    @Test func `a bar is empty only for nothing and full only for all`() throws {
        #expect(Figures.bar(floor: 0, ceiling: 100, max: 100) == Bar(earned: 0, open: 10))
        #expect(Figures.bar(floor: 1, ceiling: 99, max: 100) == Bar(earned: 1, open: 8))
        #expect(Figures.bar(floor: 38, ceiling: 60, max: 100) == Bar(earned: 4, open: 2))
        #expect(Figures.bar(floor: 26, ceiling: 26, max: 26) == Bar(earned: 10, open: 0))
    }
}

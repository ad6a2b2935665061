import ExactNumber
import Testing

@testable import Reporting

@Suite struct NumeralTests {
    /// Beside a figure also what lies above it by less than anybody sees, and is of more digits than a machine word has.
    private func forms(_ value: Rational) -> [Rational] {
        [value, value + (1 / (Rational(Int.max) * Rational(Int.max)) ?? 0)]
    }

    @Test(arguments: [
        ("12.34", 1, "12.3"), ("12.36", 1, "12.4"), ("62.45", 1, "62.5"), ("62.45", 0, "62"), ("40", 2, "40"),
        ("0.04", 1, "0.04"), ("0.004", 1, "0.004"), ("0.00004", 1, "less than 0.0001"), ("0.5", 0, "1"),
    ])
    func `a score is rounded, and does not show as 0 where something is earned`(
        value: String, decimals: Int, shown: String
    ) throws {
        for form in forms(try #require(Rational(text: value))) {
            #expect(Numeral(score: form, decimals: decimals, reaches: { _ in false }).description == shown)
        }
        #expect(Numeral(score: .zero, decimals: decimals, reaches: { _ in false }).description == "0")
    }

    /// 62.46 rounded up to 62.5 would reach a band from 62.5 on.
    @Test func `a score that rounding would carry over a border is not rounded up`() throws {
        for form in forms(try #require(Rational(text: "62.46"))) {
            let border = try #require(Rational(text: "62.5"))
            let shown = { (border: Rational) in
                Numeral(score: form, decimals: 1, reaches: { $0 >= border }).description
            }
            #expect(shown(border) == "62.4")
            #expect(shown(border + 1) == "62.5")
        }
    }

    @Test(arguments: [("12.345", 2, "12.35"), ("12.345", 0, "12"), ("-0.5", 1, "-0.5"), ("0.004", 2, "0")])
    func `a figure is rounded to so many places`(value: String, decimals: Int, shown: String) throws {
        for form in forms(try #require(Rational(text: value))) {
            #expect(Numeral(form, decimals: decimals).description == shown)
        }
    }
}

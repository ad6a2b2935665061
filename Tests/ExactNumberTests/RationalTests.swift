import ExactNumber
import Testing

@Suite struct RationalTests {
    private func fraction(_ text: String) throws -> Rational { try #require(Rational(text: text)) }

    @Test func `a fraction is kept in lowest terms with its sign above the line`() throws {
        #expect(Rational(830, over: 192)?.description == "415/96")
        #expect(Rational(3, over: -6)?.description == "-1/2")
        #expect(Rational(0, over: -6)?.description == "0")
        #expect(Rational(8, over: 4)?.description == "2")
    }

    @Test func `a denominator or divisor of 0 gives nothing and no trap`() {
        #expect(Rational(1, over: 0) == nil)
        #expect(Rational(text: "1/0") == nil)
        #expect((Rational.one / .zero) == nil)
        #expect(BigInt(7).divided(by: .zero) == nil)
    }

    @Test(arguments: [("1/2", "1/2"), ("0.25", "1/4"), ("3", "3"), ("-0.5", "-1/2"), ("007.50", "15/2")])
    func `numbers are read as people write them`(written: String, value: String) throws {
        #expect(try fraction(written).description == value)
    }

    @Test(arguments: [
        "", "-", ".5", "5.", "-.5", "1e3", "1/", "/2", "1/2/3", "1/-2", "1.5/2", "+1", " 1", "½",
    ])
    func `what is no number is refused`(written: String) {
        #expect(Rational(text: written) == nil)
    }

    @Test func `a number of more than a hundred bytes is refused`() {
        #expect(Rational(text: String(repeating: "9", count: 100)) != nil)
        #expect(Rational(text: String(repeating: "9", count: 101)) == nil)
    }

    @Test func `the largest and smallest Int are left and come back`() throws {
        let most = BigInt(Int.max)
        let least = BigInt(Int.min)
        #expect((most + .one).description == "9223372036854775808")
        #expect((most + .one).asInt == nil)
        #expect((most + .one - .one).asInt == Int.max)
        #expect((-least).description == "9223372036854775808")
        #expect((-(-least)).asInt == Int.min)
        #expect(least.divided(by: BigInt(-1))?.quotient.description == "9223372036854775808")
        #expect((least * least).description == "85070591730234615865843651857942052864")
        #expect(BigInt.greatestCommonDivisor(least, least).description == "9223372036854775808")
        #expect(least < most && most < most + .one && -(most * most) < least)
    }

    // 2.675 as a double prints 2.67; 0.005 and 1/3 are the ordinary traps beside it.
    @Test(arguments: [
        ("2.675", 2, "2.68"), ("0.005", 2, "0.01"), ("1/3", 2, "0.33"), ("2/3", 0, "1"), ("1/2", 0, "1"),
        ("-1/2", 0, "-1"), ("34", 2, "34.00"), ("-0.001", 2, "0.00"), ("99.995", 2, "100.00"),
    ])
    func `rounding is half up, away from zero`(value: String, decimals: Int, shown: String) throws {
        #expect(try fraction(value).text(decimals: decimals) == shown)
    }

    @Test func `a number of more than a hundred bytes is none`() {
        #expect(Rational(text: String(repeating: "7", count: 100)) != nil)
        #expect(Rational(text: String(repeating: "7", count: 101)) == nil)
        #expect(Rational(text: "0." + String(repeating: "3", count: 99)) == nil)
    }

    @Test func `short text has no zeros at the end`() throws {
        #expect(try fraction("34.20").shortText(decimals: 2) == "34.2")
        #expect(try fraction("100").shortText(decimals: 2) == "100")
        #expect(try fraction("1/3").shortText(decimals: 0) == "0")
    }

    @Test func `a sum of a thousand unlike fractions is exact`() throws {
        // 1/(1·2) + 1/(2·3) + … + 1/(1000·1001) = 1 − 1/1001.
        let sum = (1...1000).compactMap { Rational(1, over: $0 * ($0 + 1)) }.sum
        #expect(sum.description == "1000/1001")
    }
}

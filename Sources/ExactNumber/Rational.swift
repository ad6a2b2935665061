/// An exact fraction in lowest terms, its denominator positive.
public struct Rational: Hashable, Comparable, Sendable {
    public let numerator: Int
    public let denominator: Int

    public init(_ whole: Int) {
        numerator = whole
        denominator = 1
    }

    public static let zero = Rational(0)
    public static let one = Rational(1)

    public static func < (a: Rational, b: Rational) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }
}

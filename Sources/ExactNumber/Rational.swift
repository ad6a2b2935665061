/// An exact fraction in lowest terms, its denominator above 0. It cannot overflow.
public struct Rational: Hashable, Sendable {
    public let numerator: BigInt
    /// Above 0.
    public let denominator: BigInt

    public init(_ whole: Int) {
        numerator = BigInt(whole)
        denominator = .one
    }

    public init(_ whole: BigInt) {
        numerator = whole
        denominator = .one
    }

    /// The fraction in lowest terms; `nil` for a denominator of 0.
    public init?(_ numerator: Int, over denominator: Int) {
        self.init(BigInt(numerator), over: BigInt(denominator))
    }

    /// The fraction in lowest terms; `nil` for a denominator of 0.
    public init?(_ numerator: BigInt, over denominator: BigInt) {
        if denominator.signum == 0 { return nil }
        self.init(reducing: numerator, over: denominator)
    }

    /// Lowest terms of a fraction whose denominator is not 0.
    private init(reducing numerator: BigInt, over denominator: BigInt) {
        let divisor = BigInt.greatestCommonDivisor(numerator, denominator)
        let signed = denominator.signum < 0 ? -divisor : divisor
        self.numerator = signed == .one ? numerator : numerator.divided(by: signed)?.quotient ?? numerator
        self.denominator =
            signed == .one ? denominator : denominator.divided(by: signed)?.quotient ?? denominator
    }

    private init(lowest numerator: BigInt, over denominator: BigInt) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public static let zero = Rational(0)
    public static let one = Rational(1)
    public static let half = Rational(lowest: .one, over: BigInt(2))

    public var isZero: Bool { numerator.signum == 0 }
    public var isWhole: Bool { denominator == .one }
}

extension Rational: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
    public static func < (a: Rational, b: Rational) -> Bool {
        if a.denominator == b.denominator { return a.numerator < b.numerator }
        return a.numerator * b.denominator < b.numerator * a.denominator
    }
}

extension Rational {
    public static prefix func - (a: Rational) -> Rational {
        Rational(lowest: -a.numerator, over: a.denominator)
    }

    public static func + (a: Rational, b: Rational) -> Rational {
        if a.denominator == b.denominator {
            let sum = a.numerator + b.numerator
            return a.isWhole ? Rational(sum) : Rational(reducing: sum, over: a.denominator)
        }
        if a.isZero { return b }
        if b.isZero { return a }
        return Rational(
            reducing: a.numerator * b.denominator + b.numerator * a.denominator,
            over: a.denominator * b.denominator)
    }

    public static func - (a: Rational, b: Rational) -> Rational { a + -b }

    public static func * (a: Rational, b: Rational) -> Rational {
        if a.isWhole, b.isWhole { return Rational(a.numerator * b.numerator) }
        if a.isZero || b.isZero { return .zero }
        return Rational(reducing: a.numerator * b.numerator, over: a.denominator * b.denominator)
    }

    /// The quotient; `nil` for a divisor of 0.
    public static func / (a: Rational, b: Rational) -> Rational? {
        if b.isZero { return nil }
        return Rational(reducing: a.numerator * b.denominator, over: a.denominator * b.numerator)
    }

    public static func += (a: inout Rational, b: Rational) { a = a + b }
    public static func -= (a: inout Rational, b: Rational) { a = a - b }
    public static func *= (a: inout Rational, b: Rational) { a = a * b }
}

extension Sequence where Element == Rational {
    /// The sum, exactly; of nothing it is 0.
    public var sum: Rational { reduce(.zero, +) }
}

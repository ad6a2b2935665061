/// An exact fraction in lowest terms, its denominator above 0. It cannot overflow.
public struct Rational: Hashable, Sendable {
    /// The one form of each value: `large` only where `small` cannot hold it.
    ///
    /// Other rooms see it, so that what they do with small numbers, nearly all, is done where it stands.
    @usableFromInline
    enum Form: Hashable, Sendable {
        /// In lowest terms; the denominator is above 0.
        case small(Int, Int)
        case large(Large)
    }

    @usableFromInline
    let form: Form

    /// Kept apart, so that a small fraction is two words and copying it costs nothing.
    @usableFromInline
    final class Large: Hashable, Sendable {
        let numerator: BigInt
        /// Above 0.
        let denominator: BigInt

        init(_ numerator: BigInt, _ denominator: BigInt) {
            (self.numerator, self.denominator) = (numerator, denominator)
        }

        @usableFromInline
        static func == (a: Large, b: Large) -> Bool {
            a.numerator == b.numerator && a.denominator == b.denominator
        }

        @usableFromInline
        func hash(into hasher: inout Hasher) {
            hasher.combine(numerator)
            hasher.combine(denominator)
        }
    }

    @inlinable
    public init(_ whole: Int) { form = .small(whole, 1) }

    public init(_ whole: BigInt) { self.init(lowest: whole, .one) }

    /// The fraction in lowest terms; `nil` for a denominator of 0.
    public init?(_ numerator: Int, over denominator: Int) {
        if denominator == 0 { return nil }
        self.init(reducing: numerator, denominator)
    }

    /// The fraction in lowest terms; `nil` for a denominator of 0.
    public init?(_ numerator: BigInt, over denominator: BigInt) {
        if denominator.signum == 0 { return nil }
        self.init(reducing: numerator, denominator)
    }

    /// Lowest terms of a fraction whose denominator is not 0.
    private init(reducing numerator: Int, _ denominator: Int) {
        guard denominator > 0 else {
            self.init(reducing: BigInt(numerator), BigInt(denominator))
            return
        }
        // It divides the denominator, and so fits.
        let divisor = Int(
            truncatingIfNeeded: greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        // Most often there is nothing to reduce, and a division takes longer than all the rest.
        if divisor == 1 {
            self.init(lowest: numerator, denominator)
        } else {
            self.init(lowest: numerator / divisor, denominator / divisor)
        }
    }

    /// Lowest terms of a fraction whose denominator is not 0.
    private init(reducing numerator: BigInt, _ denominator: BigInt) {
        if let above = numerator.asInt, let below = denominator.asInt, below > 0 {
            self.init(reducing: above, below)
            return
        }
        let divisor = BigInt.greatestCommonDivisor(numerator, denominator)
        let signed = denominator.signum < 0 ? -divisor : divisor
        self.init(
            lowest: numerator.divided(by: signed)?.quotient ?? numerator,
            denominator.divided(by: signed)?.quotient ?? denominator)
    }

    private init(lowest numerator: BigInt, _ denominator: BigInt) {
        if let above = numerator.asInt, let below = denominator.asInt {
            form = .small(above, below)
        } else {
            form = .large(Large(numerator, denominator))
        }
    }

    private init(lowest numerator: Int, _ denominator: Int) { form = .small(numerator, denominator) }

    public var numerator: BigInt {
        switch form {
        case .small(let numerator, _): BigInt(numerator)
        case .large(let large): large.numerator
        }
    }

    /// Above 0.
    public var denominator: BigInt {
        switch form {
        case .small(_, let denominator): BigInt(denominator)
        case .large(let large): large.denominator
        }
    }

    /// Numerator and denominator where both fit a machine word.
    @inlinable
    package var words: (numerator: Int, denominator: Int)? {
        if case .small(let numerator, let denominator) = form { (numerator, denominator) } else { nil }
    }

    @inlinable
    public static var zero: Rational { Rational(0) }
    @inlinable
    public static var one: Rational { Rational(1) }
    public static let half = Rational(lowest: 1, 2)

    @inlinable
    public var isZero: Bool {
        // What is 0 is small.
        if case .small(0, _) = form { true } else { false }
    }

    public var isWhole: Bool {
        switch form {
        case .small(_, let denominator): denominator == 1
        case .large(let large): large.denominator == .one
        }
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    @inlinable
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
    @inlinable
    public static func < (a: Rational, b: Rational) -> Bool {
        if case .small(let x, let p) = a.form, case .small(let y, let q) = b.form {
            if p == q { return x < y }
            // Products of two words, whole: nothing can overflow.
            let left = x.multipliedFullWidth(by: q)
            let right = y.multipliedFullWidth(by: p)
            return left.high == right.high ? left.low < right.low : left.high < right.high
        }
        return a.numerator * b.denominator < b.numerator * a.denominator
    }
}

extension Rational {
    public static prefix func - (a: Rational) -> Rational {
        if case .small(let x, let p) = a.form, x != .min { return Rational(lowest: -x, p) }
        return Rational(lowest: -a.numerator, a.denominator)
    }

    @inlinable
    public static func + (a: Rational, b: Rational) -> Rational {
        // Most numbers are whole.
        if case .small(let x, 1) = a.form, case .small(let y, 1) = b.form {
            let (sum, overflows) = x.addingReportingOverflow(y)
            if !overflows { return Rational(sum) }
        }
        return a.sum(with: b)
    }

    @usableFromInline
    func sum(with b: Rational) -> Rational {
        let a = self
        if case .small(let x, let p) = a.form, case .small(let y, let q) = b.form {
            if p == q {
                let (sum, overflows) = x.addingReportingOverflow(y)
                if !overflows { return Rational(reducing: sum, p) }
            } else if x == 0 {
                return b
            } else if y == 0 {
                return a
            } else if let left = Self.product(x, q), let right = Self.product(y, p),
                let below = Self.product(p, q)
            {
                let (sum, overflows) = left.addingReportingOverflow(right)
                if !overflows { return Rational(reducing: sum, below) }
            }
        }
        return Rational(
            reducing: a.numerator * b.denominator + b.numerator * a.denominator,
            a.denominator * b.denominator)
    }

    public static func - (a: Rational, b: Rational) -> Rational { a + -b }

    @inlinable
    public static func * (a: Rational, b: Rational) -> Rational {
        // Most factors are 0 or 1, and then there is nothing to reduce.
        if case .small(let x, let p) = a.form, case .small(let y, let q) = b.form {
            if x == 0 || (y == 1 && q == 1) { return a }
            if y == 0 || (x == 1 && p == 1) { return b }
        }
        return a.product(with: b)
    }

    @usableFromInline
    func product(with b: Rational) -> Rational {
        let a = self
        if case .small(let x, let p) = a.form, case .small(let y, let q) = b.form,
            let above = Self.product(x, y), let below = Self.product(p, q)
        {
            return below == 1 ? Rational(lowest: above, 1) : Rational(reducing: above, below)
        }
        return Rational(reducing: a.numerator * b.numerator, a.denominator * b.denominator)
    }

    /// The quotient; `nil` for a divisor of 0.
    public static func / (a: Rational, b: Rational) -> Rational? {
        if b.isZero { return nil }
        if b == .one { return a }
        if case .small(let x, let p) = a.form, case .small(let y, let q) = b.form,
            let above = product(x, q), let below = product(p, y)
        {
            return Rational(reducing: above, below)
        }
        return Rational(reducing: a.numerator * b.denominator, a.denominator * b.numerator)
    }

    public static func += (a: inout Rational, b: Rational) { a = a + b }
    public static func -= (a: inout Rational, b: Rational) { a = a - b }
    public static func *= (a: inout Rational, b: Rational) { a = a * b }

    /// `nil` where it does not fit.
    private static func product(_ x: Int, _ y: Int) -> Int? {
        let (product, overflows) = x.multipliedReportingOverflow(by: y)
        return overflows ? nil : product
    }
}

extension [Rational] {
    /// The sum, exactly; of nothing it is 0.
    public var sum: Rational {
        var sum = Rational.zero
        for value in self { sum += value }
        return sum
    }
}

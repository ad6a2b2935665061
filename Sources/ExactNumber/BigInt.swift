/// A whole number of any size; as long as it fits an `Int` it is held inline and nothing is allocated.
public struct BigInt: Hashable, Sendable {
    /// The one form of each value: `large` only where `small` cannot hold it.
    enum Form: Hashable, Sendable {
        case small(Int)
        case large(isNegative: Bool, Magnitude)
    }

    let form: Form

    public init(_ value: Int) { form = .small(value) }

    /// From a sign and a magnitude, back to the inline form where it fits.
    init(isNegative: Bool, _ magnitude: Magnitude) {
        if let word = magnitude.onlyWord {
            if word <= UInt(Int.max) {
                form = .small(isNegative ? -Int(word) : Int(word))
                return
            }
            if isNegative, word == Int.min.magnitude {
                form = .small(.min)
                return
            }
        }
        form = .large(isNegative: isNegative, magnitude)
    }

    public static let zero = BigInt(0)
    public static let one = BigInt(1)

    /// The value where it fits an `Int`.
    public var asInt: Int? {
        if case .small(let value) = form { value } else { nil }
    }

    /// −1, 0 or 1.
    public var signum: Int {
        switch form {
        case .small(let value): value.signum()
        case .large(let isNegative, _): isNegative ? -1 : 1
        }
    }

    var magnitude: Magnitude {
        switch form {
        case .small(let value): Magnitude(value.magnitude)
        case .large(_, let magnitude): magnitude
        }
    }
}

extension BigInt: Comparable {
    public static func < (a: BigInt, b: BigInt) -> Bool {
        if case .small(let x) = a.form, case .small(let y) = b.form { return x < y }
        if (a.signum < 0) != (b.signum < 0) { return a.signum < 0 }
        return a.signum < 0 ? b.magnitude < a.magnitude : a.magnitude < b.magnitude
    }
}

extension BigInt {
    public static prefix func - (a: BigInt) -> BigInt {
        if case .small(let x) = a.form, x != .min { return BigInt(-x) }
        return BigInt(isNegative: a.signum >= 0, a.magnitude)
    }

    public static func + (a: BigInt, b: BigInt) -> BigInt {
        if case .small(let x) = a.form, case .small(let y) = b.form {
            let (sum, overflows) = x.addingReportingOverflow(y)
            if !overflows { return BigInt(sum) }
        }
        let (x, y) = (a.magnitude, b.magnitude)
        if (a.signum < 0) == (b.signum < 0) { return BigInt(isNegative: a.signum < 0, x + y) }
        return x < y
            ? BigInt(isNegative: b.signum < 0, y.subtracting(x))
            : BigInt(isNegative: a.signum < 0, x.subtracting(y))
    }

    public static func - (a: BigInt, b: BigInt) -> BigInt {
        if case .small(let x) = a.form, case .small(let y) = b.form {
            let (difference, overflows) = x.subtractingReportingOverflow(y)
            if !overflows { return BigInt(difference) }
        }
        return a + -b
    }

    public static func * (a: BigInt, b: BigInt) -> BigInt {
        if case .small(let x) = a.form, case .small(let y) = b.form {
            let (product, overflows) = x.multipliedReportingOverflow(by: y)
            if !overflows { return BigInt(product) }
        }
        return BigInt(isNegative: (a.signum < 0) != (b.signum < 0), a.magnitude * b.magnitude)
    }

    /// Quotient towards zero and the remainder with the dividend's sign; `nil` for a divisor of 0.
    public func divided(by divisor: BigInt) -> (quotient: BigInt, remainder: BigInt)? {
        if divisor.signum == 0 { return nil }
        if case .small(let x) = form, case .small(let y) = divisor.form, !(x == .min && y == -1) {
            return (BigInt(x / y), BigInt(x % y))
        }
        let (quotient, remainder) = magnitude.divided(by: divisor.magnitude)
        return (
            BigInt(isNegative: (signum < 0) != (divisor.signum < 0), quotient),
            BigInt(isNegative: signum < 0, remainder)
        )
    }

    /// The greatest common divisor, never negative; of 0 and 0 it is 0.
    public static func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) -> BigInt {
        if case .small(let x) = a.form, case .small(let y) = b.form {
            let divisor = ExactNumber.greatestCommonDivisor(x.magnitude, y.magnitude)
            if let small = Int(exactly: divisor) { return BigInt(small) }
            return BigInt(isNegative: false, Magnitude(divisor))
        }
        return BigInt(isNegative: false, Magnitude.greatestCommonDivisor(a.magnitude, b.magnitude))
    }

    /// The least common multiple, never negative; 0 where one is 0.
    public static func leastCommonMultiple(_ a: BigInt, _ b: BigInt) -> BigInt {
        guard let (quotient, _) = a.divided(by: greatestCommonDivisor(a, b)) else { return .zero }
        let product = quotient * b
        return product.signum < 0 ? -product : product
    }
}

/// Euclid by halving, on words.
func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    if a == 0 { return b }
    if b == 0 { return a }
    let twos = (a | b).trailingZeroBitCount
    var x = a >> UInt(a.trailingZeroBitCount)
    var y = b
    while y != 0 {
        y >>= UInt(y.trailingZeroBitCount)
        if x > y { swap(&x, &y) }
        y -= x
    }
    return x << UInt(twos)
}

extension BigInt: AdditiveArithmetic {}

extension BigInt: CustomStringConvertible {
    /// In decimal digits, a minus sign before negative values.
    public var description: String {
        if case .small(let value) = form { return String(value) }
        return (signum < 0 ? "-" : "") + magnitude.decimalDigits
    }

    /// From decimal digits, with at most one minus sign before them; `nil` for anything else.
    public init?(decimal text: some StringProtocol) {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        var magnitude = Magnitude(0)
        for digit in digits { magnitude.multiplyAndAdd(10, UInt(digit - 48)) }
        self.init(isNegative: isNegative, magnitude)
    }
}

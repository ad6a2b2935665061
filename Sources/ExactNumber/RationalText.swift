extension Rational: CustomStringConvertible {
    /// `415/96`, or the whole number alone: `4`.
    public var description: String {
        isWhole ? numerator.description : "\(numerator)/\(denominator)"
    }

    /// The longest text that is read as a number, in bytes.
    public static let textLimit = 100

    /// From `3`, `0.25`, `1/2`, each with at most one minus sign before it; `nil` for anything else, a
    /// denominator of 0, or more than `textLimit` bytes.
    public init?(text: String) {
        guard text.utf8.count <= Self.textLimit else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: self.init(decimal: parts[0])
        case 2:
            guard let numerator = BigInt(decimal: parts[0]), parts[1].utf8.first != UInt8(ascii: "-"),
                let denominator = BigInt(decimal: parts[1])
            else { return nil }
            self.init(numerator, over: denominator)
        default: return nil
        }
    }

    private init?(decimal text: Substring) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        let hasDigitsAround =
            whole.utf8.contains { $0 != UInt8(ascii: "-") } && (parts.count == 1 || !fraction.isEmpty)
        guard hasDigitsAround, let digits = BigInt(decimal: String(whole + fraction)) else { return nil }
        self.init(digits, over: BigInt.powerOfTen(fraction.utf8.count))
    }

    /// Rounded to `decimals` places, half away from zero: the one rounding rule, for display only.
    public func rounded(decimals: Int) -> Rational {
        let scale = BigInt.powerOfTen(max(0, decimals))
        return Rational(wholeRounded(scale), over: scale) ?? self
    }

    /// Towards zero to `decimals` places.
    public func truncated(decimals: Int) -> Rational {
        let scale = BigInt.powerOfTen(max(0, decimals))
        let scaled = (numerator * scale).divided(by: denominator)?.quotient ?? .zero
        return Rational(scaled, over: scale) ?? self
    }

    /// The value times `scale` as the nearest whole number, half away from zero.
    private func wholeRounded(_ scale: BigInt) -> BigInt {
        if let (above, below) = words, let scale = scale.asInt {
            let (scaled, overflows) = above.multipliedReportingOverflow(by: scale)
            if !overflows {
                let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: below)
                let isHalf = rest.magnitude >= below.magnitude - rest.magnitude
                return BigInt(isHalf ? quotient + (above < 0 ? -1 : 1) : quotient)
            }
        }
        let two = BigInt(2)
        let doubled = numerator * scale * two
        let bias = numerator.signum < 0 ? -denominator : denominator
        return (doubled + bias).divided(by: denominator * two)?.quotient ?? .zero
    }

    /// Rounded by the one rule, as text with exactly `decimals` digits behind the point: `34.20`.
    public func text(decimals: Int) -> String {
        let places = max(0, decimals)
        let whole = wholeRounded(BigInt.powerOfTen(places))
        var digits = (whole.signum < 0 ? -whole : whole).description
        let sign = whole.signum < 0 ? "-" : ""
        guard places > 0 else { return sign + digits }
        if digits.utf8.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
        }
        return sign + digits.dropLast(places) + "." + digits.suffix(places)
    }

    /// Rounded by the one rule to at most `decimals` digits, without zeros at the end: `34.2`, `34`.
    public func shortText(decimals: Int) -> String {
        if decimals <= 2, let whole = wholeRounded(BigInt.powerOfTen(max(0, decimals))).asInt, whole >= 0 {
            return Self.shortText(whole, decimals: max(0, decimals))
        }
        var text = text(decimals: decimals)
        guard decimals > 0 else { return text }
        while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
        if text.utf8.last == UInt8(ascii: ".") { text.removeLast() }
        return text
    }
}

extension Rational {
    /// A number of so many places, at most two, not below 0, without zeros at the end: as a string that needs no
    /// room of its own.
    package static func shortText(_ units: Int, decimals: Int) -> String {
        switch decimals {
        case 0: return String(units)
        case 1: return digits(units, behindPoint: 1)
        default: return digits(units, behindPoint: 2)
        }
    }

    /// The digits from the last to the first, the point among them.
    private static func digits(_ units: Int, behindPoint places: Int) -> String {
        // So many bytes a string holds in itself.
        let room = units < 1_000_000_000_000 ? 15 : 24
        return String(unsafeUninitializedCapacity: room) { buffer in
            var rest = units
            var first = room
            func put(_ byte: UInt8) {
                first -= 1
                buffer[first] = byte
            }
            var isInFraction = false
            for _ in 0..<places {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                // Zeros at the end are left out.
                if isInFraction || digit != 0 {
                    put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
                    isInFraction = true
                }
                rest = quotient
            }
            if isInFraction { put(UInt8(ascii: ".")) }
            repeat {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
                rest = quotient
            } while rest > 0
            for index in first..<room { buffer[index - first] = buffer[index] }
            return room - first
        }
    }

    /// The nearest number of so many places, half up, in units of the last of them, and whether it lies above.
    ///
    /// `nil` for more than two places, for what is below 0, and where machine words do not hold it.
    package func nearest(decimals: Int) -> (units: Int, scale: Int, isUp: Bool)? {
        guard (0...2).contains(decimals), let (above, below) = words, above >= 0 else { return nil }
        let scale = decimals == 0 ? 1 : decimals == 1 ? 10 : 100
        let (scaled, overflows) = above.multipliedReportingOverflow(by: scale)
        guard !overflows else { return nil }
        let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: below)
        let isUp = rest >= below - rest && quotient < .max
        return (isUp ? quotient + 1 : quotient, scale, isUp)
    }
}

extension BigInt {
    private static let hundred = BigInt(100)

    /// 10 to the power of `exponent`, which is at least 0.
    static func powerOfTen(_ exponent: Int) -> BigInt {
        if exponent == 2 { return hundred }
        return (0..<max(0, exponent)).reduce(.one) { power, _ in power * BigInt(10) }
    }
}

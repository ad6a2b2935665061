/// The size of a whole number too large for a word: 64-bit words, the lowest first, the highest never 0.
struct Magnitude: Hashable, Sendable {
    private(set) var words: [UInt]

    init(_ word: UInt) { words = word == 0 ? [] : [word] }

    init(_ words: [UInt]) {
        self.words = words
        trim()
    }

    private mutating func trim() {
        while words.last == 0 { words.removeLast() }
    }

    var isZero: Bool { words.isEmpty }
    /// The value where it fits a word.
    var onlyWord: UInt? { words.count > 1 ? nil : words.first ?? 0 }

    static func < (a: Magnitude, b: Magnitude) -> Bool {
        if a.words.count != b.words.count { return a.words.count < b.words.count }
        for index in a.words.indices.reversed() where a.words[index] != b.words[index] {
            return a.words[index] < b.words[index]
        }
        return false
    }

    static func + (a: Magnitude, b: Magnitude) -> Magnitude {
        let (long, short) = a.words.count >= b.words.count ? (a.words, b.words) : (b.words, a.words)
        var sum = long
        var carry: UInt = 0
        for index in long.indices {
            if index >= short.count, carry == 0 { break }
            let (first, overflow1) = long[index].addingReportingOverflow(
                index < short.count ? short[index] : 0)
            let (second, overflow2) = first.addingReportingOverflow(carry)
            sum[index] = second
            carry = (overflow1 ? 1 : 0) + (overflow2 ? 1 : 0)
        }
        if carry != 0 { sum.append(carry) }
        return Magnitude(sum)
    }

    /// The difference; `other` is not larger.
    func subtracting(_ other: Magnitude) -> Magnitude {
        var difference = words
        var borrow: UInt = 0
        for index in words.indices {
            if index >= other.words.count, borrow == 0 { break }
            let (first, overflow1) = words[index].subtractingReportingOverflow(
                index < other.words.count ? other.words[index] : 0)
            let (second, overflow2) = first.subtractingReportingOverflow(borrow)
            difference[index] = second
            borrow = (overflow1 ? 1 : 0) + (overflow2 ? 1 : 0)
        }
        return Magnitude(difference)
    }

    static func * (a: Magnitude, b: Magnitude) -> Magnitude {
        if a.isZero || b.isZero { return Magnitude(0) }
        var product = [UInt](repeating: 0, count: a.words.count + b.words.count)
        for (i, x) in a.words.enumerated() {
            var carry: UInt = 0
            for (j, y) in b.words.enumerated() {
                let (high, low) = multiplyAdd(x, y, product[i + j], carry)
                product[i + j] = low
                carry = high
            }
            product[i + b.words.count] = carry
        }
        return Magnitude(product)
    }

    mutating func multiplyAndAdd(_ factor: UInt, _ summand: UInt) {
        var carry = summand
        for index in words.indices {
            let (high, low) = Magnitude.multiplyAdd(words[index], factor, carry, 0)
            words[index] = low
            carry = high
        }
        if carry != 0 { words.append(carry) }
    }

    /// `x · y + a + b`, which always fits two words.
    private static func multiplyAdd(_ x: UInt, _ y: UInt, _ a: UInt, _ b: UInt) -> (high: UInt, low: UInt) {
        var (high, low) = x.multipliedFullWidth(by: y)
        var overflows: Bool
        (low, overflows) = low.addingReportingOverflow(a)
        if overflows { high += 1 }
        (low, overflows) = low.addingReportingOverflow(b)
        if overflows { high += 1 }
        return (high, low)
    }
}

extension Magnitude {
    /// Quotient and remainder by one word, which is not 0.
    func divided(byWord divisor: UInt) -> (quotient: Magnitude, remainder: UInt) {
        var quotient = words
        var remainder: UInt = 0
        for index in words.indices.reversed() {
            (quotient[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
        }
        return (Magnitude(quotient), remainder)
    }

    /// Quotient and remainder by schoolbook division (Knuth, The Art of Computer Programming 4.3.1 D);
    /// the divisor is not 0.
    func divided(by divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
        if self < divisor { return (Magnitude(0), self) }
        if let word = divisor.onlyWord {
            let (quotient, remainder) = divided(byWord: word)
            return (quotient, Magnitude(remainder))
        }
        let shift = (divisor.words.last ?? 1).leadingZeroBitCount
        let v = divisor.shiftedLeft(by: shift)
        var u = shiftedLeft(by: shift)
        if u.count == words.count { u.append(0) }
        let n = v.count
        let (v1, v2) = (v[n - 1], v[n - 2])
        var quotient = [UInt](repeating: 0, count: u.count - n)
        for j in quotient.indices.reversed() {
            var digit = Magnitude.estimate(u[j + n], u[j + n - 1], u[j + n - 2], v1, v2)
            if digit != 0, Magnitude.subtract(digit, times: v, from: &u, at: j) {
                digit -= 1
                Magnitude.add(v, to: &u, at: j)
            }
            quotient[j] = digit
        }
        return (Magnitude(quotient), Magnitude(Magnitude.shiftRight(Array(u[0..<n]), by: shift)))
    }

    /// A quotient digit that is right or one too large.
    private static func estimate(_ u0: UInt, _ u1: UInt, _ u2: UInt, _ v1: UInt, _ v2: UInt) -> UInt {
        var digit: UInt
        var rest: UInt
        if u0 >= v1 {
            digit = .max
            let (sum, overflows) = u1.addingReportingOverflow(v1)
            if overflows { return digit }
            rest = sum
        } else {
            (digit, rest) = v1.dividingFullWidth((u0, u1))
        }
        while true {
            let (high, low) = digit.multipliedFullWidth(by: v2)
            if high < rest || (high == rest && low <= u2) { return digit }
            digit -= 1
            let (sum, overflows) = rest.addingReportingOverflow(v1)
            if overflows { return digit }
            rest = sum
        }
    }

    /// Takes `digit · v` from `u` at word `j`; whether that went below 0.
    private static func subtract(_ digit: UInt, times v: [UInt], from u: inout [UInt], at j: Int) -> Bool {
        var borrow: UInt = 0
        for index in v.indices {
            let (high, low) = multiplyAdd(digit, v[index], borrow, 0)
            let (difference, overflows) = u[j + index].subtractingReportingOverflow(low)
            u[j + index] = difference
            borrow = high &+ (overflows ? 1 : 0)
        }
        let (difference, overflows) = u[j + v.count].subtractingReportingOverflow(borrow)
        u[j + v.count] = difference
        return overflows
    }

    private static func add(_ v: [UInt], to u: inout [UInt], at j: Int) {
        var carry: UInt = 0
        for index in v.indices {
            let (first, overflow1) = u[j + index].addingReportingOverflow(v[index])
            let (second, overflow2) = first.addingReportingOverflow(carry)
            u[j + index] = second
            carry = (overflow1 ? 1 : 0) + (overflow2 ? 1 : 0)
        }
        u[j + v.count] = u[j + v.count] &+ carry
    }

    private func shiftedLeft(by shift: Int) -> [UInt] {
        guard shift > 0 else { return words }
        var shifted: [UInt] = []
        shifted.reserveCapacity(words.count + 1)
        var carry: UInt = 0
        for word in words {
            shifted.append(word << UInt(shift) | carry)
            carry = word >> UInt(UInt.bitWidth - shift)
        }
        if carry != 0 { shifted.append(carry) }
        return shifted
    }

    private static func shiftRight(_ words: [UInt], by shift: Int) -> [UInt] {
        guard shift > 0 else { return words }
        var shifted = words
        var carry: UInt = 0
        for index in words.indices.reversed() {
            shifted[index] = words[index] >> UInt(shift) | carry
            carry = words[index] << UInt(UInt.bitWidth - shift)
        }
        return shifted
    }

    /// The decimal digits, without leading zeros.
    var decimalDigits: String {
        var groups: [String] = []
        var rest = self
        while !rest.isZero {
            let (quotient, remainder) = rest.divided(byWord: 1_000_000_000_000_000_000)
            groups.append(String(remainder))
            rest = quotient
        }
        guard let first = groups.last else { return "0" }
        return groups.dropLast().reversed().reduce(first) { digits, group in
            digits + String(repeating: "0", count: 18 - group.utf8.count) + group
        }
    }
}

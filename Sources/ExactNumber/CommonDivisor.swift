extension Magnitude {
    /// The greatest common divisor after Lehmer (Knuth 4.5.2 L): many steps of Euclid on the leading bits
    /// alone, then one pass over the words.
    static func greatestCommonDivisor(_ first: Magnitude, _ second: Magnitude) -> Magnitude {
        var (a, b) = first < second ? (second, first) : (first, second)
        while b.words.count > 1 {
            let steps = LeadingSteps(a, b)
            if steps.isIdle {
                (a, b) = (b, a.divided(by: b).remainder)
            } else {
                (a, b) = steps.apply(a, b)
                if a < b { swap(&a, &b) }
            }
        }
        guard let word = b.onlyWord, word != 0 else { return a }
        return Magnitude(ExactNumber.greatestCommonDivisor(a.divided(byWord: word).remainder, word))
    }

    /// The 62 leading bits that both are seen through: of `a` its own, of `b` those at the same places.
    fileprivate func leadingBits(droppingLow drop: Int) -> Int {
        let (word, bit) = drop.quotientAndRemainder(dividingBy: UInt.bitWidth)
        guard word < words.count else { return 0 }
        var value = words[word] >> UInt(bit)
        if bit > 0, word + 1 < words.count { value |= words[word + 1] << UInt(UInt.bitWidth - bit) }
        return Int(truncatingIfNeeded: value & (1 << 62 - 1))
    }

    fileprivate var bitCount: Int {
        words.count * UInt.bitWidth - (words.last?.leadingZeroBitCount ?? 0)
    }
}

/// Several steps of Euclid as one matrix: the new pair is (`a·x + b·y`, `a·z + b·w`).
private struct LeadingSteps {
    var x = 1
    var y = 0
    var z = 0
    var w = 1
    var isIdle: Bool { y == 0 }

    init(_ a: Magnitude, _ b: Magnitude) {
        let drop = max(0, a.bitCount - 62)
        var high = a.leadingBits(droppingLow: drop)
        var low = b.leadingBits(droppingLow: drop)
        while low + z != 0, low + w != 0 {
            let quotient = (high + x) / (low + z)
            guard quotient == (high + y) / (low + w), quotient < 1 << 31 else { break }
            // The cofactors stay below 2³¹, so that their products with a word fit two words.
            let nextZ = x - quotient * z
            let nextW = y - quotient * w
            guard nextZ.magnitude < 1 << 31, nextW.magnitude < 1 << 31 else { break }
            (x, z) = (z, nextZ)
            (y, w) = (w, nextW)
            (high, low) = (low, high - quotient * low)
        }
    }

    func apply(_ a: Magnitude, _ b: Magnitude) -> (Magnitude, Magnitude) {
        (combine(a, x, b, y), combine(a, z, b, w))
    }

    /// `a·p + b·q`, which is not negative here: the factors have opposite signs, or one is 0.
    private func combine(_ a: Magnitude, _ p: Int, _ b: Magnitude, _ q: Int) -> Magnitude {
        var left = a
        left.multiplyAndAdd(p.magnitude, 0)
        var right = b
        right.multiplyAndAdd(q.magnitude, 0)
        left = Magnitude(left.words)
        right = Magnitude(right.words)
        if p < 0 { return right < left ? Magnitude(0) : right.subtracting(left) }
        if q < 0 { return left < right ? Magnitude(0) : left.subtracting(right) }
        return left + right
    }
}

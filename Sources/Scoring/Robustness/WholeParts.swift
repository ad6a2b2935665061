package import ExactNumber

/// A part of a weighted mean.
package struct WeightedValue {
    package var value: Rational
    package var weight: Rational

    package init(value: Rational, weight: Rational) {
        self.value = value
        self.weight = weight
    }
}

/// Parts of a weighted mean in machine words, over denominators that they share.
struct WholeParts {
    private var parts: [(value: Int, weight: Int)] = []
    /// What the values are out of.
    private var scale = 1
    /// Far enough from the largest word that sums of products of three times the weight cannot overflow.
    private static let limit = 1 << 20

    /// `nil` where the numbers are too large, or a weight or a value is below 0.
    init?(_ parts: [WeightedValue]) {
        var weightScale = 1
        for part in parts {
            guard let value = part.value.words, let weight = part.weight.words,
                Self.widen(&scale, to: value.denominator), Self.widen(&weightScale, to: weight.denominator)
            else { return nil }
        }
        var total = 0
        self.parts.reserveCapacity(parts.count)
        for part in parts {
            guard let value = Self.whole(part.value, over: scale),
                let weight = Self.whole(part.weight, over: weightScale)
            else { return nil }
            self.parts.append((value, weight))
            total += weight
        }
        guard total > 0, total <= Self.limit else { return nil }
    }

    private static func widen(_ scale: inout Int, to denominator: Int) -> Bool {
        guard denominator <= limit else { return false }
        if scale % denominator != 0 {
            scale = scale / greatestCommonDivisor(scale, denominator) * denominator
        }
        return scale <= limit
    }

    private static func whole(_ number: Rational, over scale: Int) -> Int? {
        guard let (above, below) = number.words, above >= 0, above <= limit else { return nil }
        let whole = above * (scale / below)
        return whole <= limit ? whole : nil
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    /// The extreme of the means with three times the weight on the highest, or lowest, parts.
    func extreme(isHighest: Bool) -> Rational? {
        let parts = parts.sorted { isHighest ? $0.value > $1.value : $0.value < $1.value }
        var product = 0
        var weight = 0
        for part in parts {
            product += part.value * part.weight
            weight += part.weight
        }
        var best = (product: product, weight: weight)
        for part in parts {
            product += 2 * part.value * part.weight
            weight += 2 * part.weight
            // Both are whole numbers below 2⁴³ and 2²²; a product of them needs two words.
            let now = product.multipliedFullWidth(by: best.weight)
            let before = best.product.multipliedFullWidth(by: weight)
            // The mean rises while the next part lies above it, and falls ever after.
            if isHighest ? now < before : now > before { break }
            best = (product, weight)
        }
        guard let mean = Rational(best.product, over: best.weight), let scale = Rational(1, over: scale)
        else { return nil }
        return mean * scale
    }
}

package import ExactNumber

/// The least, or the greatest, that a weighted mean can be when each weight is between half and half as much again;
/// `nil` where nothing weighs anything.
///
/// It is least where the lowest parts weigh 3/2 and the others 1/2: three times as much. A part belongs to the lowest as
/// long as it lies below the mean that comes of it; with the highest it is greatest.
package func extremeMean(of parts: [WeightedValue], isHighest: Bool) -> Rational? {
    // Alone, or all alike: then no weight changes anything.
    if let first = parts.first, first.weight > .zero,
        parts.dropFirst().allSatisfy({ $0.value == first.value })
    {
        return first.value
    }
    if let whole = WholeParts(parts) { return whole.extreme(isHighest: isHighest) }
    let sorted = parts.sorted { isHighest ? $0.value > $1.value : $0.value < $1.value }
    var product = sorted.map { $0.value * $0.weight }.sum
    var weight = sorted.map(\.weight).sum
    guard var best = product / weight else { return nil }
    for part in sorted {
        product += part.value * part.weight * 2
        weight += part.weight * 2
        guard let mean = product / weight else { continue }
        // The mean rises while the next part lies above it, and falls ever after.
        if isHighest ? mean < best : mean > best { break }
        best = mean
    }
    return best
}

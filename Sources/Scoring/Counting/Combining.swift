import ExactNumber
import QuestionnaireModel

/// Adds up the parts of one group by its aggregation.
struct Combining {
    let aggregation: Aggregation
    private let isAdditive: Bool
    private let max: Rational
    /// Over the parts that apply.
    private var weight = Rational.zero
    private var reviewed = Rational.zero
    private var disclosed = Rational.zero
    /// Over the parts that have a score; the rules but the means keep one value here.
    private var scored = Rational.zero
    private var floor = Rational.zero
    private var ceiling = Rational.zero
    private var answered = Rational.zero
    private var answeredWeight = Rational.zero
    private var extremes = Extremes()
    private var isBlocked = false

    /// The least and most of the parts, for the rules that are no means.
    private struct Extremes {
        var floor: (least: Rational, most: Rational)?
        var ceiling: (least: Rational, most: Rational)?
        var answered: (least: Rational, most: Rational)?

        static func add(_ value: Rational, to range: inout (least: Rational, most: Rational)?) {
            guard let known = range else {
                range = (value, value)
                return
            }
            range = (Swift.min(known.least, value), Swift.max(known.most, value))
        }
    }

    init(_ aggregation: Aggregation, isAdditive: Bool, max: Rational) {
        self.aggregation = aggregation
        self.isAdditive = isAdditive
        self.max = max
    }

    mutating func add(
        _ criterion: Counting.Counted, weight own: Rational, full: Rational, isBlocking: Bool
    ) {
        let weight = aggregation.rule.weight(own, full: full)
        let isOpen = criterion.state.isSilent
        self.weight += weight
        if criterion.state != .unanswered { reviewed += weight }
        if !isOpen { disclosed += weight }
        if isBlocking { isBlocked = true }
        if isAdditive {
            if !criterion.points.isZero { floor += weight * criterion.points }
            return
        }
        addScored(
            criterion.points, isOpen ? .one : criterion.points, isOpen ? nil : criterion.points,
            weight: weight)
    }

    mutating func add(_ part: PartValue, weight own: Rational) {
        let weight = aggregation.rule.weight(own, full: part.full)
        self.weight += weight
        reviewed += weight * part.reviewed
        disclosed += weight * part.disclosed
        if part.isBlocked {
            if aggregation.passesBlockOn { isBlocked = true }
            return
        }
        if isAdditive {
            floor += weight * part.floor
            return
        }
        addScored(part.floor, part.ceiling, part.answered, weight: weight)
    }

    private mutating func addScored(
        _ floor: Rational, _ ceiling: Rational, _ answered: Rational?, weight: Rational
    ) {
        scored += weight
        switch aggregation.rule {
        case .weightedMean, .mean, .effectiveMean, .sum:
            self.floor += weight * floor
            self.ceiling += weight * ceiling
            if let answered {
                self.answered += weight * answered
                answeredWeight += weight
            }
        case .minimum, .allOrHalf, .any:
            Extremes.add(floor, to: &extremes.floor)
            Extremes.add(ceiling, to: &extremes.ceiling)
            if let answered { Extremes.add(answered, to: &extremes.answered) }
        }
    }

    /// The group's worth; `nil` where nothing applies or all that applies weighs nothing.
    var result: PartValue? {
        guard let reviewed = reviewed / weight, let disclosed = disclosed / weight else { return nil }
        if isAdditive {
            let floor = (floor / weight) ?? .zero
            return PartValue(
                floor: floor, ceiling: floor + (.one - disclosed), answered: floor / disclosed,
                reviewed: reviewed, disclosed: disclosed, full: full)
        }
        guard !isBlocked, let sums else {
            return PartValue(
                floor: .zero, ceiling: .zero, answered: nil, reviewed: reviewed, disclosed: disclosed,
                full: full, isBlocked: true)
        }
        return PartValue(
            floor: rounded(sums.floor), ceiling: rounded(sums.ceiling), answered: sums.answered.map(rounded),
            reviewed: reviewed, disclosed: disclosed, full: full)
    }

    private var sums: (floor: Rational, ceiling: Rational, answered: Rational?)? {
        switch aggregation.rule {
        case .weightedMean, .mean, .effectiveMean, .sum:
            guard let floor = floor / scored, let ceiling = ceiling / scored else { return nil }
            return (floor, ceiling, answered / answeredWeight)
        case .minimum, .allOrHalf, .any:
            guard let floor = extremes.floor, let ceiling = extremes.ceiling else { return nil }
            return (pick(floor), pick(ceiling), extremes.answered.map(pick))
        }
    }

    private func pick(_ range: (least: Rational, most: Rational)) -> Rational {
        switch aggregation.rule {
        case .minimum: range.least
        case .any: range.most
        default: range.least == .one ? .one : range.most.isZero ? .zero : .half
        }
    }

    /// The full mark that the group has in a sum.
    private var full: Rational { aggregation.max ?? (aggregation.rule == .sum ? weight : .one) }

    private func rounded(_ share: Rational) -> Rational {
        guard let decimals = aggregation.round else { return share }
        let mark = aggregation.fullMark(sum: weight, max: max)
        return aggregation.rounded(share, mark, decimals)
    }
}

extension Aggregation {
    /// A share whose mark is rounded; never beyond the full mark, and what is full stays full.
    func rounded(_ share: Rational, _ mark: Rational, _ decimals: Int) -> Rational {
        share == .one ? .one : min(.one, ((share * mark).rounded(decimals: decimals) / mark) ?? share)
    }

    /// What the group's mark is out of: its own, what a sum's parts can give, or the method's.
    func fullMark(sum: Rational, max: Rational) -> Rational { self.max ?? (rule == .sum ? sum : max) }
}

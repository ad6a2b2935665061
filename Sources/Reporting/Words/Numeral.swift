import ExactNumber
import QuestionnaireModel

/// A figure as it is printed: rounded half up, and never as having reached what it has not.
enum Numeral: CustomStringConvertible {
    /// So many units of the last of so many decimal places, 0 to 2; zeros at the end are not printed.
    case digits(Int, places: Int)
    /// Whole per cents.
    case percents(Int)
    /// What needs more places, or more digits than a machine word holds; a dash where there is no figure.
    case words(String)

    var description: String {
        switch self {
        case .digits(let units, let places): Rational.shortText(units, decimals: places)
        case .percents(let percents): Rational.shortText(percents, decimals: 0) + " %"
        case .words(let words): words
        }
    }
}

extension Numeral {
    /// As it is, with at most so many decimal places.
    init(_ value: Rational, decimals: Int) {
        guard let near = value.nearest(decimals: decimals) else {
            self = .words(value.shortText(decimals: decimals))
            return
        }
        self = .digits(near.units, places: decimals)
    }

    /// A score, which never shows as 0 where something is earned.
    ///
    /// - Parameter reaches: whether a figure that was rounded up shows what the value has not reached.
    init(score value: Rational, decimals: Int, reaches: (Rational) -> Bool) {
        if let near = value.nearest(decimals: decimals) {
            if near.isUp, reaches(Rational(near.units, over: near.scale) ?? value) {
                self = .digits(near.units - 1, places: decimals)
                return
            }
            if near.units != 0 || value.isZero {
                self = .digits(near.units, places: decimals)
                return
            }
        } else {
            let rounded = value.rounded(decimals: decimals)
            if rounded > value, reaches(rounded) {
                self = .words(value.truncated(decimals: decimals).shortText(decimals: decimals))
                return
            }
            if !rounded.isZero || value.isZero {
                self = .words(value.shortText(decimals: decimals))
                return
            }
        }
        self =
            decimals < 4
            ? Numeral(score: value, decimals: decimals + 1, reaches: reaches) : .words("less than 0.0001")
    }

    /// A mark as tables print it: a decimal place where the full mark is 100 or more, the method's own below.
    init(mark value: Rational, of max: Rational, decimals: Int, bands: [Method.Band]) {
        let decimals = max < Rational(100) ? decimals : Swift.min(1, decimals)
        self.init(score: value, decimals: decimals) { rounded in
            // By index, so that no band is copied.
            value < max && rounded >= max
                || bands.indices.contains { value < bands[$0].from && rounded >= bands[$0].from }
        }
    }

    /// What a change adds, with one decimal place, more where that would show 0.
    init(gain value: Rational) {
        self.init(score: value, decimals: 1) { _ in false }
    }

    /// A share of 100 as whole per cents; a decimal place more where it would seem to be all or nothing.
    init(percent value: Rational) {
        if let near = value.nearest(decimals: 0), near.units > 0 && near.units < 100 || value.isWhole {
            self = .percents(near.units)
            return
        }
        let hundred = Rational(100)
        for decimals in 0..<4 {
            let rounded = value.rounded(decimals: decimals)
            if (rounded == hundred && value != hundred) || (rounded.isZero && !value.isZero) { continue }
            self = .words(value.shortText(decimals: decimals) + " %")
            return
        }
        self = .words(value.truncated(decimals: 4).shortText(decimals: 4) + " %")
    }

    /// A share of 1 as whole per cents, by the same rule.
    init(share: Rational) {
        if let near = share.nearest(decimals: 2), near.units > 0 && near.units < 100 {
            self = .percents(near.units)
        } else {
            self.init(percent: share * 100)
        }
    }
}

extension ByteBuffer {
    mutating func append(_ numeral: Numeral) {
        switch numeral {
        case .digits(var units, var places):
            while places > 0, units % 10 == 0 { (units, places) = (units / 10, places - 1) }
            let scale = places == 0 ? 1 : places == 1 ? 10 : 100
            append(units / scale)
            guard places > 0 else { return }
            append(UInt8(ascii: "."))
            if places == 2, units % scale < 10 { append(UInt8(ascii: "0")) }
            append(units % scale)
        case .percents(let percents):
            append(percents)
            append(" %")
        case .words(let words): append(words)
        }
    }
}

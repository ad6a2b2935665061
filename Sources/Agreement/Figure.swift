/// A number, or why there is none; never a NaN.
package enum Figure<Value: Sendable & Equatable>: Sendable, Equatable {
    case known(Value)
    case undefined(Undefined)

    /// The number, `nil` where there is none.
    package var value: Value? {
        if case .known(let value) = self { value } else { nil }
    }

    /// Why there is no number, `nil` where there is one.
    package var reason: Undefined? {
        if case .undefined(let reason) = self { reason } else { nil }
    }
}

/// Why a figure or its interval cannot be given.
package enum Undefined: Sendable, Equatable {
    /// No unit was labelled by two coders, so there is nothing to compare.
    case noPairableUnit
    /// Every label that can be compared is the same one: chance alone would agree as well.
    case noVariation
    /// Cohen's kappa is for two coders, and the table has `coders` of them.
    case notTwoCoders(Int)
    /// The interval needs two pairable units, since every resample of one is that one.
    case onePairableUnit
    /// So few resamples were asked for that none of them would lie in the tails.
    case tooFewResamples(Int)
    /// So many resamples have no figure of their own that those could hold a whole tail.
    case undefinedResamples(Int, of: Int)

    /// The reason as half a sentence to follow "not given: ".
    package var explanation: String {
        switch self {
        case .noPairableUnit: "nothing was answered by two analysts"
        case .noVariation: "all the answers compared are the same one, so agreement by chance is certain"
        case .notTwoCoders(let coders):
            "kappa compares two analysts, and there \(coders == 1 ? "is" : "are") \(coders)"
        case .onePairableUnit: "only one thing was answered by two analysts"
        case .tooFewResamples(let count):
            "the tails need \(Bootstrap.fewestResamples) resamples or more, and \(count) were asked for"
        case .undefinedResamples(let undefined, let all):
            "\(undefined) of \(all) resamples have no variation in them"
        }
    }
}

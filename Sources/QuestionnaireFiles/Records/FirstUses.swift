import SourceText

/// Names that may stand once each, and where each stands first.
struct FirstUses {
    private var places: [String: ByteRange] = [:]

    /// Takes note of a name, or tells that it is taken; whether it was free.
    @discardableResult
    mutating func claim(_ name: String, at range: ByteRange, _ findings: inout Findings) -> Bool {
        if let first = places[name] {
            findings.duplicateID(name, at: range, first: first)
            return false
        }
        places[name] = range
        return true
    }
}

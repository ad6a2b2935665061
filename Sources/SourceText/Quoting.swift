extension Collection<String> {
    /// The words as a sentence lists them, `a, b and c`.
    package func listed(by conjunction: String) -> String {
        let words = Array(self)
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }
}

extension String {
    /// A stranger's words in a message: cut off where they get long.
    package var shortened: String {
        unicodeScalars.count <= 60 ? self : String(unicodeScalars.prefix(57)) + "…"
    }
}

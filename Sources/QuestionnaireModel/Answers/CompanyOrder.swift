extension CompanyName {
    /// By this text companies are listed, the same everywhere: É stands with E, Ł with L and ＡＢ with ab; case and
    /// punctuation make no difference, and other scripts follow in the order of their scalars.
    package static func sortKey(_ name: String) -> String {
        withoutMarks(words(of: name).joined(separator: " "))
    }

    /// A name in lower case with plain letters in the place of those with marks: e for é, l for ł.
    package static func withoutMarks(_ name: String) -> String {
        var plain = ""
        for scalar in name.unicodeScalars {
            if scalar.isASCII {
                plain.unicodeScalars.append(scalar)
            } else if !isMark(scalar) {
                plain += plainLatin(scalar) ?? String(scalar)
            }
        }
        return plain
    }

    /// In the order of their names; those of one name stay as they were.
    package static func sorted<Element>(_ all: [Element], by name: (Element) -> String) -> [Element] {
        all.enumerated()
            .map { (key: (sortKey(name($1)), name($1), $0), element: $1) }
            .sorted { $0.key < $1.key }
            .map(\.element)
    }

    /// Accents that stand for themselves. What combines in other scripts is often a vowel, and stays.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// The one or two letters that a Latin letter is but for its marks: "o" of "LATIN SMALL LETTER O WITH STROKE".
    /// A scalar's name never changes, and it tells of strokes too, which are no part of any normal form.
    private static func plainLatin(_ scalar: Unicode.Scalar) -> String? {
        let words = scalar.properties.name?.split(separator: " ").prefix { $0 != "WITH" } ?? []
        guard words.contains("LATIN"), let letters = words.last, letters.utf8.count <= 2 else { return nil }
        return letters.lowercased()
    }
}

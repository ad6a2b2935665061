/// A number in a form that seldom begins a question: `[1]`, `1/`, `(i)`, `ii.`, `III)`.
struct UnusualMarker {
    let number: Int
    let style: Marker.Style

    /// `nil` where the word is no such number.
    init?(_ word: Word) {
        guard word.mark == nil, word.printed.utf8.count <= 8 else { return nil }
        let text = word.normal
        if text.hasSuffix("/"), let number = Marker.number(text.utf8.dropLast()) {
            self.init(number: number, style: .slash)
        } else if text.hasPrefix("["), text.hasSuffix("]"),
            let number = Marker.number(text.utf8.dropFirst().dropLast())
        {
            self.init(number: number, style: .brackets)
        } else if let (number, isCapital) = Self.roman(text) {
            self.init(number: number, style: isCapital ? .capitalRoman : .smallRoman)
        } else {
            return nil
        }
    }

    private init(number: Int, style: Marker.Style) {
        self.number = number
        self.style = style
    }

    private static func roman(_ text: String) -> (number: Int, isCapital: Bool)? {
        let digits = text.drop { $0 == "(" }.prefix { $0.isLetter }
        let small = digits.lowercased()
        guard let place = SubItems.romanNumerals.firstIndex(of: small),
            [")", ".", ")."].contains(text[digits.endIndex...])
        else { return nil }
        if digits == small { return (place + 1, false) }
        return digits == small.uppercased() ? (place + 1, true) : nil
    }
}

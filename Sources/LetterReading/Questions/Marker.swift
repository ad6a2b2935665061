/// The number that begins a question: `1.` `1)` `(1)` `1 .` `1.-` `1:` `Q1.` `Question 1:`; emphasis is gone by then.
struct Marker: Hashable {
    enum Style: Hashable {
        case stop, parenthesis, parentheses, named
        /// `[1]`, `1/`, `(i)` and `I.`: in most letters they mark footnotes, sub-items and sections.
        case brackets, slash, smallRoman, capitalRoman
    }

    /// In which forms a number may stand.
    enum Forms { case usual, any }

    let number: Int
    let style: Style
    /// How many whole words it takes; 0 where text follows in the same word, as in `1.Please`.
    let wordCount: Int
    /// Bytes of the first word that belong to it, where `wordCount` is 0.
    let byteCount: Int

    /// The marker in one of these forms at the beginning of the words, `nil` where there is none.
    init?(_ words: ArraySlice<Word>, _ forms: Forms) {
        if let usual = Marker(words) {
            self = usual
        } else if forms == .any, let first = words.first, let unusual = UnusualMarker(first) {
            self.init(unusual.number, unusual.style, words: 1)
        } else {
            return nil
        }
    }

    /// The marker at the beginning of these words, `nil` where there is none.
    init?(_ words: ArraySlice<Word>) {
        // Most words are no number: look at the first sign before anything else.
        guard let first = words.first, first.mark == nil, let lead = first.printed.unicodeScalars.first else {
            return nil
        }
        let found: Marker?
        switch lead {
        case "Q", "q": found = Self.named(first, words.dropFirst())
        case "(", "0"..."9": found = Self.numbered(first, words.dropFirst())
        case _ where !lead.isASCII: found = Self.numbered(first, words.dropFirst())
        default: found = nil
        }
        guard let found else { return nil }
        self = found
    }

    private init(_ number: Int, _ style: Style, words: Int = 0, bytes: Int = 0) {
        self.number = number
        self.style = style
        wordCount = words
        byteCount = bytes
    }

    // MARK: With the word *Question*

    /// `Q1.`, `Question 1:`, `Question 1`
    private static func named(_ first: Word, _ rest: ArraySlice<Word>) -> Marker? {
        if let number = abbreviated(first) { return Marker(number, .named, words: 1) }
        guard let next = rest.first, ["question", "q"].contains(first.core) else { return nil }
        let digits = next.normal.utf8.prefix(while: \.isDigit)
        let sign = Array(next.normal.utf8.dropFirst(digits.count))
        guard let number = number(digits), sign.count <= 1, sign.allSatisfy(".:)".utf8.contains) else {
            return nil
        }
        // Without a sign it is a heading, and a capital follows.
        let isHeading = rest.dropFirst().first?.startsUppercase ?? false
        return sign.isEmpty && !isHeading ? nil : Marker(number, .named, words: 2)
    }

    /// `Q1.`, `Q1:`
    private static func abbreviated(_ word: Word) -> Int? {
        let bytes = Array(word.normal.utf8.dropFirst())
        guard let sign = bytes.last, ".:)".utf8.contains(sign) else { return nil }
        return number(bytes.dropLast())
    }

    // MARK: By a sign

    /// `1.`, `1)`, `(1)`, `1 .`, `( 1 )`, `1.Please`
    private static func numbered(_ first: Word, _ rest: ArraySlice<Word>) -> Marker? {
        let bytes = Array(first.normal.utf8.prefix(16))
        let isOpen = bytes.first == UInt8(ascii: "(")
        let digits = bytes.dropFirst(isOpen ? 1 : 0).prefix(while: \.isDigit)
        let sign = String(decoding: bytes[digits.endIndex...], as: UTF8.self)
        guard let number = number(digits) else {
            guard bytes.count == 1, isOpen, let next = rest.first,
                let number = Marker.number(next.normal.utf8),
                rest.dropFirst().first?.normal == ")"
            else { return nil }
            return Marker(number, .parentheses, words: 3)
        }
        switch (isOpen, sign) {
        case (true, ")"), (true, ")."): return Marker(number, .parentheses, words: 1)
        case (false, "."), (false, ".-"), (false, ".)"), (false, ":"), (false, "-"):
            return Marker(number, .stop, words: 1)
        case (false, ")"), (false, ")."): return Marker(number, .parenthesis, words: 1)
        case (_, ""): return apart(number, isOpen: isOpen, rest.first?.normal)
        default:
            return first.layout.contains(.isPlain)
                ? glued(number, isOpen: isOpen, Array(sign.utf8), digits.endIndex) : nil
        }
    }

    /// A number whose sign is a word of its own.
    private static func apart(_ number: Int, isOpen: Bool, _ sign: String?) -> Marker? {
        switch (isOpen, sign) {
        case (true, ")"): Marker(number, .parentheses, words: 2)
        case (false, "."), (false, ".-"): Marker(number, .stop, words: 2)
        case (false, ")"): Marker(number, .parenthesis, words: 2)
        default: nil
        }
    }

    /// A number and its sign with a capital right behind them; behind a full stop a small letter follows that, or it
    /// is an initial.
    private static func glued(_ number: Int, isOpen: Bool, _ rest: [UInt8], _ signOffset: Int) -> Marker? {
        guard rest.count >= 2, (65...90).contains(rest[1]) else { return nil }
        if rest[0] == UInt8(ascii: ")") {
            return Marker(number, isOpen ? .parentheses : .parenthesis, bytes: signOffset + 1)
        }
        guard !isOpen, rest[0] == UInt8(ascii: "."), rest.count >= 3, (97...122).contains(rest[2]) else {
            return nil
        }
        return Marker(number, .stop, bytes: signOffset + 1)
    }

    /// A number from 1 to 999 in decimal digits.
    static func number(_ digits: some Sequence<UInt8>) -> Int? {
        let digits = Array(digits)
        guard (1...3).contains(digits.count), digits.first != UInt8(ascii: "0"),
            digits.allSatisfy(\.isDigit)
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}

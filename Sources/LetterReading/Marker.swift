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
        guard let first = words.first, first.mark == nil else { return nil }
        let next = words.dropFirst().first
        // A number is short, and so is the word *Question*: cheap to rule out.
        guard let lead = first.printed.unicodeScalars.first else { return nil }
        if lead == "Q" || lead == "q" {
            if let number = Marker.abbreviated(first) {
                self.init(number, .named, words: 1)
                return
            }
            guard let next, ["question", "q"].contains(first.core) else { return nil }
            let digits = next.normal.utf8.prefix(while: \.isDigit)
            let rest = Array(next.normal.utf8.dropFirst(digits.count))
            guard let number = Marker.number(digits), rest.count <= 1,
                rest.allSatisfy({ ".:)".utf8.contains($0) })
            else { return nil }
            // Without a sign it is a heading, and a capital follows.
            guard !rest.isEmpty || words.dropFirst(2).first?.startsUppercase ?? false else { return nil }
            self.init(number, .named, words: 2)
            return
        }
        guard lead == "(" || !lead.isASCII || ("0"..."9").contains(lead) else { return nil }
        let bytes = Array(first.normal.utf8.prefix(16))
        let opens = bytes.first == UInt8(ascii: "(") ? 1 : 0
        let digits = bytes.dropFirst(opens).prefix(while: \.isDigit)
        let rest = Array(bytes.dropFirst(opens + digits.count))
        guard let number = Marker.number(digits) else {
            // `( 1 )`
            guard bytes.count == 1, opens == 1, let next, let number = Marker.number(next.normal.utf8),
                words.dropFirst(2).first?.normal == ")"
            else { return nil }
            self.init(number, .parentheses, words: 3)
            return
        }
        switch (opens, rest) {
        case (1, Array(")".utf8)), (1, Array(").".utf8)):
            self.init(number, .parentheses, words: 1)
        case (0, Array(".".utf8)), (0, Array(".-".utf8)), (0, Array(".)".utf8)),
            (0, Array(":".utf8)), (0, Array("-".utf8)):
            self.init(number, .stop, words: 1)
        case (0, Array(")".utf8)), (0, Array(").".utf8)):
            self.init(number, .parenthesis, words: 1)
        case (0, []):
            guard let next else { return nil }
            if next.normal == "." || next.normal == ".-" {
                self.init(number, .stop, words: 2)
            } else if next.normal == ")" {
                self.init(number, .parenthesis, words: 2)
            } else {
                return nil
            }
        case (1, []):
            guard let next, next.normal == ")" else { return nil }
            self.init(number, .parentheses, words: 2)
        default:
            // `1.Please`: a capital right behind the sign.
            guard first.layout.contains(.isPlain), rest.count >= 2, (65...90).contains(rest[1]) else {
                return nil
            }
            if opens == 1 && rest[0] == UInt8(ascii: ")") {
                self.init(number, .parentheses, bytes: opens + digits.count + 1)
            } else if opens == 0 && rest[0] == UInt8(ascii: ")") {
                self.init(number, .parenthesis, bytes: digits.count + 1)
            } else if opens == 0 && rest[0] == UInt8(ascii: ".") && rest.count >= 3
                && (97...122).contains(rest[2])
            {
                self.init(number, .stop, bytes: digits.count + 1)
            } else {
                return nil
            }
        }
    }

    private init(_ number: Int, _ style: Style, words: Int = 0, bytes: Int = 0) {
        self.number = number
        self.style = style
        wordCount = words
        byteCount = bytes
    }

    /// `Q1.`, `Q1:`
    private static func abbreviated(_ word: Word) -> Int? {
        let bytes = Array(word.normal.utf8.dropFirst())
        guard let sign = bytes.last, ".:)".utf8.contains(sign) else { return nil }
        return number(bytes.dropLast())
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

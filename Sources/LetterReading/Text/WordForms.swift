extension Word {
    /// In normal form and lower case, punctuation at both ends taken off; empty for pure punctuation.
    var core: String {
        if layout.contains(.isPlain) { return plainCore }
        let form = normal.lowercased()
        let scalars = form.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isPunctuation }),
            let last = scalars.lastIndex(where: { !$0.isPunctuation })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The same for ASCII, by bytes: this is asked of every word several times.
    private var plainCore: String {
        let bytes = printed.utf8
        guard let first = bytes.firstIndex(where: Word.isAlphanumeric),
            let last = bytes.lastIndex(where: Word.isAlphanumeric)
        else { return "" }
        let core = bytes[first...last]
        return String(unsafeUninitializedCapacity: core.count) { buffer in
            for (offset, byte) in core.enumerated() {
                buffer[offset] = (65...90).contains(byte) ? byte + 32 : byte
            }
            return core.count
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte.isDigit || (65...90).contains(byte) || (97...122).contains(byte)
    }

    /// Whether a sentence, or a clause before a list, ends with the word: `. ? ! : ;`, closing quotes and
    /// brackets aside.
    var endsSentence: Bool { lastSign.map { ".?!:;".unicodeScalars.contains($0) } ?? false }

    /// Whether the sentence plainly goes on after the word.
    var endsInMidSentence: Bool { !endsSentence }

    /// Whether a sentence ends with the word, and no list goes on behind it: `. ? !`.
    var isFinal: Bool { lastSign.map { ".?!".unicodeScalars.contains($0) } ?? false }

    var endsWithColon: Bool { lastSign == ":" }

    private var lastSign: Unicode.Scalar? {
        normal.unicodeScalars.last { !"\"')]}\u{BB}".unicodeScalars.contains($0) }
    }

    /// The first letter or digit, in normal form.
    private var firstLetter: Unicode.Scalar? { normal.unicodeScalars.first { !$0.isPunctuation } }

    var startsLowercase: Bool { firstLetter?.properties.isLowercase ?? false }
    var startsUppercase: Bool { firstLetter?.properties.isUppercase ?? false }
    var startsWithDigit: Bool { firstLetter.map { ("0"..."9").contains($0) } ?? false }
    var startsWithQuote: Bool {
        normal.unicodeScalars.first.map { "\"'\u{AB}".unicodeScalars.contains($0) } ?? false
    }

    /// An address of the web or of mail.
    var isURL: Bool { printed.contains("://") || printed.hasPrefix("www.") || printed.contains(".html") }

    /// A sign that begins an item of a list.
    var isBullet: Bool { ["-", "\u{2022}", "\u{2013}", "\u{25AA}", "\u{B7}"].contains(printed) }

    /// Only signs, no letter and no digit.
    var isPunctuation: Bool { normal.unicodeScalars.allSatisfy(\.isPunctuation) }
}

extension Unicode.Scalar {
    /// Neither a letter nor a digit nor a mark that combines with one.
    package var isPunctuation: Bool {
        if isASCII {
            return !(("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self))
        }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            false
        default: true
        }
    }
}

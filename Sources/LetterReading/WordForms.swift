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
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
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

/// Words that the rules of this room look for.
enum Vocabulary {
    /// Legal forms by which a line is known as a company's name; lower case, without stops.
    static let legalForms: Set<String> = [
        "ltd", "limited", "inc", "incorporated", "corporation", "corp", "company", "co", "sa", "plc", "gmbh",
        "ag",
        "se", "kg", "llc", "llp", "lp", "nv", "bv", "spa", "srl", "sarl", "sas", "ab", "asa", "as", "oy",
        "oyj",
        "aps", "kk", "pty", "pte", "bhd", "sdn", "tbk", "pjsc", "jsc", "ojsc", "pao", "ltda", "group",
        "holding",
        "holdings", "plc",
    ]

    /// Nouns after which a number names something and begins no question.
    static let numbered: Set<String> = [
        "principle", "principles", "article", "articles", "art", "arts", "paragraph", "paragraphs", "para",
        "paras",
        "section", "sections", "resolution", "resolutions", "no", "nos", "number", "page", "pages", "p", "pp",
        "chapter", "rule", "rules", "goal", "goals", "annex", "appendix", "footnote", "note", "convention",
        "question", "questions", "item", "items", "table", "figure", "step", "phase", "tier", "part",
        "clause",
        "recommendation", "pillar", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "commentary", "vol", "volume", "unit", "block", "lot",
    ]

    /// Those of them that are written with a stop.
    static let abbreviatedNumbered: Set<String> = [
        "art", "arts", "para", "paras", "no", "nos", "p", "pp", "vol", "sec",
    ]

    /// Small words that a title writes small.
    static let titleParticles: Set<String> = [
        "of", "the", "and", "for", "in", "de", "du", "des", "la", "le", "et", "y", "von", "van", "der", "da",
        "do",
        "dos", "&", "to", "on", "at",
    ]

    /// How a person is addressed.
    static let honorifics: Set<String> = [
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "madam", "madame", "he", "excellency",
        "his",
        "her", "hon", "messrs",
    ]

    /// Words that the rules of this room look for, so that they are found also where a line end broke them.
    static let sought: Set<String> = [
        "resolution", "resolutions", "reference", "mandate", "mandates", "capacity", "capacities", "pursuant",
        "excellency",
        "annex", "public", "publicly", "communication", "communications", "response", "company", "companies",
        "corporation", "enterprise", "involved", "involvement", "linked", "connected", "contributed",
        "caused", "supply",
        "chain", "chains", "supplier", "suppliers", "business", "relationship", "relationships", "directly",
        "days",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december",
        "please", "kindly", "following", "questions", "question", "matters", "information", "observations",
        "grateful",
        "appreciate", "respond", "clarify", "receiving", "awaiting", "letters", "accept",
    ]
}

/// Names compared as a person would: case, punctuation and a company's legal form aside.
package enum CompanyName {
    /// Whether two names are plainly the same company's: "Alstom SA" and "ALSTOM S.A.".
    package static func same(_ a: String, _ b: String) -> Bool {
        let (first, second) = (words(of: a), words(of: b))
        let (firstBare, secondBare) = (bare(first), bare(second))
        // A name made of nothing but legal forms is compared as it stands.
        return firstBare.isEmpty || secondBare.isEmpty ? first == second : firstBare == secondBare
    }

    /// What the names of one company have in common: its words without its legal form.
    package static func key(_ name: String) -> String {
        let words = words(of: name)
        let bare = bare(words)
        return (bare.isEmpty ? words : bare).joined(separator: " ")
    }

    /// Words without regard to case; full stops and apostrophes vanish (S.A. is SA), other punctuation divides.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        // By way of capitals, in which ß is SS and ı is I.
        for character in name.uppercased().lowercased() {
            if character.isLetter || character.isNumber {
                // The small form of İ.
                word.append(character == "i\u{307}" ? "i" : character)
            } else if character != ".", character != "'", character != "’" {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static let legalForms: Set<String> = [
        "ab", "ag", "as", "asa", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated",
        "kg", "kk", "limited", "llc", "llp", "ltd", "nv", "oy", "oyj", "plc", "pte", "pty", "sa", "sarl",
        "sas", "se", "spa", "srl",
    ]

    private static func bare(_ words: [String]) -> [String] {
        words.filter { !legalForms.contains($0) }
    }
}

extension AnswerSheet {
    /// Whether the company that answers is plainly the one to which the letter was sent.
    public func isAddressee(of letter: LetterCitation) -> Bool {
        letter.company.map { CompanyName.same($0, company) } ?? false
    }
}

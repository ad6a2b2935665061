/// What the letter's sentences say of the procedure: resolutions, alleged involvement, publication.
enum LetterBody {
    /// `44/15` and the like, in the sentence that says *pursuant to Human Rights Council resolutions*.
    static func resolutions(in words: [Word]) -> [String] {
        var index = 0
        while index < words.count {
            defer { index += 1 }
            guard words[index].core == "pursuant",
                words[index..<min(index + 8, words.count)].contains(where: { $0.core.hasPrefix("resolution") }
                )
            else { continue }
            let end = Sentences.around(index, in: words).upperBound
            var found: [String] = []
            for word in words[index..<end] where isResolution(word.core) && !found.contains(word.core) {
                found.append(word.core)
            }
            if !found.isEmpty { return found }
            index = end - 1
        }
        return []
    }

    private static func isResolution(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy {
                (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit)
            }
    }

    /// The first sentence that says the addressee may be involved; looked for before the questions.
    static func allegation(in words: [Word], before end: Int) -> Allegation? {
        var index = 0
        while index < end {
            defer { index += 1 }
            guard isInvolvement(words[index].core) else { continue }
            let sentence = Sentences.around(index, in: words)
            index = sentence.upperBound - 1
            guard sentence.upperBound <= end else { continue }
            let cores = words[sentence].map(\.core)
            let isTheirs = zip(cores, cores.dropFirst()).contains {
                $0.0 == "your" && companyWords.contains($0.1)
            }
            guard isTheirs else { continue }
            return Allegation(passage: Passage(words: Array(words[sentence])), claim: claim(cores))
        }
        return nil
    }

    private static func isInvolvement(_ core: String) -> Bool {
        [
            "involved", "involvement", "linked", "connected", "contributed", "contributing", "caused",
            "implicated",
        ]
        .contains(core)
    }

    private static let companyWords: Set<String> = [
        "company", "company's", "companies", "corporation", "enterprise", "business", "group", "bank", "firm",
        "organization", "organisation", "fund", "subsidiary",
    ]

    /// Directly linked for a chain, a relationship, a link; caused or contributed where just that is said.
    private static func claim(_ cores: [String]) -> Allegation.Claim? {
        func has(_ first: Set<String>, _ second: Set<String>) -> Bool {
            zip(cores, cores.dropFirst()).contains { first.contains($0.0) && second.contains($0.1) }
        }
        let isLinked =
            has(["supply", "value"], ["chain", "chains"])
            || has(["business"], ["relationship", "relationships"])
            || has(["its", "your", "a"], ["supplier", "suppliers"])
            || has(["directly"], ["linked", "connected"])
        let causes = cores.contains("caused") || cores.contains("causing")
        let contributes = cores.contains("contributed") || cores.contains("contributing")
        switch (isLinked, causes, contributes) {
        case (true, false, false): return .directlyLinked
        case (false, true, false): return .caused
        case (false, false, true): return .contributed
        default: return nil
        }
    }

    /// The number of days after which letter and response are made public.
    static func publicationDays(in words: [Word]) -> Int? {
        var index = 0
        while index + 1 < words.count {
            defer { index += 1 }
            guard words[index].core == "made", words[index + 1].core == "public" else { continue }
            let sentence = Sentences.around(index, in: words)
            index = sentence.upperBound - 1
            if let days = days(in: words[sentence]) { return days }
            // *We would appreciate a response within 60 days. Passed this delay, …*
            guard sentence.lowerBound > 0 else { continue }
            if let days = days(in: words[Sentences.around(sentence.lowerBound - 1, in: words)]) {
                return days
            }
        }
        return nil
    }

    private static func days(in words: ArraySlice<Word>) -> Int? {
        for (word, next) in zip(words, words.dropFirst()) {
            let isDays = next.core == "days" || next.core == "day"
            guard isDays, let count = number(word.core), (1...3660).contains(count) else { continue }
            return count
        }
        return nil
    }

    private static func number(_ word: String) -> Int? {
        let words = ["thirty": 30, "forty-five": 45, "sixty": 60, "ninety": 90]
        if let number = words[word] { return number }
        guard word.utf8.count <= 4, word.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(word)
    }
}

extension Condition {
    /// What a condition can come to, over all answers and sheets.
    enum Verdict { case never, always, sometimes }

    /// More steps than this are not taken; the condition then counts as possible. A file can hold ten thousand
    /// conditions, and each step takes some twenty nanoseconds.
    private static let stepLimit = 20_000

    /// Whether it can hold and can fail, found out by trying.
    var verdict: Verdict {
        // The words that matter of each answer; `nil` is any other, or none.
        let mentions = mentions
        var words: [ItemID: [String?]] = [:]
        var looksAtSheet = false
        for mention in mentions {
            switch mention.subject {
            case .field: looksAtSheet = true
            case .answer(let id):
                for word in mention.words where words[id]?.contains(word) != true {
                    words[id, default: [nil]].append(word)
                }
            }
        }
        let answers = criteria.map { (id: $0, words: words[$0] ?? [nil]) }
        let sheets = looksAtSheet ? SheetFacts.all : Array(SheetFacts.all.prefix(1))
        let limit = Self.stepLimit / sheets.count / max(1, mentions.count)
        var combinations = 1
        for answer in answers {
            combinations *= answer.words.count
            if combinations > limit { return .sometimes }
        }
        var (holds, fails) = (false, false)
        for number in 0..<combinations {
            var rest = number
            var given: [ItemID: String] = [:]
            for answer in answers {
                given[answer.id] = answer.words[rest % answer.words.count]
                rest /= answer.words.count
            }
            for facts in sheets {
                let isHolding = self.holds(facts) { id, words in given[id].map(words.contains) ?? false }
                if isHolding { holds = true } else { fails = true }
                if holds && fails { return .sometimes }
            }
        }
        return holds ? .always : .never
    }
}

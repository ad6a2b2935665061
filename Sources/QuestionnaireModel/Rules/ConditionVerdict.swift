extension Condition {
    /// What a condition can come to, over all answers and sheets.
    enum Verdict { case never, always, sometimes }

    /// More steps than this are not taken; the condition then counts as possible.
    private static let stepLimit = 2_000_000

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

extension Condition {
    /// Something that a condition looks at.
    struct Mention {
        enum Subject {
            case answer(ItemID)
            case field(SheetField)
        }

        /// From 0, in the order of the text.
        let number: Int
        let subject: Subject
        let words: [String]
        /// Whether it stands in a *not*.
        let isNegated: Bool
    }

    /// All that it looks at, in the order of the text.
    var mentions: [Mention] {
        var found: [Mention] = []
        func visit(_ condition: Condition, isNegated: Bool) {
            func add(_ subject: Mention.Subject, _ words: [String]) {
                found.append(
                    Mention(number: found.count, subject: subject, words: words, isNegated: isNegated))
            }
            switch condition {
            case .answer(let id, let words): add(.answer(id), words)
            case .field(let field, let words): add(.field(field), words)
            case .all(let parts), .any(let parts): for part in parts { visit(part, isNegated: isNegated) }
            case .not(let part): visit(part, isNegated: true)
            }
        }
        visit(self, isNegated: false)
        return found
    }

    /// Whether a part of it names nothing.
    var isEmptySomewhere: Bool {
        switch self {
        case .answer(_, let words), .field(_, let words): words.isEmpty
        case .all(let parts), .any(let parts): parts.isEmpty || parts.contains(where: \.isEmptySomewhere)
        case .not(let part): part.isEmptySomewhere
        }
    }

    /// The criteria it looks at, in order, each once.
    public var criteria: [ItemID] {
        var seen: Set<ItemID> = []
        return mentions.compactMap { mention in
            if case .answer(let id) = mention.subject, seen.insert(id).inserted { id } else { nil }
        }
    }

    /// Whether it holds, with the answers asked of the caller.
    public func holds(_ facts: SheetFacts, _ answer: (ItemID, [String]) -> Bool) -> Bool {
        switch self {
        case .answer(let id, let words): answer(id, words)
        case .field(let field, let words): facts.word(of: field).map(words.contains) ?? false
        case .all(let parts): parts.allSatisfy { $0.holds(facts, answer) }
        case .any(let parts): parts.contains { $0.holds(facts, answer) }
        case .not(let part): !part.holds(facts, answer)
        }
    }

    /// Whether it holds for the fields of a sheet; what it says of answers never holds here.
    public func holds(for facts: SheetFacts) -> Bool { holds(facts) { _, _ in false } }
}

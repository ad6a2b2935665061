/// A small closed language over the answers and the sheet's own fields.
public indirect enum Condition: Sendable, Hashable {
    /// The criterion's answer is one of these words.
    case answer(ItemID, isOneOf: [String])
    /// The sheet's own field is one of these words.
    case field(SheetField, isOneOf: [String])
    case all([Condition])
    case any([Condition])
    case not(Condition)
}

/// The fields of an answer sheet that a condition may look at.
public enum SheetField: String, Sendable, Hashable, CaseIterable {
    case size, basis, reply, involvement
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

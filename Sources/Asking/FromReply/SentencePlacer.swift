import QuestionnaireModel

/// Finds the criterion that a sentence speaks of, by the words that they share.
struct SentencePlacer {
    private struct Ask {
        let name: Set<String>
        let words: Set<String>
        let criteria: [(id: ItemID, words: Set<String>)]
    }

    private static let leastShared = 2
    /// A word that more asks or questions have tells none apart.
    private static let mostHolders = 2

    private let asks: [ItemID: [Ask]]
    private let groups: [Group]
    private let groupWords: [Set<String>]

    init(_ questionnaire: Questionnaire, isWanted: (Criterion) -> Bool) {
        var asks: [ItemID: [Ask]] = [:]
        for group in questionnaire.groups { asks[group.id] = Self.asks(in: group, isWanted) }
        self.asks = asks
        groups = questionnaire.groups
        groupWords = groups.map { group in
            (asks[group.id] ?? []).reduce(into: KeyWords.of(group.title + " " + group.text)) {
                $0.formUnion($1.name.union($1.words))
            }
        }
    }

    /// What holds criteria itself, whatever it is called.
    private static func asks(in group: Group, _ isWanted: (Criterion) -> Bool) -> [Ask] {
        var criteria: [(id: ItemID, words: Set<String>)] = []
        var asks: [Ask] = []
        for child in group.children {
            switch child {
            case .group(let inner): asks += Self.asks(in: inner, isWanted)
            case .criterion(let criterion) where isWanted(criterion):
                criteria.append((criterion.id, KeyWords.of(criterion.text)))
            case .criterion: break
            }
        }
        guard !criteria.isEmpty else { return asks }
        let name = KeyWords.of(group.title + " " + (group.phrase?.words ?? ""))
        let words = criteria.reduce(into: Set<String>()) { $0.formUnion($1.words) }
        return [Ask(name: name, words: words, criteria: criteria)] + asks
    }

    /// The question that a paragraph speaks of; `nil` where none is nearest.
    mutating func group(for paragraph: String) -> Group? {
        let words = KeyWords.of(paragraph)
        let telling = Self.telling(words, among: groupWords)
        let counts = groupWords.map { telling.intersection($0).count }
        return Self.onlyBest(counts).map { groups[$0] }
    }

    /// The criterion of these questions that a sentence goes to; `nil` where none is nearest.
    mutating func criterion(for sentence: String, in groups: [Group]) -> ItemID? {
        let asks = groups.flatMap { self.asks[$0.id] ?? [] }
        let telling = Self.telling(KeyWords.of(sentence), among: asks.map { $0.name.union($0.words) })
        let counts = asks.map { ask in
            2 * telling.intersection(ask.name).count
                + telling.intersection(ask.words.subtracting(ask.name)).count
        }
        guard let best = Self.onlyBest(counts) else { return nil }
        var criterion: (id: ItemID, count: Int)?
        for candidate in asks[best].criteria {
            let count = telling.intersection(candidate.words).count
            if count > criterion?.count ?? -1 { criterion = (candidate.id, count) }
        }
        return criterion?.id
    }

    /// The words that few have: at most two, and never all.
    private static func telling(_ words: Set<String>, among holders: [Set<String>]) -> Set<String> {
        let most = max(1, min(mostHolders, holders.count - 1))
        return words.filter { word in holders.count { $0.contains(word) } <= most }
    }

    /// The place of the highest count, where it is high enough and there is no other.
    private static func onlyBest(_ counts: [Int]) -> Int? {
        guard let highest = counts.max(), highest >= leastShared, counts.count(where: { $0 == highest }) == 1
        else {
            return nil
        }
        return counts.firstIndex(of: highest)
    }
}

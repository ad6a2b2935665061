package import QuestionnaireModel

/// What several companies were all asked: the criteria that are the same in every questionnaire.
package struct CommonGround: Sendable {
    /// What one questionnaire brings, and what it costs.
    package struct Share: Sendable {
        package let questionnaire: ItemID
        package let title: String
        /// How many of its criteria are not compared.
        package let leftOut: Int
        /// How many more could be compared if its companies were left out.
        package let costs: Int
    }

    /// The questionnaire that holds them, with its own questions and weights: of several the one with the fewest
    /// criteria, of equal ones the first by id.
    package let frame: Questionnaire
    /// The criteria that all were asked, in the frame's order.
    package let criteria: [ItemID]
    /// By id; several questionnaires, or one.
    package let shares: [Share]
    /// Whether the annex is part of every company's score.
    package let countsAnnex: Bool
    /// Whether it is part of some scores and not of others, and so of none here.
    package let leavesAnnexOut: Bool

    /// `nil` for no questionnaire.
    ///
    /// - Parameter annexCounts: whether the annex is part of the score, for each company.
    package init?(_ questionnaires: [Questionnaire], method: Method, annexCounts: Set<Bool>) {
        let countsAnnex = !annexCounts.contains(false)
        self.countsAnnex = countsAnnex
        leavesAnnexOut = annexCounts.count > 1
        let sorted = questionnaires.sorted { $0.id < $1.id }
        let counted = sorted.map { countsAnnex ? $0.allCriteria : $0.askedCriteria }
        guard let first = counted.indices.min(by: { counted[$0].count < counted[$1].count }) else {
            return nil
        }
        let definitions = sorted.indices.map { index in
            let scales = ScaleBook(sorted[index], method)
            return Dictionary(
                counted[index].map { ($0.id, Definition($0, scales.scale(of: $0))) },
                uniquingKeysWith: { first, _ in first })
        }
        let common = Self.common(counted[first].map(\.id), definitions)
        criteria = common
        let kept = Set(common)
        frame = sorted[first].keeping(kept)
        let costs = Self.costs(definitions, common: kept)
        shares = sorted.indices.map { index in
            Share(
                questionnaire: sorted[index].id, title: sorted[index].title,
                leftOut: (annexCounts.contains(true) ? sorted[index].allCriteria : counted[index])
                    .count { !kept.contains($0.id) }, costs: costs[index])
        }
    }

    /// Those of the candidates that all define alike, and whose prerequisites and partners all define alike too:
    /// without these a criterion is not counted as it was meant.
    private static func common(_ candidates: [ItemID], _ definitions: [[ItemID: Definition]]) -> [ItemID] {
        guard let first = definitions.first else { return [] }
        let common = candidates.filter { id in
            guard let definition = first[id] else { return false }
            return definitions.dropFirst().allSatisfy { $0[id] == definition }
        }
        // Whoever is left out takes along those that look at it.
        var known = Set(common)
        var lookers: [ItemID: [ItemID]] = [:]
        for id in common {
            for neighbour in first[id]?.neighbours ?? [] { lookers[neighbour, default: []].append(id) }
        }
        var out = lookers.keys.filter { first[$0] != nil && !known.contains($0) }
        while let id = out.popLast() {
            out += (lookers[id] ?? []).filter { known.remove($0) != nil }
        }
        return common.filter(known.contains)
    }

    /// For each questionnaire how many criteria all the others define alike, and it does not.
    private static func costs(_ definitions: [[ItemID: Definition]], common: Set<ItemID>) -> [Int] {
        var costs = [Int](repeating: 0, count: definitions.count)
        guard definitions.count > 1 else { return costs }
        let candidates = Set(definitions.prefix(2).flatMap(\.keys)).subtracting(common)
        for id in candidates {
            // The one that stands alone against all others; of two each does.
            for reference in 0..<2 {
                guard let definition = definitions[reference][id] else { continue }
                let others = definitions.indices.filter { definitions[$0][id] != definition }
                if others.count == 1 { costs[others[0]] += 1 }
                // Both references are of one mind where neither is the one that differs.
                if definitions[1 - reference][id] == definition { break }
            }
        }
        return costs
    }
}

/// What makes two companies' answers to a criterion comparable: what was asked, and how it counts.
private struct Definition: Equatable {
    private let criterion: Criterion
    private let scale: Scale?

    init(_ criterion: Criterion, _ scale: Scale?) {
        self.criterion = criterion
        self.scale = scale
    }

    /// The criteria that decide how it is counted.
    var neighbours: [ItemID] {
        (criterion.follows?.criteria ?? []) + (criterion.pairedWith.map { [$0] } ?? [])
    }

    static func == (a: Definition, b: Definition) -> Bool {
        let (one, other) = (a.criterion, b.criterion)
        return one.text == other.text && one.met == other.met && one.partly == other.partly
            && one.notEnough == other.notEnough && one.stage == other.stage && one.weight == other.weight
            && one.principles == other.principles && a.scale == b.scale && one.number == other.number
            && one.statementSuffices == other.statementSuffices && one.notApplicable == other.notApplicable
            && one.appliesWhen == other.appliesWhen && one.follows == other.follows
            && one.pairedWith == other.pairedWith
    }
}

extension Questionnaire {
    /// The same questions and weights with some of the criteria alone; groups that are left empty go.
    fileprivate func keeping(_ criteria: Set<ItemID>) -> Questionnaire {
        var kept = self
        kept.groups = groups.compactMap { $0.keeping(criteria) }
        kept.annex = annex.compactMap { $0.keeping(criteria) }
        kept.crossChecks = []
        return kept
    }
}

extension Group {
    fileprivate func keeping(_ criteria: Set<ItemID>) -> Group? {
        var kept = self
        kept.children = children.compactMap { child in
            switch child {
            case .group(let group): group.keeping(criteria).map(Child.group)
            case .criterion(let criterion): criteria.contains(criterion.id) ? child : nil
            }
        }
        return kept.children.isEmpty ? nil : kept
    }
}

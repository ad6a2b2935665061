package import QuestionnaireModel

/// What several companies were all asked: the criteria that are the same in every questionnaire.
package struct CommonGround: Sendable {
    /// The questionnaire that holds them, with its own questions and weights: of several the one with the fewest
    /// criteria, of equal ones the first by id.
    package let frame: Questionnaire
    /// The criteria that all were asked, in the frame's order.
    package let criteria: [ItemID]
    /// How many criteria of each questionnaire are left out, by its id.
    package let leftOut: [(questionnaire: ItemID, count: Int)]

    /// `nil` for no questionnaire.
    ///
    /// - Parameter countsAnnex: whether the annex is part of every company's score.
    package init?(_ questionnaires: [Questionnaire], countsAnnex: Bool) {
        let sorted = questionnaires.sorted { $0.id < $1.id }
        let counted = { (questionnaire: Questionnaire) in
            countsAnnex ? questionnaire.allCriteria : questionnaire.askedCriteria
        }
        guard let first = sorted.min(by: { counted($0).count < counted($1).count }) else { return nil }
        let definitions = sorted.map { questionnaire in
            Dictionary(counted(questionnaire).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let common = counted(first).filter { criterion in
            definitions.allSatisfy { $0[criterion.id]?.asks(the: criterion) ?? false }
        }
        criteria = common.map(\.id)
        let kept = Set(criteria)
        frame = first.keeping(kept)
        leftOut = sorted.map { ($0.id, counted($0).count { !kept.contains($0.id) }) }
    }
}

extension Criterion {
    /// Whether two companies that were asked this and the other were asked the same.
    fileprivate func asks(the other: Criterion) -> Bool {
        text == other.text && met == other.met && partly == other.partly && notEnough == other.notEnough
            && stage == other.stage && weight == other.weight && principles == other.principles
            && scale == other.scale && number == other.number
            && statementSuffices == other.statementSuffices && appliesWhen == other.appliesWhen
            && follows == other.follows && pairedWith == other.pairedWith
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

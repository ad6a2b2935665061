import QuestionnaireModel

/// Cuts the links of criteria to others that the questionnaire does not hold.
struct CriterionLinks {
    /// The criteria that the questionnaire holds.
    let present: Set<ItemID>
    /// What was cut: the criterion, and what it was linked to.
    private(set) var cut: [(criterion: ItemID, missing: ItemID)] = []

    init(present: Set<ItemID>) { self.present = present }

    /// A follow-up of an absent criterion is asked on its own; the partner of an absent one stands alone.
    mutating func mend(_ criterion: Criterion) -> Criterion {
        var criterion = criterion
        if let partner = criterion.pairedWith, !present.contains(partner) {
            cut.append((criterion.id, partner))
            criterion.pairedWith = nil
        }
        if let condition = criterion.follows { criterion.follows = mend(condition, in: criterion.id) }
        if let condition = criterion.appliesWhen { criterion.appliesWhen = mend(condition, in: criterion.id) }
        return criterion
    }

    /// A condition less what it says of absent criteria; `nil` where nothing is left.
    private mutating func mend(_ condition: Condition, in criterion: ItemID) -> Condition? {
        switch condition {
        case .answer(let id, _):
            if present.contains(id) { return condition }
            cut.append((criterion, id))
            return nil
        case .field: return condition
        case .all(let parts):
            let left = mend(parts, in: criterion)
            return left.isEmpty ? nil : .all(left)
        case .any(let parts):
            let left = mend(parts, in: criterion)
            return left.isEmpty ? nil : .any(left)
        case .not(let inner): return mend(inner, in: criterion).map { .not($0) }
        }
    }

    private mutating func mend(_ parts: [Condition], in criterion: ItemID) -> [Condition] {
        var left: [Condition] = []
        for part in parts {
            if let mended = mend(part, in: criterion) { left.append(mended) }
        }
        return left
    }
}

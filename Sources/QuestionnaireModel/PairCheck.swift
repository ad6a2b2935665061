import ExactNumber

/// The two criteria of which only one applies: remedy of one's own, and leverage so that others remedy.
public struct CriterionPair: Sendable, Hashable {
    /// Applies unless a direct link is supported.
    public let remedy: ItemID
    /// Applies in its place when a direct link is supported.
    public let leverage: ItemID
}

extension Criterion {
    /// The clause on remediation of actual impacts, by which the remedy of a pair is known.
    static let remediationClause: ClauseID = "22"

    /// Whether its own condition lets it apply only with a supported direct link.
    fileprivate var waitsForDirectLink: Bool {
        guard let appliesWhen else { return false }
        return SheetFacts.all.allSatisfy { !appliesWhen.holds(for: $0) || $0.isDirectLinkSupported }
    }
}

extension Questionnaire {
    /// The pairs whose two parts are told apart, in the order of the questionnaire.
    ///
    /// The leverage is the one whose own condition waits for the direct link, else the one not mapped to clause
    /// 22 while its partner is.
    public var pairs: [CriterionPair] {
        let paired = allCriteria.filter { $0.pairedWith != nil }
        let byID = Dictionary(paired.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return paired.compactMap { first in
            guard let partner = first.pairedWith, let second = byID[partner], second.pairedWith == first.id,
                first.id != second.id, first.isRemedy(before: second)
            else { return nil }
            return CriterionPair(remedy: first.id, leverage: second.id)
        }
    }
}

extension Criterion {
    fileprivate func isRemedy(before partner: Criterion) -> Bool {
        if waitsForDirectLink != partner.waitsForDirectLink { return partner.waitsForDirectLink }
        return principles.contains(Self.remediationClause)
            && !partner.principles.contains(Self.remediationClause)
    }
}

extension RuleCheck {
    /// A partner in the same ask, of the same weight and stage, that names it back.
    var pairProblems: [RuleProblem] {
        var askOf: [ItemID: ItemID] = [:]
        func visit(_ group: Group) {
            for child in group.children {
                switch child {
                case .criterion(let criterion): askOf[criterion.id] = group.id
                case .group(let inner): visit(inner)
                }
            }
        }
        (questionnaire.groups + questionnaire.annex).forEach(visit)
        let paired = Set(questionnaire.pairs.flatMap { [$0.remedy, $0.leverage] })
        return criteria.flatMap { criterion -> [RuleProblem] in
            guard let id = criterion.pairedWith else { return [] }
            var found: [RuleProblem] = []
            func add(_ problem: String, _ headline: String) {
                found.append(
                    RuleProblem(problem, at: .criterion(criterion.id), key: "paired-with", headline))
            }
            guard let partner = byID[id] else {
                return [unknownCriterion(id, at: .criterion(criterion.id), key: "paired-with")]
            }
            if id == criterion.id { add("pair-of-one", "a criterion is not its own partner") }
            if partner.pairedWith != criterion.id {
                add("one-sided-pair", "\(id) does not name \(criterion.id) as its partner")
            } else if !paired.contains(criterion.id) {
                add("undecided-pair", "of a pair exactly one is mapped to clause 22, the remedy of one's own")
            }
            if askOf[id] != askOf[criterion.id] { add("unlike-pair", "\(id) stands in another ask") }
            if partner.weight != criterion.weight || partner.stage != criterion.stage {
                add("unlike-pair", "\(id) has another weight or stage, so a claim could move the score")
            }
            func applies(_ one: Criterion, _ facts: SheetFacts) -> Bool {
                one.appliesWhen?.holds(for: facts) ?? true
            }
            let isAlike = SheetFacts.all.allSatisfy { facts in
                var (without, with) = (facts, facts)
                (without.isDirectLinkSupported, with.isDirectLinkSupported) = (false, true)
                return (applies(criterion, without) || applies(criterion, with))
                    == (applies(partner, without) || applies(partner, with))
            }
            if !isAlike {
                add("unlike-pair", "\(id) applies to other sheets, so a claim could move the score")
            }
            return found
        } + followUpsOfPairs
    }

    /// A follow-up goes by its prerequisite's answer even where a claim took that out, which reads oddly.
    private var followUpsOfPairs: [RuleProblem] {
        criteria.flatMap { criterion -> [RuleProblem] in
            guard criterion.pairedWith == nil, let follows = criterion.follows else { return [] }
            return follows.criteria.filter { byID[$0]?.pairedWith != nil }.map { id in
                RuleProblem(
                    "follow-up-of-pair", .warning, at: .criterion(criterion.id), key: "follows",
                    "\(id) is one of a pair, and its follow-up is not",
                    explanation:
                        "When a supported direct link takes \(id) out, this follow-up stays. Give it a "
                        + "partner that follows the other.")
            }
        }
    }
}

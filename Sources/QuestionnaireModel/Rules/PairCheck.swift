import SourceText

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
        let asks = asksByCriterion
        let paired = Set(questionnaire.pairs.flatMap { [$0.remedy, $0.leverage] })
        return criteria.indices.flatMap { index -> [RuleProblem] in
            guard let partner = criteria[index].pairedWith else { return followUpsOfPairs(criteria[index]) }
            return problem(of: index, with: partner, asks, paired).map { [$0] } ?? []
        }
    }

    private var asksByCriterion: [ItemID: ItemID] {
        var asks: [ItemID: ItemID] = [:]
        for group in questionnaire.allGroups {
            for case .criterion(let criterion) in group.children where asks[criterion.id] == nil {
                asks[criterion.id] = group.id
            }
        }
        return asks
    }

    /// What differs is told once, at the first of the two.
    private func problem(
        of index: Int, with partnerID: ItemID, _ asks: [ItemID: ItemID], _ paired: Set<ItemID>
    ) -> RuleProblem? {
        let criterion = criteria[index]
        let id = criterion.id
        func problem(
            _ problem: String, _ headline: String, explanation: String = "", slip: RuleProblem.Slip? = nil
        ) -> RuleProblem {
            RuleProblem(
                problem, at: .criterion(id), key: "paired-with", headline, explanation: explanation,
                slip: slip)
        }
        func unfit(_ headline: String, _ explanation: String) -> RuleProblem {
            var unfit = problem("unfit-partner", headline, explanation: explanation)
            unfit.note = RuleProblem.Note(message: "the partner is here", place: .criterion(partnerID))
            return unfit
        }
        guard let partnerIndex = indexByID[partnerID] else {
            return problem(
                "unknown-criterion", "\"\(partnerID)\" is no criterion here",
                explanation: "Of two partners one takes the other's place; both must be asked.",
                slip: RuleProblem.Slip(.name, partnerID.text, among: names))
        }
        guard partnerIndex != index else {
            return problem("unfit-partner", "\"\(id)\" must not be its own partner")
        }
        let partner = criteria[partnerIndex]
        guard partner.pairedWith == id else {
            return unfit(
                "\"\(partnerID)\" must name \"\(id)\" as its partner too",
                "Of two partners exactly one applies; that holds only if each names the other.")
        }
        guard index < partnerIndex else { return nil }
        let differences = [
            asks[partnerID] == asks[id] ? nil : "ask",
            partner.weight == criterion.weight ? nil : "weight",
            partner.stage == criterion.stage ? nil : "stage",
        ].compactMap { $0 }
        guard differences.isEmpty else {
            return unfit(
                "\"\(id)\" and its partner \"\(partnerID)\" must have the same \(differences.listed(by: "and"))",
                "One takes the other's place in the score, which must not move by that alone.")
        }
        guard criterion.appliesLike(partner) else {
            return unfit(
                "\"\(id)\" and its partner \"\(partnerID)\" must apply to the same sheets",
                "One takes the other's place by a claim of involvement alone, or the claim could move the score."
            )
        }
        guard !paired.contains(id) else { return nil }
        return problem(
            "undecided-pair", "of a pair exactly one is mapped to clause 22, the remedy of one's own")
    }

    /// A follow-up goes by its prerequisite's answer even where a claim took that out, which reads oddly.
    private func followUpsOfPairs(_ criterion: Criterion) -> [RuleProblem] {
        (criterion.follows?.criteria ?? []).filter { self.criterion($0)?.pairedWith != nil }.map { id in
            RuleProblem(
                "follow-up-of-pair", .warning, at: .criterion(criterion.id), key: "follows",
                "\"\(id)\" is one of a pair, and its follow-up is not",
                explanation:
                    "When a supported direct link takes \"\(id)\" out, this follow-up stays. Give it a "
                    + "partner that follows the other.")
        }
    }
}

extension Criterion {
    /// Whether each applies to the same sheets as the other, with or without a supported direct link.
    fileprivate func appliesLike(_ partner: Criterion) -> Bool {
        SheetFacts.all.allSatisfy { facts in
            var (without, with) = (facts, facts)
            (without.isDirectLinkSupported, with.isDirectLinkSupported) = (false, true)
            func applies(_ one: Criterion) -> Bool {
                guard let condition = one.appliesWhen else { return true }
                return condition.holds(for: without) || condition.holds(for: with)
            }
            return applies(self) == applies(partner)
        }
    }
}

package import QuestionnaireModel
import Scoring

/// What became of one criterion from the older file to the newer one.
package struct Change: Sendable {
    /// What kind of change it is. Silence is never taken for a no, nor a no for silence.
    package enum Kind: String, Sendable, CaseIterable {
        /// Disclosed before and now, and more of it is met.
        case improved
        /// Disclosed before and now, and less of it is met.
        case worse
        /// Silence before (not disclosed, or unknown), and an answer now, whichever it is.
        case newlyDisclosed = "newly-disclosed"
        /// An answer before, and silence now.
        case fellSilent = "fell-silent"
        /// The same answer on evidence that earns more.
        case evidenceGained = "evidence-gained"
        /// The same answer on evidence that earns less.
        case evidenceLost = "evidence-lost"
        /// Another answer that is met no more and no less: declined where it was not met, or silence where all was
        /// declined.
        case otherwise
        /// Blank before, and answered now: nothing is known of what changed in the company.
        case newlyAnswered = "newly-answered"
        /// Answered before, and blank now.
        case leftBlank = "left-blank"
        /// It applies now, or applies no more.
        case comesIn = "comes-in"
        case goesOut = "goes-out"
        /// The same answer, counted otherwise because of another one.
        case consequence
        /// The criterion's meaning changed, so that the two answers are not to the same question.
        case redefined
        /// Only the newer questionnaire has it.
        case added
        /// Only the older questionnaire has it, or it was replaced.
        case dropped
        case unchanged
    }

    package let id: ItemID
    package let kind: Kind
    /// `nil` where that side does not have the criterion.
    package let old: Side.Position?
    package let new: Side.Position?
    /// The definitions; the older one is `nil` also where it is not at hand.
    package let oldCriterion: Criterion?
    package let newCriterion: Criterion?
    /// Where its question is asked now.
    package let replacedBy: ItemID?

    /// Whether the two answers are to the same question.
    var isComparable: Bool { kind != .redefined && kind != .added && kind != .dropped }

    /// The criterion, as the newer side has it if it does.
    package var criterion: Criterion? { newCriterion ?? oldCriterion }
}

/// Tells what became of each criterion.
struct ChangeFinder {
    let old: Side
    let new: Side
    /// Whether the older side was scored with its own questionnaire and not with the newer one's.
    let hasOldQuestionnaire: Bool

    /// In the order of the newer questionnaire; what only the older one has comes last.
    var changes: [Change] {
        let kept = new.criteria.indices.map(change(of:))
        let dropped = old.criteria.indices.filter { new.indexOf[old.criteria[$0].id] == nil }.map { index in
            let criterion = old.criteria[index]
            return Change(
                id: criterion.id, kind: .dropped, old: old.position(of: index), new: nil,
                oldCriterion: criterion, newCriterion: nil, replacedBy: successor(of: criterion))
        }
        return kept + dropped
    }

    private func change(of index: Int) -> Change {
        let criterion = new.criteria[index]
        let now = new.position(of: index)
        guard let place = old.indexOf[criterion.id] else {
            return Change(
                id: criterion.id, kind: .added, old: nil, new: now, oldCriterion: nil,
                newCriterion: criterion, replacedBy: nil)
        }
        let before = old.position(of: place)
        let isRedefined = isRedefined(old.criteria[place], criterion)
        let isReplaced =
            criterion.replacedBy != nil && before.state != .unanswered && now.state == .unanswered
        return Change(
            id: criterion.id,
            kind: isReplaced ? .dropped : isRedefined ? .redefined : kind(before, now),
            old: before, new: now,
            oldCriterion: isRedefined && !hasOldQuestionnaire ? nil : old.criteria[place],
            newCriterion: criterion, replacedBy: isReplaced ? successor(of: criterion) : nil)
    }

    /// Where a withdrawn criterion's question is asked now; the end of the chain.
    private func successor(of criterion: Criterion) -> ItemID? {
        // A catalogue's questionnaire says of all that it asked once where it is asked now.
        let withdrawal = new.questionnaire.withdrawn.first { $0.id == criterion.id }
        if let withdrawal { return withdrawal.replacedBy }
        var next = criterion.replacedBy
        var seen: Set<ItemID> = [criterion.id]
        while let id = next, seen.insert(id).inserted {
            let definition =
                new.indexOf[id].map { new.criteria[$0] } ?? old.indexOf[id].map { old.criteria[$0] }
            guard let further = definition?.replacedBy else { return id }
            next = further
        }
        return next
    }

    /// Whether what is met changed in between. With one questionnaire for both files the editions tell.
    private func isRedefined(_ before: Criterion, _ now: Criterion) -> Bool {
        if hasOldQuestionnaire {
            return before.changedIn != now.changedIn || before.text != now.text || before.met != now.met
                || before.partly != now.partly || before.notEnough != now.notEnough
                || before.statementSuffices != now.statementSuffices || before.scale != now.scale
                || before.number != now.number
        }
        guard let edition = old.sheet.edition else { return false }
        let reached = new.sheet.edition ?? new.questionnaire.edition
        return edition < now.changedIn && now.changedIn <= reached
    }

    private func kind(_ before: Side.Position, _ now: Side.Position) -> Change.Kind {
        if before.rule == .noReply || now.rule == .noReply { return kindWithoutReply(before, now) }
        // Out is what its conditions leave out, and what is said not to apply.
        switch (before.isOut, now.isOut) {
        case (true, true): return .unchanged
        case (true, false): return .comesIn
        case (false, true): return .goesOut
        case (false, false): break
        }
        // To refuse everything discloses nothing, and to reply in part after a refusal is not to fall silent.
        let oneRefused = (before.rule == .replyRefused) != (now.rule == .replyRefused)
        if oneRefused, before.state.isSilent || now.state.isSilent { return .otherwise }
        switch (Voice(before.state), Voice(now.state)) {
        case (.blank, .blank): break
        case (.blank, _): return .newlyAnswered
        case (_, .blank): return .leftBlank
        case (.silent, .silent): break
        case (.silent, _): return .newlyDisclosed
        case (_, .silent): return .fellSilent
        case (.said, .said):
            let (was, isNow) = (old.readings[before.index], new.readings[now.index])
            if was.value != isNow.value { return was.value < isNow.value ? .improved : .worse }
            if before.state != now.state { return .otherwise }
            if was.points != isNow.points {
                return was.points < isNow.points ? .evidenceGained : .evidenceLost
            }
        }
        let isAsSilent = before.counted.isSilent == now.counted.isSilent
        if before.points != now.points || !isAsSilent { return .consequence }
        return before.state == now.state ? .unchanged : .otherwise
    }

    /// Where one file has no reply at all, nothing applies and nothing is counted in it.
    private func kindWithoutReply(_ before: Side.Position, _ now: Side.Position) -> Change.Kind {
        if before.isOut || now.isOut { return .unchanged }
        return switch (Voice(before.state), Voice(now.state)) {
        case (.silent, .said): .newlyDisclosed
        case (.said, .silent): .fellSilent
        case (.blank, .said): .newlyAnswered
        case (.said, .blank): .leftBlank
        default: .unchanged
        }
    }

    /// Whether anything is said.
    private enum Voice {
        case said, silent, blank

        init(_ state: AnswerState) {
            switch state {
            case .unanswered: self = .blank
            case .notDisclosed, .unknown: self = .silent
            default: self = .said
            }
        }
    }
}

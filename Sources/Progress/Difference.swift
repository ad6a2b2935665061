package import QuestionnaireModel
import Scoring

/// Two files of one company, and all that changed from the older to the newer.
package struct Difference: Sendable {
    package let old: Side
    package let new: Side
    /// In the order of the newer questionnaire, then of the older one; unchanged criteria included.
    package let changes: [Change]
    /// The overall score, the principles, the stages.
    package let figures: [FigureChange]
    /// What else differs between the files, so that not every change is the company's.
    package let frames: [Frame]

    /// Something about the files that differs, besides the answers.
    package enum Frame: Sendable, Hashable {
        case questionnaire(ItemID, ItemID)
        case basis(AnswerSheet.Basis, AnswerSheet.Basis)
        case reply(AnswerSheet.Reply, AnswerSheet.Reply)
        case size(AnswerSheet.Size?, AnswerSheet.Size?)
        case analyst(String?, String?)
        case involvement
        /// Of the older and the newer file; criteria that changed in between are not compared.
        case edition(Int, Int)
        /// The older file names no edition: whether a criterion changed cannot be told.
        case unknownEdition
        /// The older file's day is after the newer one's.
        case order(String, String)
        /// The questionnaires' weights differ for some criteria.
        case weights(Int)
    }

    /// - Parameter hasOldQuestionnaire: whether the older side was scored with a questionnaire of its own.
    package init(from old: Side, to new: Side, hasOldQuestionnaire: Bool) {
        self.old = old
        self.new = new
        changes = ChangeFinder(old: old, new: new, hasOldQuestionnaire: hasOldQuestionnaire).changes
        let attribution = Attribution(old: old, new: new, changes: changes)
        var figures = [
            attribution.figure(.overall, old.assessment.overall, new.assessment.overall)
        ]
        for principle in new.assessment.principles {
            guard let before = old.assessment.principles.first(where: { $0.id == principle.id }) else {
                continue
            }
            let clauses = Set(principle.clauses.map(\.id)).union(before.clauses.map(\.id))
            figures.append(
                attribution.figure(
                    .principle(principle.id, title: principle.title), before.score, principle.score
                ) {
                    !clauses.isDisjoint(with: $0.principles)
                })
        }
        for stage in new.assessment.stages {
            guard let before = old.assessment.stages.first(where: { $0.stage == stage.stage }) else {
                continue
            }
            figures.append(
                attribution.figure(.stage(stage.stage), before.score, stage.score) {
                    $0.stage == stage.stage
                })
        }
        if let before = old.assessment.annexScore, let after = new.assessment.annexScore,
            !old.assessment.annexCounts, !new.assessment.annexCounts
        {
            figures.append(attribution.figure(.annex, before, after))
        }
        self.figures = figures
        frames = Self.frames(old, new, changes, hasOldQuestionnaire: hasOldQuestionnaire)
    }

    /// The changes of one kind, with their places.
    package func changes(_ kind: Change.Kind) -> [(place: Int, change: Change)] {
        changes.enumerated().filter { $0.element.kind == kind }.map { ($0.offset, $0.element) }
    }

    private static func frames(
        _ old: Side, _ new: Side, _ changes: [Change], hasOldQuestionnaire: Bool
    ) -> [Frame] {
        let (before, now) = (old.sheet, new.sheet)
        var frames: [Frame] = []
        if before.questionnaire != now.questionnaire {
            frames.append(.questionnaire(before.questionnaire, now.questionnaire))
        }
        if before.basis != now.basis { frames.append(.basis(before.basis, now.basis)) }
        if before.basis == .publishedReply, now.basis == .publishedReply, before.reply != now.reply {
            frames.append(.reply(before.reply, now.reply))
        }
        if before.size != now.size { frames.append(.size(before.size, now.size)) }
        if before.analyst != now.analyst { frames.append(.analyst(before.analyst, now.analyst)) }
        let claims = { (sheet: AnswerSheet) in sheet.involvement.map(\.claim) }
        if claims(before) != claims(now)
            || old.assessment.involvement.isSupportedDirectLink
                != new.assessment.involvement.isSupportedDirectLink
        {
            frames.append(.involvement)
        }
        let oldEdition = hasOldQuestionnaire ? old.questionnaire.edition : before.edition
        let newEdition = now.edition ?? new.questionnaire.edition
        if let oldEdition, oldEdition != newEdition { frames.append(.edition(oldEdition, newEdition)) }
        if oldEdition == nil { frames.append(.unknownEdition) }
        if before.asOf > now.asOf { frames.append(.order(before.asOf, now.asOf)) }
        let weighed = changes.count { change in
            guard change.isComparable, let was = change.oldCriterion, let isNow = change.newCriterion else {
                return false
            }
            return was.weight != isNow.weight || was.stage != isNow.stage
                || was.principles != isNow.principles
        }
        if weighed > 0 { frames.append(.weights(weighed)) }
        return frames
    }
}

package import ExactNumber
package import QuestionnaireModel
package import Scoring

/// One of two files of a company, scored: the older or the newer one.
package struct Side: Sendable {
    package let questionnaire: Questionnaire
    package let sheet: AnswerSheet
    package let assessment: Assessment
    /// What the file itself says, in the order of the criteria.
    let readings: [AnswerReading]
    /// In the order of `Assessment.criteria`.
    let criteria: [Criterion]
    let indexOf: [ItemID: Int]

    package init(
        _ questionnaire: Questionnaire, _ sheet: AnswerSheet, _ assessment: Assessment,
        readings: [AnswerReading]
    ) {
        self.questionnaire = questionnaire
        self.sheet = sheet
        self.assessment = assessment
        self.readings = readings
        criteria = questionnaire.allCriteria
        indexOf = Dictionary(
            criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the file says of a criterion, and what it is worth.
    func position(of index: Int) -> Position {
        let result = assessment.criteria[index]
        let reading = readings[index]
        let state: AnswerState =
            switch result.rule {
            // A refusal is an answer to everything; no reply is silence, and one that never arrived is neither.
            case .replyRefused: .declined
            case .noReply: sheet.reply == .none ? .notDisclosed : .unanswered
            default: reading.state
            }
        return Position(
            index: index, state: state, answer: reading.answer.map { sheet.answers[$0] },
            counted: result.state, rule: result.rule, points: result.points, grade: reading.grade)
    }

    /// A criterion as one file answers it.
    package struct Position: Sendable {
        /// Among the side's criteria.
        package let index: Int
        /// What the file says; `unanswered` where it says nothing.
        package let state: AnswerState
        package let answer: Answer?
        /// What it counts as, and by which rule.
        package let counted: AnswerState
        package let rule: CriterionResult.Rule
        /// What it earns, 0 to 1; `nil` where the criterion is out.
        package let points: Rational?
        /// The strongest evidence named; `nil` is the claim alone.
        package let grade: Evidence.Kind?

        /// Whether it is left out of the sum, for another reason than that there was no reply.
        var isOut: Bool { points == nil && rule != .noReply }
    }

    /// Whether a criterion is part of the overall score.
    func counts(_ index: Int) -> Bool {
        let result = assessment.criteria[index]
        return result.points != nil && (assessment.annexCounts || !result.isAnnex)
    }

    /// Whether a criterion is one of an annex that stands beside the overall score.
    func isBeside(_ index: Int) -> Bool {
        let result = assessment.criteria[index]
        return result.points != nil && result.isAnnex && !assessment.annexCounts
    }
}

package import ExactNumber
package import QuestionnaireModel

/// What a sheet itself says of one criterion, before follow-ups, pairs and the sheet's fields are considered.
package struct AnswerReading: Sendable, Hashable {
    /// Index into the sheet's answers; `nil` where it has none.
    package let answer: Int?
    /// `unanswered` also where the word may not be given here.
    package let state: AnswerState
    /// What it would earn on full evidence, 0 to 1.
    package let value: Rational
    /// What it would earn with the evidence named, 0 to 1.
    package let points: Rational
    /// The strongest evidence named; `nil` is the claim alone.
    package let grade: Evidence.Kind?
}

extension Scorer {
    /// The sheet's answers in the order of `Questionnaire.allCriteria`.
    package func readings(of sheet: AnswerSheet) -> [AnswerReading] {
        prepared.read(sheet).map { read in
            AnswerReading(
                answer: read.answer, state: read.state, value: read.value, points: read.value * read.cap,
                grade: read.grade)
        }
    }
}

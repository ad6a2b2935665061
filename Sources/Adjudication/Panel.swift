package import ExactNumber
package import QuestionnaireModel
package import Scoring

/// Several analysts, and what each of them made of the same replies.
package struct Panel: Sendable {
    /// One analyst's answers to one reply.
    package struct Coding: Sendable {
        package let sheet: AnswerSheet
        /// In the order of `Questionnaire.allCriteria`.
        package let readings: [AnswerReading]

        package init(_ sheet: AnswerSheet, readings: [AnswerReading]) {
            self.sheet = sheet
            self.readings = readings
        }

        /// The answer to a criterion; `nil` where there is none at all.
        package func answer(to criterion: Int) -> Answer? {
            readings[criterion].answer.map { sheet.answers[$0] }
        }
    }

    /// One reply, in the eyes of each analyst.
    package struct Reply: Sendable {
        package let name: String
        package let questionnaire: Questionnaire
        /// A place an analyst; `nil` where one has no file of it.
        package let codings: [Coding?]
        /// In the order of the questionnaire, those of the annex last.
        package let criteria: [Criterion]

        package init(name: String, questionnaire: Questionnaire, codings: [Coding?]) {
            self.name = name
            self.questionnaire = questionnaire
            self.codings = codings
            criteria = questionnaire.allCriteria
        }
    }

    /// One criterion of one reply: what can be agreed on.
    package struct Unit: Sendable {
        /// Index into `replies`.
        package let reply: Int
        /// Index into the reply's criteria.
        package let criterion: Int
        /// A place an analyst; `nil` is unanswered.
        package let labels: [AnswerLabel?]
        /// What each answer earns on its evidence, 0 to 1; `nil` where it is unanswered or not applicable.
        package let points: [Rational?]
    }

    /// As the files or folders name them.
    package let analysts: [String]
    package let replies: [Reply]
    /// In the order of the replies and their questionnaires.
    package let units: [Unit]

    package init(analysts: [String], replies: [Reply]) {
        self.analysts = analysts
        self.replies = replies
        units = replies.enumerated().flatMap { place, reply in
            reply.criteria.indices.map { criterion in
                let readings = reply.codings.map { $0?.readings[criterion] }
                return Unit(
                    reply: place, criterion: criterion,
                    labels: reply.codings.map { $0.flatMap { AnswerLabel($0, criterion) } },
                    points: readings.map { reading in
                        guard let reading, reading.state != .unanswered, reading.state != .notApplicable
                        else { return nil }
                        return reading.points
                    })
            }
        }
    }

    /// The criterion that a unit is of.
    package func criterion(of unit: Unit) -> Criterion { replies[unit.reply].criteria[unit.criterion] }
}

/// An answer as something that two analysts may give alike: its word, or its number.
package struct AnswerLabel: Hashable, Comparable, Sendable {
    package let state: AnswerState
    /// As the file writes it; empty for a number.
    let word: String
    let number: Rational?

    /// `nil` where the criterion is unanswered.
    init?(_ coding: Panel.Coding, _ criterion: Int) {
        let reading = coding.readings[criterion]
        guard reading.state != .unanswered, let answer = coding.answer(to: criterion) else { return nil }
        state = reading.state
        number = answer.number
        word = answer.number == nil ? answer.word ?? "" : ""
    }

    /// As it is said: `partly`, `12.5`.
    package var text: String {
        number.map { $0.isWhole ? $0.description : $0.shortText(decimals: 4) } ?? word
    }

    package static func < (a: AnswerLabel, b: AnswerLabel) -> Bool {
        if a.state != b.state { return a.rank < b.rank }
        if let one = a.number, let other = b.number { return one < other }
        return (a.number == nil ? 0 : 1, a.word) < (b.number == nil ? 0 : 1, b.word)
    }

    private var rank: Int { AnswerState.allCases.firstIndex(of: state) ?? 0 }
}

/// How the analysts stand to one criterion of one reply.
package enum Standing: String, Sendable, CaseIterable {
    /// All gave the same answer, and it earns the same.
    case agreed
    /// All gave the same answer, but on evidence that earns different points.
    case otherEvidence = "same-answer-other-evidence"
    /// Two of them gave different answers.
    case disagreed
    /// Some gave one and the same answer, and others none.
    case incomplete
    /// Nobody answered.
    case unanswered
}

extension Panel.Unit {
    /// How the analysts stand to it; one who has no file of the reply has no say.
    package func standing(in reply: Panel.Reply) -> Standing {
        let given = zip(reply.codings, labels).filter { $0.0 != nil }.map(\.1)
        let different = Set(given.compactMap { $0 })
        if different.isEmpty { return .unanswered }
        if different.count > 1 { return .disagreed }
        if given.contains(where: { $0 == nil }) { return .incomplete }
        return Set(points.compactMap { $0 }).count > 1 ? .otherEvidence : .agreed
    }
}

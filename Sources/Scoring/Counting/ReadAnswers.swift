import ExactNumber
import QuestionnaireModel

/// What the sheet says of each criterion, before follow-ups, pairs and fields are considered.
struct ReadAnswer: Sendable {
    /// Index into the sheet's answers.
    var answer: Int?
    var state: AnswerState
    /// Before the cap by evidence, 0 to 1.
    var value: Rational
    var cap: Rational = .one
    var grade: Evidence.Kind?
    /// Answered in a word that does not exist or is not allowed here: counted as unanswered.
    var isInvalid = false
    static let unanswered = ReadAnswer(answer: nil, state: .unanswered, value: .zero)
}

extension Prepared {
    /// The answers in the order of the criteria; of several to one criterion the first counts.
    func read(_ sheet: AnswerSheet) -> [ReadAnswer] {
        var read = [ReadAnswer](repeating: .unanswered, count: items.count)
        var next = 0
        // A span lends its elements: an answer holds a dozen texts, and none is copied.
        let answers = sheet.answers.span
        for position in answers.indices {
            guard let index = index(of: answers[position].criterion, expectedAt: next) else { continue }
            next = index + 1
            guard read[index].answer == nil else { continue }
            read[index] = self.read(answers, at: position, for: index)
        }
        return read
    }

    /// Most files keep to the questionnaire's order: the criterion behind the last one is tried first.
    private func index(of id: ItemID, expectedAt next: Int) -> Int? {
        if next < items.count, items[next].criterion.id == id, firstOfName[next] { return next }
        return indexOf[id]
    }

    private func read(_ answers: borrowing Span<Answer>, at position: Int, for index: Int) -> ReadAnswer {
        var read = ReadAnswer(answer: position, state: .unanswered, value: .zero)
        if let number = answers[position].number, let range = items[index].criterion.number {
            let span = range.full - range.none
            let value = max(.zero, min(.one, ((number - range.none) / span) ?? .zero))
            read.value = value
            read.state = value == .one ? .met : value.isZero ? .notMet : .partly
        } else if let word = answers[position].word {
            guard let meaning = items[index].scale.meaning(of: word), isAllowed(meaning.state, for: index)
            else {
                read.isInvalid = true
                return read
            }
            read.state = meaning.state
            read.value = meaning.value
        }
        let evidence = answers[position].evidence
        read.grade = evidence.strongest
        if !items[index].criterion.statementSuffices { read.cap = caps.share(for: evidence) }
        return read
    }

    /// The share that the strongest evidence lets be earned.
    func fullCap(_ index: Int) -> Rational {
        items[index].criterion.statementSuffices ? .one : caps.best
    }

    private func isAllowed(_ state: AnswerState, for index: Int) -> Bool {
        state != .notApplicable || items[index].scale.allowsNotApplicable
            || items[index].criterion.notApplicable != .never
    }
}

extension [Evidence] {
    /// `nil` is the claim alone.
    fileprivate var strongest: Evidence.Kind? {
        var grade: Evidence.Kind?
        let evidence = span
        for index in evidence.indices {
            let kind = evidence[index].kind
            if grade.map({ kind.strength > $0.strength }) ?? true { grade = kind }
        }
        return grade
    }
}

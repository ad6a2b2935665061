import ExactNumber
import QuestionnaireModel
import SourceText

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
    func read(_ sheet: AnswerSheet, _ method: Method) -> [ReadAnswer] {
        var read = [ReadAnswer](repeating: .unanswered, count: items.count)
        for (position, answer) in sheet.answers.enumerated() {
            guard let index = indexOf[answer.criterion], read[index].answer == nil else { continue }
            read[index] = self.read(answer, at: position, for: index, method)
        }
        return read
    }

    private func read(
        _ answer: Answer, at position: Int, for index: Int, _ method: Method
    ) -> ReadAnswer {
        var read = ReadAnswer(answer: position, state: .unanswered, value: .zero)
        if let number = answer.number, let range = items[index].criterion.number {
            let span = range.full - range.none
            let value = max(.zero, min(.one, ((number - range.none) / span) ?? .zero))
            read.value = value
            read.state = value == .one ? .met : value.isZero ? .notMet : .partly
        } else if let word = answer.word {
            guard let meaning = items[index].scale.meaning(of: word), isAllowed(meaning.state, for: index)
            else {
                read.isInvalid = true
                return read
            }
            read.state = meaning.state
            read.value = meaning.value
        }
        let (grade, cap) = method.cap(
            for: answer, statementSuffices: items[index].criterion.statementSuffices)
        read.grade = grade
        read.cap = cap
        return read
    }

    private func isAllowed(_ state: AnswerState, for index: Int) -> Bool {
        state != .notApplicable || items[index].scale.allowsNotApplicable
            || items[index].criterion.notApplicable != .never
    }
}

extension Method {
    /// The strongest evidence named, by what this method lets it earn, and the share it lets be earned.
    fileprivate func cap(
        for answer: Answer, statementSuffices: Bool
    ) -> (grade: Evidence.Kind?, cap: Rational) {
        var grade: Evidence.Kind?
        for evidence in answer.evidence {
            guard let known = grade else {
                grade = evidence.kind
                continue
            }
            if evidence.kind.strength > known.strength { grade = evidence.kind }
        }
        guard let caps = evidenceCaps, !statementSuffices else { return (grade, .one) }
        // Citing something never earns less than citing nothing, whatever a method's caps say.
        var cap = caps[nil]
        for evidence in answer.evidence { cap = Swift.max(cap, caps[evidence.kind]) }
        return (grade, Swift.max(.zero, Swift.min(.one, (cap / 100) ?? .one)))
    }

    /// The share that the strongest evidence lets be earned.
    func fullCap(for criterion: Criterion) -> Rational {
        guard let caps = evidenceCaps, !criterion.statementSuffices else { return .one }
        let best = Evidence.Kind.allCases.reduce(caps[nil]) { Swift.max($0, caps[$1]) }
        return Swift.max(.zero, Swift.min(.one, (best / 100) ?? .one))
    }
}

extension Evidence.Kind {
    /// Its place in the order of the grades, the weakest 0.
    var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

import ExactNumber
import QuestionnaireModel

/// What the words of a scale count as, as shares of its full mark.
struct PreparedScale: Sendable {
    struct Meaning: Sendable {
        var state: AnswerState
        /// 0 to 1.
        var value: Rational
    }

    /// A handful: to go through them is quicker than to hash a word.
    private let meanings: [(word: String, meaning: Meaning)]
    /// What its best word earns, 0 to 1.
    let best: Meaning
    /// The points of a full mark, for sums.
    let full: Rational
    /// Whether one of its words is *not applicable*, and it is a body's own scale.
    let allowsNotApplicable: Bool

    init(_ scale: Scale) {
        var meanings: [(word: String, meaning: Meaning)] = []
        var best = Meaning(state: .met, value: .zero)
        for choice in scale.choices where !meanings.contains(where: { $0.word == choice.word }) {
            var value = Rational.zero
            if PreparedScale.earns(choice.state), let points = choice.points {
                value = max(.zero, min(.one, (points / scale.full) ?? .zero))
            }
            let meaning = Meaning(state: choice.state, value: value)
            meanings.append((choice.word, meaning))
            if value > best.value { best = meaning }
        }
        self.meanings = meanings
        self.best = best.value.isZero ? Meaning(state: .met, value: .one) : best
        full = max(.zero, scale.full)
        allowsNotApplicable =
            scale.name != Scale.standard.name && scale.choices.contains { $0.state == .notApplicable }
    }

    /// States whose points a scale may set; what is open or out earns none.
    private static func earns(_ state: AnswerState) -> Bool {
        switch state {
        case .met, .partly, .notMet, .declined: true
        case .notDisclosed, .unknown, .unanswered, .notApplicable: false
        }
    }

    func meaning(of word: String) -> Meaning? { meanings.first { $0.word == word }?.meaning }

    /// What a word of a condition stands for: a word of the scale, or one of the table of states.
    func states(of word: String) -> AnswerState? { meaning(of: word)?.state ?? AnswerState(rawValue: word) }
}

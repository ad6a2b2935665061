import QuestionnaireModel

/// By which words criteria may be answered.
enum AnswerScale {
    /// The scales of a questionnaire; a method's come before its own of the same name.
    struct Book {
        private let scales: ScaleBook
        /// Those by which some criterion is answered, each once, in the order of the questionnaire.
        private(set) var used: [Scale] = []

        init(_ questionnaire: Questionnaire, methodScales: [Scale] = []) {
            scales = ScaleBook(questionnaire, methodScales: methodScales)
            for criterion in questionnaire.allCriteria {
                let scale = scale(of: criterion)
                if !used.contains(where: { $0.name == scale.name }) { used.append(scale) }
            }
        }

        /// The scale of a criterion; the standard one where it names none that is known.
        func scale(of criterion: Criterion) -> Scale { known(for: criterion) ?? .standard }

        /// The scale of a criterion; `nil` where it names one that is not known here.
        func known(for criterion: Criterion) -> Scale? { scales.scale(of: criterion) }

        /// The place of a criterion's scale in `used`.
        func index(of criterion: Criterion) -> Int {
            let name = scale(of: criterion).name
            return used.firstIndex { $0.name == name } ?? 0
        }
    }

    /// A choice for people: the standard words as they are always shown, others as their scale spells them.
    static func term(for choice: Scale.Choice) -> Vocabulary.Term {
        let standard = Vocabulary.term(for: choice.state)
        if choice.word == choice.state.rawValue { return standard }
        return Vocabulary.Term(
            word: choice.word, label: choice.word, meaning: "Counts as \(standard.label.lowercased())")
    }
}

import QuestionnaireModel

/// By which words the criteria of a questionnaire are answered; a method's scales come before its own of the same
/// name.
struct AnswerScales {
    private let scales: ScaleBook
    /// Those by which some criterion is answered, each once, in the order of the questionnaire.
    private(set) var used: [Scale] = []

    init(_ questionnaire: Questionnaire, methodScales: [Scale]) {
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

package import QuestionnaireModel

/// Which scale each criterion is answered by: a method's scale comes before the questionnaire's of the same
/// name, and a criterion that names none has the questionnaire's default one.
package struct ScaleBook: Sendable {
    private let scales: [Scale]
    private let defaultName: String

    package init(_ questionnaire: Questionnaire, _ method: Method?) {
        scales = (method?.scales ?? []) + questionnaire.scales + [Scale.standard]
        defaultName = questionnaire.defaultScale ?? Scale.standard.name
    }

    /// The names of all scales, each once, the method's first.
    package var names: [String] {
        var names: [String] = []
        for scale in scales where !names.contains(scale.name) { names.append(scale.name) }
        return names
    }

    /// The scale of a name; `nil` if there is none.
    package func scale(named name: String) -> Scale? {
        scales.first { $0.name == name }
    }

    /// The scale of a criterion; `nil` if it names one that there is not.
    package func scale(of criterion: Criterion) -> Scale? {
        scale(named: criterion.scale ?? defaultName)
    }
}

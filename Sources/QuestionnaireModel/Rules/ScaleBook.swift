/// Finds the scale of a criterion: the method's of that name, else the questionnaire's, else the standard one.
public struct ScaleBook: Sendable {
    private let byName: [String: Scale]
    private let defaultName: String

    public init(_ questionnaire: Questionnaire, _ method: Method? = nil) {
        self.init(questionnaire, methodScales: method?.scales ?? [])
    }

    public init(_ questionnaire: Questionnaire, methodScales: [Scale]) {
        var byName = [Scale.standard.name: Scale.standard]
        for scale in questionnaire.scales + methodScales { byName[scale.name] = scale }
        self.byName = byName
        defaultName = questionnaire.defaultScale ?? Scale.standard.name
    }

    /// The scale of a criterion; `nil` where it names one that does not exist.
    public func scale(of criterion: Criterion) -> Scale? { scale(named: criterion.scale ?? defaultName) }

    /// The scale of a name; `nil` where there is none.
    public func scale(named name: String) -> Scale? { byName[name] }

    /// The names there are, in order.
    public var names: [String] { byName.keys.sorted() }
}

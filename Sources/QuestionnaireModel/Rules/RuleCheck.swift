import ExactNumber
import SourceText

/// Checks the rules that a questionnaire carries, before anybody answers it.
public struct RuleCheck: Sendable {
    let questionnaire: Questionnaire
    let scales: ScaleBook
    /// Of several with the same id the first: that there are several has been told where they were read.
    let criteria: [Criterion]
    /// Their ids, to suggest from.
    let names: [String]
    /// By id, where each stands in `criteria`.
    let indexByID: [ItemID: Int]
    let method: Method?

    /// With a method its scales and aggregations are known too; without one those that the questionnaire does not
    /// define are taken on trust.
    public init(_ questionnaire: Questionnaire, _ method: Method? = nil) {
        self.questionnaire = questionnaire
        self.method = method
        scales = ScaleBook(questionnaire, method)
        var criteria: [Criterion] = []
        var indexByID: [ItemID: Int] = [:]
        for criterion in questionnaire.allCriteria where indexByID[criterion.id] == nil {
            indexByID[criterion.id] = criteria.count
            criteria.append(criterion)
        }
        self.criteria = criteria
        names = criteria.map(\.id.text)
        self.indexByID = indexByID
    }

    /// A catalogue's criteria are held against each other as if one letter asked them all.
    public init(_ catalogue: Catalogue) {
        let asks = catalogue.themes.flatMap(\.asks).map { ask in
            Group(id: ask.id, kind: .ask, children: ask.criteria.map(Child.criterion))
        }
        self.init(Questionnaire(id: "catalogue", title: "", principles: [], groups: asks))
    }

    /// All that is wrong, in the order of the questionnaire.
    public var problems: [RuleProblem] {
        criteria.flatMap(problems(of:)) + followUpCircles + replacementCircles + pairProblems
            + crossCheckProblems + scaleProblems
            + groupProblems
    }

    func criterion(_ id: ItemID) -> Criterion? { indexByID[id].map { criteria[$0] } }

    private func problems(of criterion: Criterion) -> [RuleProblem] {
        var found: [RuleProblem] = []
        let place = RuleProblem.Place.criterion(criterion.id)
        if let name = criterion.scale { found += unknownScale(name, at: place, key: "scale") }
        if criterion.weight <= .zero { found.append(notPositive(criterion.weight, at: place)) }
        if let number = criterion.number, number.none == number.full {
            found.append(
                RuleProblem(
                    "empty-number-range", at: place, key: "number",
                    "the number that earns nothing and the one that earns all must differ"))
        }
        return found + applyProblems(of: criterion) + followProblems(of: criterion)
    }

    private func notPositive(_ weight: Rational, at place: RuleProblem.Place) -> RuleProblem {
        RuleProblem(
            "weight-not-positive", at: place, key: "weight", "\(weight) is no weight: a weight is above 0")
    }

    private var groupProblems: [RuleProblem] {
        questionnaire.allGroups.flatMap { group in
            var found: [RuleProblem] = []
            if group.weight <= .zero { found.append(notPositive(group.weight, at: .group(group.id))) }
            if let name = group.aggregation, let method, method.aggregation(named: name) == nil {
                found.append(
                    .unknownAggregation(name, of: method, at: .group(group.id), key: "aggregation"))
            }
            return found
        }
    }
}

/// Scales: those that are named, and what they say.
extension RuleCheck {
    private func unknownScale(_ name: String, at place: RuleProblem.Place, key: String) -> [RuleProblem] {
        guard let method, scales.scale(named: name) == nil else { return [] }
        return [
            RuleProblem(
                "unknown-scale", at: place, key: key,
                "\"\(name.shortened)\" is no scale of this questionnaire nor of the method \"\(method.id)\"",
                explanation: "The scales are \(scales.names.listed(by: "and")).",
                slip: RuleProblem.Slip(.name, name, among: scales.names))
        ]
    }

    private var scaleProblems: [RuleProblem] {
        let unknown =
            questionnaire.defaultScale.map { unknownScale($0, at: .questionnaire, key: "default-scale") }
            ?? []
        return unknown + questionnaire.scales.flatMap(\.problems)
    }
}

extension Scale {
    /// Points between nothing and the full mark, and better words that earn no less.
    var problems: [RuleProblem] {
        var found: [RuleProblem] = []
        func add(_ id: String, _ key: String, _ headline: String) {
            found.append(RuleProblem(id, at: .scale(name), key: key, headline))
        }
        if full <= .zero { add("weight-not-positive", "full", "the full mark is above 0") }
        var words: Set<String> = []
        for choice in choices {
            if !words.insert(choice.word).inserted {
                add("duplicate-choice", "choices", "\"\(choice.word)\" stands twice in the scale")
            }
            if let points = choice.points, points < .zero || points > full {
                add(
                    "points-out-of-range", "points",
                    "\"\(choice.word)\" earns \(points): points run from 0 to \(full)")
            }
        }
        func points(_ states: Set<AnswerState>) -> [Rational] {
            choices.filter { states.contains($0.state) }.compactMap(\.points)
        }
        if let worse = points([.notMet, .declined]).max(), let better = points([.met, .partly]).min(),
            worse > better
        {
            add("points-against-state", "points", "what is not met earns no more than what is met in part")
        }
        return found
    }
}

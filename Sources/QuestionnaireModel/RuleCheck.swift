import ExactNumber
import SourceText

/// Checks the rules that a questionnaire carries, before anybody answers it.
public struct RuleCheck: Sendable {
    let questionnaire: Questionnaire
    let scales: ScaleBook
    let criteria: [Criterion]
    let byID: [ItemID: Criterion]
    let method: Method?

    /// With a method its scales, aggregations and levels are known too.
    public init(_ questionnaire: Questionnaire, _ method: Method? = nil) {
        self.questionnaire = questionnaire
        self.method = method
        scales = ScaleBook(questionnaire, method)
        criteria = questionnaire.allCriteria
        byID = Dictionary(criteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All that is wrong, in the order of the questionnaire, then of the method.
    public var problems: [RuleProblem] {
        criteria.flatMap(problems(of:)) + circles + pairProblems + crossCheckProblems + scaleProblems
            + groupProblems + methodProblems
    }

    private func problems(of criterion: Criterion) -> [RuleProblem] {
        var found: [RuleProblem] = []
        let place = RuleProblem.Place.criterion(criterion.id)
        if scales.scale(of: criterion) == nil {
            let name = criterion.scale ?? questionnaire.defaultScale ?? ""
            found.append(
                RuleProblem(
                    "unknown-scale", at: place, key: "scale",
                    "\"\(name)\" is no scale\(meant(name, scales.names))"))
        }
        if criterion.weight <= .zero { found.append(notPositive(criterion.weight, at: place)) }
        if let number = criterion.number, number.none == number.full {
            found.append(
                RuleProblem(
                    "empty-number-range", at: place, key: "number",
                    "the number that earns nothing and the one that earns all must differ"))
        }
        if let condition = criterion.follows { found += followProblems(condition, at: place) }
        if let condition = criterion.appliesWhen { found += applyProblems(condition, of: criterion) }
        return found
    }

    func notPositive(_ weight: Rational, at place: RuleProblem.Place) -> RuleProblem {
        RuleProblem(
            "weight-not-positive", at: place, key: "weight", "\(weight) is no weight: a weight is above 0")
    }

    private var groupProblems: [RuleProblem] {
        var found: [RuleProblem] = []
        func visit(_ group: Group) {
            if group.weight <= .zero { found.append(notPositive(group.weight, at: .group(group.id))) }
            if let name = group.aggregation, let method, method.aggregation(named: name) == nil {
                found.append(unknownAggregation(name, in: method, at: .group(group.id), key: "aggregation"))
            }
            group.groups.forEach(visit)
        }
        (questionnaire.groups + questionnaire.annex).forEach(visit)
        return found
    }

    func unknownAggregation(
        _ name: String, in method: Method, at place: RuleProblem.Place, key: String
    ) -> RuleProblem {
        RuleProblem(
            "unknown-aggregation", at: place, key: key,
            "\"\(name)\" is no aggregation of the method\(meant(name, method.aggregations.map(\.name)))")
    }

    private var scaleProblems: [RuleProblem] {
        (questionnaire.scales + (method?.scales ?? [])).flatMap { scale in
            var found: [RuleProblem] = []
            func add(_ id: String, _ key: String, _ headline: String) {
                found.append(RuleProblem(id, at: .scale(scale.name), key: key, headline))
            }
            if scale.full <= .zero { add("weight-not-positive", "full", "the full mark is above 0") }
            var words: Set<String> = []
            for choice in scale.choices {
                if !words.insert(choice.word).inserted {
                    add("duplicate-choice", "choices", "\"\(choice.word)\" stands twice in the scale")
                }
                if let points = choice.points, points < .zero || points > scale.full {
                    add(
                        "points-out-of-range", "points",
                        "\"\(choice.word)\" earns \(points): points run from 0 to \(scale.full)")
                }
            }
            func points(_ states: Set<AnswerState>) -> [Rational] {
                scale.choices.filter { states.contains($0.state) }.compactMap(\.points)
            }
            if let worse = points([.notMet, .declined]).max(), let better = points([.met, .partly]).min(),
                worse > better
            {
                add(
                    "points-against-state", "points", "what is not met earns no more than what is met in part"
                )
            }
            return found
        }
    }

    /// `; did you mean "x"?`, or nothing.
    func meant(_ word: String, _ candidates: some Sequence<String>) -> String {
        NearMiss.best(for: word, among: candidates).map { "; did you mean \"\($0)\"?" } ?? ""
    }
}

extension Method {
    /// The aggregation of a name; the standard one needs no entry.
    public func aggregation(named name: String) -> Aggregation? {
        aggregations.first { $0.name == name } ?? (name == Aggregation.standardName ? .standard : nil)
    }
}

import ExactNumber

/// Checks the rules that a method carries.
public enum MethodCheck {
    /// What is wrong with a method, whatever the questionnaire.
    public static func problems(of method: Method) -> [RuleProblem] {
        var found: [RuleProblem] = []
        func add(_ id: String, _ key: String, _ headline: String) {
            found.append(RuleProblem(id, at: .method, key: key, headline))
        }
        if method.max <= .zero { add("weight-not-positive", "max", "the full mark is above 0") }
        let starts = method.bands.map(\.from)
        if let first = starts.first, first != .zero {
            add("bands-with-gap", "bands", "the first band begins at 0")
        }
        if zip(starts, starts.dropFirst()).contains(where: { $0 >= $1 }) {
            add("bands-out-of-order", "bands", "bands stand in rising order of where they begin")
        }
        if let caps = method.evidenceCaps {
            let rising = [caps[nil]] + Evidence.Kind.allCases.map { caps[$0] }
            if zip(rising, rising.dropFirst()).contains(where: { $0 > $1 }) {
                add("caps-not-rising", "evidence-caps", "stronger evidence never earns less than weaker")
            }
        }
        return found + method.scales.flatMap(\.problems)
    }

    /// What a method says of the groups of a questionnaire that are not there.
    public static func problems(of method: Method, for questionnaire: Questionnaire) -> [RuleProblem] {
        var found: [RuleProblem] = []
        let levels = Set(questionnaire.allGroups.compactMap(\.level)).sorted()
        func checkLevel(_ name: String, at place: RuleProblem.Place, key: String) {
            guard !levels.contains(name) else { return }
            found.append(
                RuleProblem(
                    "unknown-level", .warning, at: place, key: key,
                    "no group of this questionnaire is of level \"\(name)\"",
                    slip: RuleProblem.Slip(.name, name, among: levels)))
        }
        func checkUse(_ name: String, at place: RuleProblem.Place, key: String, isView: Bool = false) {
            guard let aggregation = method.aggregation(named: name) else {
                found.append(.unknownAggregation(name, of: method, at: place, key: key))
                return
            }
            if case .level(let level) = aggregation.parts {
                checkLevel(level, at: .aggregation(name), key: "of")
            }
            if aggregation.rule == .effectiveMean, !isView {
                found.append(
                    RuleProblem(
                        "effective-mean-outside-views", at: place, key: key,
                        "effective-mean is for views: the shares it uses come from the levels"))
            }
        }
        for rule in method.levels {
            checkUse(rule.aggregation, at: .method, key: "levels")
            if case .level(let level) = rule.selector { checkLevel(level, at: .method, key: "levels") }
        }
        checkUse(method.overall.aggregation, at: .method, key: "overall")
        for view in method.views {
            checkUse(view.aggregation, at: .view(view.id), key: "use", isView: true)
            if case .level(let level) = view.grouping { checkLevel(level, at: .view(view.id), key: "by") }
        }
        return found
    }
}

extension RuleProblem {
    static func unknownAggregation(
        _ name: String, of method: Method, at place: Place, key: String
    ) -> RuleProblem {
        RuleProblem(
            "unknown-aggregation", at: place, key: key, "\"\(name)\" is no aggregation of the method",
            slip: Slip(.name, name, among: method.aggregations.map(\.name)))
    }
}

extension Method {
    /// The aggregation of a name; the standard one needs no entry.
    public func aggregation(named name: String) -> Aggregation? {
        aggregations.first { $0.name == name } ?? (name == Aggregation.standardName ? .standard : nil)
    }
}

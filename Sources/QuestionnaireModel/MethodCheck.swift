import ExactNumber

/// Cross-checks, and what a method says of the questionnaire's groups.
extension RuleCheck {
    var crossCheckProblems: [RuleProblem] {
        questionnaire.crossChecks.flatMap { check -> [RuleProblem] in
            let found = wordProblems(check.when, at: .crossCheck(check.id))
            guard found.isEmpty else { return found }
            switch possibility(of: check.when) {
            case (true, false):
                return [
                    RuleProblem(
                        "condition-always-holds", .warning, at: .crossCheck(check.id), key: "when",
                        "this condition always holds")
                ]
            case (false, _): return [impossible(at: .crossCheck(check.id), key: "when")]
            default: return []
            }
        }
    }

    private func wordProblems(_ condition: Condition, at place: RuleProblem.Place) -> [RuleProblem] {
        let key = "when"
        switch condition {
        case .answer(let id, let words):
            guard let criterion = byID[id] else { return [unknownCriterion(id, at: place, key: key)] }
            return emptyProblem(words.isEmpty, at: place, key: key)
                + words.compactMap { word in
                    state(of: word, for: criterion) == nil
                        ? unknownWord(word, for: criterion, at: place, key: key) : nil
                }
        case .field(let field, let words):
            return emptyProblem(words.isEmpty, at: place, key: key)
                + words.compactMap { fieldWordProblem($0, of: field, at: place, key: key) }
        case .all(let parts), .any(let parts):
            return emptyProblem(parts.isEmpty, at: place, key: key)
                + parts.flatMap { wordProblems($0, at: place) }
        case .not(let part): return wordProblems(part, at: place)
        }
    }

    /// Whether a condition can hold and can fail, by trying every combination of answers.
    ///
    /// More than 20,000 combinations are not tried: both are then taken to be possible.
    private func possibility(of condition: Condition) -> (holds: Bool, fails: Bool) {
        var combinations: [[ItemID: String]] = [[:]]
        for id in condition.criteria {
            guard let criterion = byID[id], let scale = scales.scale(of: criterion) else {
                return (true, true)
            }
            let words = scale.choices.map(\.word) + [AnswerState.unanswered.rawValue]
            guard combinations.count * words.count * SheetFacts.all.count <= 2_000_000 else {
                return (true, true)
            }
            combinations = combinations.flatMap { known in
                words.map { word in known.merging([id: word]) { first, _ in first } }
            }
        }
        var (holds, fails) = (false, false)
        for answers in combinations {
            for facts in SheetFacts.all {
                if condition.holds(
                    facts,
                    { id, words in
                        guard let word = answers[id], let criterion = byID[id] else { return false }
                        let state = self.state(of: word, for: criterion)
                        return words.contains {
                            $0 == word || AnswerState(rawValue: $0).map { $0 == state } == true
                        }
                    })
                {
                    holds = true
                } else {
                    fails = true
                }
                if holds, fails { return (true, true) }
            }
        }
        return (holds, fails)
    }

    var methodProblems: [RuleProblem] {
        guard let method else { return [] }
        var found: [RuleProblem] = []
        var levels: Set<String> = []
        func visit(_ group: Group) {
            if let level = group.level { levels.insert(level) }
            group.groups.forEach(visit)
        }
        (questionnaire.groups + questionnaire.annex).forEach(visit)
        func checkLevel(_ name: String, at place: RuleProblem.Place, key: String) {
            guard !levels.contains(name) else { return }
            found.append(
                RuleProblem(
                    "unknown-level", .warning, at: place, key: key,
                    "no group of this questionnaire is of level \"\(name)\"\(meant(name, levels.sorted()))"))
        }
        func checkUse(_ name: String, at place: RuleProblem.Place, key: String, isView: Bool = false) {
            guard let aggregation = method.aggregation(named: name) else {
                found.append(unknownAggregation(name, in: method, at: place, key: key))
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
        return found + Self.problems(of: method)
    }

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
        return found
    }
}

extension Condition {
    /// Whether it holds, with the answers asked of the caller.
    public func holds(_ facts: SheetFacts, _ answer: (ItemID, [String]) -> Bool) -> Bool {
        switch self {
        case .answer(let id, let words): answer(id, words)
        case .field(let field, let words): facts.word(of: field).map(words.contains) ?? false
        case .all(let parts): parts.allSatisfy { $0.holds(facts, answer) }
        case .any(let parts): parts.contains { $0.holds(facts, answer) }
        case .not(let part): !part.holds(facts, answer)
        }
    }
}

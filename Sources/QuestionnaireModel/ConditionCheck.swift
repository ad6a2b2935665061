import ExactNumber

/// What conditions may look at, and that they can hold at all.
extension RuleCheck {
    /// A follow-up looks at answers alone, and opens upwards: a better answer never closes it.
    func followProblems(_ condition: Condition, at place: RuleProblem.Place) -> [RuleProblem] {
        let key = "follows"
        switch condition {
        case .answer(let id, let words):
            guard let prerequisite = byID[id] else { return [unknownCriterion(id, at: place, key: key)] }
            if case .criterion(id) = place {
                return [RuleProblem("circular-condition", at: place, key: key, "\(id) follows itself")]
            }
            return emptyProblem(words.isEmpty, at: place, key: key)
                + words.compactMap { word in
                    guard let state = state(of: word, for: prerequisite) else {
                        return unknownWord(word, for: prerequisite, at: place, key: key)
                    }
                    if state == .met || state == .partly { return nil }
                    return RuleProblem(
                        "follow-up-of-worse-answer", at: place, key: key,
                        "a follow-up cannot hang on \"\(word)\": a better answer would close it",
                        explanation: "Improving an answer must never cost points. Let it follow what earns "
                            + "something, or ask it without a condition.")
                }
        case .field(let field, _):
            return [
                RuleProblem(
                    "field-in-follows", at: place, key: key,
                    "\"\(field.rawValue)\" is a field of the sheet: it belongs in applies-when")
            ]
        case .all(let parts), .any(let parts):
            return emptyProblem(parts.isEmpty, at: place, key: key)
                + parts.flatMap { followProblems($0, at: place) }
        case .not:
            return [
                RuleProblem(
                    "not-in-follows", at: place, key: key,
                    "a follow-up cannot hang on what is not answered: a better answer would close it",
                    explanation: "Improving an answer must never cost points.")
            ]
        }
    }

    /// What decides whether a criterion applies is fields of the sheet alone.
    func applyProblems(_ condition: Condition, of criterion: Criterion) -> [RuleProblem] {
        let place = RuleProblem.Place.criterion(criterion.id)
        let key = "applies-when"
        var found = fieldProblems(condition, at: place, key: key)
        guard found.isEmpty else { return found }
        let sheets = SheetFacts.all
        let holding = sheets.filter { condition.holds(for: $0) }
        if holding.isEmpty {
            found.append(impossible(at: place, key: key))
        } else if holding.count == sheets.count {
            found.append(
                RuleProblem(
                    "condition-always-holds", .warning, at: place, key: key, "this condition always holds"))
        }
        let leavesWithTheClaim = sheets.contains { facts in
            var linked = facts
            linked.isDirectLinkSupported = true
            return condition.holds(for: facts) && !condition.holds(for: linked)
        }
        if leavesWithTheClaim, criterion.pairedWith == nil {
            found.append(
                RuleProblem(
                    "involvement-takes-weight-out", at: place, key: key,
                    "a claim of involvement may take a criterion out only where another takes its place",
                    explanation: "Otherwise a company could raise its score by a claim. Name the partner in "
                        + "paired-with."))
        }
        return found
    }

    private func fieldProblems(
        _ condition: Condition, at place: RuleProblem.Place, key: String
    ) -> [RuleProblem] {
        switch condition {
        case .answer(let id, _):
            return [
                RuleProblem(
                    "answer-in-applies-when", at: place, key: key,
                    "\(id) is an answer: it belongs in follows",
                    explanation: "Answers never decide what applies, or weight could be answered away.")
            ]
        case .field(let field, let words):
            return emptyProblem(words.isEmpty, at: place, key: key)
                + words.compactMap { fieldWordProblem($0, of: field, at: place, key: key) }
        case .all(let parts), .any(let parts):
            return emptyProblem(parts.isEmpty, at: place, key: key)
                + parts.flatMap { fieldProblems($0, at: place, key: key) }
        case .not(let part): return fieldProblems(part, at: place, key: key)
        }
    }

    func fieldWordProblem(
        _ word: String, of field: SheetField, at place: RuleProblem.Place, key: String
    ) -> RuleProblem? {
        let words = field.words
        if words.contains(word) { return nil }
        if field == .involvement, Involvement(rawValue: word) != nil {
            return RuleProblem(
                "impossible-condition", at: place, key: key,
                "\"\(word)\" never holds: of involvement only a supported \"directly-linked\" changes anything"
            )
        }
        return RuleProblem(
            "unknown-field-value", at: place, key: key,
            "\"\(word)\" is no \(field.rawValue)\(meant(word, words))")
    }

    func emptyProblem(_ isEmpty: Bool, at place: RuleProblem.Place, key: String) -> [RuleProblem] {
        isEmpty
            ? [RuleProblem("empty-condition", at: place, key: key, "a condition names what it hangs on")] : []
    }

    func impossible(at place: RuleProblem.Place, key: String) -> RuleProblem {
        RuleProblem("impossible-condition", at: place, key: key, "this condition can never hold")
    }

    func unknownCriterion(_ id: ItemID, at place: RuleProblem.Place, key: String) -> RuleProblem {
        RuleProblem(
            "unknown-criterion", at: place, key: key,
            "\"\(id)\" is no criterion of this questionnaire\(meant(id.text, criteria.map(\.id.text)))")
    }

    func unknownWord(
        _ word: String, for criterion: Criterion, at place: RuleProblem.Place, key: String
    ) -> RuleProblem {
        let words = scales.scale(of: criterion)?.choices.map(\.word) ?? []
        return RuleProblem(
            "unknown-answer", at: place, key: key,
            "\"\(word)\" is no answer to \(criterion.id)\(meant(word, words))")
    }

    /// What a word of a condition stands for: a word of the criterion's scale, else one of the table of states.
    func state(of word: String, for criterion: Criterion) -> AnswerState? {
        guard let scale = scales.scale(of: criterion) else { return AnswerState(rawValue: word) }
        if let choice = scale.choice(word) { return choice.state }
        guard let state = AnswerState(rawValue: word) else { return nil }
        let isPossible =
            state == .unanswered || criterion.number != nil || scale.choices.contains { $0.state == state }
        return isPossible ? state : nil
    }

    /// Follow-ups that lead back to themselves; each circle is reported once, at its first criterion.
    var circles: [RuleProblem] {
        var mark: [ItemID: Bool] = [:]  // false: on the way, true: done
        var found: [RuleProblem] = []
        var path: [ItemID] = []
        func visit(_ id: ItemID) {
            guard let criterion = byID[id], let follows = criterion.follows, mark[id] != true else { return }
            mark[id] = false
            path.append(id)
            for next in follows.criteria where next != id {
                if mark[next] == false {
                    let circle = path.drop { $0 != next } + [next]
                    found.append(
                        RuleProblem(
                            "circular-condition", at: .criterion(next), key: "follows",
                            "\(circle.map(\.text).joined(separator: " follows ")): a circle"))
                } else {
                    visit(next)
                }
            }
            path.removeLast()
            mark[id] = true
        }
        for criterion in criteria { visit(criterion.id) }
        return found
    }
}

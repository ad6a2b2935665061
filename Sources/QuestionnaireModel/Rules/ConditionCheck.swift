/// What conditions may look at, and that they can hold at all.
extension RuleCheck {
    /// A follow-up looks at answers alone, and opens upwards: a better answer never closes it.
    func followProblems(of criterion: Criterion) -> [RuleProblem] {
        guard let condition = criterion.follows else { return [] }
        let check = MentionCheck(rules: self, place: .criterion(criterion.id), key: "follows")
        var found = check.emptyProblems(condition)
        for mention in condition.mentions {
            switch mention.subject {
            case .field(let field):
                found.append(
                    check.problem(
                        "field-in-follows",
                        "\"\(field.rawValue)\" is a field of the sheet: it belongs in applies-when",
                        at: mention))
            case .answer: found += check.answerProblems(mention, of: criterion)
            }
        }
        guard found.isEmpty else { return found }
        let verdict = check.verdictProblems(condition)
        if verdict == [check.impossible] { return verdict }
        return verdict + condition.mentions.flatMap(check.closingProblems)
            + check.apartProblems(criterion, condition)
    }

    /// What decides whether a criterion applies is fields of the sheet alone.
    func applyProblems(of criterion: Criterion) -> [RuleProblem] {
        guard let condition = criterion.appliesWhen else { return [] }
        let check = MentionCheck(rules: self, place: .criterion(criterion.id), key: "applies-when")
        var found = check.emptyProblems(condition)
        for mention in condition.mentions {
            switch mention.subject {
            case .field(let field): found += check.fieldProblems(mention, of: field)
            case .answer(let id):
                found.append(
                    check.problem(
                        "answer-in-applies-when", "\"\(id)\" is an answer: it belongs in follows",
                        explanation: "Answers never decide what applies, or weight could be answered away.",
                        at: mention))
            }
        }
        guard found.isEmpty else { return found }
        found += check.verdictProblems(condition)
        let leavesWithTheClaim = SheetFacts.all.contains { facts in
            var linked = facts
            linked.isDirectLinkSupported = true
            return condition.holds(for: facts) && !condition.holds(for: linked)
        }
        if leavesWithTheClaim, criterion.pairedWith == nil {
            found.append(
                check.problem(
                    "involvement-takes-weight-out",
                    "a claim of involvement may take a criterion out only where another takes its place",
                    explanation: "Otherwise a company could raise its score by a claim. Name the partner in "
                        + "paired-with."))
        }
        return found
    }

    /// A cross-check looks at both, and can hold and fail.
    var crossCheckProblems: [RuleProblem] {
        questionnaire.crossChecks.flatMap { rule -> [RuleProblem] in
            let check = MentionCheck(rules: self, place: .crossCheck(rule.id), key: "when")
            var found = check.emptyProblems(rule.when)
            for mention in rule.when.mentions {
                switch mention.subject {
                case .field(let field): found += check.fieldProblems(mention, of: field)
                case .answer: found += check.answerProblems(mention, of: nil)
                }
            }
            return found.isEmpty ? check.verdictProblems(rule.when) : found
        }
    }

    /// What a word of a condition stands for: a word of the criterion's scale; where a number is asked for, or the
    /// scale is not known here, also one of the table of states.
    func state(of word: String, for criterion: Criterion) -> AnswerState? {
        let scale = scales.scale(of: criterion)
        if let choice = scale?.choice(word) { return choice.state }
        return scale == nil || criterion.number != nil ? AnswerState(rawValue: word) : nil
    }
}

import SourceText

/// What can be wrong with one condition.
struct MentionCheck {
    let rules: RuleCheck
    let place: RuleProblem.Place
    let key: String

    func problem(
        _ id: String, _ headline: String, explanation: String = "", at mention: Condition.Mention? = nil,
        word: Int? = nil, slip: RuleProblem.Slip? = nil, severity: RuleProblem.Severity = .error,
        solution: String? = nil
    ) -> RuleProblem {
        RuleProblem(
            id, severity, at: place, key: key, headline, explanation: explanation,
            part: mention.map { RuleProblem.Part(mention: $0.number, word: word) }, slip: slip,
            solution: solution)
    }

    var impossible: RuleProblem {
        problem("impossible-condition", "\"\(key)\" must be able to hold, and this never does")
    }

    var needless: RuleProblem {
        problem(
            "needless-condition", "\"\(key)\" always holds", severity: .warning,
            solution: "leave it out, or say what it was meant to tell apart")
    }

    func verdictProblems(_ condition: Condition) -> [RuleProblem] {
        switch condition.verdict {
        case .never: [impossible]
        case .always: [needless]
        case .sometimes: []
        }
    }

    /// A file cannot say nothing here; a condition made in Swift can.
    func emptyProblems(_ condition: Condition) -> [RuleProblem] {
        condition.isEmptySomewhere ? [problem("empty-condition", "a condition names what it hangs on")] : []
    }

    /// Whether there is a criterion of that id, and it may be answered so.
    func answerProblems(_ mention: Condition.Mention, of owner: Criterion?) -> [RuleProblem] {
        guard case .answer(let id) = mention.subject else { return [] }
        guard let criterion = rules.criterion(id) else {
            return [
                problem(
                    "unknown-criterion", "\"\(id)\" is no criterion here",
                    explanation: "A condition can only look at answers that are asked for.", at: mention,
                    slip: RuleProblem.Slip(.name, id.text, among: rules.names))
            ]
        }
        var found: [RuleProblem] = []
        if let owner, id == owner.id {
            found.append(
                problem("circular-condition", "\"\(id)\" must not depend on its own answer", at: mention))
        }
        if let next = criterion.replacedBy, let owner, owner.replacedBy == nil {
            found.append(
                problem(
                    "replaced-criterion",
                    "\"\(id)\" was replaced by \"\(next)\" and must not be what \"\(owner.id)\" depends on",
                    explanation: "Nobody is asked it any more.", at: mention, solution: "write \"\(next)\""))
        }
        // Of a scale that is not known here every word is taken on trust.
        guard let scale = rules.scales.scale(of: criterion) else { return found }
        let allowed = scale.choices.map(\.word)
        for (index, word) in mention.words.enumerated() where rules.state(of: word, for: criterion) == nil {
            found.append(
                problem(
                    "unknown-answer", "\"\(word.shortened)\" is no answer to \"\(id)\"",
                    explanation: "Its answers are \(allowed.listed(by: "or")).", at: mention, word: index,
                    slip: RuleProblem.Slip(.answer, word, among: allowed)))
        }
        return found
    }

    /// What a better answer would close.
    func closingProblems(_ mention: Condition.Mention) -> [RuleProblem] {
        guard case .answer(let id) = mention.subject, let criterion = rules.criterion(id) else { return [] }
        if mention.isNegated {
            return [
                problem(
                    "not-in-follows",
                    "a follow-up cannot hang on what is not answered: a better answer would close it",
                    explanation: "Improving an answer must never cost points.", at: mention)
            ]
        }
        return mention.words.enumerated().compactMap { index, word in
            guard let state = rules.state(of: word, for: criterion), state != .met, state != .partly else {
                return nil
            }
            return problem(
                "follow-up-of-worse-answer",
                "a follow-up cannot hang on \"\(word)\": a better answer would close it",
                explanation: "Improving an answer must never cost points. Let it follow what earns "
                    + "something, or ask it without a condition.", at: mention, word: index)
        }
    }

    func fieldProblems(_ mention: Condition.Mention, of field: SheetField) -> [RuleProblem] {
        let words = field.words
        return mention.words.enumerated().compactMap { index, word in
            if words.contains(word) { return nil }
            if field == .involvement, Involvement(rawValue: word) != nil {
                return problem(
                    "impossible-condition",
                    "\"\(word)\" never holds: of involvement only a supported \"directly-linked\" changes anything",
                    at: mention, word: index)
            }
            return problem(
                "unknown-word", "\"\(word.shortened)\" is no word for \"\(field.rawValue)\"",
                explanation: "It is one of \(words.listed(by: "or")).", at: mention, word: index,
                slip: RuleProblem.Slip(.word, word, among: words))
        }
    }

    /// Prerequisites that apply to other sheets than their follow-up.
    func apartProblems(_ criterion: Criterion, _ condition: Condition) -> [RuleProblem] {
        guard let own = criterion.appliesWhen, own.verdict != .never else { return [] }
        return condition.criteria.compactMap { id in
            guard let other = rules.criterion(id)?.appliesWhen, other.verdict != .never,
                Condition.all([own, other]).verdict == .never
            else { return nil }
            return problem(
                "impossible-condition",
                "\"\(criterion.id)\" and its prerequisite \"\(id)\" never apply to the same company",
                explanation:
                    "A follow-up leaves with its prerequisite, so that nobody would ever be asked it.")
        }
    }
}

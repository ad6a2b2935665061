import ExactNumber
import QuestionnaireModel
import Scoring

/// How many criteria stand where, what is strongest and weakest, and the rungs in one sentence.
extension ReportComposer {
    func summaryPart() -> [Block] {
        guard hasReply else { return [] }
        // Where nothing is earned there is nothing to compare.
        let isEarning = assessment.overall.score.map { !$0.isZero } ?? false
        let sentences = (isEarning ? [extremes, rungsSentence] : []).filter { !$0.isEmpty }
        let comparison = Line(sentences.joined(separator: [" "]))
        return [.paragraph(counts)] + (comparison.isEmpty ? [] : [.paragraph(comparison)])
    }

    private var counts: Line {
        // The results that the score is made of, by state; those that nobody was asked apart.
        var ofState = CaseTable<AnswerState, Int> { _ in 0 }
        var (all, unasked) = (0, 0)
        for index in assessment.criteria.indices where countsAnnex || !assessment.criteria[index].isAnnex {
            all += 1
            let rule = assessment.criteria[index].rule
            if rule == .doesNotApply || rule == .otherOfPair {
                unasked += 1
            } else {
                ofState[
                    assessment.criteria[index].applies ? assessment.criteria[index].state : .notApplicable] +=
                    1
            }
        }
        guard all > 0 else { return ["The questionnaire has no criteria."] }
        let states: [AnswerState] = [
            .met, .partly, .notMet, .declined, .notDisclosed, .unknown, .unanswered, .notApplicable,
        ]
        var numbers = states.map { ($0.predicate, ofState[$0]) }
        numbers.append(("not asked of this company", unasked))
        numbers.removeAll { $0.1 == 0 }
        let whole = "\(Words.count(all, "criterion", "criteria")) \(origin)"
        if numbers.count == 1, let (predicate, _) = numbers.first {
            return [
                .text(
                    all == 1
                        ? "The only criterion \(origin) is \(predicate)."
                        : "All \(whole) are \(predicate).")
            ]
        }
        let items = numbers.enumerated().map { index, entry in
            let (predicate, count) = entry
            return "\(count) \(index == 0 ? (count == 1 ? "is " : "are ") : "")\(predicate)"
        }
        return [.text("Of the \(whole), \(Words.list(items)).")]
    }

    private var origin: String {
        guard questionnaire.letter != nil else { return "of the questionnaire" }
        let questions = Words.count(questionnaire.groups.count, "question")
        return "that hrdd derives from the letter's \(questions)\(countsAnnex ? " and its annex" : "")"
    }

    /// What lies under the answers that earn something: a score alone does not tell shown from said.
    var grounds: Line {
        guard input.method.evidenceCaps != nil else { return [] }
        var (shown, own, claimed, facts) = (0, 0, 0, 0)
        for index in assessment.criteria.indices where countsAnnex || !assessment.criteria[index].isAnnex {
            let state = assessment.criteria[index].state
            guard state == .met || state == .partly, assessment.criteria[index].rule == .asAnswered else {
                continue
            }
            switch assessment.criteria[index].grade {
            case _ where criteria[index].statementSuffices: facts += 1
            case nil, .reply: claimed += 1
            case .internalDocument, .auditOrCertificate: own += 1
            case .publicDocument, .stakeholderAccount, .independentInvestigation: shown += 1
            }
        }
        let all = shown + own + claimed + facts
        let numbers = [
            (shown, "on public documents, accounts or investigations"),
            (own, "on internal documents or audits"), (claimed, "on the claim alone"),
            (facts, "on a statement that is itself the fact"),
        ].filter { $0.0 > 0 }
        guard all > 0, let (first, ground) = numbers.first else { return [] }
        if numbers.count == 1 {
            let whole = all == 1 ? "The one criterion" : "All \(all) criteria"
            return [.text("\(whole) met or partly met \(all == 1 ? "rests" : "rest") \(ground).")]
        }
        let rest = numbers.dropFirst().map { "\($0.0) \($0.1)" }
        let items = ["\(first) \(first == 1 ? "rests" : "rest") \(ground)"] + rest
        return [.text("Of the \(all) criteria met or partly met, \(Words.list(items)).")]
    }

    // MARK: Strongest and weakest

    private struct Part {
        /// Few of many are named.
        var name: () -> Line
        var score: Rational
        var max: Rational
        var share: Rational

        init(name: @escaping () -> Line, score: Rational, max: Rational) {
            (self.name, self.score, self.max) = (name, score, max)
            share = score / max ?? .zero
        }
    }

    private var parts: [Part] {
        var parts: [Part] = []
        for principle in assessment.principles {
            for clause in principle.clauses {
                // One criterion makes neither a strength nor a weakness.
                guard let score = clause.score.score, clause.criteria > 1 else { continue }
                let name = { () -> Line in
                    let title = SafeText.oneLine(clause.title)
                    return [
                        "clause ", .foreign("\(clause.id.text)\(title.isEmpty ? "" : ", “\(title)”,")"),
                    ]
                }
                parts.append(Part(name: name, score: score, max: clause.score.max))
            }
        }
        guard parts.isEmpty else { return parts }
        for (group, number) in zip(questionnaire.groups, outline.questions) {
            let result = assessment.groups[number].score
            guard let score = result.score else { continue }
            parts.append(Part(name: { Outline.link(to: group) }, score: score, max: result.max))
        }
        return parts
    }

    /// Whether a clause with a score has so many criteria.
    private func hasClauses(_ isSo: (Int) -> Bool) -> Bool {
        assessment.principles.contains {
            $0.clauses.contains { $0.score.score != nil && isSo($0.criteria) }
        }
    }

    /// What is compared.
    private var partWord: String {
        if hasClauses({ $0 > 1 }) { return "clauses" }
        return questionnaire.groups.allSatisfy { $0.kind == .question } ? "questions" : "parts"
    }

    private var extremes: Line {
        let parts = parts
        guard parts.count > 1, let best = parts.map(\.share).max(), let worst = parts.map(\.share).min()
        else { return [] }
        let among = hasClauses { $0 > 1 } && hasClauses { $0 == 1 } ? " with more than one criterion" : ""
        if best == worst {
            return [
                .text(
                    "All \(partWord)\(among) stand alike at \(mark(parts[0].score, of: parts[0].max)) of \(parts[0].max.shortText(decimals: 2))."
                )
            ]
        }
        let subject = among.isEmpty ? "The" : "Of the \(partWord)\(among), the"
        return [.text("\(subject) company is strongest on ")]
            + named(parts.filter { $0.share == best }, isFirst: true)
            + [" and weakest on "] + named(parts.filter { $0.share == worst }, isFirst: false) + ["."]
    }

    /// At most three; more that stand alike are counted.
    private func named(_ parts: [Part], isFirst: Bool) -> Line {
        guard let first = parts.first else { return [] }
        let out = isFirst ? " of \(first.max.shortText(decimals: 2))" : ""
        if parts.count > 3 {
            return [
                .text("\(parts.count) \(partWord) that stand at \(mark(first.score, of: first.max))\(out)")
            ]
        }
        return Words.list(parts.map { $0.name() }) + [
            .text(" with \(mark(first.score, of: first.max))\(out)\(parts.count > 1 ? " each" : "")")
        ]
    }

    // MARK: Rungs

    private var rungsSentence: Line {
        let stages = assessment.stages.compactMap { stage in
            stage.score.score.map { (stage.stage, mark($0, of: stage.score.max)) }
        }
        guard stages.count > 1, assessment.overall.score != nil else { return [] }
        let max = assessment.stages.first?.score.max.shortText(decimals: 2) ?? fullMark
        let items = stages.enumerated().map { index, entry in
            let (stage, figure) = entry
            return index == 0
                ? "\(stage.place) it earns \(figure) of \(max) (\(stage.plural))"
                : "\(stage.place) \(figure) (\(stage.plural))"
        }
        return [.text("\(Words.capitalised(Words.list(items))).")]
    }
}

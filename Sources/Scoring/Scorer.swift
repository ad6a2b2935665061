import ExactNumber
public import QuestionnaireModel

/// A questionnaire and a method made ready once, so that many sheets can be scored quickly.
public struct Scorer: Sendable {
    public let questionnaire: Questionnaire
    public let method: Method
    /// What is wrong with the rules of both, worked out when it is asked for; with an error among them scores are
    /// not to be shown.
    public var problems: [RuleProblem] {
        RuleCheck(questionnaire, method).problems + MethodCheck.problems(of: method)
            + MethodCheck.problems(of: method, for: questionnaire)
    }
    let prepared: Prepared
    let themes: Themes

    public init(_ questionnaire: Questionnaire, _ method: Method) {
        self.questionnaire = questionnaire
        self.method = method
        prepared = Prepared(questionnaire, method)
        themes = Themes(questionnaire, prepared)
    }

    /// How much is worked out.
    public enum Detail: Sendable {
        /// All that a report says.
        case full
        /// The scores with criteria and findings, without groups, gaps, next band and robustness.
        case summary
        /// The scores overall, by principle and by stage, and nothing else.
        case scores
    }

    /// The assessment of one sheet. The same sheet gives the same assessment, always.
    public func assess(_ sheet: AnswerSheet, detail: Detail = .full) -> Assessment {
        if detail == .scores { return scoresAlone(of: sheet) }
        let run = Run(self, sheet, needsAll: detail == .full || !method.views.isEmpty)
        let scores = Scores(method: method, hasReply: run.hasReply)
        let tallies = Tallies(run)
        let annexValue = prepared.annexNode.flatMap { run.evaluation.values[$0] }
        let overall = scores.score(run.evaluation.total, full: method.max)
        let notApplicable = run.notApplicableScenario(scores)
        var assessment = Assessment(
            overall: overall,
            principles: themes.principles.map { principle in
                let clauses = principle.clauses.map { clause in
                    Assessment.ClauseResult(
                        id: clause.id, title: clause.title, score: scores.score(tallies[clause.criteria]),
                        criteria: tallies.counting(clause.criteria))
                }
                return Assessment.PrincipleResult(
                    id: principle.id, title: principle.title,
                    score: scores.score(tallies[principle.criteria]),
                    criteria: tallies.counting(principle.criteria), clauses: clauses)
            },
            stages: themes.stages.map { stage in
                Assessment.StageResult(
                    stage: stage.stage, score: scores.score(tallies[stage.criteria]),
                    criteria: tallies.counting(stage.criteria))
            },
            views: method.views.map { ViewTable($0, run, tallies, scores).result },
            groups: [],
            annexScore: prepared.annexNode.map { _ in scores.score(annexValue, full: method.max) },
            annexCounts: run.countsAnnex, criteria: run.criterionResults, gaps: [],
            findings: Findings(run, notApplicable).all, involvement: run.involvement,
            notApplicable: notApplicable, nextBand: nil, robustness: nil,
            isAddressee: run.isAddressee, withoutScore: run.withoutScore(overall), decimals: method.decimals,
            bands: method.bands)
        if detail == .full {
            assessment.groups = run.groupResults(scores)
            let gains = Gains(run)
            assessment.gaps = gains.gaps
            assessment.nextBand = NextBand(run, gains, assessment).way
            assessment.robustness = overall.score == nil ? nil : Sway(run, scores).robustness
        }
        return assessment
    }

    /// What a line says of a sheet; thousands of sheets go this way.
    private func scoresAlone(of sheet: AnswerSheet) -> Assessment {
        let run = Run(self, sheet, needsAll: false)
        let scores = Scores(method: method, hasReply: run.hasReply)
        let tallies = Tallies(run)
        let overall = scores.score(run.evaluation.total, full: method.max)
        return Assessment(
            overall: overall,
            principles: themes.principles.map { principle in
                Assessment.PrincipleResult(
                    id: principle.id, title: principle.title,
                    score: scores.score(tallies[principle.criteria]),
                    criteria: tallies.counting(principle.criteria), clauses: [])
            },
            stages: themes.stages.map { stage in
                Assessment.StageResult(
                    stage: stage.stage, score: scores.score(tallies[stage.criteria]),
                    criteria: tallies.counting(stage.criteria))
            },
            views: [], groups: [], annexScore: nil, annexCounts: run.countsAnnex, criteria: [],
            gaps: [], findings: [], involvement: run.involvement,
            notApplicable: Assessment.NotApplicableScenario(count: 0, weight: .zero, score: nil),
            nextBand: nil, robustness: nil, isAddressee: run.isAddressee,
            withoutScore: run.withoutScore(overall), decimals: method.decimals, bands: method.bands)
    }
}

/// One sheet on its way through the engine: what was read, counted and added up.
final class Run: Sendable {
    let scorer: Scorer
    let sheet: AnswerSheet
    let facts: SheetFacts
    let read: [ReadAnswer]
    let counting: Counting
    let evaluation: Evaluation
    let shares: [Rational]
    let countsAnnex: Bool
    /// False where nobody answered or nobody was asked: then nothing has a score.
    let hasReply: Bool

    var prepared: Prepared { scorer.prepared }
    var method: Method { scorer.method }

    init(_ scorer: Scorer, _ sheet: AnswerSheet, needsAll: Bool) {
        self.scorer = scorer
        self.sheet = sheet
        facts = SheetFacts(sheet)
        countsAnnex = scorer.method.annex.countsFor.contains(sheet.basis)
        hasReply = !(sheet.basis == .publishedReply && (sheet.reply == .none || sheet.reply == .notDelivered))
        read =
            hasReply
            ? scorer.prepared.read(sheet)
            : [ReadAnswer](repeating: .unanswered, count: scorer.prepared.items.count)
        counting = Counting(scorer.prepared, read, facts)
        evaluation = Evaluation(
            scorer.prepared, scorer.method, counting, countsAnnex: countsAnnex, needsAll: needsAll)
        shares = evaluation.shares(counting)
    }

    /// Whether a criterion is part of the overall score.
    func counts(_ index: Int) -> Bool {
        counting.counted[index].applies && (countsAnnex || !prepared.items[index].isAnnex)
    }

    var criterionResults: [CriterionResult] {
        prepared.items.indices.map { index in
            let item = prepared.items[index]
            let one = counting.counted[index]
            let answer = read[index]
            return CriterionResult(
                id: item.criterion.id, answer: answer.answer,
                word: answer.answer.flatMap { sheet.answers[$0].word }, state: one.state,
                rule: hasReply ? one.rule : .noReply, uncapped: one.applies ? answer.value : nil,
                cap: answer.cap, grade: answer.grade, points: one.applies && hasReply ? one.points : nil,
                weight: item.weight, max: item.max, effectiveWeight: shares[index], isAnnex: item.isAnnex,
                range: answer.answer.map { sheet.answers[$0].range })
        }
    }

    func withoutScore(_ overall: Score) -> Assessment.WithoutScore? {
        if overall.score != nil { return nil }
        if !hasReply { return sheet.reply == .none ? .noReply : .replyNotDelivered }
        guard let total = evaluation.total else { return .nothingApplies }
        let isEnoughReviewed = total.reviewed * 100 >= method.minimumReviewed
        if !isEnoughReviewed { return .tooLittleReviewed }
        return method.headline == .answeredOnly && !total.isBlocked ? .tooLittleReviewed : .blocked
    }

    var involvement: InvolvementResult {
        InvolvementResult(
            claims: sheet.involvement, isSupportedDirectLink: facts.isDirectLinkSupported,
            alleged: scorer.questionnaire.letter?.allegedInvolvement?.claim)
    }

    /// `nil` where there is no letter, or it names no company.
    var isAddressee: Bool? {
        guard let letter = scorer.questionnaire.letter, letter.company != nil else { return nil }
        return sheet.isAddressee(of: letter)
    }

    /// The headline had every *not applicable* been counted as not met.
    func notApplicableScenario(_ scores: Scores) -> Assessment.NotApplicableScenario {
        let out = prepared.items.indices.filter { index in
            let one = counting.counted[index]
            return !one.applies && (countsAnnex || !prepared.items[index].isAnnex)
                && (one.rule == .asAnswered || one.rule == .prerequisiteNotApplicable)
        }
        var scenario = Assessment.NotApplicableScenario(
            count: out.count, weight: .zero,
            score: scores.score(evaluation.total, full: method.max).score)
        guard !out.isEmpty, hasReply else { return scenario }
        let answers = read.map { answer in
            guard answer.state == .notApplicable else { return answer }
            return ReadAnswer(answer: answer.answer, state: .notMet, value: .zero)
        }
        let strict = Counting(prepared, answers, facts)
        let strictly = Evaluation(prepared, method, strict, countsAnnex: countsAnnex, needsAll: false)
        let strictShares = strictly.shares(strict)
        scenario.weight = out.map { strictShares[$0] }.sum * 100
        scenario.score = scores.score(strictly.total, full: method.max).score
        return scenario
    }
}

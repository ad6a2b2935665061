import ExactNumber
public import QuestionnaireModel
import SourceText

extension Scorer {
    /// How a figure of a sheet was added up; `nil` where nothing is called so.
    ///
    /// The subject is `overall`, `annex`, a principle (`13`), a clause (`13(a)`), a stage, or the id of a question,
    /// section, ask or criterion.
    public func explain(_ subject: String, _ sheet: AnswerSheet) -> Explanation? {
        let run = Run(self, sheet, needsAll: true)
        let explaining = Explaining(run)
        if subject == "overall" { return explaining.node(Prepared.total, subject) }
        if subject == "annex", let annex = prepared.annexNode { return explaining.node(annex, subject) }
        if let principle = themes.principles.first(where: { $0.id == subject }) {
            return explaining.criteria(
                principle.criteria, subject, "Principle \(subject): \(principle.title)")
        }
        if let clause = themes.principles.flatMap(\.clauses).first(where: { $0.id.text == subject }) {
            return explaining.criteria(clause.criteria, subject, "Clause \(subject): \(clause.title)")
        }
        if let stage = themes.stages.first(where: { $0.stage.rawValue == subject }) {
            return explaining.criteria(stage.criteria, subject, "All criteria of the stage \(subject)")
        }
        if let node = prepared.nodeOf[ItemID(subject)] { return explaining.node(node, subject) }
        return prepared.indexOf[ItemID(subject)].map { explaining.criterion($0, subject) }
    }

    /// What `explain` can be asked for, in the order of the questionnaire.
    public var explainable: [String] {
        ["overall"] + themes.principles.flatMap { [$0.id] + $0.clauses.map(\.id.text) }
            + themes.stages.map(\.stage.rawValue) + prepared.nodes.dropFirst().map(\.id.text)
            + prepared.items.map(\.criterion.id.text)
    }

    /// What was probably meant by a subject that `explain` does not know.
    public func explainable(near subject: String) -> String? {
        let plain = { (text: String) in text.lowercased().filter { $0.isLetter || $0.isNumber } }
        let wanted = plain(subject)
        let question = "question" + (wanted.hasPrefix("q") ? wanted.dropFirst() : wanted[...])
        // "13a", "Question 2", "Q2", "2".
        let same = explainable.first { [wanted, question].contains(plain($0)) }
        return same ?? NearMiss.best(for: subject, among: explainable)
    }
}

/// Writes sums down in whole numbers.
struct Explaining {
    private let run: Run
    private let scores: Scores

    init(_ run: Run) {
        self.run = run
        scores = Scores(method: run.method, hasReply: run.hasReply)
    }

    /// A line before its numbers are made whole.
    private struct Line {
        var id: String
        var label: String
        /// `nil` where the part is out.
        var worth: (weight: Rational, points: Rational)?
        var remark: String
    }

    func node(_ index: Int, _ subject: String) -> Explanation {
        let node = run.prepared.nodes[index]
        let value = run.evaluation.values[index]
        let weights = Dictionary(
            run.evaluation.weights(of: index, run.counting).map { ($0.part, $0.weight) },
            uniquingKeysWith: { first, _ in first })
        let lines = run.evaluation.parts(of: index).map { part in
            line(part, weight: weights[part], isInSum: !run.isBlocked(part))
        }
        return explanation(
            subject, node.label.isEmpty ? node.id.text : node.label, lines, node.aggregation,
            value: value, max: run.fullMark(of: index))
    }

    private func line(_ part: Prepared.Part, weight: Rational?, isInSum: Bool) -> Line {
        switch part {
        case .criterion(let index):
            let item = run.prepared.items[index]
            return Line(
                id: item.criterion.id.text, label: item.criterion.text,
                worth: weight.map { ($0, run.counting.counted[index].points) },
                remark: CriterionRemark(run, index).text)
        case .node(let index):
            let node = run.prepared.nodes[index]
            let value = run.evaluation.values[index]
            let worth = isInSum ? weight.flatMap { weight in value.map { (weight, $0.floor) } } : nil
            let remark =
                value == nil ? "nothing in it applies" : isInSum ? "" : "an answer is missing that blocks it"
            return Line(id: node.id.text, label: node.label, worth: worth, remark: remark)
        }
    }

    /// A view: every criterion by its share in the overall score.
    func criteria(_ criteria: [Int], _ subject: String, _ title: String) -> Explanation {
        let lines = criteria.filter { run.countsAnnex || !run.prepared.items[$0].isAnnex }.map { index in
            line(
                .criterion(index), weight: run.counts(index) ? run.shares[index] : nil, isInSum: true)
        }
        let view = Aggregation(name: "view", rule: .effectiveMean, parts: .criteria)
        return explanation(
            subject, title, lines, view, value: Tallies(run)[criteria], max: run.method.max)
    }

    /// One answer: what its word earns, and how much of that its evidence lets count.
    func criterion(_ index: Int, _ subject: String) -> Explanation {
        let item = run.prepared.items[index]
        let one = run.counting.counted[index]
        let read = run.read[index]
        let remark = CriterionRemark(run, index).text
        var lines: [Line] = []
        if one.applies {
            let isCapped = one.points == read.value * read.cap && read.cap < .one && !read.value.isZero
            let counts = isCapped ? read.cap * 100 : 100
            lines.append(
                Line(
                    id: "answer", label: "what the answer earns",
                    worth: (counts, isCapped ? read.value : one.points), remark: remark))
            if isCapped {
                lines.append(
                    Line(
                        id: "evidence", label: "what its evidence does not carry",
                        worth: (100 - counts, .zero), remark: GapWords.basis(read.grade)))
            }
        } else {
            lines.append(Line(id: "answer", label: "out", worth: nil, remark: remark))
        }
        let value = PartValue(
            points: one.points, isOpen: one.state.isSilent, isReviewed: one.state != .unanswered)
        var explanation = explanation(
            subject, item.criterion.text, lines,
            Aggregation(name: "answer", rule: .weightedMean), value: one.applies ? value : nil,
            max: item.max)
        explanation.rule = "An answer earns its points as far as its evidence carries."
        return explanation
    }

    private func explanation(
        _ subject: String, _ title: String, _ lines: [Line], _ aggregation: Aggregation, value: PartValue?,
        max: Rational
    ) -> Explanation {
        let worths = lines.compactMap(\.worth)
        let scale = WholeScale(worths.map(\.weight))
        let pointsFull = commonDenominator(worths.map(\.points))
        let rows = lines.map { line in
            let weight = line.worth.map { scale.whole($0.weight) } ?? .zero
            let points = line.worth.map { $0.points.whole(over: pointsFull) }
            return Explanation.Row(
                id: line.id, label: line.label, weight: weight, points: points,
                product: weight * (points ?? .zero), remark: line.remark)
        }
        let score = scores.score(value, full: max)
        var explanation = Explanation(
            subject: subject, title: title, rule: aggregation.sentence, rows: rows,
            isMean: aggregation.isMean, totalWeight: rows.map(\.weight).reduce(.zero, +),
            totalProduct: rows.map(\.product).reduce(.zero, +), pointsFull: pointsFull, max: max,
            result: score.floor, division: "", score: score, notes: [])
        explanation.division = division(explanation, aggregation)
        explanation.notes = notes(explanation, aggregation)
        return explanation
    }

    private func division(_ explanation: Explanation, _ aggregation: Aggregation) -> String {
        guard run.hasReply else {
            return run.sheet.reply == .notDelivered
                ? "The letter was not delivered: no score" : "There was no reply: no score"
        }
        guard let result = explanation.result else { return "Nothing to divide: no score" }
        let shown = Score.shown(result, of: explanation.max, decimals: run.method.decimals)
        let exact = result.description
        // What cannot be written out in so many decimals stands beside the fraction.
        let ending = exact == shown ? exact : "\(exact) = \(shown)"
        guard explanation.isMean else { return "\(aggregation.sentence) This gives \(ending)" }
        let sum = "\(explanation.totalProduct) / (\(explanation.totalWeight) × \(explanation.pointsFull))"
        let rounds = aggregation.round.map { ", rounded to \($0) decimals" } ?? ""
        return "\(sum) × \(explanation.max)\(rounds) = \(ending)"
    }

    private func notes(_ explanation: Explanation, _ aggregation: Aggregation) -> [String] {
        var notes: [String] = []
        let out = explanation.rows.count { $0.points == nil }
        if out > 0 { notes.append("out, and weighing nothing: \(out) of \(explanation.rows.count) lines") }
        if let ceiling = explanation.score.ceiling, ceiling != explanation.result {
            notes.append(
                "with what is open counted in full: "
                    + Score.shown(ceiling, of: explanation.max, decimals: run.method.decimals))
        }
        if run.method.headline == .answeredOnly, let answered = explanation.score.answeredOnly {
            notes.append(
                "the headline is over disclosed criteria alone: "
                    + Score.shown(answered, of: explanation.max, decimals: run.method.decimals))
        }
        return notes
    }
}

/// Brings weights to whole numbers without a common factor.
private struct WholeScale {
    private let denominator: BigInt
    private let factor: BigInt

    init(_ weights: [Rational]) {
        denominator = commonDenominator(weights)
        var common = BigInt.zero
        for weight in weights { common = .greatestCommonDivisor(common, weight.whole(over: denominator)) }
        factor = common == .zero ? .one : common
    }

    func whole(_ weight: Rational) -> BigInt {
        weight.whole(over: denominator).divided(by: factor)?.quotient ?? .zero
    }
}

extension Run {
    /// Whether a part applies and yet has no score.
    func isBlocked(_ part: Prepared.Part) -> Bool {
        if case .node(let index) = part { evaluation.values[index]?.isBlocked ?? false } else { false }
    }
}

extension Aggregation {
    var isMean: Bool {
        switch rule {
        case .weightedMean, .mean, .effectiveMean, .sum: true
        case .minimum, .allOrHalf, .any: false
        }
    }

    /// The rule in words.
    var sentence: String {
        switch rule {
        case .weightedMean: "The weighted mean of the lines: each weight times its points, over all weights."
        case .mean: "The mean of the lines, each weighing the same."
        case .effectiveMean: "The mean of the lines by their shares in the overall score."
        case .sum: "The sum of the lines' marks, out of what they can give."
        case .minimum: "The weakest line."
        case .allOrHalf: "All lines full give the full mark, some of it half, nothing none."
        case .any: "The best line."
        }
    }
}

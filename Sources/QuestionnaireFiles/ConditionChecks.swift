import QuestionnaireModel
import SourceText

/// What is wrong between the criteria of one questionnaire, or of one catalogue: conditions that name
/// nothing, can never hold or run in a circle, and partners that do not fit.
struct ConditionChecks {
    private let criteria: [PlacedCriterion]
    private let indexByID: [ItemID: Int]
    /// The words by which a criterion may be answered; `nil` where its scale is not known here.
    private let words: (Criterion) -> [String]?
    private var found: [Diagnostic] = []

    /// Everything that is wrong. Of criteria with the same id only the first counts: that they are
    /// duplicates has been said.
    static func run(
        _ criteria: [PlacedCriterion], crossChecks: [PlacedCrossCheck],
        words: @escaping (Criterion) -> [String]?
    ) -> [Diagnostic] {
        var checks = ConditionChecks(criteria, words: words)
        for placed in criteria {
            for mention in placed.mentions {
                checks.checkMention(mention, of: placed.criterion.id, in: placed.file)
            }
            checks.checkPossibility(of: placed)
            checks.checkPartner(of: placed)
        }
        for check in crossChecks {
            for mention in check.mentions { checks.checkMention(mention, of: nil, in: check.file) }
            checks.checkPossibility(of: check)
        }
        checks.checkCircles()
        checks.checkReplacements()
        return checks.found
    }

    private init(_ criteria: [PlacedCriterion], words: @escaping (Criterion) -> [String]?) {
        self.criteria = criteria
        self.words = words
        indexByID = Dictionary(
            criteria.enumerated().map { ($0.element.criterion.id, $0.offset) },
            uniquingKeysWith: { a, _ in a })
    }

    private mutating func checkMention(_ mention: Mention, of id: ItemID?, in file: SourceFile) {
        guard let target = indexByID[mention.id] else {
            let near = NearMiss.best(for: mention.id.text, among: criteria.map(\.criterion.id.text))
            found.append(
                Diagnostic(
                    .error, "unknown-criterion",
                    "\"\(mention.id)\" is no criterion here" + Wording.didYouMean(near),
                    explanation: "A condition can only look at answers that are asked for.", in: file,
                    at: mention.idRange, solutions: Wording.suggest(near)))
            return
        }
        if mention.id == id {
            found.append(
                Diagnostic(
                    .error, "circular-condition", "\"\(mention.id)\" must not depend on its own answer",
                    in: file,
                    at: mention.idRange))
        }
        if let next = criteria[target].criterion.replacedBy, let id, criterion(id)?.replacedBy == nil {
            found.append(
                Diagnostic(
                    .error, "replaced-criterion",
                    "\"\(mention.id)\" was replaced by \"\(next)\" and must not be what \"\(id)\" depends on",
                    explanation: "Nobody is asked it any more.", in: file, at: mention.idRange,
                    solutions: [Diagnostic.Solution("write \"\(next)\"")]))
        }
        guard let allowed = words(criteria[target].criterion) else { return }
        for word in mention.words where !allowed.contains(word.text) {
            let near = Wording.nearestAnswer(to: word.text, among: allowed)
            found.append(
                Diagnostic(
                    .error, "unknown-answer",
                    "\"\(word.text)\" is no answer to \"\(mention.id)\"" + Wording.didYouMean(near),
                    explanation: "Its answers are \(Wording.list(allowed)).", in: file, at: word.range,
                    solutions: Wording.mendAnswer(
                        word.text, at: word.range, with: near, among: allowed)))
        }
    }

    private func criterion(_ id: ItemID) -> Criterion? { indexByID[id].map { criteria[$0].criterion } }

    /// A condition is tried out only when all that it names exists.
    private func isComplete(_ mentions: [Mention]) -> Bool {
        mentions.allSatisfy { indexByID[$0.id] != nil }
    }

    private mutating func checkPossibility(of placed: PlacedCriterion) {
        let criterion = placed.criterion
        guard isComplete(placed.mentions) else { return }
        if let condition = criterion.appliesWhen, let range = placed.appliesWhenRange {
            report(ConditionLogic.verdict(on: condition), "\"applies-when\"", in: placed.file, at: range)
        }
        guard let condition = criterion.follows, let range = placed.followsRange else { return }
        let verdict = ConditionLogic.verdict(on: condition)
        report(verdict, "\"follows\"", in: placed.file, at: range)
        guard verdict != .never, let own = criterion.appliesWhen else { return }
        for id in condition.criteria {
            guard let index = indexByID[id], let other = criteria[index].criterion.appliesWhen,
                ConditionLogic.verdict(on: own) != .never, ConditionLogic.verdict(on: other) != .never,
                ConditionLogic.verdict(on: .all([own, other])) == .never
            else { continue }
            found.append(
                Diagnostic(
                    .error, "impossible-condition",
                    "\"\(criterion.id)\" and its prerequisite \"\(id)\" never apply to the same company",
                    explanation:
                        "A follow-up leaves with its prerequisite, so that nobody would ever be asked it.",
                    in: placed.file, at: range))
        }
    }

    private mutating func checkPossibility(of placed: PlacedCrossCheck) {
        guard isComplete(placed.mentions) else { return }
        report(
            ConditionLogic.verdict(on: placed.check.when), "\"when\"", in: placed.file, at: placed.whenRange)
    }

    private mutating func report(
        _ verdict: ConditionLogic.Verdict, _ key: String, in file: SourceFile, at range: ByteRange
    ) {
        switch verdict {
        case .sometimes: break
        case .never:
            found.append(
                Diagnostic(
                    .error, "impossible-condition", "\(key) must be able to hold, and this never does",
                    in: file,
                    at: range))
        case .always:
            found.append(
                Diagnostic(
                    .warning, "needless-condition", "\(key) always holds", in: file, at: range,
                    solutions: [Diagnostic.Solution("leave it out, or say what it was meant to tell apart")]))
        }
    }
}

extension ConditionChecks {
    private mutating func checkPartner(of placed: PlacedCriterion) {
        guard let partnerID = placed.criterion.pairedWith, let range = placed.pairedWithRange else { return }
        let id = placed.criterion.id
        func report(_ headline: String, _ explanation: String = "", notes: [Diagnostic.Note] = []) {
            found.append(
                Diagnostic(
                    .error, "unfit-partner", headline, explanation: explanation, in: placed.file, at: range,
                    notes: notes))
        }
        guard partnerID != id else { return report("\"\(id)\" must not be its own partner") }
        guard let index = indexByID[partnerID] else {
            let near = NearMiss.best(for: partnerID.text, among: criteria.map(\.criterion.id.text))
            found.append(
                Diagnostic(
                    .error, "unknown-criterion",
                    "\"\(partnerID)\" is no criterion here" + Wording.didYouMean(near),
                    explanation: "Of two partners one takes the other's place; both must be asked.",
                    in: placed.file, at: range, solutions: Wording.suggest(near)))
            return
        }
        let partner = criteria[index]
        let note = Diagnostic.Note("the partner is here", in: partner.file, at: partner.idRange)
        guard partner.criterion.pairedWith == id else {
            return report(
                "\"\(partnerID)\" must name \"\(id)\" as its partner too",
                "Of two partners exactly one applies; that holds only if each names the other.", notes: [note]
            )
        }
        // What differs is said once, at the first of the two.
        guard let own = indexByID[id], own < index else { return }
        let differences = [
            partner.ask == placed.ask ? nil : "ask",
            partner.criterion.weight == placed.criterion.weight ? nil : "weight",
            partner.criterion.stage == placed.criterion.stage ? nil : "stage",
        ].compactMap { $0 }
        guard !differences.isEmpty else { return }
        report(
            "\"\(id)\" and its partner \"\(partnerID)\" must have the same \(Wording.joined(differences))",
            "One takes the other's place in the score, which must not move by that alone.", notes: [note])
    }

    private mutating func checkReplacements() {
        var next: [ItemID: ItemID] = [:]
        for placed in criteria { next[placed.criterion.id] = placed.criterion.replacedBy }
        let order = criteria.map(\.criterion.id).filter { next[$0] != nil }
        for circle in Succession(next, order: order).circles {
            guard let index = indexByID[circle[0]] else { continue }
            let placed = criteria[index]
            found.append(
                IDRecordChecks.circle(circle, in: placed.file, at: placed.replacedByRange ?? placed.idRange))
        }
    }

    /// Follow-ups that lead back to themselves; every circle is told once, at its first criterion.
    private mutating func checkCircles() {
        enum Mark { case new, open, done }
        let next = criteria.map { placed in
            placed.mentions.compactMap { mention in
                mention.isPrerequisite && mention.id != placed.criterion.id ? indexByID[mention.id] : nil
            }
        }
        var marks = [Mark](repeating: .new, count: criteria.count)
        for start in criteria.indices where marks[start] == .new {
            var path: [(node: Int, edge: Int)] = [(start, 0)]
            marks[start] = .open
            while let (node, edge) = path.last {
                guard edge < next[node].count else {
                    marks[node] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].edge += 1
                let target = next[node][edge]
                if marks[target] == .new {
                    marks[target] = .open
                    path.append((target, 0))
                } else if marks[target] == .open, let first = path.firstIndex(where: { $0.node == target }) {
                    reportCircle(path[first...].map(\.node))
                }
            }
        }
    }

    private mutating func reportCircle(_ circle: [Int]) {
        guard let first = circle.min() else { return }
        let placed = criteria[first]
        let start = circle.firstIndex(of: first) ?? 0
        let ordered = circle[start...] + circle[..<start]
        let names = (Array(ordered) + [first]).map { "\"\(criteria[$0].criterion.id)\"" }
        found.append(
            Diagnostic(
                .error, "circular-condition",
                "a follow-up must not lead back to itself: " + names.joined(separator: " follows "),
                explanation: "None of them could ever be answered first.", in: placed.file,
                at: placed.followsRange ?? placed.idRange))
    }
}

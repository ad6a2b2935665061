import ExactNumber
import QuestionnaireModel

/// What is not fully met, and what meeting it would add, by the engine itself.
struct Gains: Sendable {
    private(set) var gaps: [Gap] = []

    /// By what gaps are ordered.
    private struct Key {
        var priority: Priority
        /// The whole part of the gain in millionths, where machine words hold it: it decides nearly always.
        var millionths: Int

        init(_ priority: Priority, gain: Rational?) {
            self.priority = priority
            guard let (above, below) = gain?.words, above >= 0, above < 1 << 40 else {
                millionths = -1
                return
            }
            millionths = above * 1_000_000 / below
        }
    }

    /// Gaps stand by priority, then gain, then as the questionnaire has them.
    private static func order(_ keys: [Key], _ gains: [Rational?]) -> [Int] {
        keys.indices.sorted { a, b in
            if keys[a].priority != keys[b].priority { return keys[a].priority < keys[b].priority }
            let (x, y) = (keys[a].millionths, keys[b].millionths)
            if x >= 0, y >= 0, x != y { return x > y }
            let (gainA, gainB) = (gains[a] ?? .zero, gains[b] ?? .zero)
            return gainA != gainB ? gainA > gainB : a < b
        }
    }

    init(_ run: Run) {
        let items = run.prepared.items
        var worth = GapWorth(run)
        let criteria = items.indices.filter { index in
            let isMet = run.counting.counted[index].points >= run.prepared.bestPoints[index]
            return run.counting.counted[index].applies
                && (!isMet || run.counting.counted[index].state.isSilent)
        }
        let gains = criteria.map { worth.gain(meeting: $0) }
        let keys = criteria.indices.map { Key(items[criteria[$0]].criterion.priority, gain: gains[$0]) }
        var words = GapWords(run)
        gaps = Self.order(keys, gains).map { number in
            let index = criteria[number]
            let lack = run.lack(index)
            return Gap(
                criterion: index, id: items[index].criterion.id, priority: keys[number].priority,
                stage: items[index].criterion.stage, gain: gains[number], lack: lack,
                lacking: words.lacking(index, lack), wanted: words.wanted(index, lack),
                nextStep: words.nextStep(index, lack))
        }
    }
}

/// What closing gaps adds.
private struct GapWorth {
    private let run: Run
    private let counting: Counting
    /// `nil` where nothing is scorable.
    private let floor: Rational?
    private let isAdditive: Bool
    /// Put back as they were after each use; that nothing large is copied is what makes many gains quick.
    private var evaluation: Evaluation
    private var counted: [Counting.Counted]

    init(_ run: Run) {
        self.run = run
        counting = run.counting
        floor = run.hasReply ? run.evaluation.total.flatMap { $0.isBlocked ? nil : $0.floor } : nil
        isAdditive = run.prepared.nodes[Prepared.total].isAdditive
        evaluation = run.evaluation
        counted = run.counting.counted
    }

    /// The floor with the criterion met on full evidence minus the floor now, 0 to `max`.
    ///
    /// Where the total is a mean of means that is its share times what it adds, follow-ups that it opens included;
    /// else the groups above it are added up again.
    mutating func gain(meeting index: Int) -> Rational? {
        guard let floor else { return nil }
        if run.prepared.items[index].isAnnex, !run.countsAnnex { return .zero }
        if isAdditive, run.prepared.items[index].followers.isEmpty {
            return isClosed(index) ? .zero : added(index, run.prepared.bestPoints[index]) * run.method.max
        }
        let changes = counting.changes(setting: index, to: run.prepared.bestAnswers[index])
        guard isAdditive else {
            guard let then = evaluation.total(changing: changes, in: &counted), !then.isBlocked else {
                return nil
            }
            return (then.floor - floor) * run.method.max
        }
        return changes.map { added($0.index, $0.counted.points) }.sum * run.method.max
    }

    /// Whether no answer to it earns anything.
    private func isClosed(_ index: Int) -> Bool {
        let rule = counting.counted[index].rule
        return rule == .prerequisiteNotMet || rule == .replyRefused
    }

    /// A follow-up in an annex that stands beside the score may change with what it follows, and adds nothing.
    private func added(_ index: Int, _ points: Rational) -> Rational {
        run.counts(index) ? run.shares[index] * (points - counting.counted[index].points) : .zero
    }
}

extension Run {
    func lack(_ index: Int) -> Gap.Lack {
        let one = counting.counted[index]
        if one.rule == .prerequisiteNotMet { return .prerequisite }
        switch one.state {
        case .met: return .evidence(cap: read[index].cap)
        case .partly: return .partly
        case .notMet, .notApplicable: return .notMet
        case .declined: return .declined
        case .notDisclosed, .unknown, .unanswered: return .open
        }
    }
}

/// What is missing, in words.
struct GapWords {
    private let run: Run
    /// Sentences that differ by evidence alone are put together once: by its grade, of what is met and of what is
    /// partly met.
    private var known = [(cap: Rational, words: String)?](
        repeating: nil, count: 2 * (Evidence.Kind.allCases.count + 1))

    init(_ run: Run) { self.run = run }

    mutating func lacking(_ index: Int, _ lack: Gap.Lack) -> String {
        switch lack {
        case .open:
            switch run.counting.counted[index].state {
            case .notDisclosed: return "Nothing is disclosed."
            case .unknown: return "Whoever answered does not know."
            default: return "Nothing was answered."
            }
        case .notMet: return "Not met."
        case .declined: return "The company declined to answer."
        case .partly: return earning(isPartly: true, run.read[index].grade, run.read[index].cap)
        case .evidence(let cap): return earning(isPartly: false, run.read[index].grade, cap)
        case .prerequisite:
            let needed = (run.prepared.items[index].prerequisite?.criteria ?? []).map {
                "“\(run.prepared.items[$0].criterion.text)”"
            }
            return "This has to be met first: \(needed.joined(separator: ", "))."
        }
    }

    func wanted(_ index: Int, _ lack: Gap.Lack) -> String {
        let evidence = run.prepared.items[index].criterion.evidence
        if case .evidence = lack, !evidence.isEmpty { return evidence }
        return run.prepared.items[index].criterion.met
    }

    /// Whoever meets a criterion has taken its own next step already.
    func nextStep(_ index: Int, _ lack: Gap.Lack) -> String {
        if case .evidence = lack { return Gap.showIt }
        return run.prepared.items[index].criterion.nextStep
    }

    private mutating func earning(isPartly: Bool, _ grade: Evidence.Kind?, _ cap: Rational) -> String {
        if isPartly, cap == .one { return "Met in part." }
        let place = 2 * (grade.map { $0.strength + 1 } ?? 0) + (isPartly ? 1 : 0)
        if let same = known[place], same.cap == cap { return same.words }
        let words =
            "\(isPartly ? "Met in part" : "Said to be met"), \(Self.basis(grade)), which earns "
            + "\((cap * 100).shortText(decimals: 2)) % of \(isPartly ? "that part" : "it")."
        known[place] = (cap, words)
        return words
    }

    static func basis(_ grade: Evidence.Kind?) -> String {
        switch grade {
        case nil: "on a claim alone"
        case .reply: "on the reply alone"
        case .internalDocument: "on an internal document"
        case .auditOrCertificate: "on an audit or certificate"
        case .publicDocument: "on a public document"
        case .stakeholderAccount: "on what those concerned say"
        case .independentInvestigation: "on an independent investigation"
        }
    }
}

import ExactNumber
import QuestionnaireModel

/// What each criterion counts as, once the rules have been applied to what the sheet says.
struct Counting: Sendable {
    /// One criterion's part in the sums.
    struct Counted: Sendable {
        var state: AnswerState
        var rule: CriterionResult.Rule
        /// 0 to 1; 0 too where it is out.
        var points: Rational = .zero
        var applies = true
    }

    var counted: [Counted]
    private let rules: CountingRules
    private var read: [ReadAnswer]

    init(_ prepared: Prepared, _ read: [ReadAnswer], _ facts: SheetFacts) {
        let rules = CountingRules(prepared, facts)
        var counted = [Counted](
            repeating: Counted(state: .unanswered, rule: .unanswered), count: prepared.items.count)
        // A span lends its elements.
        let answers = read.span
        for index in prepared.order {
            counted[index] = rules.count(index, answers[index]) { (counted[$0], read[$0].state) }
        }
        (self.rules, self.read, self.counted) = (rules, read, counted)
    }

    /// Counts again with another answer to one criterion; what changed, prerequisites first.
    ///
    /// Only the follow-ups of what changed can change with it, and only those are looked at.
    func changes(setting index: Int, to answer: ReadAnswer) -> [(index: Int, counted: Counted)] {
        var changes: [(index: Int, counted: Counted)] = []
        var changed: [Int: Counted] = [:]
        // Named, so that the look-up does not take the whole questionnaire along.
        let (counted, read) = (counted, read)
        var queue = FollowUpQueue(rules.prepared, from: index)
        while let one = queue.next() {
            let now = rules.count(one, one == index ? answer : read[one]) { other in
                let state = other == index ? answer.state : read[other].state
                return (changed[other] ?? counted[other], state)
            }
            let before = counted[one]
            let differs =
                now.state != before.state || now.points != before.points || now.applies != before.applies
            if differs {
                changes.append((one, now))
                changed[one] = now
            }
            // The follow-ups of a remedy that is out go by its answer, and not by what it counts as.
            if differs || one == index { queue.addFollowUps(of: one) }
        }
        return changes
    }

    /// Puts another answer to one criterion in the place of what the sheet says.
    mutating func set(_ index: Int, to answer: ReadAnswer) {
        let changes = changes(setting: index, to: answer)
        read[index] = answer
        for (changed, now) in changes { counted[changed] = now }
        counted[index] = rules.count(index, answer) { (counted[$0], read[$0].state) }
    }
}

/// The rules by which an answer, the sheet's fields and the criteria before it make what a criterion counts as.
private struct CountingRules {
    typealias Counted = Counting.Counted

    let prepared: Prepared
    private let facts: SheetFacts
    let isRefused: Bool

    init(_ prepared: Prepared, _ facts: SheetFacts) {
        self.prepared = prepared
        self.facts = facts
        isRefused = facts.basis == .publishedReply && facts.reply == .refused
    }

    /// Counts one criterion; the look-up gives what another counts as, and the state it was answered with.
    func count(
        _ index: Int, _ answer: ReadAnswer, _ other: (Int) -> (counted: Counted, answered: AnswerState)
    ) -> Counted {
        if !prepared.gates[index].isFree {
            // Nobody is asked it any more; what took its place is counted.
            if prepared.isReplaced(index) { return out(.doesNotApply) }
            if let condition = prepared.items[index].criterion.appliesWhen, !condition.holds(for: facts) {
                return out(.doesNotApply)
            }
            if isOtherOfPair(index) { return out(.otherOfPair) }
        }
        if isRefused { return Counted(state: .declined, rule: .replyRefused) }
        if answer.state == .notApplicable { return out(.asAnswered) }
        let isAnswered = answer.state != .unanswered
        let asAnswered = Counted(
            state: answer.state,
            rule: isAnswered ? .asAnswered : answer.isInvalid ? .invalidAnswer : .unanswered,
            points: answer.value * answer.cap)
        guard prepared.gates[index].isFollowUp, let prerequisite = prepared.items[index].prerequisite else {
            return asAnswered
        }
        guard let standing = prerequisite.standing({ Self.standing(other($0)) }) else {
            return out(.prerequisiteNotApplicable)
        }
        switch standing {
        case .opened: return asAnswered
        case .open:
            return isAnswered || answer.isInvalid
                ? asAnswered : Counted(state: .unanswered, rule: .prerequisiteOpen)
        case .closed:
            let isDeclined = answer.state == .declined && answer.value.isZero
            return Counted(state: isDeclined ? .declined : .notMet, rule: .prerequisiteNotMet)
        }
    }

    /// Of a pair exactly one counts. A remedy stays where nothing would take its place.
    private func isOtherOfPair(_ index: Int) -> Bool {
        switch prepared.items[index].pairing {
        case .single: return false
        case .leverage: return !facts.isDirectLinkSupported
        case .remedy:
            guard facts.isDirectLinkSupported, let partner = prepared.items[index].partner else {
                return false
            }
            return prepared.items[partner].criterion.appliesWhen?.holds(for: facts) ?? true
        }
    }

    private func out(_ rule: CriterionResult.Rule) -> Counted {
        Counted(state: .notApplicable, rule: rule, applies: false)
    }

    /// How a criterion leaves its follow-ups; `nil` where it takes them out with it.
    private static func standing(_ one: (counted: Counted, answered: AnswerState)) -> Prerequisite.Standing? {
        // A supported direct link takes a remedy out and must not move its follow-ups: they go by its answer.
        let state = one.counted.rule == .otherOfPair ? one.answered : one.counted.state
        switch state {
        case .met, .partly: return .opened
        case .notMet, .declined: return .closed
        case .notDisclosed, .unknown, .unanswered: return .open
        case .notApplicable: return nil
        }
    }
}

/// Criteria that wait to be counted again, each once, prerequisites before their follow-ups.
private struct FollowUpQueue {
    private let prepared: Prepared
    /// Their places in the order of counting, the last first.
    private var places: [Int]

    init(_ prepared: Prepared, from index: Int) {
        self.prepared = prepared
        places = [prepared.place[index]]
    }

    mutating func next() -> Int? { places.popLast().map { prepared.order[$0] } }

    mutating func addFollowUps(of index: Int) {
        for follower in prepared.items[index].followers { add(prepared.place[follower]) }
    }

    private mutating func add(_ place: Int) {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] > place { low = middle + 1 } else { high = middle }
        }
        if low == places.count || places[low] != place { places.insert(place, at: low) }
    }
}

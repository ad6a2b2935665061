import ExactNumber
import QuestionnaireModel

/// What is not fully met, and what meeting it would add, by the engine itself.
struct Gains: Sendable {
    private(set) var gaps: [Gap] = []

    init(_ run: Run) {
        let items = run.prepared.items
        var evaluation = run.evaluation
        var counted = run.counting.counted
        for index in items.indices {
            let one = run.counting.counted[index]
            guard one.applies, one.points < run.best(index) || one.state.isSilent else { continue }
            let criterion = items[index].criterion
            let lack = run.lack(index)
            gaps.append(
                Gap(
                    criterion: index, id: criterion.id, priority: criterion.priority, stage: criterion.stage,
                    gain: run.gain(meeting: index, &evaluation, &counted), lack: lack,
                    lacking: GapWords.lacking(run, index, lack), wanted: GapWords.wanted(criterion, lack),
                    nextStep: criterion.nextStep))
        }
        gaps.sort { a, b in
            if a.priority != b.priority { return a.priority < b.priority }
            let (gainA, gainB) = (a.gain ?? .zero, b.gain ?? .zero)
            return gainA != gainB ? gainA > gainB : a.criterion < b.criterion
        }
    }
}

extension Run {
    /// What the criterion earns at most, 0 to 1.
    func best(_ index: Int) -> Rational {
        let item = prepared.items[index]
        return (item.criterion.number == nil ? item.scale.best.value : .one)
            * prepared.fullCap(index)
    }

    /// The criterion answered as well as it can be, on full evidence.
    func fullAnswer(_ index: Int) -> ReadAnswer {
        let item = prepared.items[index]
        let best = item.criterion.number == nil ? item.scale.best : .init(state: .met, value: .one)
        return ReadAnswer(
            answer: read[index].answer, state: best.state, value: best.value,
            cap: prepared.fullCap(index), grade: .independentInvestigation)
    }

    /// The floor with the criterion met on full evidence minus the floor now, 0 to `max`.
    ///
    /// The evaluation and what is counted come back as they were. Where the total is a mean of means its share times what it adds, follow-ups that it opens included; else the
    /// groups above it are added up again.
    fileprivate func gain(
        meeting index: Int, _ evaluation: inout Evaluation, _ counted: inout [Counting.Counted]
    ) -> Rational? {
        guard hasReply, let total = evaluation.total, !total.isBlocked else { return nil }
        if prepared.items[index].isAnnex, !countsAnnex { return .zero }
        let changes = counting.changes(setting: index, to: fullAnswer(index))
        guard prepared.nodes[Prepared.total].isAdditive else {
            guard let then = evaluation.total(changing: changes, in: &counted), !then.isBlocked else {
                return nil
            }
            return (then.floor - total.floor) * method.max
        }
        // A follow-up in an annex that stands beside the score may change with it, and adds nothing.
        return changes.filter { counts($0.index) }
            .map { shares[$0.index] * ($0.counted.points - counting.counted[$0.index].points) }.sum
            * method.max
    }

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
enum GapWords {
    static func lacking(_ run: Run, _ index: Int, _ lack: Gap.Lack) -> String {
        switch lack {
        case .open:
            switch run.counting.counted[index].state {
            case .notDisclosed: return "Nothing is disclosed."
            case .unknown: return "Whoever answered does not know."
            default: return "Nothing was answered."
            }
        case .notMet: return "Not met."
        case .declined: return "The company declined to answer."
        case .partly: return partly(run, index)
        case .evidence(let cap):
            return "Said to be met, \(basis(run.read[index].grade)), which earns "
                + "\((cap * 100).shortText(decimals: 2)) % of it."
        case .prerequisite:
            let needed = (run.prepared.items[index].prerequisite?.criteria ?? []).map {
                "“\(run.prepared.items[$0].criterion.text)”"
            }
            return "Counts as not met as long as this is not met: \(needed.joined(separator: ", "))."
        }
    }

    static func wanted(_ criterion: Criterion, _ lack: Gap.Lack) -> String {
        if case .evidence = lack, !criterion.evidence.isEmpty { criterion.evidence } else { criterion.met }
    }

    private static func partly(_ run: Run, _ index: Int) -> String {
        let cap = run.read[index].cap
        if cap == .one { return "Met in part." }
        return "Met in part, \(basis(run.read[index].grade)), which earns "
            + "\((cap * 100).shortText(decimals: 2)) % of that part."
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

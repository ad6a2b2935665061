import QuestionnaireModel
import SourceText

/// An id where the catalogue uses it; without a criterion it is that of a theme or an ask.
struct UsedID {
    let id: ItemID
    let file: SourceFile
    let range: ByteRange
    var placed: PlacedCriterion?
}

/// Holds a catalogue against the record of its ids: none is lost, none is used for something else, and what was
/// withdrawn leads on.
struct IDRecordChecks {
    /// What came out.
    struct Result {
        let diagnostics: [Diagnostic]
        /// The withdrawn criteria, each with the end of the chain that leads on from it.
        let withdrawn: [Withdrawal]
    }

    /// Where an id leads on to, and where that is said.
    struct Lead {
        let next: ItemID
        let file: SourceFile
        let range: ByteRange
    }

    let record: [PlacedID]
    let uses: [UsedID]
    let edition: Int?
    var recorded: [ItemID: PlacedID] = [:]
    var used: [ItemID: UsedID] = [:]
    private var leads: [ItemID: Lead] = [:]
    var found: [Diagnostic] = []

    /// - Parameter edition: the catalogue's; `nil` where the record is looked at by itself.
    static func run(_ record: [PlacedID]?, uses: [UsedID], edition: Int?) -> Result {
        var checks = IDRecordChecks(record ?? [], uses, edition)
        if record != nil, edition != nil {
            for use in uses { checks.check(use) }
            for placed in checks.record { checks.check(placed) }
        }
        checks.checkLeads()
        let isSound = !checks.found.hasErrors
        return Result(diagnostics: checks.found, withdrawn: isSound ? checks.withdrawn : [])
    }

    private init(_ record: [PlacedID], _ uses: [UsedID], _ edition: Int?) {
        self.record = record
        self.uses = uses
        self.edition = edition
        for placed in record {
            recorded[placed.entry.id] = placed
            if let next = placed.entry.withdrawal?.replacedBy, let range = placed.replacedByRange {
                leads[placed.entry.id] = Lead(next: next, file: placed.file, range: range)
            }
        }
        for use in uses {
            used[use.id] = use
            if let placed = use.placed, let next = placed.criterion.replacedBy,
                let range = placed.replacedByRange
            {
                leads[use.id] = Lead(next: next, file: use.file, range: range)
            }
        }
    }

    // MARK: What the catalogue uses

    private mutating func check(_ use: UsedID) {
        guard let placed = recorded[use.id] else { return unrecorded(use) }
        if let withdrawal = placed.entry.withdrawal { return reused(use, placed, withdrawal) }
        guard (placed.entry.meaning == nil) == (use.placed == nil) else { return otherKind(use, placed) }
        guard let criterion = use.placed?.criterion else { return }
        let change = MeaningChange(criterion, placed.entry)
        switch change {
        case .none: break
        case .declared: unrecordedChange(use, criterion, placed)
        case .undeclared: undeclaredChange(use, criterion, placed)
        }
    }

    private mutating func check(_ placed: PlacedID) {
        let id = placed.entry.id
        if let withdrawal = placed.entry.withdrawal {
            if let edition, withdrawal.edition > edition {
                found.append(
                    Diagnostic(
                        .error, "later-edition",
                        "\"\(id)\" cannot have been withdrawn in edition \(withdrawal.edition): this is edition \(edition)",
                        in: placed.file, at: placed.withdrawnRange ?? placed.keyRange,
                        solutions: [
                            Diagnostic.Solution(
                                "raise \"edition\" to \(withdrawal.edition) in the file that it stood in")
                        ]))
            }
        } else if used[id] == nil {
            lost(placed)
        }
    }

    // MARK: Where withdrawn ids lead

    private mutating func checkLeads() {
        for id in order {
            guard let lead = leads[id] else { continue }
            if used[lead.next] == nil, recorded[lead.next] == nil {
                nowhere(id, lead)
            } else if isCriterion(id) != isCriterion(lead.next) {
                otherSuccessor(id, lead)
            }
        }
        for circle in succession.circles {
            guard let lead = leads[circle[0]] else { continue }
            found.append(Self.circle(circle, in: lead.file, at: lead.range))
        }
    }

    /// The ids that lead on, in the order of the record and then of the catalogue.
    private var order: [ItemID] { (record.map(\.entry.id) + uses.map(\.id)).filter { leads[$0] != nil } }

    private var succession: Succession { Succession(leads.mapValues(\.next), order: order) }

    func isCriterion(_ id: ItemID) -> Bool {
        used[id].map { $0.placed != nil } ?? (recorded[id]?.entry.meaning != nil)
    }

    /// Only of criteria, which alone are answered; there are no circles any more.
    private var withdrawn: [Withdrawal] {
        let unrecorded = uses.compactMap { use -> (Withdrawal, meaning: String)? in
            guard let criterion = use.placed?.criterion, let next = criterion.replacedBy else { return nil }
            let own = Withdrawal(id: use.id, edition: criterion.changedIn, replacedBy: next)
            return (own, criterion.meaning)
        }
        let marked = record.compactMap { placed -> (Withdrawal, meaning: String)? in
            guard let own = placed.entry.withdrawal, let meaning = placed.entry.meaning else { return nil }
            return (own, meaning)
        }
        let succession = succession
        return (unrecorded + marked).map { own, meaning in
            let end = succession.end(of: own.id)
            let dropped = end.flatMap { recorded[$0]?.entry.withdrawal }
            let next = dropped == nil ? end : nil
            return Withdrawal(
                id: own.id, edition: own.edition, replacedBy: next, reason: dropped?.reason ?? "",
                keepsMeaning: next.flatMap { used[$0]?.placed?.criterion.meaning } == meaning)
        }
    }
}

/// Whether a criterion asks something else than the record says.
enum MeaningChange {
    case none
    /// `changed-in` says so, and the record not yet.
    case declared
    /// `changed-in` does not say so.
    case undeclared

    init(_ criterion: Criterion, _ entry: IDRecord.Entry) {
        if criterion.meaning == entry.meaning, criterion.changedIn == entry.changedIn {
            self = .none
        } else {
            self = criterion.changedIn > entry.changedIn ? .declared : .undeclared
        }
    }
}

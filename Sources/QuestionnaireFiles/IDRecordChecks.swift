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
    private struct Lead {
        let next: ItemID
        let file: SourceFile
        let range: ByteRange
    }

    private let record: [PlacedID]
    private let uses: [UsedID]
    private let edition: Int?
    private var recorded: [ItemID: PlacedID] = [:]
    private var used: [ItemID: UsedID] = [:]
    private var leads: [ItemID: Lead] = [:]
    private var found: [Diagnostic] = []

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

    private func isCriterion(_ id: ItemID) -> Bool {
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

// MARK: - Messages

extension IDRecordChecks {
    private mutating func unrecorded(_ use: UsedID) {
        let line = IDRecordWriter.line(for: use.id, use.placed?.criterion, since: edition ?? 1)
        found.append(
            Diagnostic(
                .warning, "unrecorded-id", "\"\(use.id)\" is not in the record of ids yet",
                explanation:
                    "What was published once stays in it, so that no id is used again for something else.",
                in: use.file, at: use.range,
                solutions: [
                    Diagnostic.Solution("let hrdd compile --record write it, before it is published"),
                    Diagnostic.Solution("write into \(name): \(line)"),
                ]))
    }

    private mutating func reused(_ use: UsedID, _ placed: PlacedID, _ withdrawal: Withdrawal) {
        found.append(
            Diagnostic(
                .error, "reused-id",
                "\"\(use.id)\" was withdrawn in edition \(withdrawal.edition) and must not be used again",
                explanation: "Old answers to it would be taken for answers to something else.",
                in: use.file, at: use.range,
                notes: [Diagnostic.Note("it was withdrawn here", in: placed.file, at: placed.keyRange)],
                solutions: [Diagnostic.Solution("choose an id that never was one")]))
    }

    private mutating func otherKind(_ use: UsedID, _ placed: PlacedID) {
        let (was, isNow) =
            use.placed == nil
            ? ("a criterion", "a theme or an ask") : ("a theme or an ask", "a criterion")
        found.append(
            Diagnostic(
                .error, "reused-id",
                "\"\(use.id)\" was the id of \(was) and must not become that of \(isNow)",
                explanation: "Old answers and reports would be read as about something else.",
                in: use.file, at: use.range,
                notes: [Diagnostic.Note("it is recorded here", in: placed.file, at: placed.keyRange)],
                solutions: [Diagnostic.Solution("choose an id that never was one")]))
    }

    private mutating func lost(_ placed: PlacedID) {
        let next = max(edition ?? 1, placed.entry.since + 1)
        // What asks the very same and is not recorded is the same criterion under another id.
        let renamed = uses.first { use in
            recorded[use.id] == nil && use.placed != nil
                && use.placed?.criterion.meaning == placed.entry.meaning
        }
        found.append(
            Diagnostic(
                .error, "lost-id",
                "\"\(placed.entry.id)\" is in the catalogue no more and not marked as withdrawn"
                    + (renamed.map { "; is it \"\($0.id)\" now?" } ?? ""),
                explanation: "Answer files hold it, and must be led on or told why it is asked no more.",
                in: placed.file, at: placed.keyRange,
                solutions: [
                    Diagnostic.Solution(
                        "add to it: withdrawn: \(next), replaced-by: \(renamed?.id.text ?? "ID")"),
                    Diagnostic.Solution("add to it: withdrawn: \(next), reason: WHY"),
                    Diagnostic.Solution("put it back into the catalogue"),
                ]))
    }

    private mutating func unrecordedChange(_ use: UsedID, _ criterion: Criterion, _ placed: PlacedID) {
        let line = IDRecordWriter.line(for: use.id, criterion, since: placed.entry.since)
        found.append(
            Diagnostic(
                .warning, "unrecorded-change",
                "that \"\(use.id)\" changed in edition \(criterion.changedIn) is not in the record of ids yet",
                explanation: "The next change can only be told from what is recorded.",
                in: use.file, at: use.range, notes: [recordedHere(placed)],
                solutions: [
                    Diagnostic.Solution("let hrdd compile --record write it, before it is published"),
                    Diagnostic.Solution("write into \(name): \(line)"),
                ]))
    }

    private mutating func undeclaredChange(_ use: UsedID, _ criterion: Criterion, _ placed: PlacedID) {
        let entry = placed.entry
        let next = max(edition ?? 1, entry.changedIn + 1)
        let line = "\(use.id): {since: \(entry.since), meaning: \(criterion.meaning)"
        let changed = entry.changedIn == entry.since ? "" : ", changed-in: \(entry.changedIn)"
        let isSame = criterion.meaning == entry.meaning
        found.append(
            Diagnostic(
                .error, "changed-meaning",
                isSame
                    ? "\"\(use.id)\" changed in edition \(entry.changedIn), and \"changed-in\" says \(criterion.changedIn)"
                    : "\"\(use.id)\" asks something else than it did, and \"changed-in\" does not say so",
                explanation:
                    "By \"changed-in\" those answers are found that were given to what it asked before.",
                in: use.file, at: use.range, notes: [recordedHere(placed)],
                solutions: isSame
                    ? [Diagnostic.Solution("write \"changed-in: \(entry.changedIn)\"")]
                    : [
                        Diagnostic.Solution("write \"changed-in: \(next)\", and \"edition: \(next)\" on top"),
                        Diagnostic.Solution(
                            "or, where every answer still says the same, write into \(name): \(line)\(changed)}"
                        ),
                    ]))
    }

    private func recordedHere(_ placed: PlacedID) -> Diagnostic.Note {
        Diagnostic.Note("its meaning is recorded here", in: placed.file, at: placed.keyRange)
    }

    private mutating func nowhere(_ id: ItemID, _ lead: Lead) {
        let known = Set(used.keys.map(\.text) + recorded.keys.map(\.text)).subtracting([id.text])
        let near = NearMiss.best(for: lead.next.text, among: known.sorted())
        found.append(
            Diagnostic(
                .error, "unknown-successor",
                "\"\(lead.next)\", which replaces \"\(id)\", is in neither the catalogue nor the record of ids"
                    + Wording.didYouMean(near),
                in: lead.file, at: lead.range, solutions: Wording.suggest(near)))
    }

    private mutating func otherSuccessor(_ id: ItemID, _ lead: Lead) {
        let wanted = isCriterion(id) ? "a criterion" : "a theme or an ask"
        found.append(
            Diagnostic(
                .error, "unknown-successor", "what replaces \"\(id)\" must be \(wanted) as it was",
                in: lead.file, at: lead.range))
    }

    /// Of ids that lead back to the first of them; what a long circle has in the middle helps nobody.
    static func circle(_ ids: [ItemID], in file: SourceFile, at range: ByteRange) -> Diagnostic {
        var names = ids.map { "\"\($0)\"" }
        if names.count > 8 { names.replaceSubrange(4..<names.count - 2, with: ["…"]) }
        return Diagnostic(
            .error, "circular-replacement",
            "a replacement must not lead back to itself: " + names.joined(separator: " is replaced by "),
            explanation: "An answer would be led on for ever.", in: file, at: range)
    }

    /// The record's file, without its folders.
    private var name: String {
        record.first?.file.name.split(separator: "/").last.map(String.init) ?? IDRecordWriter.fileName
    }
}

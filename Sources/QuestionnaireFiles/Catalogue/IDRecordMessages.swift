import QuestionnaireModel
import SourceText

/// What the checks say.
extension IDRecordChecks {
    mutating func unrecorded(_ use: UsedID) {
        let line = IDRecordWriter.line(for: use.id, use.placed?.criterion, since: edition ?? 1)
        found.append(
            Diagnostic(
                .warning, "unrecorded-id", "\"\(use.id)\" is not in the record of ids yet",
                explanation:
                    "What was published once stays in it, so that no id is used again for something else. "
                    + Self.untilRecorded,
                in: use.file, at: use.range,
                solutions: [
                    Diagnostic.Solution("let hrdd compile --record write it, before it is published"),
                    Diagnostic.Solution("write into \(name): \(line)"),
                ]))
    }

    private static let untilRecorded = "Until it is recorded, hrdd compile --check ends with 1."

    mutating func reused(_ use: UsedID, _ placed: PlacedID, _ withdrawal: Withdrawal) {
        found.append(
            Diagnostic(
                .error, "reused-id",
                "\"\(use.id)\" was withdrawn in edition \(withdrawal.edition) and must not be used again",
                explanation: "Old answers to it would be taken for answers to something else.",
                in: use.file, at: use.range,
                notes: [Diagnostic.Note("it was withdrawn here", in: placed.file, at: placed.keyRange)],
                solutions: [Diagnostic.Solution("choose an id that never was one")]))
    }

    mutating func otherKind(_ use: UsedID, _ placed: PlacedID) {
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

    mutating func lost(_ placed: PlacedID) {
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

    mutating func unrecordedChange(_ use: UsedID, _ criterion: Criterion, _ placed: PlacedID) {
        let line = IDRecordWriter.line(for: use.id, criterion, since: placed.entry.since)
        found.append(
            Diagnostic(
                .warning, "unrecorded-change",
                "that \"\(use.id)\" changed in edition \(criterion.changedIn) is not in the record of ids yet",
                explanation: "The next change can only be told from what is recorded. " + Self.untilRecorded,
                in: use.file, at: use.range, notes: [recordedHere(placed)],
                solutions: [
                    Diagnostic.Solution("let hrdd compile --record write it, before it is published"),
                    Diagnostic.Solution("write into \(name): \(line)"),
                ]))
    }

    mutating func undeclaredChange(_ use: UsedID, _ criterion: Criterion, _ placed: PlacedID) {
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

    mutating func nowhere(_ id: ItemID, _ lead: Lead) {
        let known = Set(used.keys.map(\.text) + recorded.keys.map(\.text)).subtracting([id.text])
        let near = NearMiss.best(for: lead.next.text, among: known.sorted())
        found.append(
            Diagnostic(
                .error, "unknown-successor",
                "\"\(lead.next)\", which replaces \"\(id)\", is in neither the catalogue nor the record of ids"
                    + Wording.didYouMean(near),
                in: lead.file, at: lead.range, solutions: Wording.suggest(near)))
    }

    mutating func otherSuccessor(_ id: ItemID, _ lead: Lead) {
        let wanted = isCriterion(id) ? "a criterion" : "a theme or an ask"
        found.append(
            Diagnostic(
                .error, "unknown-successor", "what replaces \"\(id)\" must be \(wanted) as it was",
                in: lead.file, at: lead.range))
    }

    /// Of ids that lead back to the first of them; what a long circle has in the middle helps nobody.
    static func circle(_ ids: [ItemID], in file: SourceFile, at range: ByteRange) -> Diagnostic {
        Diagnostic(
            .error, "circular-replacement", Succession.headline(ofCircle: ids),
            explanation: Succession.whyNoCircle, in: file, at: range)
    }

    /// The record's file, without its folders.
    private var name: String {
        record.first?.file.baseName ?? IDRecordWriter.fileName
    }
}

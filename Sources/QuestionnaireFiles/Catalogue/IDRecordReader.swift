import QuestionnaireModel
import SourceText
import StrictYAML

/// An id of the record as it was read, and where its parts stand.
struct PlacedID {
    let entry: IDRecord.Entry
    let file: SourceFile
    let keyRange: ByteRange
    let withdrawnRange: ByteRange?
    let replacedByRange: ByteRange?
}

/// Reads the record of a catalogue's ids.
enum IDRecordReader {
    /// What is wrong with the record by itself.
    static func check(_ root: YAMLNode, _ findings: inout Findings) {
        let ids = read(root, &findings)
        findings.add(IDRecordChecks.run(ids, uses: [], edition: nil).diagnostics)
    }

    static func read(_ root: YAMLNode, _ findings: inout Findings) -> [PlacedID] {
        guard let record = Record<RecordKeys>(root, &findings), let ids = record[.ids] else { return [] }
        guard ids.kind == .mapping else {
            findings.wrongType(ids, "\"ids\"", wanted: .mapping)
            return []
        }
        return ids.entries.compactMap { read($0, &findings) }
    }

    private static func read(_ entry: YAMLNode.Entry, _ findings: inout Findings) -> PlacedID? {
        let place = entry.key.range
        guard let id = findings.id(entry.key.text, entry.key) else { return nil }
        guard !entry.value.isBlank else {
            findings.missingKey("since", in: IDKey.shape.noun, at: place)
            return nil
        }
        guard let record = Record<IDKey>(entry.value, place: place, &findings),
            let since = record.integer(.since, atLeast: 1, &findings)
        else { return nil }
        let changedIn = record.integer(.changedIn, atLeast: 1, &findings) ?? since
        return PlacedID(
            entry: IDRecord.Entry(
                id: id, since: since, meaning: readMeaning(record, &findings), changedIn: changedIn,
                withdrawal: readWithdrawal(of: id, since: since, record, &findings)),
            file: findings.file, keyRange: place, withdrawnRange: record[.withdrawn]?.range,
            replacedByRange: record[.replacedBy]?.range)
    }

    private static func readMeaning(_ record: Record<IDKey>, _ findings: inout Findings) -> String? {
        guard let node = record[.meaning], let meaning = record.text(.meaning, &findings) else { return nil }
        guard isHex(meaning, digits: 12) else {
            findings.wrongDigest(node, "\"meaning\" must be 12 hexadecimal digits in lower case")
            return nil
        }
        return meaning
    }

    private static func readWithdrawal(
        of id: ItemID, since: Int, _ record: Record<IDKey>, _ findings: inout Findings
    ) -> Withdrawal? {
        let replacedBy = record.id(.replacedBy, &findings)
        let reason = record.text(.reason, &findings)
        guard let node = record[.withdrawn] else {
            if let place = record.keyRange(.replacedBy) ?? record.keyRange(.reason) {
                findings.missingKey("withdrawn", in: "an id that is used no more", at: place)
            }
            return nil
        }
        guard let edition = record.integer(.withdrawn, &findings) else { return nil }
        guard edition > since else {
            findings.wrongNumber(node, "\"withdrawn\" must be above \(since), the edition in which it came")
            return nil
        }
        if record[.replacedBy] == nil, reason == nil {
            findings.missingKey(
                "replaced-by", in: "an id that was withdrawn",
                explanation: "Where nothing took its place, \"reason\" says why.", at: node.range)
        }
        return Withdrawal(id: id, edition: edition, replacedBy: replacedBy, reason: reason ?? "")
    }
}

/// Reads the criteria of older editions that a questionnaire names.
enum WithdrawalReader {
    static func read(
        _ nodes: [YAMLNode], _ criteria: inout CriterionReader, _ findings: inout Findings
    ) -> [Withdrawal] {
        nodes.compactMap { node in
            guard let record = Record<WithdrawalKey>(node, &findings) else { return nil }
            let edition = record.integer(.edition, atLeast: 1, &findings)
            let replacedBy = record.id(.replacedBy, &findings)
            let keepsMeaning = record.boolean(.sameMeaning, &findings) ?? false
            let reason = record.text(.reason, &findings) ?? ""
            guard let id = record.id(.id, &findings), let place = record[.id] else { return nil }
            criteria.claim(id, at: place.range, &findings)
            guard let edition else { return nil }
            return Withdrawal(
                id: id, edition: edition, replacedBy: replacedBy, reason: reason,
                keepsMeaning: keepsMeaning && replacedBy != nil)
        }
    }
}

private enum RecordKeys: Int, RecordKey {
    case hrdd, ids

    static let shape = RecordShape("a record of ids", ["hrdd", "ids"], required: ["ids"])
}

private enum IDKey: Int, RecordKey {
    case since, meaning, changedIn, withdrawn, replacedBy, reason

    static let shape = RecordShape(
        "an id of the record", ["since", "meaning", "changed-in", "withdrawn", "replaced-by", "reason"],
        required: ["since"])
}

private enum WithdrawalKey: Int, RecordKey {
    case id, edition, replacedBy, sameMeaning, reason

    static let shape = RecordShape(
        "a withdrawn criterion", ["id", "edition", "replaced-by", "same-meaning", "reason"],
        required: ["id", "edition"])
}

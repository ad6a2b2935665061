import ExactNumber
import QuestionnaireModel
import SourceText
import StrictYAML

/// Reads the answers themselves, each by its criterion's scale and rules.
struct AnswerListReader {
    private let prepared: PreparedQuestionnaire
    private let criteria: NameTable
    private let rules: [AnswerRule]
    private let scales: [PreparedScale]
    private let evidence: EvidenceReader
    /// For which the file was written, where it says so.
    private let edition: Int?
    private let content: AnswersReader.Content

    init(
        prepared: PreparedQuestionnaire, evidence: EvidenceReader, edition: Int?,
        keeps content: AnswersReader.Content
    ) {
        self.content = content
        self.prepared = prepared
        criteria = prepared.criterionTable
        rules = prepared.rules
        scales = prepared.scales
        self.evidence = evidence
        self.edition = edition
    }

    /// The answers in the order of the file.
    func read(_ node: YAMLNode?, _ findings: inout Findings) -> [Answer] {
        guard let node else { return [] }
        guard node.kind == .mapping else {
            findings.wrongType(node, "\"answers\"", wanted: .mapping)
            return []
        }
        var answers: [Answer] = []
        answers.reserveCapacity(node.count)
        var unknown: [YAMLNode] = []
        let document = node.document
        var key = node.position + 1
        var next = 0
        var leading: WithdrawnAnswers?
        for _ in 0..<node.count {
            // Most files keep to the questionnaire's order.
            let index = document.withText(at: key) { criteria.index(of: $0, expectedAt: next) }
            if let index {
                next = index + 1
                read(document, key, index, into: &answers, &findings)
            } else if let withdrawal = prepared.withdrawn[document.node(at: key).text] {
                if !document.isBlank(at: key + 1) {
                    let led = leading ?? WithdrawnAnswers(prepared, in: node)
                    leading = led
                    read(document, key, withdrawal, led, into: &answers, &findings)
                }
            } else {
                unknown.append(document.node(at: key))
            }
            key = document.end(at: key + 1)
        }
        if prepared.holdsReplaced { reportReplaced(in: node, &findings) }
        if !unknown.isEmpty { report(unknown, in: node, &findings) }
        return answers
    }

    /// An answer to a criterion of an older edition: for the one that asks the same now, or for none.
    private func read(
        _ document: YAMLDocument, _ key: Int32, _ withdrawal: Withdrawal, _ leading: WithdrawnAnswers,
        into answers: inout [Answer], _ findings: inout Findings
    ) {
        let name = document.node(at: key)
        if let index = leading.successor(of: name, withdrawal, &findings) {
            read(document, key, index, into: &answers, &findings)
        } else {
            answers.append(
                Answer(criterion: withdrawal.id, word: nil, range: name.range, keyRange: name.range))
        }
    }

    /// Answers to criteria that the questionnaire holds and asks no more.
    private func reportReplaced(in node: YAMLNode, _ findings: inout Findings) {
        for entry in node.entries where !entry.value.isBlank {
            guard let withdrawal = prepared.withdrawn[entry.key.text], let next = withdrawal.replacedBy,
                prepared.criterionTable.index(of: withdrawal.id.text) != nil
            else { continue }
            findings.replaced(entry.key, withdrawal, by: next.text)
        }
    }

    /// What is answered in the file already was hardly meant by another key.
    private func report(_ unknown: [YAMLNode], in node: YAMLNode, _ findings: inout Findings) {
        if let edition, edition > prepared.questionnaire.edition {
            for key in unknown { findings.criterionOfNewer(edition, key) }
            return
        }
        let taken = Set(node.entries.map(\.key.text))
        var free = criteria.names.filter { !taken.contains($0) }
        for key in unknown {
            guard let near = findings.unknownCriterion(key, among: free, of: prepared.id) else { continue }
            free.removeAll { $0 == near }
        }
    }

    /// Adds the answer behind the key at a position, unless it was told to be none.
    private func read(
        _ document: YAMLDocument, _ key: Int32, _ index: Int, into answers: inout [Answer],
        _ findings: inout Findings
    ) {
        let criterion = rules.span[index].id
        let keyRange = document.range(at: key)
        let value = key + 1
        if document.isBlank(at: value) {
            answers.append(Answer(criterion: criterion, word: nil, range: keyRange, keyRange: keyRange))
            return
        }
        switch document.kind(at: value) {
        case .scalar:
            let given = readWord(document, value, of: index, reasonGiven: false, &findings)
            answers.append(
                Answer(
                    criterion: criterion, word: given.word, number: given.number,
                    range: document.range(at: value), keyRange: keyRange))
        case .mapping:
            guard let record = Record<AnswerKey>(document.node(at: value), place: keyRange, &findings)
            else { return }
            let isConfidential = record.boolean(.confidential, &findings) ?? false
            let reason = record.writtenText(.reason, isConfidential: isConfidential, &findings)
            // A reason that is wrong in itself has been told; it is not missing too.
            let reasonGiven = reason != nil || record[.reason].map { $0.kind != .scalar } ?? false
            let given = record.position(of: .answer).map {
                readWord(document, $0, of: index, reasonGiven: reasonGiven, &findings)
            }
            answers.append(
                Answer(
                    criterion: criterion, word: given?.word, number: given?.number, reason: reason,
                    statement: record.passesOver(.statement, keeping: content)
                        ? nil : record.writtenText(.statement, isConfidential: isConfidential, &findings),
                    evidence: evidence.read(record, .evidence, isConfidential: isConfidential, &findings),
                    companyComment: readComment(record, isConfidential, &findings),
                    action: readAction(record, isConfidential, &findings),
                    range: wordRange(record) ?? keyRange, keyRange: keyRange))
        default:
            findings.wrongType(document.node(at: value), "\"\(criterion)\"", wanted: .answer)
        }
    }

    private func wordRange(_ record: Record<AnswerKey>) -> ByteRange? {
        guard let position = record.position(of: .answer), record.document.kind(at: position) == .scalar
        else { return nil }
        return record.document.range(at: position)
    }

    /// The word or number of an answer, as far as its criterion knows it.
    private func readWord(
        _ document: YAMLDocument, _ position: Int32, of index: Int, reasonGiven: Bool,
        _ findings: inout Findings
    ) -> (word: String?, number: Rational?) {
        guard document.kind(at: position) == .scalar else {
            findings.wrongType(document.node(at: position), "an answer", wanted: .text)
            return (nil, nil)
        }
        let rules = rules.span
        let scales = scales.span
        let scale = rules[index].scale
        let takesNumber = rules[index].takesNumber
        guard let choice = document.withText(at: position, { scales[scale].table.index(of: $0) }),
            !takesNumber || !scales[scale].scale.choices[choice].state.isGraded
        else {
            let node = document.node(at: position)
            if takesNumber, let number = Rational(text: node.text) { return (nil, number) }
            findings.unknownAnswer(
                node, among: scales[scale].words(forNumber: takesNumber), wantsNumber: takesNumber)
            return (nil, nil)
        }
        let word = scales[scale].scale.choices[choice].word
        guard scales[scale].scale.choices[choice].state == .notApplicable else { return (word, nil) }
        let node = document.node(at: position)
        let rule = rules[index]
        switch rule.notApplicable {
        case .never: findings.notApplicableHere(node, rule.id.text)
        case .allowed(let when, let reason):
            if !reasonGiven { findings.missingReason(node, rule.id.text, when: when, wanted: reason) }
        }
        return (word, nil)
    }

    private func readComment(
        _ record: Record<AnswerKey>, _ isConfidential: Bool, _ findings: inout Findings
    ) -> CompanyComment? {
        guard let node = record[.companyComment],
            let comment = Record<CommentKey>(node, place: record.keyRange(.companyComment), &findings)
        else { return nil }
        let marked = comment.boolean(.confidential, &findings) ?? false
        return CompanyComment(
            agrees: comment.boolean(.agrees, &findings),
            text: comment.writtenText(.text, isConfidential: isConfidential || marked, &findings))
    }

    private func readAction(
        _ record: Record<AnswerKey>, _ isConfidential: Bool, _ findings: inout Findings
    ) -> PlannedAction? {
        guard let node = record[.action],
            let action = Record<ActionKey>(node, place: record.keyRange(.action), &findings)
        else { return nil }
        let marked = action.boolean(.confidential, &findings) ?? false
        return PlannedAction(
            owner: action.text(.owner, &findings), due: action.date(.due, .year, &findings),
            note: action.writtenText(.note, isConfidential: isConfidential || marked, &findings))
    }
}

enum AnswerKey: Int, RecordKey {
    case answer, reason, statement, evidence, companyComment, action, confidential

    static let shape = RecordShape(
        "an answer",
        ["answer", "reason", "statement", "evidence", "company-comment", "action", "confidential"],
        required: [])

    static func place(ofForeign key: String) -> String? {
        if key.contains(".") { return "A criterion is indented no further than the one above it." }
        return EvidenceKey.shape.table.names.contains(key)
            ? "It is a key of a piece of evidence, and stands below \"evidence\" and a dash." : nil
    }
}

private enum CommentKey: Int, RecordKey {
    case agrees, text, confidential

    static let shape = RecordShape("a company's comment", ["agrees", "text", "confidential"], required: [])
}

private enum ActionKey: Int, RecordKey {
    case owner, due, note, confidential

    static let shape = RecordShape("an action", ["owner", "due", "note", "confidential"], required: [])
}

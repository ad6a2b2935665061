import ExactNumber
import QuestionnaireModel
import SourceText
import StrictYAML

/// Reads the answers themselves, each by its criterion's scale and rules.
struct AnswerListReader {
    let prepared: PreparedQuestionnaire
    let evidence: EvidenceReader

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
        var led: WithdrawnAnswers?
        for entry in node.entries {
            guard let index = entry.key.withUTF8({ prepared.criterionTable.index(of: $0) }) else {
                guard let withdrawal = prepared.withdrawn[entry.key.text] else {
                    unknown.append(entry.key)
                    continue
                }
                if entry.value.isBlank { continue }
                let leading = led ?? WithdrawnAnswers(prepared, in: node)
                led = leading
                if let answer = read(entry, withdrawal, leading, &findings) { answers.append(answer) }
                continue
            }
            if let answer = read(entry, index, &findings) { answers.append(answer) }
        }
        if prepared.holdsReplaced { reportReplaced(in: node, &findings) }
        if !unknown.isEmpty { report(unknown, in: node, &findings) }
        return answers
    }

    /// An answer to a criterion of an older edition: for the one that asks the same now, or for none.
    private func read(
        _ entry: YAMLNode.Entry, _ withdrawal: Withdrawal, _ leading: WithdrawnAnswers,
        _ findings: inout Findings
    ) -> Answer? {
        if let index = leading.successor(of: entry, withdrawal, &findings) {
            return read(entry, index, &findings)
        }
        let range = entry.key.range
        return Answer(criterion: withdrawal.id, word: nil, range: range, keyRange: range)
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
        let taken = Set(node.entries.map(\.key.text))
        var free = prepared.criterionTable.names.filter { !taken.contains($0) }
        for key in unknown {
            guard let near = findings.unknownCriterion(key, among: free) else { continue }
            free.removeAll { $0 == near }
        }
    }

    private func read(_ entry: YAMLNode.Entry, _ index: Int, _ findings: inout Findings) -> Answer? {
        let keyRange = entry.key.range
        var answer = Answer(
            criterion: prepared.rules[index].id, word: nil, range: keyRange, keyRange: keyRange)
        if entry.value.isBlank { return answer }
        switch entry.value.kind {
        case .scalar:
            readWord(entry.value, of: index, reasonGiven: false, into: &answer, &findings)
            return answer
        case .mapping:
            guard let record = Record<AnswerKey>(entry.value, place: keyRange, &findings) else { return nil }
            let isConfidential = record.boolean(.confidential, &findings) ?? false
            answer.reason = record.writtenText(.reason, isConfidential: isConfidential, &findings)
            answer.statement = record.writtenText(.statement, isConfidential: isConfidential, &findings)
            answer.evidence = evidence.read(record, .evidence, isConfidential: isConfidential, &findings)
            answer.companyComment = readComment(record, isConfidential, &findings)
            answer.action = readAction(record, isConfidential, &findings)
            if let node = record[.answer] {
                // A reason that is wrong in itself has been told; it is not missing too.
                let reasonGiven = record[.reason].map { $0.kind != .scalar } ?? false || answer.reason != nil
                readWord(node, of: index, reasonGiven: reasonGiven, into: &answer, &findings)
            }
            return answer
        default:
            findings.wrongType(entry.value, "\"\(answer.criterion)\"", wanted: .answer)
            return nil
        }
    }

    /// The word or number of an answer, as far as its criterion knows it.
    private func readWord(
        _ node: YAMLNode, of index: Int, reasonGiven: Bool, into answer: inout Answer,
        _ findings: inout Findings
    ) {
        let rule = prepared.rules[index]
        guard node.kind == .scalar else {
            findings.wrongType(node, "an answer", wanted: .text)
            return
        }
        answer.range = node.range
        let scale = prepared.scales[rule.scale]
        let choice = node.withUTF8({ scale.table.index(of: $0) }).map { scale.scale.choices[$0] }
        guard let choice, !rule.takesNumber || !choice.state.isGraded else {
            if rule.takesNumber, let number = Rational(text: node.text) {
                answer.number = number
            } else {
                findings.unknownAnswer(
                    node, among: scale.words(forNumber: rule.takesNumber),
                    wantsNumber: rule.takesNumber)
            }
            return
        }
        answer.word = choice.word
        guard choice.state == .notApplicable else { return }
        switch rule.notApplicable {
        case .never: findings.notApplicableHere(node, rule.id.text)
        case .allowed(let when, let reason):
            if !reasonGiven { findings.missingReason(node, rule.id.text, when: when, wanted: reason) }
        }
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
}

private enum CommentKey: Int, RecordKey {
    case agrees, text, confidential

    static let shape = RecordShape("a company's comment", ["agrees", "text", "confidential"], required: [])
}

private enum ActionKey: Int, RecordKey {
    case owner, due, note, confidential

    static let shape = RecordShape("an action", ["owner", "due", "note", "confidential"], required: [])
}

extension Findings {
    fileprivate mutating func unknownCriterion(_ key: YAMLNode, among known: [String]) -> String? {
        let text = key.text
        let near = nearest(to: text, among: known)
        error(
            "unknown-criterion",
            "\"\(shortened(text))\" is no criterion of this questionnaire" + Wording.didYouMean(near),
            at: key.range,
            solutions: Wording.mend(text, at: key.range, with: near, among: known))
        return near
    }

    fileprivate mutating func unknownAnswer(_ node: YAMLNode, among words: [String], wantsNumber: Bool) {
        let text = node.text
        let near = Wording.nearestAnswer(to: text, among: words)
        error(
            "unknown-answer",
            "\"\(shortened(text))\" is no answer here" + Wording.didYouMean(near),
            explanation: wantsNumber
                ? "The answer is a number, or \(Wording.list(words))."
                : "The answers are \(Wording.list(words)).",
            at: node.range, solutions: Wording.mendAnswer(text, at: node.range, with: near, among: words))
    }

    fileprivate mutating func notApplicableHere(_ node: YAMLNode, _ id: String) {
        error(
            "not-applicable-here", "\"\(id)\" applies to every company",
            explanation: "A criterion leaves the score only where it says in which case.", at: node.range,
            solutions: [Diagnostic.Solution("answer it, or leave it blank")])
    }

    fileprivate mutating func missingReason(_ node: YAMLNode, _ id: String, when: String, wanted: String) {
        error(
            "missing-reason", "\"\(id)\" may be left out only with a \"reason\"",
            explanation: "It may be left out where this holds: \(when) \(wanted)", at: node.range,
            solutions: [Diagnostic.Solution("write \"answer: not-applicable\" and below it \"reason: …\"")])
    }
}

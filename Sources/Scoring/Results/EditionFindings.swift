import QuestionnaireModel

extension Prepared {
    /// The criterion that took a criterion's place, where it is asked too.
    func successor(of index: Int) -> ItemID? {
        items[index].criterion.replacedBy.flatMap { $0 == items[index].criterion.id ? nil : $0 }
            .flatMap { indexOf[$0] == nil ? nil : $0 }
    }

    /// Whether a criterion counts no more because another does in its place.
    func isReplaced(_ index: Int) -> Bool { successor(of: index) != nil }
}

/// What an answer file of another edition leaves to be looked at again.
extension Findings {
    /// Names the criteria that changed since the edition for which the answers were given.
    static func edition(_ run: Run) -> [Finding] {
        let questionnaire = run.scorer.questionnaire
        guard let edition = run.sheet.edition, edition != questionnaire.edition else { return [] }
        let given =
            "The answers were given to edition \(edition) of the criteria, and edition "
            + "\(questionnaire.edition) scores them"
        guard edition < questionnaire.edition else {
            return [
                Finding(id: "newer-edition", message: given + "; what changed in between is not known here")
            ]
        }
        let changed = run.prepared.items.map(\.criterion).filter { $0.changedIn > edition }.map(\.id.text)
        guard let last = changed.last else { return [] }
        let others = changed.dropLast().joined(separator: ", ")
        let names = others.isEmpty ? last : "\(others) and \(last)"
        return [Finding(id: "older-edition", message: given + "; these changed or are new: \(names)")]
    }

    /// Answers that count for no criterion.
    static func unknownAnswers(_ run: Run) -> [Finding] {
        // Where every answer was read there is none to nothing.
        if run.read.count(where: { $0.answer != nil }) == run.sheet.answers.count { return [] }
        let unknown = run.sheet.answers.filter { run.prepared.indexOf[$0.criterion] == nil }
        guard !unknown.isEmpty else { return [] }
        let withdrawn = Dictionary(
            run.scorer.questionnaire.withdrawn.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return unknown.map { answer in
            let message =
                withdrawn[answer.criterion].map { withdrawal in
                    let next = withdrawal.replacedBy.map { "; \($0) took its place" } ?? ""
                    return
                        "\(answer.criterion) was withdrawn in edition \(withdrawal.edition) and is not counted\(next)"
                } ?? "\(answer.criterion) is no criterion of this questionnaire and is not counted"
            return Finding(id: "answer-to-nothing", message: message, range: answer.keyRange)
        }
    }
}

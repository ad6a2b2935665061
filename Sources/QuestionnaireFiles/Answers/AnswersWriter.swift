import ExactNumber
public import QuestionnaireModel
import StrictYAML

/// Writes answer sheets in one canonical form, which is read back as the same sheet.
///
/// Keys stand in the order of the format, answers in the order of the sheet; what is absent is left out, and
/// an answer that says nothing more than its word is written in one line.
public enum AnswersWriter {
    /// The whole file.
    public static func text(of sheet: AnswerSheet) -> String {
        YAMLWriter().text(of: tree(of: sheet))
    }

    static func tree(of sheet: AnswerSheet) -> YAMLValue {
        var entries: [YAMLValue.Entry] = [
            .init("hrdd", .scalar(FileKind.answers.marker)),
            .init("questionnaire", .scalar(sheet.questionnaire.text)),
        ]
        entries.add("questionnaire-version", sheet.questionnaireVersion)
        entries.add("edition", sheet.edition.map(String.init))
        entries.append(.init("company", .scalar(sheet.company)))
        entries.add("size", sheet.size?.rawValue)
        entries.append(.init("basis", .scalar(sheet.basis.rawValue)))
        if sheet.reply != .received { entries.add("reply", sheet.reply.rawValue) }
        entries.append(.init("as-of", .scalar(sheet.asOf)))
        entries.add("analyst", sheet.analyst)
        if let involvement = tree(of: sheet.involvement) { entries.append(.init("involvement", involvement)) }
        let answers = sheet.answers.map { YAMLValue.Entry($0.criterion.text, tree(of: $0)) }
        entries.append(.init("answers", .mapping(answers)))
        return .mapping(entries)
    }

    // MARK: Involvement

    static func tree(of claims: [InvolvementClaim]) -> YAMLValue? {
        guard let first = claims.first else { return nil }
        if claims.count == 1, first.impact == nil, first.evidence.isEmpty {
            return .scalar(first.claim.rawValue)
        }
        return .sequence(
            claims.map { claim in
                if claim.impact == nil, claim.evidence.isEmpty { return .scalar(claim.claim.rawValue) }
                var entries: [YAMLValue.Entry] = []
                entries.add("impact", claim.impact)
                entries.add("claim", claim.claim.rawValue)
                entries.add("evidence", claim.evidence)
                return .mapping(entries)
            })
    }

    // MARK: Answers

    static func tree(of answer: Answer) -> YAMLValue {
        let word = (answer.number?.description ?? answer.word).map(YAMLValue.scalar)
        var entries: [YAMLValue.Entry] = []
        entries.add("reason", answer.reason)
        entries.add("statement", answer.statement)
        entries.add("evidence", answer.evidence)
        if let comment = answer.companyComment {
            var inner: [YAMLValue.Entry] = []
            if let agrees = comment.agrees { inner.append(.init("agrees", .boolean(agrees))) }
            inner.add("text", comment.text)
            if !inner.isEmpty { entries.append(.init("company-comment", .mapping(inner))) }
        }
        if let action = answer.action {
            var inner: [YAMLValue.Entry] = []
            inner.add("owner", action.owner)
            inner.add("due", action.due)
            inner.add("note", action.note)
            if !inner.isEmpty { entries.append(.init("action", .mapping(inner, .flow))) }
        }
        guard !entries.isEmpty else { return word ?? .null }
        return .mapping([.init("answer", word ?? .null)] + entries)
    }
}

extension [YAMLValue.Entry] {
    fileprivate mutating func add(_ key: String, _ text: String?) {
        if let text { append(.init(key, .scalar(text))) }
    }

    /// A free text: as it is, or with its mark.
    fileprivate mutating func add(_ key: String, _ text: WrittenText?) {
        guard let text else { return }
        guard text.isConfidential else { return add(key, text.text) }
        append(
            .init(key, .mapping([.init("text", .scalar(text.text)), .init("confidential", .boolean(true))])))
    }

    fileprivate mutating func add(_ key: String, _ evidence: [Evidence]) {
        guard !evidence.isEmpty else { return }
        append(
            .init(
                key,
                .sequence(
                    evidence.map { one in
                        var entries: [YAMLValue.Entry] = []
                        entries.add("kind", one.kind.rawValue)
                        entries.add("title", one.title)
                        entries.add("url", one.url)
                        entries.add("page", one.page)
                        entries.add("lines", one.lines)
                        entries.add("date", one.date)
                        entries.add("accessed", one.accessed)
                        entries.add("archive-url", one.archiveURL)
                        entries.add("language", one.language)
                        entries.add("translation", one.translation)
                        entries.add("quote", one.quote)
                        if one.isConfidential { entries.append(.init("confidential", .boolean(true))) }
                        return .mapping(entries)
                    })))
    }
}

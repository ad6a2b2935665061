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
        var fields = YAMLFields()
        fields.text("hrdd", FileKind.answers.marker)
        fields.text("questionnaire", sheet.questionnaire.text)
        fields.text("questionnaire-version", sheet.questionnaireVersion)
        fields.integer("edition", sheet.edition)
        fields.text("company", sheet.company)
        fields.text("size", sheet.size?.rawValue)
        fields.text("basis", sheet.basis.rawValue)
        if sheet.reply != .received { fields.text("reply", sheet.reply.rawValue) }
        fields.text("as-of", sheet.asOf)
        fields.text("analyst", sheet.analyst)
        if let involvement = tree(of: sheet.involvement) { fields.add("involvement", involvement) }
        fields.add(
            "answers", .mapping(sheet.answers.map { YAMLValue.Entry($0.criterion.text, tree(of: $0)) }))
        return fields.block
    }

    // MARK: Involvement

    static func tree(of claims: [InvolvementClaim]) -> YAMLValue? {
        guard let first = claims.first else { return nil }
        return claims.count == 1 && first.isOneWord
            ? .scalar(first.claim.rawValue) : .sequence(claims.map(tree))
    }

    private static func tree(of claim: InvolvementClaim) -> YAMLValue {
        if claim.isOneWord { return .scalar(claim.claim.rawValue) }
        var fields = YAMLFields()
        fields.written("impact", claim.impact)
        fields.text("claim", claim.claim.rawValue)
        fields.items("evidence", claim.evidence.map(tree))
        return fields.block
    }

    // MARK: Answers

    static func tree(of answer: Answer) -> YAMLValue {
        let word = (answer.number?.description ?? answer.word).map(YAMLValue.scalar) ?? .null
        var more = YAMLFields()
        more.written("reason", answer.reason)
        more.written("statement", answer.statement)
        more.items("evidence", answer.evidence.map(tree))
        if let comment = answer.companyComment { more.mapping("company-comment", fields(of: comment).block) }
        if let action = answer.action { more.mapping("action", fields(of: action).inline) }
        guard !more.entries.isEmpty else { return word }
        return .mapping([.init("answer", word)] + more.entries)
    }

    private static func fields(of comment: CompanyComment) -> YAMLFields {
        var fields = YAMLFields()
        if let agrees = comment.agrees { fields.add("agrees", .boolean(agrees)) }
        fields.written("text", comment.text)
        return fields
    }

    private static func fields(of action: PlannedAction) -> YAMLFields {
        var fields = YAMLFields()
        fields.text("owner", action.owner)
        fields.text("due", action.due)
        fields.written("note", action.note)
        return fields
    }

    private static func tree(of evidence: Evidence) -> YAMLValue {
        var fields = YAMLFields()
        fields.text("kind", evidence.kind.rawValue)
        fields.text("title", evidence.title)
        fields.text("url", evidence.url)
        fields.text("page", evidence.page)
        fields.text("lines", evidence.lines)
        fields.text("date", evidence.date)
        fields.text("accessed", evidence.accessed)
        fields.text("archive-url", evidence.archiveURL)
        fields.text("language", evidence.language)
        fields.text("translation", evidence.translation)
        fields.text("quote", evidence.quote)
        fields.flag("confidential", evidence.isConfidential)
        return fields.block
    }
}

extension InvolvementClaim {
    /// Whether it says nothing but its word.
    fileprivate var isOneWord: Bool { impact == nil && evidence.isEmpty }
}

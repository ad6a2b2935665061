import Asking
import QuestionnaireModel
import Reporting
import Scoring

/// A company's own reply to a letter, as a draft.
public struct DraftedReply: Sendable {
    /// Markdown, UTF-8.
    public let bytes: [UInt8]
    /// Passages that the author has to write.
    public let toBeWritten: Int
    /// Statements and evidence left out because they are confidential or not public.
    public let leftOut: Int

    init(_ sheet: AnswerSheet, _ questionnaire: LoadedQuestionnaire) {
        let assessment = questionnaire.scorer.assess(sheet, detail: .summary)
        let out = Set(
            assessment.criteria.filter { $0.rule == .doesNotApply || $0.rule == .otherOfPair }.map(\.id))
        var reply = OwnReply(sheet, to: questionnaire.questionnaire) { !out.contains($0) }
        bytes = MarkdownRenderer.render(reply.document())
        (toBeWritten, leftOut) = (reply.toBeWritten, reply.leftOut)
    }
}

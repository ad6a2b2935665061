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
        let scorer = questionnaire.scorer
        let counted = scorer.assess(sheet, detail: .summary).criteria
        // How it is answered, and not what a prerequisite makes of that.
        let asked = zip(counted, scorer.readings(of: sheet)).filter { one, _ in
            one.rule != .doesNotApply && one.rule != .otherOfPair
        }
        let states = Dictionary(
            asked.map { ($0.id, $1.state) }, uniquingKeysWith: { first, _ in first })
        var reply = OwnReply(sheet, to: questionnaire.questionnaire, states: states)
        bytes = MarkdownRenderer.render(reply.document())
        (toBeWritten, leftOut) = (reply.toBeWritten, reply.leftOut)
    }
}

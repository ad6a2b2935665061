import Asking
import LetterReading
import QuestionnaireFiles
import SourceText

/// An answer file drafted from a reply.
public struct DraftedAnswers: Sendable {
    public let text: String
    /// What was found and what was not, a line each.
    public let summary: [String]

    static func make(
        from file: SourceFile, for questionnaire: LoadedQuestionnaire, company: String?, coreOnly: Bool
    ) -> Reading<DraftedAnswers> {
        var findings = Findings(file)
        let questions = questionnaire.questionnaire.groups.compactMap { group in
            group.number.map { ReplyReader.Question(number: $0, text: group.text) }
        }
        let reading = ReplyReader.read(file, questions: questions)
        findings.add(reading.diagnostics)
        guard let reply = reading.reply else { return Reading(nil, findings) }
        let draft = ReplyDraft(reply, questionnaire.questionnaire) {
            Template.isWanted($0, coreOnly: coreOnly)
        }
        var template = Template(
            questionnaire.questionnaire, version: questionnaire.digest.version, company: company ?? "",
            coreOnly: coreOnly, reply: draft)
        return Reading(DraftedAnswers(text: template.text(), summary: draft.summary), findings)
    }
}

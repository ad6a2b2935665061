import Asking
import QuestionnaireFiles
public import QuestionnaireModel
import SourceText

/// An answer file to which was added what it lacked; every byte that it had is there, in its order, but the ids of
/// criteria that have another one now.
public struct UpdatedAnswers: Sendable {
    public let bytes: [UInt8]
    /// The ids that were replaced, where the answer to the old one is one to the new one.
    public let renamed: [Mending.Change]
    /// The keys of its head that were missing.
    public let keys: [String]
    /// The criteria that were missing, in the order of the questionnaire.
    public let criteria: [ItemID]

    /// Only a file that no YAML parser could read, or whose answers are not keys, is refused: what else is wrong
    /// with it stays as it is.
    static func make(
        of file: SourceFile, to questionnaire: LoadedQuestionnaire, coreOnly: Bool
    ) -> Reading<UpdatedAnswers> {
        var findings = Findings(file)
        findings.add(AnswersReader.formProblems(in: file))
        if let named = AnswersReader.questionnaireID(in: file), named != questionnaire.id {
            findings.error(
                "other-questionnaire", "the file answers \(named), and \(questionnaire.id) is another",
                at: ByteRange(at: 0),
                solutions: [Diagnostic.Solution("write the answers to \(questionnaire.id) into another file")]
            )
        }
        guard !findings.hasErrors else { return Reading(nil, findings) }
        let renaming = Mending(of: file) { file in
            AnswersReader.read(file, questionnaire: questionnaire.prepared).diagnostics
                .filter { $0.id == "withdrawn-criterion" }
        }
        let file = SourceFile(name: file.name, bytes: renaming.bytes)
        let template = Template(
            questionnaire.questionnaire, version: questionnaire.digest.version, coreOnly: coreOnly)
        do {
            let update = try FileUpdate(of: file, with: template)
            return Reading(
                UpdatedAnswers(
                    bytes: update.bytes, renamed: renaming.changes, keys: update.keys,
                    criteria: update.criteria), findings)
        } catch {
            findings.cannotBeAddedTo(error)
            return Reading(nil, findings)
        }
    }
}

extension Findings {
    fileprivate mutating func cannotBeAddedTo(_ refusal: FileUpdate.Refusal) {
        let id = "cannot-add"
        switch refusal {
        case .unreadable:
            error(id, "nothing can be added to a file that is no answer file", at: ByteRange(at: 0))
        case .inBraces(let range):
            error(
                id, "nothing can be added to a file that stands in braces as a whole", at: range,
                solutions: [Diagnostic.Solution("write each key on a line of its own")])
        case .answersAreNoKeys(let range):
            error(id, "\"answers\" must be keys, the ids of criteria, or blank", at: range)
        case .unsafe(let range):
            error(
                id, "nothing was added: what is there would not have been read as before", at: range,
                solutions: [Diagnostic.Solution("write the file anew with: hrdd new, and copy the answers")])
        }
    }
}

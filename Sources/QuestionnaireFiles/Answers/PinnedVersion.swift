import QuestionnaireModel
import SourceText

/// Holds the version and the edition that an answer file was written for against the questionnaire at hand.
struct PinnedVersion {
    let version: String?
    let edition: Int?

    /// Says what changed in between, where it is another.
    func check(
        against prepared: PreparedQuestionnaire, at version: ByteRange?, _ edition: ByteRange?,
        _ findings: inout Findings
    ) {
        let questionnaire = prepared.questionnaire
        let isNewer = self.edition.map { $0 > questionnaire.edition } ?? false
        let solution =
            isNewer
            ? "get a newer hrdd, or say with --questionnaire where that edition is"
            : "look at those answers again, then write \"questionnaire-version: \(prepared.version)\" and "
                + "\"edition: \(questionnaire.edition)\""
        if let pinned = self.version, let version, pinned != prepared.version {
            findings.warning(
                "other-version",
                "the file was written for version \(pinned) of the questionnaire, and this is \(prepared.version)",
                explanation: explanation(questionnaire), at: version,
                solutions: [Diagnostic.Solution(solution)])
        } else if let pinned = self.edition, let edition, pinned != questionnaire.edition {
            findings.warning(
                "other-edition",
                "the file was written for edition \(pinned), and this is edition \(questionnaire.edition)",
                explanation: explanation(questionnaire), at: edition,
                solutions: [Diagnostic.Solution(solution)])
        }
    }

    private func explanation(_ questionnaire: Questionnaire) -> String {
        guard let edition else { return "The file names no edition, so that what changed cannot be told." }
        guard edition <= questionnaire.edition else {
            return
                "Its edition \(edition) is newer than edition \(questionnaire.edition): what changed in between is "
                + "not known here."
        }
        let changed = questionnaire.allCriteria.filter { $0.changedIn > edition }.map(\.id.text)
        let gone = questionnaire.withdrawn.filter { $0.edition > edition }.map { withdrawal in
            withdrawal.replacedBy.map { next in
                "\(withdrawal.id) (\(withdrawal.keepsMeaning ? "now" : "replaced by") \(next))"
            } ?? withdrawal.id.text
        }
        let parts = [
            changed.isEmpty ? "" : "these criteria changed or are new: \(Wording.joined(changed))",
            gone.isEmpty ? "" : "these were withdrawn: \(Wording.joined(gone))",
        ].filter { !$0.isEmpty }
        return "Since its edition \(edition) "
            + (parts.isEmpty ? "no criterion is marked as changed" : parts.joined(separator: "; ")) + "."
    }
}

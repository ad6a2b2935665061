import CommandOptions
import DueDiligence
import QuestionnaireFiles
import QuestionnaireModel
import SourceText

/// A questionnaire named on the command line: by its id, by a letter's reference in any spelling, or as a file.
enum QuestionnaireOperand {
    /// How the operand is declared.
    static func declaration(isRequired: Bool = true) -> Command.Operand {
        .init(
            "QUESTIONNAIRE", "Its id, as hrdd list prints it; a letter's reference; or a file",
            isRequired: isRequired, completion: .listed { Shelf.embeddedIDs.map(\.text) })
    }

    /// The questionnaire; `nil`, with the reason told, where its file was refused.
    static func find(
        _ name: String, _ shelf: Shelf, in session: inout Session
    ) throws -> LoadedQuestionnaire? {
        if name == "-" || isFileName(name) || FileAccess.exists(name) {
            let reading = Pipeline.readQuestionnaire(try FileAccess.read(name), method: shelf.method)
            session.report(reading.diagnostics)
            // Given with --questionnaire as well it is not passed over.
            if let id = reading.value?.id { _ = shelf.questionnaire(id) }
            return reading.value
        }
        let id = Pipeline.id(forReference: name)
        if let questionnaire = shelf.questionnaire(id) { return questionnaire }
        let hint = near(name, id, shelf).map { "did you mean \"\($0)\"?" } ?? "hrdd list shows them"
        throw UsageError("\"\(name)\" is not a questionnaire in the program; \(hint)")
    }

    /// The one whose id is nearly that, or the only one whose title has the name in it: its company's.
    private static func near(_ name: String, _ id: ItemID, _ shelf: Shelf) -> String? {
        let candidates = NearQuestionnaires.candidates(for: id.text, among: shelf.ids)
        if let near = NearMiss.best(for: id.text, among: candidates) { return near }
        let named = shelf.ids.filter { id in
            let title = shelf.questionnaire(id)?.questionnaire.title.lowercased() ?? ""
            return name.count > 2 && (" " + title).contains(" " + name.lowercased())
        }
        return named.count == 1 ? named[0].text : nil
    }

    private static func isFileName(_ name: String) -> Bool {
        let endings = [".yaml", ".yml", ".txt", ".md", ".html", ".pdf", ".docx"]
        return endings.contains { name.lowercased().hasSuffix($0) }
    }
}

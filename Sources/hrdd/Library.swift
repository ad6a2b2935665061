import CommandOptions
import DueDiligence
import QuestionnaireFiles
import SourceText

/// The questionnaires and the method that the options of a command name.
enum Library {
    /// Reads what the options name. `nil`, with the reason told, where one of it was refused.
    static func open(_ arguments: Arguments, in session: inout Session) throws -> Shelf? {
        let method: LoadedMethod
        if let path = arguments[CommonOptions.method] {
            let reading = Pipeline.readMethod(try FileAccess.read(path))
            session.report(reading.diagnostics)
            guard let value = reading.value else { return nil }
            method = value
        } else {
            let reading = LoadedMethod.standard
            guard let value = reading.value else {
                session.report(reading.diagnostics)
                session.note(.defect)
                return nil
            }
            method = value
        }
        var files: [SourceFile] = []
        if let path = arguments[CommonOptions.questionnaire] {
            files = try questionnaires(at: path, in: &session)
        }
        let shelf = Shelf(files, method: method)
        session.report(shelf.diagnostics)
        if let path = arguments[CommonOptions.questionnaire] {
            session.expect(shelf.use, of: path, holding: shelf.broughtIDs.map(\.text))
        }
        return shelf.diagnostics.hasErrors ? nil : shelf
    }

    /// A file, or the questionnaires directly in a folder.
    static func questionnaires(at path: String, in session: inout Session) throws -> [SourceFile] {
        guard FileAccess.isFolder(path) else { return [try FileAccess.read(path)] }
        var files: [SourceFile] = []
        for name in try FolderListing.names(in: path) where name.hasSuffix(".yaml") {
            guard !FileAccess.isFolder(join(path, name)) else { continue }
            let file = try FileAccess.read(join(path, name))
            if FileKind.sniffed(from: file) == .questionnaire { files.append(file) }
        }
        if files.isEmpty {
            throw FileError(
                .read, path, "there is no questionnaire in this folder",
                solution: "compile one with: hrdd compile LETTER -o \(path)")
        }
        return files
    }
}

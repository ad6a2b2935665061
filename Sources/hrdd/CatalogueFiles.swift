import DueDiligence
import QuestionnaireFiles
import SourceText

/// Where the catalogue is read from.
enum CatalogueFiles {
    private static let here = "questionnaires/catalogue"

    /// The folder that holds it: the one given, else the one here; `nil` where it is the one in the program.
    static func folder(_ given: String?) -> String? { given ?? (FileAccess.isFolder(here) ? here : nil) }

    /// The folder given; else the one here; else the catalogue in the program. The principles lie beside the
    /// folder, or are those in the program. `nil`, with the reasons told, where it was refused.
    /// Diagnostics of some ids may be left out.
    static func open(
        _ given: String?, without left: Set<String> = [], in session: inout Session
    ) throws -> LoadedCatalogue? {
        let reading: Reading<LoadedCatalogue>
        if let folder = folder(given) {
            let names = try FolderListing.names(in: folder).filter { $0.hasSuffix(".yaml") }
            guard !names.isEmpty else {
                throw FileError(.read, folder, "there is no part of a catalogue in this folder")
            }
            var files: [SourceFile] = []
            for name in names { files.append(try FileAccess.read(join(folder, name))) }
            let beside = join(split(folder).folder, "principles.yaml")
            let principles =
                FileAccess.exists(beside) ? try FileAccess.read(beside) : LoadedCatalogue.embeddedPrinciples
            reading = Pipeline.readCatalogue(files, principles: principles)
        } else {
            reading = Pipeline.readCatalogue(
                LoadedCatalogue.embeddedFiles, principles: LoadedCatalogue.embeddedPrinciples)
        }
        session.report(reading.diagnostics.filter { !left.contains($0.id) })
        return reading.value
    }
}

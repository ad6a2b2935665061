import QuestionnaireCompiler
public import QuestionnaireFiles
public import QuestionnaireModel
public import SourceText

/// The catalogue and the principles, ready to compile letters with.
public struct LoadedCatalogue: Sendable {
    public let catalogue: Catalogue
    public let principles: [Principle]
    /// The record of its ids; `nil` where none is kept.
    public let record: SourceFile?
    let compiler: LetterCompiler

    /// Reads the files of a catalogue and that of the principles.
    public static func read(_ files: [SourceFile], principles: SourceFile) -> Reading<LoadedCatalogue> {
        let known = PrinciplesReader.read(principles)
        let catalogue = CatalogueReader.read(files, principles: known.value)
        let diagnostics = known.diagnostics + catalogue.diagnostics
        guard let principlesValue = known.value, let catalogueValue = catalogue.value else {
            return Reading(nil, in: principles, diagnostics)
        }
        let loaded = LoadedCatalogue(
            catalogue: catalogueValue, principles: principlesValue,
            record: files.first { FileKind.sniffed(from: $0) == .ids },
            compiler: LetterCompiler(catalogue: catalogueValue, principles: principlesValue))
        return Reading(loaded, in: principles, diagnostics)
    }

    /// The record of its ids with those that are new in the catalogue; `nil` where it has them all.
    public var completedRecord: [UInt8]? { IDRecordWriter.text(record, completedFor: catalogue) }

    /// The files of the catalogue in the program.
    public static var embeddedFiles: [SourceFile] { EmbeddedFiles.files(in: "questionnaires/catalogue/") }

    /// The principles in the program.
    public static var embeddedPrinciples: SourceFile {
        let name = "questionnaires/principles.yaml"
        return EmbeddedFiles.file(named: name) ?? SourceFile(name: name, text: "")
    }
}

/// What became of a letter.
public struct CompiledQuestionnaire: Sendable {
    public let questionnaire: Questionnaire
    /// How much of the letter's questions the catalogue covers, a sentence; `nil` for the union.
    public let coverage: String?
}

import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import SourceText

@testable import QuestionnaireCompiler

/// The project's catalogue, and small ones for single rules.
enum Catalogues {
    static let ours: LetterCompiler? = {
        let folder = Seed.root.appending(path: "questionnaires")
        guard let principles = PrinciplesReader.read(file(folder.appending(path: "principles.yaml"))).value,
            let catalogue = catalogue(folder, principles)
        else { return nil }
        return LetterCompiler(catalogue: catalogue, principles: principles)
    }()

    static let union: Questionnaire? = {
        let folder = Seed.root.appending(path: "questionnaires")
        guard let principles = PrinciplesReader.read(file(folder.appending(path: "principles.yaml"))).value,
            let catalogue = catalogue(folder, principles)
        else { return nil }
        return UnionCompiler.compile(catalogue, principles: principles)
    }()

    private static func catalogue(_ folder: URL, _ principles: [Principle]) -> Catalogue? {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "catalogue").path))
            ?? []
        let files = names.filter { $0.hasSuffix(".yaml") }.sorted().map {
            file(folder.appending(path: "catalogue/\($0)"))
        }
        return CatalogueReader.read(files, principles: principles).value
    }

    private static func file(_ url: URL) -> SourceFile {
        SourceFile(name: url.lastPathComponent, bytes: (try? Data(contentsOf: url)).map(Array.init) ?? [])
    }
}

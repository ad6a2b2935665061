import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import SourceText

@testable import QuestionnaireCompiler

/// The project's catalogue, and small ones for single rules.
enum Catalogues {
    static let catalogue: Catalogue? = principles.flatMap { catalogue(folder, $0) }
    static let ours: LetterCompiler? = {
        guard let principles, let catalogue else { return nil }
        return LetterCompiler(catalogue: catalogue, principles: principles)
    }()

    static let union: Questionnaire? = {
        guard let principles, let catalogue else { return nil }
        return UnionCompiler.compile(catalogue, principles: principles)
    }()

    private static let folder = Seed.root.appending(path: "questionnaires")
    private static let principles = PrinciplesReader.read(file(folder.appending(path: "principles.yaml")))
        .value

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

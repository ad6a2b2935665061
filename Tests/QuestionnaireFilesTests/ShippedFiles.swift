import ExactNumber
import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

/// The files of the repository, as they are beside these tests.
enum Shipped {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "questionnaires")

    static func file(_ path: String) throws -> SourceFile {
        SourceFile(
            name: "questionnaires/\(path)", bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }

    static func names(in path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
            .filter { $0.hasSuffix(".yaml") }.sorted()
    }
}

@Suite struct ShippedFiles {
    private func text(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map {
            "\($0.file.name):\($0.file.position(at: Int($0.range.lower))): \($0.id): \($0.headline)"
        }.joined(separator: "\n")
    }

    @Test func `principles, catalogue and method are read without a word`() throws {
        let principles = PrinciplesReader.read(try Shipped.file("principles.yaml"))
        #expect(principles.diagnostics.isEmpty, "\(text(principles.diagnostics))")
        #expect(
            principles.value?.flatMap { $0.clauses.map(\.id.text) }
                == ["13(a)", "13(b)", "15(a)", "15(b)", "15(c)", "19(a)", "19(b)", "20(a)", "20(b)", "22"])
        let files = try Shipped.names(in: "catalogue").map { try Shipped.file("catalogue/\($0)") }
        let catalogue = CatalogueReader.read(files, principles: principles.value)
        #expect(catalogue.diagnostics.isEmpty, "\(text(catalogue.diagnostics))")
        #expect(catalogue.value?.themes.count == files.count - 3)
        #expect(catalogue.value?.terms.contains { $0.term == "the last year" } == true)
        #expect(catalogue.value?.courtesyWords.isEmpty == false)
        let method = MethodReader.read(try Shipped.file("method.yaml"))
        #expect(method.diagnostics.isEmpty, "\(text(method.diagnostics))")
        #expect(method.value?.bands.count == 5)
        #expect(method.value?.stageFactors == Method.StageFactors(commitment: 1, process: 2, outcome: 3))
        #expect(method.value?.evidenceCaps?.auditOrCertificate == 75)
        #expect(method.value?.evidenceCaps?.publicDocument == 100)
    }
}

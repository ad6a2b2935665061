import DueDiligence
import QuestionnaireCompiler
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

/// The compiler, the writer and the reader are three rooms; what one makes the next must take.
@Suite struct CompiledRoundTripTests {
    private func compiler() throws -> (LetterCompiler, Catalogue, [Principle]) {
        let file = try #require(EmbeddedFiles.file(named: "questionnaires/principles.yaml"))
        let principles = try #require(PrinciplesReader.read(file).value)
        let files = EmbeddedFiles.files(in: "questionnaires/catalogue/")
        let catalogue = try #require(CatalogueReader.read(files, principles: principles).value)
        return (LetterCompiler(catalogue: catalogue, principles: principles), catalogue, principles)
    }

    private func expectSame(_ questionnaire: Questionnaire) {
        let text = QuestionnaireWriter.text(of: questionnaire)
        let reading = QuestionnaireReader.read(SourceFile(name: "\(questionnaire.id).yaml", text: text))
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.headline))")
        #expect(reading.value == questionnaire)
        #expect(reading.value.map { QuestionnaireWriter.text(of: $0) } == text)
    }

    @Test func `each letter's questionnaire reads back equal, and is written alike again`() throws {
        let (compiler, _, _) = try compiler()
        let seeds = try Repository.files(in: "seeds")
        #expect(seeds.count == 5)
        for seed in seeds {
            expectSame(try #require(compiler.compile(seed).questionnaire, "\(seed.name)"))
        }
    }

    @Test func `the union of all asks reads back equal`() throws {
        let (_, catalogue, principles) = try compiler()
        expectSame(UnionCompiler.compile(catalogue, principles: principles))
    }
}

import DueDiligence
import Foundation
import SourceText
import Testing

@Suite struct EmbeddedFilesTests {
    /// A file that is missing here is to be added to `Sources/EmbeddedContent/EmbeddedContent.c`, in both lists.
    @Test func `every file of questionnaires is in the binary, byte for byte`() throws {
        let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = top.appending(path: "questionnaires")
        let paths = try #require(FileManager.default.subpaths(atPath: folder.path))
            .filter { $0.hasSuffix(".yaml") }.sorted()
        #expect(paths.count > 10)
        #expect(EmbeddedFiles.names == paths.map { "questionnaires/\($0)" })
        for path in paths {
            let bytes = Array(try Data(contentsOf: folder.appending(path: path)))
            #expect(EmbeddedFiles.file(named: "questionnaires/\(path)")?.bytes == bytes, "\(path)")
        }
    }

    @Test func `a name that is not in the binary gives nothing`() {
        #expect(EmbeddedFiles.file(named: "questionnaires/none.yaml") == nil)
        #expect(EmbeddedFiles.files(in: "questionnaires/catalogue/").count == 12)
    }
}

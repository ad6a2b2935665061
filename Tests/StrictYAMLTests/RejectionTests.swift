import Foundation
import SourceText
import StrictYAML
import Testing

/// The mistakes that people make, a folder each: what is in the file, and what they are told.
@Suite struct `Mistakes that people make` {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Rejections/yaml")
    static let cases =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/input.yaml").path) }
        .sorted()

    @Test func `there are more than thirty of them`() {
        #expect(Self.cases.count > 30)
    }

    @Test(arguments: cases) func `get the text that helps`(name: String) throws {
        let folder = Self.folder.appending(path: name)
        let input = try Data(contentsOf: folder.appending(path: "input.yaml"))
        let reading = YAML.read(SourceFile(name: "input.yaml", bytes: Array(input)))
        var printer = DiagnosticPrinter()
        let text = reading.diagnostics.map { printer.text(of: $0) + "\n" }.joined(separator: "\n")
        let golden = folder.appending(path: "expected.txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try Data(text.utf8).write(to: golden)
            Issue.record("recorded \(name)")
            return
        }
        #expect(text == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    }
}

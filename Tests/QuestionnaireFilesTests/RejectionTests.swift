import Digest
import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

/// `Tests/Rejections` has a folder for every diagnostic: what somebody wrote, and what they are told.
///
/// After a change of words: `UPDATE_GOLDENS=1 swift test --filter RejectionTests`, then read the difference.
@Suite struct RejectionTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder = tests.appending(path: "Rejections")
    static let ids = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/input.yaml").path) }
        .sorted()

    private static func file(_ path: String) throws -> SourceFile {
        let bytes = Array(try Data(contentsOf: folder.appending(path: path)))
        return SourceFile(name: String(path.split(separator: "/").last ?? ""), bytes: bytes)
    }

    private static func checker() throws -> FileChecker {
        let file = try file("questionnaire.yaml")
        let questionnaire = try #require(QuestionnaireReader.read(file).value)
        let prepared = PreparedQuestionnaire(questionnaire, digest: SHA256.digest(of: file.bytes))
        let principles = PrinciplesReader.read(try Shipped.file("principles.yaml")).value
        return FileChecker(
            principles: principles, method: MethodReader.read(try Shipped.file("method.yaml")).value,
            known: [prepared.id], find: { $0 == prepared.id ? prepared : nil })
    }

    /// Beside a record of ids the input is a part of the catalogue, and held against it.
    private static func diagnostics(of id: String) throws -> [Diagnostic] {
        let input = try file("\(id)/input.yaml")
        guard FileManager.default.fileExists(atPath: folder.appending(path: "\(id)/ids.yaml").path) else {
            return try checker().check(input).diagnostics
        }
        return CatalogueReader.read([input, try file("\(id)/ids.yaml")], principles: nil).diagnostics
    }

    @Test(arguments: ids) func `every mistake is told as it was read and approved`(id: String) throws {
        let diagnostics = try Self.diagnostics(of: id)
        #expect(diagnostics.contains { $0.id == id }, "no \(id) among \(diagnostics.map(\.id))")
        var printer = DiagnosticPrinter()
        var texts = diagnostics.map { printer.text(of: $0) }
        // Five hundred errors say nothing more than the first and the last.
        if texts.count > 10 { texts = [texts[0], "…", texts[texts.count - 1]] }
        let text = texts.joined(separator: "\n\n") + "\n"
        let golden = Self.folder.appending(path: "\(id)/expected.txt")
        let expected = try? String(decoding: Data(contentsOf: golden), as: UTF8.self)
        guard text != expected else { return }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try Data(text.utf8).write(to: golden)
            Issue.record("recorded \(id); read it, then run again without UPDATE_GOLDENS")
        } else {
            Issue.record("\(id) reads otherwise:\n\(text)\nexpected:\n\(expected ?? "nothing")")
        }
    }

    /// The ids that a room gives: its sources are searched for them, whatever their folder.
    private static func ids(in room: String, _ patterns: [String]) throws -> Set<String> {
        let sources = tests.deletingLastPathComponent().appending(path: "Sources/\(room)")
        var given: Set<String> = []
        for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        where name.hasSuffix(".swift") {
            let text = String(decoding: try Data(contentsOf: sources.appending(path: name)), as: UTF8.self)
            for pattern in patterns {
                let id = try Regex(pattern + #"\s*"([a-z]+(?:-[a-z]+)+)""#)
                given.formUnion(text.matches(of: id).compactMap { $0.output[1].substring.map(String.init) })
            }
        }
        return given
    }

    @Test func `every diagnostic of this room has a folder`() throws {
        let given = try Self.ids(
            in: "QuestionnaireFiles", [#"\b(?:error|warning)\("#, #"\.(?:error|warning|note),"#])
        #expect(given.count > 40)
        #expect(given.subtracting(Self.ids).sorted() == ["wrong-kind"])
    }

    /// Rules are checked for those too who make a questionnaire in Swift, where more can be said than in a file;
    /// what a method says is a session at the command line.
    @Test func `every rule that a questionnaire's file can break has a folder`() throws {
        let given = try Self.ids(in: "QuestionnaireModel", [#"[Pp]roblem\("#, #" add\("#])
        let inSwift: Set<String> = [
            "answer-in-applies-when", "duplicate-choice", "empty-condition", "empty-number-range",
            "field-in-follows", "points-out-of-range", "weight-not-positive",
        ]
        let ofMethods: Set<String> = [
            "bands-out-of-order", "bands-with-gap", "caps-not-rising", "effective-mean-outside-views",
            "unknown-level",
        ]
        #expect(given.subtracting(Self.ids) == inSwift.union(ofMethods))
    }

    /// `check` takes every kind, so that only a command that wants one kind can be given another.
    @Test func `a file of another kind is told what it is`() throws {
        let file = SourceFile(name: "a.yaml", text: "hrdd: register/1\ncompanies: []\n")
        let reading = MethodReader.read(file)
        #expect(
            reading.diagnostics.map(\.headline) == [
                "a method of scoring is wanted here, and this is a register of companies"
            ])
        #expect(reading.diagnostics.map(\.id) == ["wrong-kind"])
    }
}

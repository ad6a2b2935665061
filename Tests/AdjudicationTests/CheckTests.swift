import Agreement
import DueDiligence
import MadeUpAnswers
import Reporting
import SourceText
import Testing

/// What must hold of two files before they are compared.
@Suite struct CheckTests {
    private static let head = [
        "questionnaire: ungp-letters", "edition: 1", "company: Northfield (invented)", "size: small",
        "basis: published-reply", "reply: received", "as-of: 2026-03-01",
    ]

    private func file(_ analyst: String, changing key: String = "", to value: String = "") -> SourceFile {
        let lines = Self.head.map { $0.hasPrefix("\(key):") ? "\(key): \(value)" : $0 }
        let text = (["hrdd: answers/1"] + lines + ["analyst: \(analyst)", "answers: {}"])
            .joined(separator: "\n")
        return SourceFile(name: "\(analyst).yaml", text: text + "\n")
    }

    private func panel(_ one: SourceFile, _ other: SourceFile) throws -> AnalystPanel {
        let sheets = try Sheets()
        return AnalystPanel(
            [one, other].map { AnswerFiles(name: $0.name, files: [($0.name, $0)]) }, areFolders: false,
            by: sheets.assessor, bootstrap: Bootstrap(resamples: 40))
    }

    @Test(arguments: [
        ("questionnaire", "al-oth-54-2021", "different-questionnaire"),
        ("company", "Southmere (invented)", "different-company"),
        ("reply", "refused", "different-reply"),
    ])
    func `what makes a comparison void is refused, with its place`(key: String, value: String, id: String)
        throws
    {
        let panel = try panel(file("Anna"), file("Ben", changing: key, to: value))
        let error = try #require(panel.diagnostics.first { $0.id == id })
        #expect(error.severity == .error)
        #expect(panel.input == nil)
        #expect(error.file.name == "Ben.yaml")
        #expect(Self.text(of: error) == value)
        #expect(error.notes.map(\.file.name) == ["Anna.yaml"])
    }

    @Test func `another basis is refused`() throws {
        let other = file("Ben", changing: "reply", to: "").bytes
        let text = String(decoding: other, as: UTF8.self).replacing("reply: \n", with: "")
            .replacing("published-reply", with: "public-record")
        let panel = try panel(file("Anna"), SourceFile(name: "Ben.yaml", text: text))
        #expect(panel.diagnostics.map(\.id) == ["different-basis"])
        #expect(panel.input == nil)
    }

    @Test(arguments: [
        ("as-of", "2026-04-01", "different-day"), ("size", "large", "different-size"),
        ("edition", "2", "different-edition"),
    ])
    func `what may explain a difference is warned of`(key: String, value: String, id: String) throws {
        let panel = try panel(file("Anna"), file("Ben", changing: key, to: value))
        let warning = try #require(panel.diagnostics.first { $0.id == id })
        #expect(warning.severity == .warning)
        #expect(Self.text(of: warning) == value)
        #expect(panel.input != nil)
    }

    @Test func `files for two versions of the questionnaire are warned of`() throws {
        let files = [("Anna", "5f0c2ab91e44"), ("Ben", "4b95f801b3d1")].map { analyst, version in
            file(analyst, changing: "edition", to: "1\nquestionnaire-version: \(version)")
        }
        let panel = try panel(files[0], files[1])
        let warning = try #require(panel.diagnostics.first { $0.id == "different-version" })
        #expect(warning.severity == .warning)
        #expect(Self.text(of: warning) == "4b95f801b3d1")
        #expect(panel.input != nil)
    }

    @Test func `a legal form makes no other company`() throws {
        let panel = try panel(
            file("Anna"), file("Ben", changing: "company", to: "NORTHFIELD Ltd. (invented)"))
        #expect(panel.diagnostics.isEmpty)
    }

    @Test func `the same analyst twice is refused, however written`() throws {
        let panel = try panel(file("Anna"), file("anna"))
        #expect(panel.diagnostics.map(\.id) == ["same-analyst"])
        #expect(panel.input == nil)
    }

    private static func text(of diagnostic: Diagnostic) -> String {
        String(decoding: diagnostic.file.bytes[diagnostic.range.offsets], as: UTF8.self)
    }
}

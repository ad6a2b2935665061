import DueDiligence
import Foundation
import SourceText
import Testing

@Suite struct `The pages of the documentation` {
    /// The fenced blocks of a language on a page.
    private func blocks(_ page: String, _ language: String) throws -> [String] {
        let url = Repository.top.appending(path: "Sources/DueDiligence/DueDiligence.docc/\(page).md")
        let text = try String(contentsOf: url, encoding: .utf8)
        return text.components(separatedBy: "```\(language)\n").dropFirst().map {
            $0.components(separatedBy: "\n```").first ?? ""
        }
    }

    @Test func `a hand-written questionnaire is sound, and scores what its page says`() throws {
        let blocks = try blocks("A-questionnaire-from-no-letter", "yaml").map { $0 + "\n" }
        try #require(blocks.count == 2)
        let method = try #require(LoadedMethod.standard.value)
        let clinic = SourceFile(name: "clinic.yaml", text: blocks[0])
        let shelf = Shelf([clinic], method: method)
        #expect(FileCheck(clinic, shelf: shelf).diagnostics.isEmpty)
        let answers = SourceFile(name: "answers.yaml", text: blocks[1])
        let input = try #require(Assessor(shelf).assess(answers).value)
        let report = String(decoding: Report.render(input, as: .markdown), as: UTF8.self)
        #expect(report.contains("**12.5 of 100"))
    }

    @Test func `the criterion shown has the form of the catalogue`() throws {
        let criterion = try #require(blocks("Adding-a-criterion", "yaml").last)
        let principles = try #require(EmbeddedFiles.file(named: "questionnaires/principles.yaml"))
        let indented = criterion.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let theme = """
            hrdd: catalogue/1
            edition: 1
            theme: {id: leverage, title: Leverage, text: How is leverage used?}
            asks:
              - id: leverage.joint-action
                title: Joint action
                phrases: [{words: act with others}]
            \(indented)

            """
        let reading = LoadedCatalogue.read([SourceFile(name: "x.yaml", text: theme)], principles: principles)
        #expect(reading.diagnostics.map(\.headline) == [])

        // The record shown beside it, in which the criterion itself does not stand yet.
        let withdrawn = try #require(blocks("Adding-a-criterion", "ids").last)
        let ids =
            "hrdd: ids/1\nids:\n  leverage: {since: 1}\n  leverage.joint-action: {since: 1}\n"
            + withdrawn.split(separator: "\n").map { "  \($0)\n" }.joined()
        let files = [
            SourceFile(name: "x.yaml", text: theme.replacing("edition: 1", with: "edition: 2")),
            SourceFile(name: "ids.yaml", text: ids),
        ]
        let held = LoadedCatalogue.read(files, principles: principles)
        #expect(held.diagnostics.map(\.id) == ["unrecorded-id"])
        #expect(
            held.value?.catalogue.withdrawn.map(\.replacedBy?.text) == ["leverage.joint-action.joined", nil])
    }

    // A session is a folder of Tests/CommandLine, named between backticks; a test's name stands in curly quotes.
    @Test func `each test and session that the page on threats names is there`() throws {
        let top = Repository.top
        let page = try String(
            contentsOf: top.appending(path: "Sources/DueDiligence/DueDiligence.docc/WhoMightAttackWhom.md"),
            encoding: .utf8
        ).split(separator: "\n").joined(separator: " ")
        var sources = ""
        let tests = top.appending(path: "Tests")
        for path in try FileManager.default.subpathsOfDirectory(atPath: tests.path).sorted()
        where path.hasSuffix("Tests.swift") {
            sources += try String(contentsOf: tests.appending(path: path), encoding: .utf8)
        }
        var named = 0
        for sentence in page.matches(of: #/“([^”]+)”/#).map({ String($0.output.1) })
        where sentence.contains(" ") {
            // Other quotations are of words, and have three at most.
            guard sentence.split(separator: " ").count > 3 else { continue }
            named += 1
            #expect(
                sources.contains("`\(sentence)`") || sources.contains("\"\(sentence)\""),
                "no test: \(sentence)")
        }
        for session in page.matches(of: #/`([a-z0-9]+(?:-[a-z0-9]+)+)`/#).map({ String($0.output.1) })
        where !["company-comment", "ungp-letters"].contains(session) {
            named += 1
            let folder = tests.appending(path: "CommandLine/\(session)/command")
            #expect(FileManager.default.fileExists(atPath: folder.path), "no session: \(session)")
        }
        #expect(named > 40)
    }
}

import Foundation
import Testing

/// A page's transcript: in a block marked `console` a line that begins with `$ ` is run, and what follows is what it
/// prints; a block marked `sed` is the file `typed.sed`. `UPDATE_GOLDENS=1` writes what is printed now, and the run
/// still fails.
@Suite struct `The README` {
    private static let file = BuiltProgram.repository.appendingPathComponent("README.md")
    private static let opening = "```console"

    private static let pages = "Sources/DueDiligence/DueDiligence.docc/"

    @Test(arguments: [
        "README.md", pages + "FromALetterToAReport.md", pages + "TwoAnalysts.md", pages + "YearAfterYear.md",
    ])
    func `its transcript is what the program prints`(page: String) throws {
        let file = BuiltProgram.repository.appendingPathComponent(page)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(lines.firstIndex(of: Self.opening))
        let end = try #require(lines[(start + 1)...].firstIndex(of: "```"))
        let commands = lines[start..<end].filter { $0.hasPrefix("$ ") }
        #expect(!commands.isEmpty)
        let workplace = try TemporaryFolder()
        try FileManager.default.copyItem(
            at: BuiltProgram.repository.appendingPathComponent("examples"), to: workplace.url("examples"))
        if let typed = lines.firstIndex(of: "```sed") {
            let script = lines[(typed + 1)...].prefix { $0 != "```" }
            try workplace.write(script.joined(separator: "\n") + "\n", to: "typed.sed")
        }
        var transcript: [String] = []
        for command in commands {
            transcript.append(command)
            let result = try BuiltProgram.run("\(command.dropFirst(2)) 2>&1", in: workplace.root)
            transcript += result.output.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init).dropLast(result.output.isEmpty || result.output.hasSuffix("\n") ? 1 : 0)
        }
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            let updated = lines[...start] + transcript + lines[end...]
            try Data(updated.joined(separator: "\n").utf8).write(to: file)
            Issue.record("recorded anew: read the difference before it is committed")
            return
        }
        #expect(Array(lines[(start + 1)..<end]) == transcript)
    }

    @Test func `its map names every room`() throws {
        let text = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
        let rooms = try FileManager.default.contentsOfDirectory(
            atPath: BuiltProgram.repository.appendingPathComponent("Sources").path)
        for room in rooms.sorted() where !room.hasPrefix(".") {
            #expect(text.contains("`\(room)`"), "\(room)")
        }
    }
}

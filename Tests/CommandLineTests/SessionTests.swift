import Foundation
import Testing

/// A folder below `Tests/CommandLine` is a session: `command` is run by bash in a fresh folder with copies of
/// the session's other files, and must print `expected-stdout` and `expected-stderr` and end with `exit`.
/// Where `needs`, a line of shell, fails, the session cannot be held here and is left out, which is said.
/// `UPDATE_GOLDENS=1` writes what was printed, and the run still fails.
struct Session: CustomTestStringConvertible, Sendable {
    static let folder = BuiltProgram.repository.appendingPathComponent("Tests/CommandLine")
    private static let ownFiles: Set<String> = [
        "command", "needs", "expected-stdout", "expected-stderr", "exit",
    ]

    let name: String
    var testDescription: String { name }
    private var folder: URL { Self.folder.appendingPathComponent(name) }

    static let all: [Session] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map(Session.init(name:))
    }()

    func text(of file: String) -> String {
        (try? Data(contentsOf: folder.appendingPathComponent(file))).map {
            String(decoding: $0, as: UTF8.self)
        }
            ?? ""
    }

    func canRun() throws -> Bool {
        let needs = text(of: "needs")
        return try needs.isEmpty
            || BuiltProgram.run(needs, in: FileManager.default.temporaryDirectory).code == 0
    }

    func run() throws -> BuiltProgram.Result {
        let workplace = try TemporaryFolder()
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where !Self.ownFiles.contains(file) {
            try FileManager.default.copyItem(
                at: folder.appendingPathComponent(file), to: workplace.url(file))
        }
        return try BuiltProgram.run(text(of: "command"), in: workplace.root)
    }

    func record(_ result: BuiltProgram.Result) throws {
        try Data(result.output.utf8).write(to: folder.appendingPathComponent("expected-stdout"))
        try Data(result.messages.utf8).write(to: folder.appendingPathComponent("expected-stderr"))
        try Data("\(result.code)\n".utf8).write(to: folder.appendingPathComponent("exit"))
    }
}

@Suite struct `Sessions at the command line` {
    @Test func `there are sessions`() { #expect(Session.all.count >= 20) }

    @Test(arguments: Session.all) func `prints what is expected`(session: Session) throws {
        guard try session.canRun() else {
            print("left out, because this machine cannot show it: \(session.name)")
            return
        }
        let result = try session.run()
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try session.record(result)
            Issue.record("recorded anew: read the difference before it is committed")
            return
        }
        #expect(difference(session.text(of: "expected-stdout"), result.output) == nil)
        #expect(difference(session.text(of: "expected-stderr"), result.messages) == nil)
        #expect("\(result.code)\n" == session.text(of: "exit"))
    }

    /// The first line in which two texts differ, or `nil`.
    private func difference(_ expected: String, _ found: String) -> String? {
        guard expected != found else { return nil }
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = found.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).prefix { $0 == $1 }.count
        let (was, now) = (line < old.count ? old[line] : "(end)", line < new.count ? new[line] : "(end)")
        return "line \(line + 1)\n- \(was)\n+ \(now)"
    }
}

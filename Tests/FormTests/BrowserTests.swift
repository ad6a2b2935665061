import Foundation
import Testing

/// The form in a browser and the schemas in Python, each by its script beside these tests.
@Suite struct `Outside tools` {
    private static let scripts = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Form")
    private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "hrdd").path

    /// Runs a command found by name; `nil` where it cannot be started.
    private static func run(_ words: [String]) -> (output: String, code: Int32)? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        guard (try? process.run()) != nil else { return nil }
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (output, process.terminationStatus)
    }

    private static func succeeds(_ words: String...) -> Bool { run(words)?.code == 0 }

    static let hasBrowser = succeeds("chromium", "--version") && succeeds("python3", "--version")
    static let hasSchemas = succeeds("python3", "-c", "import jsonschema, yaml")

    @Test(.enabled(if: hasBrowser, "not driven: chromium and python3 are needed (Debian: chromium)"))
    func `the form is filled in, saved, checked, assessed and opened again without a network`() throws {
        let script = Self.scripts.appending(path: "drive.py").path
        let result = try #require(Self.run(["python3", script, Self.program]))
        #expect(result.code == 0, "\(result.output)")
        #expect(result.output.contains("\n0 failures"), "\(result.output)")
    }

    @Test(.enabled(if: hasSchemas, "not checked: python3 -m pip install jsonschema pyyaml"))
    func `the schemas accept what is sound and refuse what check refuses`() throws {
        let script = Self.scripts.appending(path: "schemas.py").path
        let result = try #require(Self.run(["python3", script, Self.program]))
        #expect(result.code == 0, "\(result.output)")
        #expect(result.output.contains(" mistakes refused twice"), "\(result.output)")
    }
}

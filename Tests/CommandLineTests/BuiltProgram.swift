import Foundation

/// The `hrdd` that this build made, run as a user runs it.
enum BuiltProgram {
    /// What one run left behind.
    struct Result {
        var output: String
        var messages: String
        var code: Int32
    }

    /// Under `swift test` the running program lies in the build folder, and `hrdd` beside it.
    static let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()

    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Runs a line of shell in a folder, with `hrdd` on the path and the repository as `$ROOT`.
    static func run(_ line: String, in folder: URL, input: URL? = nil) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder
        // Where this machine has its Python, there its packages are.
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        var environment = [
            "PATH": "\(Self.folder.path):\(path)", "ROOT": repository.path, "LC_ALL": "C",
        ]
        environment["HOME"] = folder.path
        // Where the lines run are counted (.ci/coverage), those of the program count too.
        environment["LLVM_PROFILE_FILE"] = ProcessInfo.processInfo.environment["LLVM_PROFILE_FILE"]
        // How a sanitizer, where there is one, reports what it finds in the program.
        for name in ["ASAN_OPTIONS", "TSAN_OPTIONS"] {
            environment[name] = ProcessInfo.processInfo.environment[name]
        }
        process.environment = environment
        // Files and not pipes: nothing can fill up, however much is written.
        let outputs = try TemporaryFolder()
        let (output, messages) = (outputs.url("stdout"), outputs.url("stderr"))
        for file in [output, messages] { try Data().write(to: file) }
        process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        process.waitUntilExit()
        return Result(
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self),
            code: process.terminationStatus)
    }
}

/// A folder of its own, gone when nobody holds it any more.
final class TemporaryFolder: Sendable {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory
            .appendingPathComponent("hrdd-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func url(_ name: String) -> URL { root.appendingPathComponent(name) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: url(name))
    }

    /// Answers of so many companies in a folder of their own, each named by its number, to `q.yaml` beside it.
    func writeReplies(_ count: Int, to folder: String, namedBy prefix: String = "") throws {
        if !FileManager.default.fileExists(atPath: url("q.yaml").path) {
            try FileManager.default.copyItem(
                at: Session.folder.appendingPathComponent("lines-of-json/q.yaml"), to: url("q.yaml"))
        }
        try FileManager.default.createDirectory(at: url(folder), withIntermediateDirectories: true)
        for number in 0..<count {
            try write(
                """
                hrdd: answers/1
                questionnaire: sample
                company: Company \(number) (invented)
                basis: self-assessment
                as-of: 2026-03-01
                answers:
                  leverage.terms.clause: met

                """, to: "\(folder)/\(prefix)\(number).yaml")
        }
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
    }

    /// All names below, sorted, hidden ones included.
    func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    }
}

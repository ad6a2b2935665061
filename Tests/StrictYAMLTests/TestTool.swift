import Foundation

/// `yaml-events`, which lies in the folder of the build, where the tests are run too.
enum TestTool {
    static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
        path: "yaml-events")

    /// Runs a process to its end; what it prints.
    static func output(of process: Process) throws -> String {
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}

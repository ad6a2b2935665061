import Foundation
import Testing

/// Other people's readers of the formats that are written here.
enum Python {
    static let hasJSONSchema = (try? run("import jsonschema; print('yes')")) == "yes\n"

    /// What a script prints; it gets the texts as files, by their paths as arguments.
    static func run(_ script: String, _ texts: [[UInt8]] = []) throws -> String {
        let files = texts.map { _ in
            FileManager.default.temporaryDirectory.appending(path: "hrdd-\(UUID().uuidString)")
        }
        for (file, text) in zip(files, texts) { try Data(text).write(to: file) }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", script] + files.map(\.path)
        let output = Pipe()
        python.standardOutput = output
        python.standardError = FileHandle.nullDevice
        try python.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

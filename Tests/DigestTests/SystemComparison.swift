import Digest
import Foundation
import SeededNumbers
import Testing

@Suite struct SystemComparison {
    /// The lengths lie on both sides of every place where padding changes.
    @Test func `digests of all lengths to 260 bytes equal those of sha256sum`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "hrdd-digest-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var generator = SplitMix64(seed: 20_210_312)
        var messages: [[UInt8]] = []
        for length in Array(0...260) + [4_095, 100_001] {
            let message = (0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            try Data(message).write(to: folder.appending(path: "\(messages.count)"))
            messages.append(message)
        }
        let tool = Process()
        tool.executableURL = URL(filePath: "/usr/bin/env")
        tool.arguments = ["sha256sum"] + messages.indices.map(String.init)
        tool.currentDirectoryURL = folder
        let output = Pipe()
        tool.standardOutput = output
        try tool.run()
        let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            .split(separator: "\n")
        tool.waitUntilExit()
        try #require(lines.count == messages.count)
        for (line, message) in zip(lines, messages) {
            #expect(line.prefix(64) == SHA256.digest(of: message).hex, "\(message.count) bytes")
        }
    }
}

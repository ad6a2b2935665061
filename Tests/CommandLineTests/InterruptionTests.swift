import Foundation
import Testing

@Suite struct `Interrupting the program` {
    // Ctrl-C, the end of the machine or of a job, and a terminal that is closed.
    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `a signal ends it at once, with a word on what was done`(signal: Int32) throws {
        let process = Process()
        process.executableURL = BuiltProgram.folder.appendingPathComponent("hrdd")
        process.arguments = ["json", "-"]
        let (input, messages) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardError = messages
        try process.run()
        // It waits for standard input, which nobody writes to.
        try waitUntilTaken(signal, by: process.processIdentifier)
        let sent = Date()
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        // Beside other tests; how long it takes alone is measured by Tests/Fuzz/interrupt-runs.py.
        #expect(Date().timeIntervalSince(sent) < 1)
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + signal)
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(text == "\nhrdd: interrupted; nothing was written\n")
        try input.fileHandleForWriting.close()
    }

    /// The manifest is the first file that is written, before any report.
    @Test(arguments: [
        (["-", "a/0.yaml"], "one file was written and is", ["manifest.json"]),
        (["a/0.yaml", "-"], "2 files were written and are", ["0.md", "manifest.json"]),
        (["a/0.yaml", "a/1.yaml", "-"], "3 files were written and are", ["0.md", "1.md", "manifest.json"]),
    ])
    func `what is whole stays and is counted`(paths: [String], words: String, files: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.writeReplies(2, to: "a")
        let process = Process()
        process.executableURL = BuiltProgram.folder.appendingPathComponent("hrdd")
        process.currentDirectoryURL = folder.root
        process.arguments = ["assess", "--questionnaire", "q.yaml", "--jobs", "1", "-o", "out"] + paths
        let (input, messages) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardError = messages
        try process.run()
        // It goes on to standard input, which nobody writes to.
        let written = files.map { folder.url("out/\($0)").path }
        for _ in 0..<2000 where !written.allSatisfy(FileManager.default.fileExists(atPath:)) {
            Thread.sleep(forTimeInterval: 0.005)
        }
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(text == "\nhrdd: interrupted; \(words) whole\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url("out").path).sorted() == files)
        try input.fileHandleForWriting.close()
    }

    /// Waits until a program has blocked a signal, so that its own thread will take it.
    private func waitUntilTaken(_ signal: Int32, by process: pid_t) throws {
        for _ in 0..<2000 {
            let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
            let blocked = status.split(separator: "\n").first { $0.hasPrefix("SigBlk:") }?.split(
                separator: "\t"
            ).last
            let mask = blocked.flatMap { UInt64($0, radix: 16) } ?? 0
            if mask >> UInt64(signal - 1) & 1 == 1 { return }
            Thread.sleep(forTimeInterval: 0.005)
        }
        Issue.record("the signal was not blocked after ten seconds")
    }
}

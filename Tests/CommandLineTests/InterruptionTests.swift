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

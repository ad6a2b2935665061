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
        Thread.sleep(forTimeInterval: 0.2)
        let sent = Date()
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(Date().timeIntervalSince(sent) < 0.1)
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + signal)
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(text == "\nhrdd: interrupted; nothing was written\n")
        try input.fileHandleForWriting.close()
    }
}

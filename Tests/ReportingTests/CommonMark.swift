import Foundation
import Testing

/// The reference reader of GitHub-flavoured Markdown, Debian's `cmark-gfm`, where it is installed.
enum CommonMark {
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/cmark-gfm")

    /// The document as XML, with every extension that a code forge turns on.
    static func xml(_ markdown: [UInt8]) throws -> String { try run(markdown, as: "xml") }
    /// The document as HTML.
    static func html(_ markdown: [UInt8]) throws -> String { try run(markdown, as: "html") }

    private static func run(_ markdown: [UInt8], as format: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "hrdd-\(UUID().uuidString).md")
        try Data(markdown).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/cmark-gfm")
        process.arguments =
            ["--to", format, "--unsafe"]
            + ["table", "autolink", "strikethrough", "tasklist", "footnotes"].flatMap { ["-e", $0] } + [
                file.path
            ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }
}

import Foundation
import Testing

@Suite struct `Memory of reading YAML` {
    /// The most nodes for their bytes, and the most keys for their nodes.
    static let texts: KeyValuePairs = [
        "blanks": String(repeating: "-\n", count: 300_000),
        "flow": "[" + String(repeating: "a,", count: 300_000) + "]",
        "keys": (0..<150_000).map { "k\($0):\n" }.joined(),
        "prose": "a: |\n" + String(repeating: "  We track audit findings yearly.\n", count: 100_000),
        "comments": String(repeating: "# c\n", count: 500_000) + "a: b\n",
    ]

    // By name, because a log prints every argument.
    @Test(arguments: texts.map(\.key))
    func `stays below the input, 64 bytes a node and 1 MiB`(name: String) throws {
        let text = try #require(Self.texts.first { $0.key == name }).value
        let file = FileManager.default.temporaryDirectory.appending(path: "hrdd-memory-\(UUID()).yaml")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let run = Process()
        run.executableURL = TestTool.url
        run.arguments = ["--memory", file.path]
        let figures = try TestTool.output(of: run).split(whereSeparator: \.isWhitespace).compactMap {
            Int($0)
        }
        try #require(figures.count == 3)
        let (grown, bytes, nodes) = (figures[0], figures[1], figures[2])
        #expect(bytes == text.utf8.count)
        #expect(nodes > 0)
        let bound = bytes + 64 * nodes + 1_048_576
        print("\(name): \(bytes) bytes, \(nodes) nodes, grew by \(grown) of at most \(bound)")
        #expect(grown > 0 && grown <= bound)
    }
}

import SourceText
import StrictYAML
import Testing

@Suite struct `Limits of YAML files` {
    private func ids(_ text: String, _ change: (inout YAML.Limits) -> Void = { _ in }) -> [String] {
        var limits = YAML.Limits()
        change(&limits)
        return YAML.read(SourceFile(name: "test.yaml", text: text), limits: limits).diagnostics.map(\.id)
    }

    @Test func `a file has at most 16 MiB, or what the caller says`() {
        #expect(YAML.Limits.standard.fileSize == 16 * 1024 * 1024)
        #expect(ids("a: b\n") { $0.fileSize = 5 } == [])
        #expect(ids("a: bc\n") { $0.fileSize = 5 } == ["file-too-large"])
    }

    @Test func `collections stand at most 64 deep, or what the caller says`() {
        #expect(YAML.Limits.standard.depth == 64)
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(ids(nested(64)) == [])
        #expect(ids(nested(65)) == ["too-deep"])
        #expect(ids("a:\n  b:\n    c: d\n") { $0.depth = 3 } == [])
        #expect(ids("a:\n  b:\n    c: d\n") { $0.depth = 2 } == ["too-deep"])
        #expect(ids(String(repeating: "- ", count: 100_000) + "a") { $0.depth = .max } == ["too-deep"])
    }

    @Test func `brackets that are never closed count for their own entry and for none behind it`() {
        func ids(_ text: String) -> [String] { self.ids(text) { $0.depth = 3 } }
        #expect(ids("a: [[\nb: [[c]]\n") == ["unclosed-bracket"])
        #expect(ids("- [[\n- [[c]]\n") == ["unclosed-bracket"])
    }

    @Test func `a file has at most a million nodes, or what the caller says`() {
        #expect(YAML.Limits.standard.nodes == 1_000_000)
        // A mapping, two keys and two values are five nodes.
        #expect(ids("a: b\nc: d\n") { $0.nodes = 5 } == [])
        #expect(ids("a: b\nc: d\n") { $0.nodes = 4 } == ["too-many-nodes"])
        #expect(ids(String(repeating: "-\n", count: 1_000_000)) == ["too-many-nodes"])
    }

    @Test func `what is too much is shown where it begins`() {
        func ranges(_ text: String, _ change: (inout YAML.Limits) -> Void) -> [ByteRange] {
            var limits = YAML.Limits()
            change(&limits)
            return YAML.read(SourceFile(name: "test.yaml", text: text), limits: limits).diagnostics.map(
                \.range)
        }
        #expect(ranges("a: b\n") { $0.fileSize = 4 } == [ByteRange(at: 0)])
        #expect(ranges("a:\n  b:\n    c: d\n") { $0.depth = 2 } == [ByteRange(12, 13)])
        #expect(ranges("[a, [b]]") { $0.depth = 1 } == [ByteRange(4, 5)])
        // Collections that are closed count no more.
        #expect(ranges("- [a]\n- [b]\n- c: d\n- - e\n") { $0.depth = 2 } == [])
        #expect(ranges("a: b\nc: d\n") { $0.nodes = 4 } == [ByteRange(at: 8)])
        // What the line without a colon was to begin would begin at the end of the file, which has no byte there.
        #expect(
            ranges("c:\n  d:\n    e\n     : ") { $0.depth = 2 } == [ByteRange(12, 13), ByteRange(at: 21)])
        #expect(
            ranges("a: *b\nc: *d\ne: *f\n") { $0.diagnostics = 2 } == [
                ByteRange(3, 5), ByteRange(9, 11), ByteRange(9, 11),
            ])
    }

    @Test func `the diagnostics of a file are limited, and a note says so`() {
        let found = ids(String(repeating: "a: *b\n", count: 50)) { $0.diagnostics = 10 }
        #expect(found.count == 11)
        #expect(found.last == "too-many-mistakes")
    }

    // Those of the characters count too: here is a file of nothing else.
    @Test func `reading stops where there are as many as are shown`() {
        let found = ids("a: " + String(repeating: "\u{1}", count: 50)) { $0.diagnostics = 10 }
        #expect(found == Array(repeating: "control-character", count: 10) + ["too-many-mistakes"])
        #expect(ids("a: \u{1}\u{1}") { $0.diagnostics = 3 } == ["control-character", "control-character"])
    }
}

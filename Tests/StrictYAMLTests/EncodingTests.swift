import SourceText
import StrictYAML
import Testing

/// Bytes that are no UTF-8, each where it stands.
@Suite struct `Bytes that are no text` {
    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xC2, 0xC0], [0xDF, 0x41],
            [0xE0, 0x9F, 0xBF], [0xE0, 0xA0], [0xE0, 0xA0, 0x41], [0xE1, 0x80, 0x41], [0xE1, 0x41, 0x80],
            [0xED, 0xA0, 0x80], [0xEE, 0x80, 0x41], [0xEF, 0xC0, 0x80],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80], [0xF0, 0x90, 0x41, 0x80], [0xF0, 0x90, 0x80, 0x41],
            [0xF1, 0x41, 0x80, 0x80], [0xF1, 0x80, 0x41, 0x80], [0xF3, 0x80, 0x80, 0x41],
            [0xF4, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0x41], [0xF4, 0x80, 0x41, 0x80],
            [0xF4, 0x41, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
        ] as [[UInt8]])
    func `are refused where the broken character begins`(bytes: [UInt8]) throws {
        let file = SourceFile(name: "test.yaml", bytes: Array("a: é ".utf8) + bytes + Array("b\n".utf8))
        let found = YAML.read(file).diagnostics
        #expect(found.map(\.id) == ["not-utf-8"])
        #expect(found.first?.range == ByteRange(6, 7))
    }

    // The first and the last of each kind of byte, and their neighbours, as the standard library judges them.
    @Test func `are all that the standard library does not take for text either`() {
        let later: [UInt8] = [0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0]
        let first: [UInt8] = [
            0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4,
            0xF5, 0xFF,
        ]
        for a in first {
            for (b, c) in later.flatMap({ b in later.map { (b, $0) } }) {
                for d in a < 0xF0 ? [0x41] : later {
                    let bytes = [a, b, c, d]
                    let file = SourceFile(name: "test.yaml", bytes: Array("a: ".utf8) + bytes)
                    let isRefused = YAML.read(file).diagnostics.contains { $0.id == "not-utf-8" }
                    if isRefused == (String(validating: bytes, as: UTF8.self) != nil) {
                        Issue.record("\(bytes)")
                    }
                }
            }
        }
    }

    @Test(
        arguments: [
            ([0xFE, 0xFF, 0x00, 0x61], "utf-16"), ([0xFF, 0xFE, 0x61, 0x00], "utf-16"),
            ([0x61, 0x00, 0x3A, 0x00], "utf-16"), ([0x00, 0x61, 0x00, 0x3A], "utf-16"),
            ([0x61, 0x3A, 0x20, 0x00], "binary-file"), ([0x00, 0x00, 0x61, 0x61], "binary-file"),
            ([0x61, 0x3A, 0x20, 0x62, 0x63, 0x00], "binary-file"), (Array("%PDF-1.7".utf8), "binary-file"),
            ([0x50, 0x4B, 0x03, 0x04, 0x14], "binary-file"),
        ] as [([UInt8], String)])
    func `are named for what they are`(bytes: [UInt8], id: String) {
        #expect(YAML.read(SourceFile(name: "test.yaml", bytes: bytes)).diagnostics.map(\.id) == [id])
    }

    @Test(arguments: [("%PDF-1.7", 4), ("PK\u{3}\u{4}", 3)])
    func `are known by their first bytes`(start: String, length: Int) {
        let found = YAML.read(SourceFile(name: "test.yaml", text: start)).diagnostics
        #expect(found.map(\.range) == [ByteRange(0, length)])
    }
}

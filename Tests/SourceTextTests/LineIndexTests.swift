import SourceText
import Testing

@Suite struct `Places in a text` {
    private func index(_ text: String) -> LineIndex { LineIndex(SourceFile(name: "a", text: text)) }

    @Test func `lines and columns count from 1, columns in scalars`() {
        let lines = index("aé😀b\nc")
        #expect(lines.position(at: 0) == Position(line: 1, column: 1))
        // a is 1 byte, é 2, 😀 4.
        #expect(lines.position(at: 7) == Position(line: 1, column: 4))
        #expect(lines.position(at: 8) == Position(line: 1, column: 5))
        #expect(lines.position(at: 9) == Position(line: 2, column: 1))
    }

    @Test func `an offset past the end is the end, and one before the beginning is the beginning`() {
        let lines = index("a\nbc")
        #expect(lines.position(at: 400) == Position(line: 2, column: 3))
        #expect(lines.position(at: -1) == Position(line: 1, column: 1))
    }

    @Test func `a line is given without its line end, be it LF or CRLF`() {
        let lines = index("one\r\ntwo\nthree")
        #expect(
            (1...3).map { String(decoding: lines.bytes(ofLine: $0), as: UTF8.self) } == [
                "one", "two", "three",
            ])
        #expect(lines.bytes(ofLine: 0).isEmpty)
        #expect(lines.bytes(ofLine: 4).isEmpty)
    }

    @Test(arguments: [("", 1), ("a", 1), ("a\n", 2), ("\n\n", 3), ("a\r\nb", 2)])
    func `a text that ends with a line end has an empty last line`(text: String, count: Int) {
        #expect(index(text).lineCount == count)
    }

    @Test func `ranges are clamped to what a file can have`() {
        #expect(ByteRange(-5, 3) == ByteRange(0, 3))
        #expect(ByteRange(7, 3) == ByteRange(at: 7))
        #expect(ByteRange(0, .max).upper == .max)
        #expect(ByteRange(2, 4).offsets == 2..<4)
    }

    @Test func `a line begins behind the end of the one before it, and no line before the end of the file`() {
        let index = LineIndex(SourceFile(name: "a", text: "ab\r\né\n\nc"))
        #expect((0...6).map { index.start(ofLine: $0) } == [0, 0, 4, 7, 8, 9, 9])
    }
}

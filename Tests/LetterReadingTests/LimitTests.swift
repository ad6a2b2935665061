import LetterReading
import SourceText
import Testing

@Suite struct `Limits of letters` {
    @Test func `a letter, and a reply to one, has at most 4 MiB, and the error says so`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 4 << 20)
        let atTheLimit = SourceFile(name: "letter.txt", bytes: bytes)
        let aboveIt = SourceFile(name: "letter.txt", bytes: bytes + [UInt8(ascii: "a")])
        #expect(!LetterReader.read(atTheLimit).diagnostics.contains { $0.id == "letter-too-long" })
        let found = LetterReader.read(aboveIt)
        #expect(found.diagnostics.map(\.id) == ["letter-too-long"])
        #expect(found.diagnostics.map(\.headline) == ["a letter has at most 4 MiB"])
        #expect(ReplyReader.read(atTheLimit, questions: []).reply != nil)
        #expect(
            ReplyReader.read(aboveIt, questions: []).diagnostics.map(\.headline) == [
                "a reply has at most 4 MiB, and this file has 4194305 bytes"
            ])
    }
}

import LetterReading
import SourceText
import Testing

@Suite struct `Limits of letters` {
    /// Files that are no text, of which only those within the limit are looked into.
    @Test func `a letter, and a reply to one, has at most 4 MiB, and the error says so`() {
        let bytes = [0xFF] + [UInt8](repeating: UInt8(ascii: "a"), count: 4 << 20)
        let atTheLimit = SourceFile(name: "letter.txt", bytes: Array(bytes.dropLast()))
        let aboveIt = SourceFile(name: "letter.txt", bytes: bytes)
        #expect(LetterReader.read(atTheLimit).diagnostics.map(\.id) == ["letter-not-utf-8"])
        let found = LetterReader.read(aboveIt)
        #expect(found.diagnostics.map(\.id) == ["letter-too-long"])
        #expect(found.diagnostics.map(\.headline) == ["a letter has at most 4 MiB"])
        #expect(
            ReplyReader.read(atTheLimit, questions: []).diagnostics.map(\.headline) == [
                "a reply must be plain text in UTF-8"
            ])
        #expect(
            ReplyReader.read(aboveIt, questions: []).diagnostics.map(\.headline) == [
                "a reply has at most 4 MiB, and this file has 4194305 bytes"
            ])
    }

    // Of each word it was asked how far the words that join offices go on.
    @Test func `a heading of nothing but words that join takes no time`() {
        let text =
            "Mandates of " + String(repeating: "and the ", count: 20_000)
            + "Special Rapporteur on water\n\nREFERENCE: AL OTH 1/2030\n\n28 February 2030\n\nDear Ms. Vale,\n\n"
            + "Please respond to the following:\n\n1. What was done?\n\nYours sincerely,\n"
        let clock = ContinuousClock()
        let time = clock.measure {
            let letter = LetterReader.read(SourceFile(name: "x", text: text)).letter
            #expect(letter?.mandates == ["Special Rapporteur on water"])
        }
        #expect(time < .seconds(20))
    }
}

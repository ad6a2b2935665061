import Scoring
import Testing

@Suite struct LatinLettersTests {
    @Test func `letters of Latin-1 are told without tables as the tables tell them`() {
        for value in UInt32(0x80)...0x24F {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isLetter = (0xC0...0xFF).contains(value) && scalar.properties.isAlphabetic
            let expected = isLetter ? Array(scalar.properties.lowercaseMapping.utf8) : nil
            #expect(scalar.lowerLatin1.map { [0xC3, $0] } == expected, "U+\(String(value, radix: 16))")
        }
    }
}

/// A text as words, each knowing its sentence and its bytes.
struct LintText: Sendable {
    struct Word: Sendable {
        /// In lower case, with straight apostrophes and none at the ends.
        var text: String
        var sentence: Int
        /// Offsets into the text's UTF-8.
        var bytes: Range<Int>
    }

    let text: String
    let words: [Word]
    /// Per cent of the letters that are written in the Latin script.
    let latinShare: Int

    init(_ text: String) {
        self.text = text
        var words: [Word] = []
        var sentence = 0
        var current = ""
        var start = 0
        var offset = 0
        var (letters, latin) = (0, 0)
        var ends = false
        func flush(_ end: Int) {
            while current.utf8.last == UInt8(ascii: "'") { current.removeLast() }
            if !current.isEmpty {
                words.append(Word(text: current, sentence: sentence, bytes: start..<end))
            }
            current = ""
        }
        var newlines = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            let isApostrophe = scalar == "'" || scalar == "\u{2019}"
            let isLetter = Self.isLetter(scalar)
            if isLetter || ("0"..."9").contains(scalar) || isApostrophe && !current.isEmpty {
                // A full stop ends a sentence only when a space follows it, not in "3.5" or "e.g.,".
                if ends, current.isEmpty { sentence += 1 }
                ends = false
                if current.isEmpty { start = offset }
                if isApostrophe {
                    current += "'"
                } else if scalar.isASCII {
                    current.unicodeScalars.append(Unicode.Scalar(Self.lowercased(UInt8(ascii: scalar))))
                } else {
                    current += scalar.properties.lowercaseMapping
                }
                if isLetter {
                    letters += 1
                    if scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) { latin += 1 }
                }
                newlines = 0
            } else {
                flush(offset)
                if scalar == "\n" {
                    newlines += 1
                    if newlines > 1 { ends = true }
                } else if scalar == "." || scalar == "!" || scalar == "?" || scalar == "。" {
                    ends = true
                }
            }
            offset += width
        }
        flush(offset)
        self.words = words
        latinShare = letters == 0 ? 100 : latin * 100 / letters
    }

    /// Most text is ASCII, and the tables of Unicode are slow.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return scalar.properties.isAlphabetic }
        return (0x61...0x7A).contains(lowercased(UInt8(ascii: scalar)))
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    /// The words of a run as they stand, white space joined.
    func quote(_ run: Range<Int>) -> String {
        guard let first = words[run].first, let last = words[run].last else { return "" }
        let bytes = Array(text.utf8)[first.bytes.lowerBound..<last.bytes.upperBound]
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}

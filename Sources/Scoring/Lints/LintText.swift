/// A text as words and sentences, each word knowing its bytes; many texts are read into the room of one.
struct LintText {
    struct Word {
        /// Its letters in `letters`: in lower case, with straight apostrophes and none at the end.
        var letters: Range<Int>
        /// Of those letters, as `Vocabulary` hashes them.
        var hash: UInt32
        /// In the vocabulary of the language; −1 where no phrase names it.
        var number = -1
        /// Offsets into the text's UTF-8.
        var bytes: Range<Int>
    }

    private(set) var text = ""
    private(set) var words: [Word] = []
    /// The runs of words that are sentences.
    private(set) var sentences: [Range<Int>] = []
    /// Per cent of the letters that are written in the Latin script.
    private(set) var latinShare = 100
    private var letters: [UInt8] = []

    init() {}

    init(_ text: String) { read(text) }

    mutating func read(_ text: String) {
        self.text = text
        words.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        // No letter's lower case takes twice the bytes.
        let room = 2 * text.utf8.count
        if letters.count < room { letters = [UInt8](repeating: 0, count: 2 * room) }
        var text = text
        latinShare = text.withUTF8 { bytes in
            letters.withUnsafeMutableBufferPointer { letters in
                var cutter = WordCutter(bytes, letters)
                cutter.run(&words, &sentences)
                return cutter.latinShare
            }
        }
    }

    /// Looks up the words' numbers, and counts those by which the language is known.
    mutating func number(by vocabulary: Vocabulary) -> Int {
        var known = 0
        letters.withUnsafeBufferPointer { letters in
            for index in words.indices {
                let word = UnsafeBufferPointer(rebasing: letters[words[index].letters])
                let number = vocabulary.number(of: word, hash: words[index].hash)
                words[index].number = number
                if vocabulary.isFrequent(number) { known += 1 }
            }
        }
        return known
    }

    func isYear(_ index: Int) -> Bool {
        let word = letters[words[index].letters]
        return word.count == 4 && word.allSatisfy { (48...57).contains($0) }
    }

    func begins(_ index: Int, with beginning: [UInt8]) -> Bool {
        letters[words[index].letters].starts(with: beginning)
    }

    /// The words of a run as they stand, white space joined.
    func quote(_ run: Range<Int>) -> String {
        guard let first = words[run].first, let last = words[run].last else { return "" }
        let bytes = Array(text.utf8)[first.bytes.lowerBound..<last.bytes.upperBound]
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }
}

/// One pass over the bytes of a text that cuts it into words.
private struct WordCutter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let letters: UnsafeMutableBufferPointer<UInt8>
    private let lower = Self.lower
    /// Of the letters written so far, and of those of the current word.
    private var end = 0
    private var wordStart = 0
    private var hash = Vocabulary.seed
    private var start = 0
    /// The first word of the current sentence.
    private var sentenceStart = 0
    private var endsSentence = false
    private var lineEnds = 0
    private var (latinCount, otherCount) = (0, 0)

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeMutableBufferPointer<UInt8>) {
        self.bytes = bytes
        self.letters = letters
    }

    var latinShare: Int {
        let count = latinCount + otherCount
        return count == 0 ? 100 : latinCount * 100 / count
    }

    mutating func run(_ words: inout [LintText.Word], _ sentences: inout [Range<Int>]) {
        let (bytes, lower) = (bytes, lower)
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if lower[Int(byte)] != 0 {
                begin(at: offset, words.count, &sentences)
                offset = appendRun(from: offset)
                continue
            }
            switch byte {
            case UInt8(ascii: "'") where end > wordStart: append(byte)
            case 0x80...:
                offset += other(at: offset, &words, &sentences)
                continue
            default:
                flush(offset, &words)
                if byte == UInt8(ascii: "\n") {
                    lineEnds += 1
                    if lineEnds > 1 { endsSentence = true }
                } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
                {
                    endsSentence = true
                }
            }
            offset += 1
        }
        flush(offset, &words)
        if sentenceStart < words.count { sentences.append(sentenceStart..<words.count) }
    }

    /// The letters and digits of ASCII in lower case, by byte; 0 for every other byte.
    private static nonisolated(unsafe) let lower: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        table.initialize(repeating: 0, count: 256)
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(digit)] = digit }
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            table[Int(letter)] = letter
            table[Int(letter & 0xDF)] = letter
        }
        return UnsafePointer(table)
    }()

    /// Letters and digits of ASCII, in lower case; where they end.
    private mutating func appendRun(from start: Int) -> Int {
        // Named, so that they stay in registers.
        let (bytes, letters, lower) = (bytes, letters, lower)
        var (offset, end, hash, latinCount) = (start, end, hash, latinCount)
        while offset < bytes.count {
            let letter = lower[Int(bytes[offset])]
            guard letter != 0 else { break }
            letters[end] = letter
            hash = Vocabulary.hash(letter, after: hash)
            // 1 for a letter, 0 for a digit.
            latinCount &+= Int(letter >> 6)
            end += 1
            offset += 1
        }
        (self.end, self.hash, self.latinCount) = (end, hash, latinCount)
        return offset
    }

    /// A scalar beyond ASCII; its width in bytes.
    private mutating func other(
        at offset: Int, _ words: inout [LintText.Word], _ sentences: inout [Range<Int>]
    ) -> Int {
        let byte = bytes[offset]
        let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        var value = UInt32(byte) & (0x7F >> UInt32(width))
        for next in bytes[min(offset + 1, bytes.count)..<min(offset + width, bytes.count)] {
            value = value << 6 | UInt32(next & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value) else { return width }
        if scalar == "\u{2019}", end > wordStart {
            append(UInt8(ascii: "'"))
        } else if let lower = scalar.lowerLatin1 {
            latinCount += 1
            begin(at: offset, words.count, &sentences)
            append(0xC3)
            append(lower)
        } else if scalar.properties.isAlphabetic {
            if value < 0x250 || (0x1E00...0x1EFF).contains(value) { latinCount += 1 } else { otherCount += 1 }
            begin(at: offset, words.count, &sentences)
            for byte in scalar.properties.lowercaseMapping.utf8 { append(byte) }
        } else {
            flush(offset, &words)
            if scalar == "。" { endsSentence = true }
        }
        return width
    }

    /// - Parameter count: of the words so far.
    private mutating func begin(at offset: Int, _ count: Int, _ sentences: inout [Range<Int>]) {
        lineEnds = 0
        guard end == wordStart else { return }
        start = offset
        // Only what comes after it shows that a full stop ended a sentence.
        if endsSentence {
            if sentenceStart < count { sentences.append(sentenceStart..<count) }
            sentenceStart = count
            endsSentence = false
        }
    }

    private mutating func append(_ byte: UInt8) {
        letters[end] = byte
        end += 1
        hash = Vocabulary.hash(byte, after: hash)
    }

    private mutating func flush(_ offset: Int, _ words: inout [LintText.Word]) {
        guard end > wordStart else { return }
        if letters[end - 1] == UInt8(ascii: "'") {
            repeat { end -= 1 } while letters[end - 1] == UInt8(ascii: "'")
            hash = Vocabulary.hash(of: letters[wordStart..<end])
        }
        words.append(
            LintText.Word(letters: wordStart..<end, hash: hash, bytes: start..<offset))
        wordStart = end
        hash = Vocabulary.seed
    }
}

extension Unicode.Scalar {
    /// The second byte of a letter of Latin-1 in lower case, the first being C3: what the tables of all scripts say,
    /// without looking into them. `nil` for every other character.
    package var lowerLatin1: UInt8? {
        switch value {
        // Neither × nor ÷; ß, which ends the capitals, is small.
        case 0xD7, 0xF7: nil
        case 0xC0...0xDE: UInt8(truncatingIfNeeded: value & 0x3F | 0xA0)
        case 0xDF...0xFF: UInt8(truncatingIfNeeded: value & 0x3F | 0x80)
        default: nil
        }
    }
}

/// Recognises footnote marks that the extraction left as plain digits: `extremism.1`, `abuses2`, `abuses [3]`.
enum FootnoteMarks {
    /// The number of a mark that touches the end of a word, and the bytes of the printed word it takes.
    ///
    /// Whether it is a mark is known only once a footnote with the number is found.
    static func trailing(_ word: Word) -> (number: Int32, bytes: Range<Int>)? {
        guard word.mark == nil, word.layout.contains(.isPlain) || word.printed.utf8.count < 60 else {
            return nil
        }
        let bytes = Array(word.printed.utf8)
        guard bytes.count <= 60, let lastDigit = bytes.lastIndex(where: \.isDigit) else { return nil }
        var start = lastDigit
        while start > 0, bytes[start - 1].isDigit { start -= 1 }
        guard lastDigit - start < 3, start > 0 || lastDigit + 1 < bytes.count else { return nil }
        guard let number = number(bytes[start...lastDigit]), !word.isURL else { return nil }
        let before = bytes[..<start]
        let after = bytes[(lastDigit + 1)...]
        if before.last == UInt8(ascii: "["), after.first == UInt8(ascii: "]") {
            return (number, start - 1..<lastDigit + 2)
        }
        guard after.allSatisfy({ ".,;:!?\"')".utf8.contains($0) }), let previous = before.last else {
            return nil
        }
        if isLowercase(previous) {
            // `labour2`, and not `G20` or `m2`.
            return before.count >= 4 && before.allSatisfy({ isLowercase($0) || $0 == UInt8(ascii: "-") })
                ? (number, start..<lastDigit + 1) : nil
        }
        // A stop and the digits, with a word before the stop: `extremism.1`, `Aid".2`.
        guard after.isEmpty, previous >= 0x80 || ".,;:!?\"')".utf8.contains(previous) else { return nil }
        return before.count >= 4 && before.contains(where: isLowercase) && !before.contains(where: \.isDigit)
            ? (number, start..<lastDigit + 1) : nil
    }

    /// The number of a line's first word where the line could begin a footnote: `1`, `[1]`.
    static func leading(_ word: Word) -> Int32? {
        if let mark = word.mark { return mark }
        var bytes = Array(word.printed.utf8)[...]
        if bytes.count <= 5, bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
            bytes = bytes.dropFirst().dropLast()
        }
        return number(bytes)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int32? {
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
    }

    private static func isLowercase(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}

/// Writes words so that Markdown, and what code forges add to it, shows them and does nothing with them.
enum MarkdownEscaping {
    /// Appends one line of words; line ends and runs of blanks become one blank.
    ///
    /// Marks are escaped with a backslash. Forges look for mentions, references, short codes of emoji and
    /// addresses after they have taken backslashes out again: there an invisible word joiner stands between.
    static func append(_ words: String, to out: inout [UInt8], atLineStart: Bool) {
        var words = SafeText.visible(words)
        words.withUTF8 { bytes in
            var escaper = Escaper(bytes: bytes, isAtLineStart: atLineStart)
            escaper.run(into: &out)
        }
    }

    /// Appends a code span; in a table a pipe in it is escaped.
    static func appendCode(_ words: String, to out: inout [UInt8], inTable: Bool) {
        let bytes = Array(SafeText.oneLine(words).utf8)
        var longest = 0
        var run = 0
        for byte in bytes {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        guard !bytes.isEmpty else { return }
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
        let needsRoom = bytes.first == UInt8(ascii: "`") || bytes.last == UInt8(ascii: "`")
        out += fence
        if needsRoom { out.append(UInt8(ascii: " ")) }
        for byte in bytes {
            // In a table a pipe ends the cell even here.
            if inTable, byte == UInt8(ascii: "|") { out.append(UInt8(ascii: "\\")) }
            out.append(byte)
        }
        if needsRoom { out.append(UInt8(ascii: " ")) }
        out += fence
    }

    /// Appends the destination of a link, in angle brackets.
    static func appendDestination(_ address: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "<"))
        var address = address
        address.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() {
                out.append(byte)
                // Here a backslash would become a part of the address.
                if byte == UInt8(ascii: "&"), Escaper.beginsEntity(bytes, at: index) { out += "amp;".utf8 }
            }
        }
        out.append(UInt8(ascii: ">"))
    }
}

/// One pass over the bytes of a line of words.
private struct Escaper {
    let bytes: UnsafeBufferPointer<UInt8>
    var isAtLineStart: Bool
    var pendingBlank = false

    init(bytes: UnsafeBufferPointer<UInt8>, isAtLineStart: Bool) {
        self.bytes = bytes
        self.isAtLineStart = isAtLineStart
    }

    mutating func run(into out: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") {
                pendingBlank = true
                index += 1
                continue
            }
            if pendingBlank {
                pendingBlank = false
                if !isAtLineStart { out.append(UInt8(ascii: " ")) }
            }
            if Self.isPlain(byte) {
                if isAtLineStart, byte.isDigit, let end = listNumberEnd(index) {
                    // The dot or bracket behind the number is what makes a list of it.
                    numberEnd = end
                }
                let start = index
                repeat { index += 1 } while index < bytes.count && Self.isPlain(bytes[index])
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                joinAfterWWW(index - 1, &out)
            } else {
                mark(byte, at: index, &out)
                index += 1
            }
            isAtLineStart = false
        }
        if pendingBlank, !isAtLineStart { out.append(UInt8(ascii: " ")) }
    }

    private var numberEnd = -1

    private mutating func mark(_ byte: UInt8, at index: Int, _ out: inout [UInt8]) {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        var escapes = false
        var joins = false
        switch byte {
        case UInt8(ascii: "&"): escapes = Self.beginsEntity(bytes, at: index)
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"):
            escapes = isAtLineStart
        case UInt8(ascii: "."), UInt8(ascii: ")"): escapes = index == numberEnd
        case UInt8(ascii: "#"):
            escapes = isAtLineStart
            joins = next.isAlphanumeric
        case UInt8(ascii: "@"): joins = next.isAlphanumeric
        case UInt8(ascii: ":"):
            escapes = isAtLineStart
            joins = next == UInt8(ascii: "/") || beginsShortCode(index)
        case UInt8(ascii: "!"): joins = next.isDigit
        default: escapes = true
        }
        if escapes { out.append(UInt8(ascii: "\\")) }
        out.append(byte)
        if joins { Self.join(&out) }
    }

    /// U+2060: unseen, and part of no address and no name.
    private static func join(_ out: inout [UInt8]) {
        out.append(0xE2)
        out.append(0x81)
        out.append(0xA0)
    }

    /// Whether it can neither begin nor end anything, wherever it stands, and is no blank.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            true
        case UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ","),
            UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            true
        default: false
        }
    }

    private func listNumberEnd(_ start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index].isDigit { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
        else {
            return nil
        }
        let next = index + 1
        return next == bytes.count || bytes[next] <= 0x20 ? index : nil
    }

    private func joinAfterWWW(_ index: Int, _ out: inout [UInt8]) {
        guard index >= 2, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "."),
            bytes[index] | 0x20 == UInt8(ascii: "w"), bytes[index - 1] | 0x20 == UInt8(ascii: "w"),
            bytes[index - 2] | 0x20 == UInt8(ascii: "w")
        else { return }
        Self.join(&out)
    }

    private func beginsShortCode(_ start: Int) -> Bool {
        var index = start + 1
        while index < bytes.count, index - start < 64,
            bytes[index].isAlphanumeric || "_+-".utf8.contains(bytes[index])
        {
            index += 1
        }
        return index > start + 1 && index < bytes.count && bytes[index] == UInt8(ascii: ":")
    }

    /// Whether an ampersand here would be read as `&name;` or `&#1;`.
    static func beginsEntity(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var index = start + 1
        while index < bytes.count, index - start < 40,
            bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "#")
        {
            index += 1
        }
        return index > start + 1 && index < bytes.count && bytes[index] == UInt8(ascii: ";")
    }
}

/// Writes words so that Markdown, and what code forges add to it, shows them and does nothing with them.
enum MarkdownEscaping {
    /// Appends one line of words; line ends and runs of blanks become one blank.
    ///
    /// Marks are escaped with a backslash. Forges look for mentions, references, short codes of emoji and
    /// addresses after they have taken backslashes out again: there an invisible word joiner stands between.
    static func append(
        _ words: UnsafeBufferPointer<UInt8>, to out: inout ByteBuffer, atLineStart: Bool, isForeign: Bool
    ) {
        let start = out.count
        var escaper = Escaper(bytes: words, isAtLineStart: atLineStart)
        if escaper.run(into: &out) { return }
        // Seldom: something in it acts in secret, or reads from right to left.
        out.shorten(to: start)
        let text = String(decoding: words, as: UTF8.self)
        // Isolates keep text from the right from turning the marks of the page around it.
        let turns = isForeign && SafeText.readsFromRight(text)
        if turns { out.append("\u{2068}") }
        var visible = SafeText.visible(text)
        visible.withUTF8 { bytes in
            var escaper = Escaper(bytes: bytes, isAtLineStart: atLineStart, isLookedThrough: true)
            _ = escaper.run(into: &out)
        }
        if turns { out.append("\u{2069}") }
    }

    /// Appends a code span; in a table a pipe in it is escaped.
    static func appendCode(_ words: String, to out: inout ByteBuffer, inTable: Bool) {
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
        out.append(fence)
        if needsRoom { out.append(UInt8(ascii: " ")) }
        for byte in bytes {
            // In a table a pipe ends the cell even here.
            if inTable, byte == UInt8(ascii: "|") { out.append(UInt8(ascii: "\\")) }
            out.append(byte)
        }
        if needsRoom { out.append(UInt8(ascii: " ")) }
        out.append(fence)
    }

    /// Appends the destination of a link, in angle brackets.
    static func appendDestination(_ address: String, to out: inout ByteBuffer) {
        out.append(UInt8(ascii: "<"))
        address.withBytes { bytes in
            for (index, byte) in bytes.enumerated() {
                out.append(byte)
                // Here a backslash would become a part of the address.
                if byte == UInt8(ascii: "&"), Escaper.beginsEntity(bytes, at: index) { out.append("amp;") }
            }
        }
        out.append(UInt8(ascii: ">"))
    }
}

/// One pass over the bytes of a line of words.
private struct Escaper {
    let bytes: UnsafeBufferPointer<UInt8>
    private let kinds = ByteKind.table
    var isAtLineStart: Bool
    /// Whether nothing in it acts in secret any more.
    let isLookedThrough: Bool
    /// Where the dot or bracket stands that would make a list of a number.
    private var numberEnd = -1

    init(bytes: UnsafeBufferPointer<UInt8>, isAtLineStart: Bool, isLookedThrough: Bool = false) {
        self.bytes = bytes
        self.isAtLineStart = isAtLineStart
        self.isLookedThrough = isLookedThrough
    }

    /// Appends runs of bytes that need nothing, and between them what the others need.
    ///
    /// `false` where something was found that has to be looked into first; what is appended by then is of no use.
    mutating func run(into out: inout ByteBuffer) -> Bool {
        // Named, so that they stay in registers.
        let (bytes, kinds) = (bytes, kinds)
        var index = 0
        // Of the run that is not appended yet.
        var start = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch kinds[Int(byte)] {
            case .plain:
                if isAtLineStart { beginLine(at: index) }
                // So does one blank between words.
                repeat {
                    index += 1
                } while index < bytes.count
                    && (kinds[Int(bytes[index])] == .plain
                        || bytes[index] == UInt8(ascii: " ") && index + 1 < bytes.count
                            && kinds[Int(bytes[index + 1])] == .plain)
            case .blank:
                var next = index + 1
                while next < bytes.count, kinds[Int(bytes[next])] == .blank { next += 1 }
                // One blank between words stays in its run.
                if byte != UInt8(ascii: " ") || next > index + 1 || isAtLineStart {
                    append(start..<index, &out)
                    if !isAtLineStart { out.append(UInt8(ascii: " ")) }
                    start = next
                }
                index = next
            case .mark:
                let needs = self.needs(byte, at: index)
                if needs != .nothing {
                    append(start..<index, &out)
                    if needs == .joinerBefore { Self.join(&out) }
                    if needs == .backslash || needs == .both { out.append(UInt8(ascii: "\\")) }
                    out.append(byte)
                    if needs == .joiner || needs == .both { Self.join(&out) }
                    start = index + 1
                }
                isAtLineStart = false
                index += 1
            case .secretPerhaps:
                if !isLookedThrough, SafeText.mayAct(bytes, at: index) { return false }
                isAtLineStart = false
                index += 1
            }
        }
        append(start..<index, &out)
        return true
    }

    private func append(_ range: Range<Int>, _ out: inout ByteBuffer) {
        out.append(UnsafeBufferPointer(rebasing: bytes[range]))
    }

    private mutating func beginLine(at index: Int) {
        isAtLineStart = false
        // The dot or bracket behind the number is what makes a list of it.
        if bytes[index].isDigit, let end = listNumberEnd(index) { numberEnd = end }
    }

    /// What must stand around a mark.
    private enum Needs { case nothing, backslash, joiner, both, joinerBefore }

    private func needs(_ byte: UInt8, at index: Int) -> Needs {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        switch byte {
        case UInt8(ascii: "."):
            return index == numberEnd ? .backslash : follows3W(index) ? .joinerBefore : .nothing
        case UInt8(ascii: ")"): return index == numberEnd ? .backslash : .nothing
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ">"):
            return isAtLineStart ? .backslash : .nothing
        case UInt8(ascii: "&"): return Self.beginsEntity(bytes, at: index) ? .backslash : .nothing
        case UInt8(ascii: "@"): return next.isAlphanumeric ? .joiner : .nothing
        case UInt8(ascii: "!"): return next.isDigit ? .joiner : .nothing
        case UInt8(ascii: "#"):
            if next.isAlphanumeric { return isAtLineStart ? .both : .joiner }
            return isAtLineStart ? .backslash : .nothing
        case UInt8(ascii: ":"):
            if next == UInt8(ascii: "/") || beginsShortCode(index) { return isAtLineStart ? .both : .joiner }
            return isAtLineStart ? .backslash : .nothing
        default: return .backslash
        }
    }

    /// U+2060: unseen, and part of no address and no name.
    private static func join(_ out: inout ByteBuffer) { out.append("\u{2060}") }

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

    /// Whether a dot here would make an address of the three letters before it.
    private func follows3W(_ index: Int) -> Bool {
        index >= 3 && (index - 3..<index).allSatisfy { bytes[$0] | 0x20 == UInt8(ascii: "w") }
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

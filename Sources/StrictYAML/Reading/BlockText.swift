/// Text behind `|` or `>`.
enum BlockText {
    /// What it reads as; `range` goes from the indicator to the end of the last line.
    static func decode(_ bytes: ByteView, _ range: Range<Int>, indent: Int, folds: Bool) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var at = range.lowerBound
        var chomping: UInt8 = 0
        while !bytes[at].endsLine, bytes[at] != Byte.hash {
            if bytes[at] == Byte.dash || bytes[at] == Byte.plus { chomping = bytes[at] }
            at += 1
        }
        while !bytes[at].endsLine { at += 1 }
        passLineEnd(bytes, &at)

        /// Line ends that wait until it is known what follows them.
        var pending = 0
        var wasSpaced = false
        var isFirst = true
        while at < range.upperBound {
            let line = contents(bytes, &at, indent: indent, end: range.upperBound)
            guard !line.isEmpty else {
                pending += 1
                continue
            }
            let isSpaced = line.first?.isBlank == true
            if folds, !isFirst, !isSpaced, !wasSpaced {
                // One line end between two lines of prose is a space; with blank lines between, those alone count.
                if pending == 1 { text.append(Byte.space) } else { appendBreaks(pending - 1, to: &text) }
            } else {
                appendBreaks(pending, to: &text)
            }
            text.append(contentsOf: line)
            pending = 1
            wasSpaced = isSpaced
            isFirst = false
        }
        switch chomping {
        case Byte.dash: break
        case Byte.plus: appendBreaks(pending, to: &text)
        default: appendBreaks(isFirst ? 0 : 1, to: &text)
        }
        return text
    }

    private static func appendBreaks(_ count: Int, to text: inout [UInt8]) {
        for _ in 0..<count { text.append(Byte.lineFeed) }
    }

    /// The bytes of the line at `at` behind its indentation; goes on to the next line.
    private static func contents(
        _ bytes: ByteView, _ at: inout Int, indent: Int, end: Int
    ) -> UnsafeBufferPointer<UInt8> {
        var start = at
        while start < at + indent, bytes[start] == Byte.space { start += 1 }
        let lineEnd = max(start, min(end, bytes.lineEnd(from: start)))
        at = lineEnd
        passLineEnd(bytes, &at)
        return bytes.slice(start, lineEnd)
    }

    private static func passLineEnd(_ bytes: ByteView, _ at: inout Int) {
        if bytes[at] == Byte.carriageReturn { at += 1 }
        if bytes[at] == Byte.lineFeed { at += 1 }
    }
}

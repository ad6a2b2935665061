import SourceText

/// Getting from one line with content to the next.
extension Parser {
    /// Passes the rest of a line behind the node that began at `start`, which may only be a comment, and goes on to
    /// the next content.
    mutating func finishLine(behind start: Int) throws(Abandon) {
        let textEnd = at
        try passSpaces()
        if bytes[at] == Byte.hash {
            guard at > textEnd else { throw report(.commentWithoutSpace, at, at + 1) }
            passToLineEnd()
        }
        guard bytes[at].endsLine else {
            let mistake = Mistake.textBehind(opening: bytes[start], isAdjacent: at == textEnd)
            throw report(
                mistake, at, endOfText(from: at), notes: [note("the value begins here", start, start + 1)])
        }
        passLineEnd()
        seekContent()
    }

    /// Passes spaces; a tab among them is a mistake, and is then taken for a space.
    @inline(__always) mutating func passSpaces() throws(Abandon) {
        while bytes[at] == Byte.space { at += 1 }
        if bytes[at] == Byte.tab { passTabs() }
    }

    private mutating func passTabs() {
        let start = at
        while bytes[at].isBlank { at += 1 }
        report(bytes[at].endsLine ? .tabAtLineEnd(start, at) : .tabBetween(start, at), start, at)
    }

    @inline(__always) mutating func passToLineEnd() {
        at = bytes.lineEnd(from: at)
    }

    @inline(__always) mutating func passLineEnd() {
        if bytes[at] == Byte.carriageReturn { at += 1 }
        if bytes[at] == Byte.lineFeed { at += 1 }
        lineStart = at
    }

    /// From the beginning of a line to the first character that is neither indentation nor comment.
    ///
    /// - Parameter stopsAtMarker: whether `---` and directives count as content, as they do at the very beginning.
    mutating func seekContent(stopsAtMarker: Bool = false) {
        while true {
            lineStart = at
            while bytes[at] == Byte.space { at += 1 }
            switch bytes[at] {
            case Byte.hash:
                passToLineEnd()
                passLineEnd()
            case Byte.lineFeed, Byte.carriageReturn:
                passLineEnd()
            case 0:
                return stopReading()
            case Byte.tab:
                passTabbedLines()
            case Byte.dash where column == 0 && !stopsAtMarker && bytes.isMarker(at, Byte.dash):
                report(.severalDocuments, at, at + 3)
                return stopReading()
            case Byte.dot where column == 0 && bytes.isMarker(at, Byte.dot):
                return endDocument()
            case Byte.percent where column == 0 && !stopsAtMarker:
                report(.directive, at, endOfText(from: at))
                passToLineEnd()
                passLineEnd()
            default:
                if bytes[at] >= 0xC2, isInvisibleSpace(at) {
                    passLinesIndentedByInvisibleSpace()
                    continue
                }
                indent = column
                return
            }
        }
    }

    private mutating func endDocument() {
        report(.documentEnd, at, at + 3)
        stopReading()
    }

    /// One report for a run of lines that are indented with tabs.
    private mutating func passTabbedLines() {
        let start = at
        while bytes[at].isBlank { at += 1 }
        if bytes[at].endsLine {
            report(.tabAtLineEnd(start, at), start, at)
        } else {
            report(.tabInIndentation, start, at)
        }
        passToLineEnd()
        passLineEnd()
        while true {
            var ahead = at
            while bytes[ahead] == Byte.space { ahead += 1 }
            guard bytes[ahead] == Byte.tab else { return }
            passToLineEnd()
            passLineEnd()
        }
    }

    private mutating func passLinesIndentedByInvisibleSpace() {
        report(.invisibleSpaceInIndentation, at, at + (bytes[at] == 0xC2 ? 2 : 3))
        while true {
            var ahead = at
            while bytes[ahead] == Byte.space { ahead += 1 }
            guard isInvisibleSpace(ahead) else { return }
            passToLineEnd()
            passLineEnd()
        }
    }

    /// A space that looks like one and is none to YAML: no-break, the typographic ones, zero-width, ideographic.
    func isInvisibleSpace(_ offset: Int) -> Bool {
        switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
        case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F...0xA0),
            (0xE3, 0x80, 0x80):
            true
        default: false
        }
    }

    /// Refuses a further line of what began at `start`, in quotes or brackets, that is not indented below its key.
    ///
    /// Where the line is plainly something else, the quote or bracket was never closed; otherwise it is read on.
    mutating func checkFurtherLine(of start: Int, column: Int) throws(Abandon) {
        let isInBrackets = bytes[start] == Byte.openBracket || bytes[start] == Byte.openBrace
        let isMarker =
            self.column == 0 && (bytes.isAnyMarker(at) || (isInBrackets && bytes[at] == Byte.percent))
        guard self.column < column || isMarker else { return }
        let closes = isInBrackets && bytes[at].isFlowIndicator
        if isMarker || isAtItem || (!closes && bytes.holdsKey(from: at)) {
            let rest = note("this line is no part of it any more", at, endOfText(from: at))
            throw reportUnclosed(start, notes: [rest])
        }
        // One is enough for each: the other lines stand as they do because this one does.
        if !hasUnindentedLine(start) { report(.lineNotIndented(column), at, endOfText(from: at)) }
        unindented = UnindentedLine(opening: start, offset: at)
    }

    /// Whether a line was reported of what was opened at an offset, which explains what else is wrong with it.
    func hasUnindentedLine(_ opening: Int) -> Bool { unindented?.opening == opening }

    /// Reports that quotes or brackets, opened at `start`, are never closed.
    mutating func reportUnclosed(_ start: Int, notes: [Diagnostic.Note] = []) -> Abandon {
        if hasUnindentedLine(start) { return Abandon() }
        return report(.unclosed(bytes[start]), start, start + 1, notes: notes)
    }

    /// After a mistake in the entry that began at `start`: on to the next line that stands no deeper than a column,
    /// past the lines of the entry that are not indented as they should be.
    mutating func skipEntry(from start: Int, column: Int) {
        guard !isStopped else { return }
        at = max(start, unindented?.offset ?? start)
        while true {
            passToLineEnd()
            passLineEnd()
            var ahead = at
            while bytes[ahead] == Byte.space { ahead += 1 }
            let isDeeper = ahead - at > column || bytes[ahead] == Byte.tab || isInvisibleSpace(ahead)
            let hasContent = !bytes[ahead].endsLine && bytes[ahead] != Byte.hash
            if (hasContent && !isDeeper) || bytes[ahead] == 0 { return seekContent() }
        }
    }

    /// The end of the line's text, without blanks at its end.
    func endOfText(from offset: Int) -> Int {
        var end = offset
        while !bytes[end].endsLine { end += 1 }
        while end > offset, bytes[end - 1].isBlank { end -= 1 }
        return end
    }
}

/// A line in quotes or brackets that stands further left than it may.
struct UnindentedLine {
    /// Where the quotes or brackets were opened.
    let opening: Int
    /// Its first character.
    let offset: Int
}

extension ByteView {
    /// Whether three such characters and a blank or line end stand here; only at the beginning of a line.
    func isMarker(_ offset: Int, _ character: UInt8) -> Bool {
        self[offset] == character && self[offset + 1] == character && self[offset + 2] == character
            && self[offset + 3].isBlankOrEndsLine
    }

    /// Whether a line that begins here is `---` or `...`, which no text may go over.
    func isAnyMarker(_ offset: Int) -> Bool {
        isMarker(offset, Byte.dash) || isMarker(offset, Byte.dot)
    }
}

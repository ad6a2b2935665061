import SourceText

/// A scalar that was passed and is not yet in the arena.
struct ScalarText {
    let shape: Node.Shape
    let lower: Int
    let upper: Int
    let goesOverLines: Bool

    init(_ shape: Node.Shape, _ lower: Int, _ upper: Int, goesOverLines: Bool = false) {
        self.shape = shape
        self.lower = lower
        self.upper = upper
        self.goesOverLines = goesOverLines
    }
}

/// The plain text of one line.
struct PlainLine {
    enum Ending { case key, comment, line, flow }
    let start: Int
    /// Behind the last character that is not blank.
    let end: Int
    /// At what ended it: a colon, `#`, the line end, a flow indicator.
    let stop: Int
    let ending: Ending
}

/// Text without quotes.
extension Parser {
    /// Refuses what cannot begin plain text.
    mutating func checkPlainStart(inFlow: Bool) throws(Abandon) {
        let byte = bytes[at]
        switch byte {
        case Byte.dash, Byte.question, Byte.colon:
            let next = bytes[at + 1]
            // Some readers take ? and : for indicators wherever they begin something in brackets.
            if next.isBlankOrEndsLine || (inFlow && (next.isFlowIndicator || byte != Byte.dash)) {
                throw reportIndicator(inFlow: inFlow)
            }
        case Byte.comma, Byte.closeBracket, Byte.closeBrace, Byte.hash, Byte.bar, Byte.greater, Byte.percent,
            UInt8(ascii: "@"), UInt8(ascii: "`"):
            throw reportIndicator(inFlow: inFlow)
        case 0xC2, 0xE2, 0xE3:
            if isInvisibleSpace(at) {
                report(.invisibleSpaceBeforeText, at, at + (byte == 0xC2 ? 2 : 3))
            }
        default: break
        }
    }

    private mutating func reportIndicator(inFlow: Bool) -> Abandon {
        let byte = bytes[at]
        if byte == Byte.question { return report(.complexKey, at, at + 1) }
        if byte == Byte.colon, !inFlow { return report(.missingKey, at, at + 1) }
        let quoting = inFlow ? nil : quoting(at, endOfText(from: at))
        return report(.reservedCharacter(byte, quoting), at, at + 1)
    }

    /// Quotes around a text, if nothing on its line need be left out of them.
    func quoting(_ lower: Int, _ upper: Int) -> Diagnostic.Solution {
        let text = String(decoding: bytes.slice(lower, upper), as: UTF8.self)
        let summary = "put the whole value in quotes"
        let holdsComment = zip(text.utf8, text.utf8.dropFirst()).contains { $0.isBlank && $1 == Byte.hash }
        guard !holdsComment else { return .init(summary) }
        return .init(summary, replacing: ByteRange(lower, upper), with: Quotes.around(text))
    }

    /// Plain text whose first line is known, with the lines on which it goes on; `at` is then behind it.
    ///
    /// - Parameter column: the least column at which text may go on.
    mutating func plainText(from first: PlainLine, column: Int) throws(Abandon) -> ScalarText {
        var line = first
        var goesOverLines = false
        at = line.end
        while line.ending == .line, let next = bytes.continuation(of: line, column: column) {
            reportTabs(behind: line)
            at = next.start
            lineStart = next.lineStart
            try checkContinuation(of: first)
            line = bytes.plainLine(from: at, inFlow: false)
            guard line.ending != .key else {
                let text = bytes.excerpt(first.start, first.end)
                let key = keyBefore(first, column: column - 1)
                throw report(.keyInText(text, key), line.start, line.stop + 1, notes: [textNote(first)])
            }
            goesOverLines = true
            at = line.end
        }
        return ScalarText(
            goesOverLines ? .plainLines : .plain, first.start, line.end, goesOverLines: goesOverLines)
    }

    /// The key at a column on whose line a text begins; `nil` where it begins a line or an item.
    private func keyBefore(_ first: PlainLine, column: Int) -> Mistake.Neighbour? {
        var key = first.start
        while key > 0, !bytes[key - 1].endsLine { key -= 1 }
        key += column
        let isKey = bytes.slice(key, first.start).contains(Byte.colon)
        return isKey ? .init(column: column, text: bytes.excerpt(key, first.end)) : nil
    }

    /// Refuses a line that a person meant for a list item.
    mutating func checkContinuation(of first: PlainLine) throws(Abandon) {
        guard bytes[at] == Byte.dash else { return }
        if bytes[at + 1].isBlankOrEndsLine {
            throw report(.itemInText, at, endOfText(from: at), notes: [textNote(first)])
        }
        // Two lines that begin with dashes are a list that lacks its spaces.
        if bytes[first.start] == Byte.dash {
            throw report(.dashWithoutSpace(first.start), first.start, first.end)
        }
    }

    /// Reports tabs at the end of a line on which a text does not end.
    mutating func reportTabs(behind line: PlainLine) {
        if bytes.slice(line.end, line.stop).contains(Byte.tab) {
            report(.tabAtLineEnd(line.end, line.stop), line.end, line.stop)
        }
    }

    func textNote(_ first: PlainLine) -> Diagnostic.Note {
        note("the text begins here", first.start, first.end)
    }

    /// Warns where curly quotes stand around a text that they do not quote.
    mutating func warnOfCurlyQuotes(_ text: ScalarText) {
        guard bytes[text.lower] == 0xE2, text.shape == .plain || text.shape == .plainLines,
            bytes.isCurlyQuote(text.lower), bytes.isCurlyQuote(text.upper - 3), text.upper - text.lower > 3
        else { return }
        report(.curlyQuotes, text.lower, text.upper)
    }

    @inline(__always) @discardableResult mutating func add(_ scalar: ScalarText) throws(Abandon) -> Int {
        try add(scalar.shape, scalar.lower, scalar.upper)
    }
}

extension UInt8 {
    /// Line ends, `#` and `:`; in flow collections also their indicators.
    @inline(__always) func mayEndPlainText(inFlow: Bool) -> Bool {
        let low: UInt64 =
            1 << 0 | 1 << 10 | 1 << 13 | 1 << 35 | 1 << 58 | (inFlow ? 1 << 44 : 0)
        if self < 64 { return (low >> UInt64(self)) & 1 != 0 }
        guard inFlow else { return false }
        return self == Byte.openBracket || self == Byte.closeBracket || self == Byte.openBrace
            || self == Byte.closeBrace
    }
}

extension ByteView {
    /// The plain text from an offset to the end of its line.
    @inline(__always) func plainLine(from at: Int, inFlow: Bool) -> PlainLine {
        var stop = at
        while true {
            let byte = self[stop]
            guard byte.mayEndPlainText(inFlow: inFlow) else {
                stop = inFlow ? stop + 1 : endOfPlainText(from: stop + 1)
                continue
            }
            if byte == Byte.colon {
                let next = self[stop + 1]
                if next.isBlankOrEndsLine || (inFlow && (next.isFlowIndicator || next == Byte.question)) {
                    return PlainLine(start: at, end: end(of: at, before: stop), stop: stop, ending: .key)
                }
            } else if byte == Byte.hash {
                if stop > at, self[stop - 1].isBlank {
                    return PlainLine(start: at, end: end(of: at, before: stop), stop: stop, ending: .comment)
                }
            } else {
                let ending: PlainLine.Ending = byte.endsLine ? .line : .flow
                return PlainLine(start: at, end: end(of: at, before: stop), stop: stop, ending: ending)
            }
            stop += 1
        }
    }

    @inline(__always) private func end(of at: Int, before stop: Int) -> Int {
        var end = stop
        while end > at, self[end - 1].isBlank { end -= 1 }
        return end
    }

    /// Where plain text goes on below a line, if it does.
    func continuation(of line: PlainLine, column: Int) -> (start: Int, lineStart: Int)? {
        var ahead = line.stop
        var start = ahead
        while self[ahead] != 0 {
            if self[ahead] == Byte.carriageReturn { ahead += 1 }
            if self[ahead] == Byte.lineFeed { ahead += 1 }
            start = ahead
            while self[ahead] == Byte.space { ahead += 1 }
            if !self[ahead].endsLine { break }
        }
        guard ahead - start >= column, self[ahead] != 0, self[ahead] != Byte.hash, self[ahead] != Byte.tab
        else { return nil }
        if ahead == start, isAnyMarker(ahead) || self[ahead] == Byte.percent { return nil }
        return (ahead, start)
    }
}

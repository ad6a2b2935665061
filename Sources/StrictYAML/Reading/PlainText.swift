import SourceText

/// A scalar that was passed and is not yet in the arena.
struct ScalarText {
    let shape: Node.Shape
    let lower: Int
    let upper: Int
    let goesOverLines: Bool
    var range: ByteRange { ByteRange(lower, upper) }

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
                throw report(.indicator(byte, inFlow: inFlow), at, at + 1)
            }
        case Byte.comma, Byte.closeBracket, Byte.closeBrace, Byte.hash, Byte.bar, Byte.greater, Byte.percent,
            UInt8(ascii: "@"), UInt8(ascii: "`"):
            throw report(.indicator(byte, inFlow: inFlow), at, at + 1)
        case 0xC2, 0xE2, 0xE3:
            if isInvisibleSpace(at) {
                report(.invisibleSpaceBeforeText, at, at + (byte == 0xC2 ? 2 : 3))
            }
        default: break
        }
    }

    /// The plain text from `at` to the end of its line; does not move.
    @inline(__always) func plainLine(inFlow: Bool) -> PlainLine {
        var stop = at
        while true {
            let byte = bytes[stop]
            guard byte.mayEndPlainText(inFlow: inFlow) else {
                stop += 1
                continue
            }
            if byte == Byte.colon {
                let next = bytes[stop + 1]
                if next.isBlankOrEndsLine || (inFlow && (next.isFlowIndicator || next == Byte.question)) {
                    return PlainLine(start: at, end: end(before: stop), stop: stop, ending: .key)
                }
            } else if byte == Byte.hash {
                if stop > at, bytes[stop - 1].isBlank {
                    return PlainLine(start: at, end: end(before: stop), stop: stop, ending: .comment)
                }
            } else {
                let ending: PlainLine.Ending = byte.endsLine ? .line : .flow
                return PlainLine(start: at, end: end(before: stop), stop: stop, ending: ending)
            }
            stop += 1
        }
    }

    @inline(__always) private func end(before stop: Int) -> Int {
        var end = stop
        while end > at, bytes[end - 1].isBlank { end -= 1 }
        return end
    }

    /// Plain text whose first line is known, with the lines on which it goes on; `at` is then behind it.
    ///
    /// - Parameter column: the least column at which text may go on.
    mutating func plainText(from first: PlainLine, column: Int) throws(Abandon) -> ScalarText {
        var line = first
        var goesOverLines = false
        at = line.end
        while line.ending == .line, let next = continuation(of: line, column: column) {
            at = next.start
            lineStart = next.lineStart
            if bytes[at] == Byte.dash, bytes[at + 1].isBlankOrEndsLine {
                throw report(.itemInText, at, endOfText(from: at))
            }
            line = plainLine(inFlow: false)
            guard line.ending != .key else {
                throw report(.keyInText(bytes, first.start, first.end), line.start, line.stop + 1)
            }
            goesOverLines = true
            at = line.end
        }
        return ScalarText(
            goesOverLines ? .plainLines : .plain, first.start, line.end, goesOverLines: goesOverLines)
    }

    /// Where plain text goes on below a line, if it does.
    func continuation(of line: PlainLine, column: Int) -> (start: Int, lineStart: Int)? {
        var ahead = line.stop
        var start = ahead
        while bytes[ahead] != 0 {
            if bytes[ahead] == Byte.carriageReturn { ahead += 1 }
            if bytes[ahead] == Byte.lineFeed { ahead += 1 }
            start = ahead
            while bytes[ahead] == Byte.space { ahead += 1 }
            if !bytes[ahead].endsLine { break }
        }
        guard ahead - start >= column, bytes[ahead] != 0, bytes[ahead] != Byte.hash, bytes[ahead] != Byte.tab
        else { return nil }
        if ahead == start, isAnyMarker(ahead) || bytes[ahead] == Byte.percent { return nil }
        return (ahead, start)
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

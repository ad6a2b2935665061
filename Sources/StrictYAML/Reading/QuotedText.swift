/// Text in single or double quotes.
extension Parser {
    /// Passes quoted text; `at` is then behind the closing quote.
    ///
    /// - Parameter column: the least column at which its further lines may begin.
    mutating func quotedText(column: Int) throws(Abandon) -> ScalarText {
        let start = at
        let quote = bytes[at]
        var hasEscapes = false
        var goesOverLines = false
        at += 1
        while true {
            let byte = bytes[at]
            switch byte {
            case quote:
                if quote == Byte.apostrophe, bytes[at + 1] == Byte.apostrophe {
                    hasEscapes = true
                    at += 2
                    continue
                }
                at += 1
                let isRaw = !hasEscapes && !goesOverLines
                let decoded: Node.Shape = quote == Byte.quote ? .escapedDouble : .escapedSingle
                return ScalarText(isRaw ? .quoted : decoded, start, at, goesOverLines: goesOverLines)
            case Byte.backslash where quote == Byte.quote:
                hasEscapes = true
                try passEscape()
            case Byte.lineFeed, Byte.carriageReturn, 0:
                goesOverLines = true
                try continueQuotedText(from: start, column: column)
            default:
                at = bytes.endOfQuotedText(from: at + 1, quote: quote)
            }
        }
    }

    private mutating func passEscape() throws(Abandon) {
        let escape = Escape(bytes, at: at)
        guard escape.isKnown else {
            let end = min(at + 2, bytes.count)
            report(.unknownEscape(bytes, at), at, end)
            at = end
            return
        }
        guard escape.scalar == nil else {
            at += escape.length
            return
        }
        // The line end itself is passed like any other.
        at += 1
        var ahead = at
        var lineEnds = 0
        while bytes[ahead].isBlankOrEndsLine, bytes[ahead] != 0 {
            if bytes[ahead] == Byte.lineFeed { lineEnds += 1 }
            ahead += 1
        }
        if lineEnds > 1 { throw report(.escapedBlankLine, at - 1, at) }
    }

    /// From the end of a line in quoted text to where it goes on.
    private mutating func continueQuotedText(from start: Int, column: Int) throws(Abandon) {
        checkTabBefore(at, after: start)
        while true {
            guard bytes[at] != 0 else { throw reportUnclosed(start) }
            passLineEnd()
            while bytes[at] == Byte.space { at += 1 }
            if bytes[at] == Byte.tab {
                let tab = at
                while bytes[at].isBlank { at += 1 }
                report(bytes[at].endsLine ? .tabAtLineEnd(tab, at) : .tabInText, tab, at)
            }
            if !bytes[at].endsLine { break }
        }
        try checkFurtherLine(of: start, column: column)
    }

    private mutating func checkTabBefore(_ lineEnd: Int, after start: Int) {
        var tab = lineEnd
        while tab > start, bytes[tab - 1].isBlank { tab -= 1 }
        if bytes.slice(tab, lineEnd).contains(Byte.tab) { report(.tabAtLineEnd(tab, lineEnd), tab, lineEnd) }
    }
}

/// Collections in brackets and braces.
extension Parser {
    /// A flow collection at `at`, whose lines may not begin before a column; `at` is then behind it.
    mutating func flowCollection(column: Int) throws(Abandon) {
        let start = at
        let isMapping = bytes[at] == Byte.openBrace
        let closing = isMapping ? Byte.closeBrace : Byte.closeBracket
        let index = try open(isMapping ? .mapping : .sequence, at: at, isFlow: true)
        let firstOpenKey = openKeys.count
        var count = 0
        at += 1
        while true {
            try passFlowSpace(from: start, column: column)
            if bytes[at] == closing { break }
            if bytes[at] == Byte.comma { throw report(.missingItem, at, at + 1) }
            try flowEntry(inMapping: isMapping, from: start, column: column)
            count += 1
            try passFlowSpace(from: start, column: column)
            if bytes[at] == closing { break }
            guard bytes[at] == Byte.comma else {
                if hasUnindentedLine(start) { throw Abandon() }
                throw report(
                    .missingComma(closing), at, at + 1, notes: [note("opened here", start, start + 1)])
            }
            at += 1
        }
        at += 1
        contentEnd = at
        close(index, count: count)
        checkDuplicates(from: firstOpenKey)
    }

    /// An item, a pair standing as an item, or an entry.
    private mutating func flowEntry(inMapping: Bool, from start: Int, column: Int) throws(Abandon) {
        switch bytes[at] {
        case Byte.openBracket, Byte.openBrace:
            let nested = at
            if inMapping { throw report(.collectionAsKey, at, at + 1) }
            try flowCollection(column: column)
            try passFlowSpace(from: start, column: column)
            if bytes[at] == Byte.colon { throw report(.collectionAsKey, nested, contentEnd) }
        case Byte.ampersand, Byte.asterisk, Byte.exclamation:
            let property = at
            if passProperty(inFlow: true) {
                try flowEntry(inMapping: inMapping, from: start, column: column)
            } else {
                try add(.blank, property, property)
            }
        default:
            let key = try flowScalar(column: column)
            let keyLineStart = lineStart
            let keyEnd = at
            try passFlowSpace(from: start, column: column)
            guard bytes[at] == Byte.colon else {
                if inMapping { try checkKeyWithoutValue(key) }
                try add(key)
                if inMapping {
                    noteKey()
                    try add(.blank, key.upper, key.upper)
                }
                return
            }
            guard lineStart == keyLineStart, !key.goesOverLines else {
                throw report(.keyOverLines, key.lower, key.upper)
            }
            try checkColon(isAdjacent: at == keyEnd, afterQuote: key.shape != .plain)
            try checkKey(key, colon: at)
            if inMapping {
                try pair(key, from: start, column: column)
            } else {
                let index = try open(.mapping, at: key.lower, isFlow: true)
                try pair(key, from: start, column: column)
                openKeys.removeLast()
                close(index, count: 1)
            }
        }
    }

    /// A key in braces that has no value may go over lines and be of any length.
    private mutating func checkKeyWithoutValue(_ key: ScalarText) throws(Abandon) {
        let single = ScalarText(key.shape, key.lower, key.upper)
        try checkKey(single, colon: key.lower)
    }

    /// `:` must be followed by a blank, or close up to a quote as in JSON.
    private mutating func checkColon(isAdjacent: Bool, afterQuote: Bool) throws(Abandon) {
        let next = bytes[at + 1]
        if next.isBlankOrEndsLine || (afterQuote && next.isFlowIndicator) { return }
        guard isAdjacent, afterQuote else { throw report(.colonInBrackets, at, at + 1) }
    }

    /// A key and, from the colon at `at` on, its value.
    private mutating func pair(_ key: ScalarText, from start: Int, column: Int) throws(Abandon) {
        try add(key)
        noteKey()
        at += 1
        let afterColon = at
        try passFlowSpace(from: start, column: column)
        try flowValue(afterColon, from: start, column: column)
    }

    private mutating func flowValue(_ afterColon: Int, from start: Int, column: Int) throws(Abandon) {
        switch bytes[at] {
        case Byte.comma, Byte.closeBracket, Byte.closeBrace:
            try add(.blank, afterColon, afterColon)
        case Byte.openBracket, Byte.openBrace:
            try flowCollection(column: column)
        case Byte.ampersand, Byte.asterisk, Byte.exclamation:
            if passProperty(inFlow: true) {
                try flowValue(afterColon, from: start, column: column)
            } else {
                try add(.blank, afterColon, afterColon)
            }
        default:
            try add(flowScalar(column: column))
        }
    }

    /// Text in a flow collection, plain or in quotes.
    private mutating func flowScalar(column: Int) throws(Abandon) -> ScalarText {
        if bytes[at] == Byte.quote || bytes[at] == Byte.apostrophe { return try quotedText(column: column) }
        try checkPlainStart(inFlow: true)
        let beginning = bytes.plainLine(from: at, inFlow: true)
        var line = beginning
        var goesOverLines = false
        try checkStop(line)
        at = line.end
        while line.ending == .line, let next = bytes.continuation(of: line, column: column) {
            let first = bytes[next.start]
            if first.isFlowIndicator || (first == Byte.colon && bytes[next.start + 1].isBlankOrEndsLine) {
                break
            }
            reportTabs(behind: line)
            at = next.start
            lineStart = next.lineStart
            try checkContinuation(of: beginning)
            line = bytes.plainLine(from: at, inFlow: true)
            try checkStop(line)
            goesOverLines = true
            at = line.end
        }
        let shape: Node.Shape = goesOverLines ? .plainLines : .plain
        return ScalarText(shape, beginning.start, line.end, goesOverLines: goesOverLines)
    }

    /// `a:]` and `a:?` are keys to some parsers, texts to others, and mistakes to the rest.
    private mutating func checkStop(_ line: PlainLine) throws(Abandon) {
        if line.ending == .key, !bytes[line.stop + 1].isBlankOrEndsLine {
            throw report(.colonInBrackets, line.stop, line.stop + 1)
        }
    }

    /// Passes spaces, line ends and comments inside a flow collection that was opened at `start`.
    private mutating func passFlowSpace(from start: Int, column: Int) throws(Abandon) {
        var mayComment = false
        while true {
            if bytes[at].isBlank {
                mayComment = true
                try passSpaces()
            }
            switch bytes[at] {
            case Byte.hash:
                guard mayComment else { throw report(.commentWithoutSpace, at, at + 1) }
                passToLineEnd()
            case Byte.lineFeed, Byte.carriageReturn:
                passLineEnd()
                mayComment = true
                while bytes[at] == Byte.space { at += 1 }
                if !bytes[at].endsLine, bytes[at] != Byte.hash, bytes[at] != Byte.tab {
                    try checkFurtherLine(of: start, column: column)
                }
            case 0:
                throw reportUnclosed(start)
            default:
                return
            }
        }
    }
}

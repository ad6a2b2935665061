/// Block mappings and sequences, and what stands in them.
extension Parser {
    /// The whole file: at most one `---`, then one node.
    mutating func parseDocument(from start: Int) {
        at = start
        seekStart()
        do throws(Abandon) {
            if bytes[at] == Byte.dash, column == 0, isMarker(at, Byte.dash) {
                at += 3
                try passSpaces()
                if bytes[at].endsLine || bytes[at] == Byte.hash {
                    try finishLine()
                    guard indent >= 0 else { throw reportEmpty() }
                    try node(in: -1, mayBeCollection: true)
                } else {
                    try node(in: -1, mayBeCollection: false)
                }
            } else {
                guard indent >= 0 else { throw reportEmpty() }
                try node(in: -1, mayBeCollection: true)
            }
            if indent >= 0 { throw report(.textBehindRoot, at, endOfText(from: at)) }
        } catch {}
    }

    private mutating func reportEmpty() -> Abandon {
        diagnostics.isEmpty ? report(.emptyFile, 0, 0) : Abandon()
    }

    /// To the first content; a `---` counts as such.
    private mutating func seekStart() {
        while true {
            lineStart = at
            while bytes[at] == Byte.space { at += 1 }
            if bytes[at] == Byte.hash || (bytes[at].endsLine && bytes[at] != 0) {
                passToLineEnd()
                passLineEnd()
            } else if column == 0, isMarker(at, Byte.dash) {
                indent = 0
                return
            } else if column == 0, bytes[at] == Byte.percent {
                report(.directive, at, endOfText(from: at))
                passToLineEnd()
                passLineEnd()
            } else {
                at = lineStart
                return seekContent()
            }
        }
    }

    /// A node at `at`, inside a collection whose entries stand at the column `parent` (−1 for none).
    ///
    /// - Parameter mayBeCollection: whether a mapping or a sequence may begin here, as it may not behind a key.
    mutating func node(in parent: Int, mayBeCollection: Bool) throws(Abandon) {
        switch bytes[at] {
        case Byte.dash where bytes[at + 1].isBlankOrEndsLine:
            guard mayBeCollection else { throw report(.listBehindKey, at, at + 1) }
            try sequence(column: column)
        case Byte.quote, Byte.apostrophe:
            let scalar = try quotedText(column: parent + 1)
            if try endsKey() {
                try keyed(scalar, mayBeCollection: mayBeCollection)
            } else {
                try add(scalar)
                try finishLine()
            }
        case Byte.openBracket, Byte.openBrace:
            let start = at
            try flowCollection(column: parent + 1)
            if try endsKey() { throw report(.collectionAsKey, start, contentEnd) }
            try finishLine()
        case Byte.bar, Byte.greater:
            try blockScalar(in: parent)
        case Byte.ampersand, Byte.asterisk, Byte.exclamation:
            if passProperty() {
                try node(in: parent, mayBeCollection: mayBeCollection)
            } else {
                try blockValue(in: parent, mayBeAtParent: false)
            }
        default:
            try checkPlainStart(inFlow: false)
            let line = plainLine(inFlow: false)
            if line.ending == .key {
                at = line.stop
                let scalar = ScalarText(.plain, line.start, line.end)
                try keyed(scalar, mayBeCollection: mayBeCollection)
            } else {
                try add(plainText(from: line, column: parent + 1))
                try finishLine()
            }
        }
    }

    /// Whether `:` follows and ends a key; passes the spaces before it.
    @inline(__always) private mutating func endsKey() throws(Abandon) -> Bool {
        var ahead = at
        while bytes[ahead].isBlank { ahead += 1 }
        guard bytes[ahead] == Byte.colon, bytes[ahead + 1].isBlankOrEndsLine else { return false }
        try passSpaces()
        return true
    }

    /// A mapping whose first key is read already.
    private mutating func keyed(_ key: ScalarText, mayBeCollection: Bool) throws(Abandon) {
        guard mayBeCollection else { throw report(.colonInText(key.range), at, at + 1) }
        try mapping(firstKey: key, column: key.lower - lineStart)
    }

    /// A value behind `:` or `-`, on the same line or below it.
    mutating func blockValue(in parent: Int, mayBeAtParent: Bool) throws(Abandon) {
        let start = at
        try passSpaces()
        if bytes[at] == Byte.hash {
            guard at > start else { throw report(.commentWithoutSpace, at, at + 1) }
            passToLineEnd()
        }
        guard bytes[at].endsLine else {
            return try node(in: parent, mayBeCollection: !mayBeAtParent)
        }
        passLineEnd()
        seekContent()
        if indent > parent {
            try node(in: parent, mayBeCollection: true)
        } else if mayBeAtParent, indent == parent, bytes[at] == Byte.dash, bytes[at + 1].isBlankOrEndsLine {
            try sequence(column: parent)
        } else {
            try add(.blank, start, start)
        }
    }

    // MARK: Sequences

    private mutating func sequence(column: Int) throws(Abandon) {
        let index = try open(.sequence, at: at)
        var count = 0
        repeat {
            let start = at
            do throws(Abandon) {
                at += 1
                contentEnd = at
                try blockValue(in: column, mayBeAtParent: false)
                count += 1
            } catch {
                skipEntry(from: start, column: column)
            }
            if indent > column { reportDeeperLine(column) }
        } while indent == column && bytes[at] == Byte.dash && bytes[at + 1].isBlankOrEndsLine
        close(index, count: count)
    }

    // MARK: Mappings

    private mutating func mapping(firstKey: ScalarText, column: Int) throws(Abandon) {
        let index = try open(.mapping, at: firstKey.lower)
        let firstOpenKey = openKeys.count
        var count = 0
        var key: ScalarText? = firstKey
        repeat {
            let start = key?.lower ?? at
            do throws(Abandon) {
                try entry(key)
                count += 1
            } catch {
                skipEntry(from: start, column: column)
            }
            key = nil
            if indent > column { reportDeeperLine(column) }
        } while indent == column
        close(index, count: count)
        checkDuplicates(from: firstOpenKey)
    }

    private mutating func entry(_ readKey: ScalarText?) throws(Abandon) {
        let column = readKey.map { $0.lower - lineStart } ?? column
        let key: ScalarText
        if let readKey { key = readKey } else { key = try blockKey() }
        try checkKey(key, colon: at)
        try add(key)
        openKeys.append(OpenKey(node: nodes.count - 1, in: self))
        at += 1
        try blockValue(in: column, mayBeAtParent: true)
    }

    /// A key in a mapping that has begun already; `at` is then at its colon.
    private mutating func blockKey() throws(Abandon) -> ScalarText {
        let start = at
        let key: ScalarText
        switch bytes[at] {
        case Byte.dash where bytes[at + 1].isBlankOrEndsLine:
            throw report(.itemAmongKeys, at, at + 1)
        case Byte.quote, Byte.apostrophe:
            key = try quotedText(column: column + 1)
        case Byte.openBracket, Byte.openBrace:
            throw report(.collectionAsKey, at, at + 1)
        case Byte.ampersand, Byte.asterisk, Byte.exclamation:
            _ = passProperty()
            return try blockKey()
        default:
            try checkPlainStart(inFlow: false)
            let line = plainLine(inFlow: false)
            guard line.ending == .key else {
                throw report(.missingColon(bytes, line.start, line.end), line.start, line.end)
            }
            at = line.stop
            return ScalarText(.plain, line.start, line.end)
        }
        guard try endsKey() else { throw report(.missingColon(bytes, start, at), start, at) }
        return key
    }

    // MARK: Wrong indentation

    /// A line that stands deeper than the entry above it, which is complete.
    private mutating func reportDeeperLine(_ column: Int) {
        report(.wrongIndentation(column), at, endOfText(from: at))
        skipEntry(from: at, column: column)
    }
}

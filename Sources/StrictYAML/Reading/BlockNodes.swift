/// The file as a whole, and a node wherever one may stand in a block collection.
extension Parser {
    /// The whole file: at most one `---`, then one node.
    mutating func parseDocument(from start: Int) {
        at = start
        seekStart()
        do throws(Abandon) {
            if column == 0, bytes.isMarker(at, Byte.dash) {
                at += 3
                try rootBehindMarker()
            } else if indent >= 0 {
                try node(in: -1, mayBeCollection: true)
            } else {
                reportEmpty()
            }
            if indent >= 0 { reportTextBehindRoot() }
        } catch {}
    }

    private mutating func rootBehindMarker() throws(Abandon) {
        let behindMarker = at
        try passSpaces()
        guard bytes[at].endsLine || bytes[at] == Byte.hash else {
            return try node(in: -1, mayBeCollection: false)
        }
        at = behindMarker
        try finishLine(behind: at)
        if indent >= 0 { try node(in: -1, mayBeCollection: true) } else { reportEmpty() }
    }

    private mutating func reportEmpty() {
        if diagnostics.isEmpty { report(.emptyFile, 0, 0) }
    }

    private mutating func reportTextBehindRoot() {
        let root = nodes.first
        let isCollection = root?.shape == .mapping || root?.shape == .sequence
        report(
            isCollection ? .wrongIndentation(indent, [neighbour(closedEntry)]) : .textBehindRoot, at,
            endOfText(from: at))
    }

    /// To the first content, as which a `---` counts; directives before it are mistakes.
    private mutating func seekStart() {
        while true {
            seekContent(stopsAtMarker: true)
            guard column == 0, indent == 0, bytes[at] == Byte.percent else { return }
            report(.directive, at, endOfText(from: at))
            passToLineEnd()
            passLineEnd()
        }
    }

    /// A node at `at`, inside a collection whose entries stand at the column `parent` (−1 for none).
    ///
    /// - Parameter mayBeCollection: whether a mapping or a sequence may begin here, as it may not behind a key.
    mutating func node(in parent: Int, mayBeCollection: Bool) throws(Abandon) {
        switch bytes[at] {
        case Byte.dash where bytes[at + 1].isBlankOrEndsLine:
            guard mayBeCollection else { throw report(.listBehindKey, at, at + 1) }
            try sequence(column: column, isAtParent: false)
        case Byte.quote, Byte.apostrophe:
            let scalar = try quotedText(column: parent + 1)
            if try endsKey() {
                try keyed(scalar, mayBeCollection: mayBeCollection)
            } else {
                try add(scalar)
                try finishLine(behind: scalar.lower)
            }
        case Byte.openBracket, Byte.openBrace:
            let start = at
            try flowCollection(column: parent + 1)
            if try endsKey() { throw report(.collectionAsKey, start, contentEnd) }
            try finishLine(behind: start)
        case Byte.bar, Byte.greater:
            try blockScalar(in: parent)
        case Byte.ampersand, Byte.asterisk, Byte.exclamation:
            if passProperty() {
                try node(in: parent, mayBeCollection: mayBeCollection)
            } else {
                try blockValue(in: parent, mayBeAtParent: false)
            }
        default:
            try plainNode(in: parent, mayBeCollection: mayBeCollection)
        }
    }

    private mutating func plainNode(in parent: Int, mayBeCollection: Bool) throws(Abandon) {
        try checkPlainStart(inFlow: false)
        let line = bytes.plainLine(from: at, inFlow: false)
        if line.ending == .key {
            at = line.stop
            return try keyed(ScalarText(.plain, line.start, line.end), mayBeCollection: mayBeCollection)
        }
        let start = column
        if mayBeCollection, line.ending == .line, let next = bytes.continuation(of: line, column: start),
            isKeyLine(next.start)
        {
            return try mappingWithoutFirstColon(line, column: start, key: next.start)
        }
        let scalar = try plainText(from: line, column: parent + 1)
        try add(scalar)
        warnOfCurlyQuotes(scalar)
        try finishLine(behind: scalar.lower)
        if mayBeCollection, indent >= start, isKeyLine(at) {
            try mappingWithoutFirstColon(line, column: start, key: at)
        }
    }

    private func isKeyLine(_ start: Int) -> Bool {
        bytes.plainLine(from: start, inFlow: false).ending == .key
    }

    /// A line without a colon, with a key below it where text would go on: the rest is understood better as the
    /// mapping that the line was to begin.
    private mutating func mappingWithoutFirstColon(_ line: PlainLine, column: Int, key: Int) throws(Abandon) {
        let below = note("this key stands below it, and below text none may", key, endOfText(from: key))
        reportMissingColon(line.start, line.end, notes: [below])
        skipEntry(from: line.start, column: column)
        try mapping(firstKey: nil, column: column)
    }

    /// Whether `:` follows and ends a key; passes the spaces before it.
    @inline(__always) mutating func endsKey() throws(Abandon) -> Bool {
        var ahead = at
        while bytes[ahead].isBlank { ahead += 1 }
        guard bytes[ahead] == Byte.colon, bytes[ahead + 1].isBlankOrEndsLine else { return false }
        try passSpaces()
        return true
    }

    /// A mapping whose first key is read already.
    private mutating func keyed(_ key: ScalarText, mayBeCollection: Bool) throws(Abandon) {
        guard !key.goesOverLines else { throw report(.keyOverLines, key.lower, key.upper) }
        guard mayBeCollection else {
            let isCurly = key.shape == .plain && bytes.isCurlyQuote(key.lower)
            let quoting = key.shape == .plain && !isCurly ? quoting(key.lower, endOfText(from: at)) : nil
            throw report(.colonInText(isCurly: isCurly, quoting), at, at + 1)
        }
        try mapping(firstKey: key, column: key.lower - lineStart)
    }

    /// A value behind `:` or `-`, on the same line or below it.
    ///
    /// - Parameter mayBeAtParent: whether this is the value of a key, below which a list needs no indentation, and
    ///   on whose line no collection begins.
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
        } else if mayBeAtParent, indent == parent, isAtItem {
            try sequence(column: parent, isAtParent: true)
        } else {
            try add(.blank, start, start)
        }
    }

    /// Whether a list item begins at `at`.
    @inline(__always) var isAtItem: Bool { bytes[at] == Byte.dash && bytes[at + 1].isBlankOrEndsLine }
}

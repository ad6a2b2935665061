import SourceText

/// Block mappings and sequences: entries that begin in the same column.
///
/// A mistake abandons its entry only. The lines that stand deeper than the entry belong to it and are passed
/// over, so that no mistake is reported that only follows from another.
extension Parser {
    // MARK: Sequences

    /// The items at a column; `isAtParent` where they stand in the same column as the key that they belong to.
    mutating func sequence(column: Int, isAtParent: Bool) throws(Abandon) {
        let index = try open(.sequence, at: at)
        let inside = Inside(depth: depth, keys: openKeys.count)
        var count = 0
        var last = EntryStart(column: column, offset: at)
        while indent == column || count == 0 {
            let start = at
            last.offset = start
            do throws(Abandon) {
                if !isAtItem {
                    if isAtParent { break }
                    let mistake: Mistake = bytes[at] == Byte.dash ? .dashWithoutSpace(at) : .keyAmongItems
                    throw report(mistake, at, endOfText(from: at))
                }
                at += 1
                contentEnd = at
                try blockValue(in: column, mayBeAtParent: false)
            } catch {
                forgetWhatIsOpen(but: inside)
                skipEntry(from: start, column: column)
            }
            count += 1
            passDeeperLines(last)
        }
        close(index, count: count)
        closedEntry = last
    }

    // MARK: Mappings

    /// The entries at a column; the first key may have been read already.
    mutating func mapping(firstKey: ScalarText?, column: Int) throws(Abandon) {
        let index = try open(.mapping, at: firstKey?.lower ?? at)
        let firstOpenKey = openKeys.count
        var count = 0
        var key = firstKey
        var last = EntryStart(column: column, offset: key?.lower ?? at)
        while indent == column || key != nil {
            let start = key?.lower ?? at
            last.offset = start
            // Where the entry's own key was read, it is the first of what it left.
            let inside = Inside(depth: depth, keys: openKeys.count + 1)
            do throws(Abandon) {
                try entry(key, column: column)
            } catch {
                forgetWhatIsOpen(but: inside)
                skipEntry(from: start, column: column)
            }
            key = nil
            count += 1
            passDeeperLines(last)
        }
        close(index, count: count)
        closedEntry = last
        checkDuplicates(from: firstOpenKey)
    }

    private mutating func entry(_ readKey: ScalarText?, column: Int) throws(Abandon) {
        let key: ScalarText
        if let readKey { key = readKey } else { key = try blockKey() }
        try checkKey(key, colon: at)
        try add(key)
        warnOfCurlyQuotes(key)
        noteKey()
        at += 1
        try blockValue(in: column, mayBeAtParent: true)
    }

    /// A key in a mapping that has begun already; `at` is then at its colon.
    private mutating func blockKey() throws(Abandon) -> ScalarText {
        let start = at
        switch bytes[at] {
        case Byte.dash where isAtItem:
            throw report(.itemAmongKeys, at, endOfText(from: at))
        case Byte.quote, Byte.apostrophe:
            let key = try quotedText(column: column + 1)
            guard try endsKey() else { throw reportMissingColon(start, at) }
            return key
        case Byte.openBracket, Byte.openBrace:
            throw report(.collectionAsKey, at, at + 1)
        case Byte.ampersand, Byte.asterisk, Byte.exclamation:
            guard passProperty() else { throw Abandon() }
            return try blockKey()
        default:
            try checkPlainStart(inFlow: false)
            let line = bytes.plainLine(from: at, inFlow: false)
            guard line.ending == .key else {
                throw reportMissingColon(line.start, line.end)
            }
            at = line.stop
            return ScalarText(.plain, line.start, line.end)
        }
    }

    /// Reports what a line among keys lacks to be one.
    @discardableResult mutating func reportMissingColon(
        _ lower: Int, _ upper: Int, notes: [Diagnostic.Note] = []
    ) -> Abandon {
        if let last = nodes.last, last.shape == .literal || last.shape == .folded, last.detail == 0 {
            return report(.blockTextNotIndented, lower, upper)
        }
        if bytes[lower] == Byte.dash { return report(.dashWithoutSpace(lower), lower, upper) }
        for offset in lower..<max(lower, upper) {
            switch bytes[offset] {
            case Byte.colon where isInvisibleSpace(offset + 1):
                return report(
                    .invisibleSpaceBehindColon, offset + 1, offset + (bytes[offset + 1] == 0xC2 ? 3 : 4))
            case Byte.colon where bytes[offset + 1] != UInt8(ascii: "/"):
                return report(.colonWithoutSpace(offset, in: bytes.excerpt(lower, upper)), offset, offset + 1)
            case 0xEF where bytes[offset + 1] == 0xBC && bytes[offset + 2] == 0x9A:
                return report(.wideColon(offset), offset, offset + 3)
            case UInt8(ascii: "=") where offset > lower:
                return report(.equalsSign, offset, offset + 1)
            default: continue
            }
        }
        let mistake = notes.isEmpty ? Mistake.missingColon : Mistake.missingColonAboveKeys
        return report(mistake(bytes.excerpt(lower, upper)), lower, upper, notes: notes)
    }

    /// What is open where an entry begins.
    private struct Inside {
        let depth: Int
        let keys: Int
    }

    /// Forgets the collections of an entry that is abandoned, and their keys.
    private mutating func forgetWhatIsOpen(but inside: Inside) {
        depth = inside.depth
        openKeys.removeSubrange(min(inside.keys, openKeys.count)...)
    }

    // MARK: Wrong indentation

    /// Reports and passes a line that stands deeper than the entry above it, which is complete.
    private mutating func passDeeperLines(_ entry: EntryStart) {
        guard indent > entry.column else { return }
        let isBetween = closedEntry.offset > entry.offset && indent < closedEntry.column
        let neighbours =
            isBetween ? [neighbour(entry), neighbour(closedEntry)] : [neighbour(entry)]
        report(.wrongIndentation(indent, neighbours), at, endOfText(from: at))
        skipEntry(from: at, column: entry.column)
    }

    /// How a message names the place of an entry.
    func neighbour(_ entry: EntryStart) -> Mistake.Neighbour {
        .init(column: entry.column, text: bytes.excerpt(entry.offset, endOfText(from: entry.offset)))
    }
}

/// Where an entry of a block collection begins.
struct EntryStart {
    /// From 0.
    let column: Int
    var offset: Int
}

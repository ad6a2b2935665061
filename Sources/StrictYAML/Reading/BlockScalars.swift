/// Text behind `|` and `>`, whose lines stand as they are.
extension Parser {
    /// A block scalar in a collection whose entries stand at the column `parent`.
    mutating func blockScalar(in parent: Int) throws(Abandon) {
        let start = at
        let shape: Node.Shape = bytes[at] == Byte.bar ? .literal : .folded
        let header = try blockHeader()
        let body = at
        var indentation = header.indentation.map { max(parent, 0) + $0 } ?? 0
        let least = max(parent + 1, 1)

        /// Behind the last line with content, and whether that one has a line end.
        var contentsEnd = body
        var endsWithLineEnd = true
        var deepestBlank = (column: 0, offset: body)
        var end = body
        lines: while true {
            var ahead = end
            while bytes[ahead] == Byte.space, indentation == 0 || ahead - end < indentation { ahead += 1 }
            let width = ahead - end
            if bytes[ahead] == Byte.tab, indentation == 0 || width < indentation {
                // A tab before the text's first column: neither text nor indentation.
                if indentation == 0, width < least, !isBlankLine(ahead) { break lines }
                at = ahead
                throw report(.tabInIndentation, ahead, ahead + 1)
            }
            if bytes[ahead].endsLine {
                if width > deepestBlank.column { deepestBlank = (width, end) }
                if bytes[ahead] == 0 {
                    if width > 0, header.chomping == Byte.plus {
                        throw report(.unfinishedBlock, ahead, ahead)
                    }
                    end = ahead
                    break lines
                }
            } else {
                if indentation == 0 {
                    guard width >= least else { break lines }
                    if width < deepestBlank.column {
                        at = deepestBlank.offset
                        throw report(
                            .blankLineTooDeep, deepestBlank.offset, deepestBlank.offset + deepestBlank.column)
                    }
                    indentation = width
                } else if width < indentation {
                    break lines
                }
                if header.indentation != nil, parent < 0 {
                    throw report(.indicatorAtTop, start, start + 2)
                }
                while !bytes[ahead].endsLine { ahead += 1 }
                endsWithLineEnd = bytes[ahead] != 0
                contentsEnd = ahead
            }
            if bytes[ahead] == Byte.carriageReturn { ahead += 1 }
            if bytes[ahead] == Byte.lineFeed { ahead += 1 }
            if contentsEnd >= end { contentsEnd = ahead }
            end = ahead
            if bytes[ahead] == 0, !endsWithLineEnd { break lines }
        }
        if !endsWithLineEnd, header.chomping != Byte.dash {
            throw report(.unfinishedBlock, contentsEnd, contentsEnd)
        }
        let upper = header.chomping == Byte.plus ? end : contentsEnd
        try add(shape, start, upper, detail: indentation == 0 ? deepestBlank.column : indentation)
        at = end
        seekContent()
    }

    private func isBlankLine(_ offset: Int) -> Bool {
        var ahead = offset
        while bytes[ahead].isBlank { ahead += 1 }
        return bytes[ahead].endsLine
    }

    /// The line of the indicator; `at` is then at the next line.
    private mutating func blockHeader() throws(Abandon) -> (indentation: Int?, chomping: UInt8) {
        var indentation: Int?
        var chomping: UInt8 = 0
        let start = at
        at += 1
        while !bytes[at].isBlankOrEndsLine {
            switch bytes[at] {
            case Byte.dash, Byte.plus:
                guard chomping == 0 else { throw report(.blockHeader, start, endOfText(from: at)) }
                chomping = bytes[at]
            case UInt8(ascii: "1")...UInt8(ascii: "9"):
                guard indentation == nil else { throw report(.blockHeader, start, endOfText(from: at)) }
                indentation = Int(bytes[at] - UInt8(ascii: "0"))
            case Byte.hash:
                throw report(.commentWithoutSpace, at, at + 1)
            default:
                throw report(.blockHeader, start, endOfText(from: at))
            }
            at += 1
        }
        try passSpaces()
        if bytes[at] == Byte.hash { passComment() }
        guard bytes[at].endsLine else { throw report(.blockHeader, at, endOfText(from: at)) }
        passLineEnd()
        return (indentation, chomping)
    }
}

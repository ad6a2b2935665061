/// Text behind `|` and `>`, whose lines stand as they are.
extension Parser {
    /// The characters behind `|` or `>`.
    private struct BlockHeader {
        /// The digit: how many columns the text is indented below its key or dash.
        var indentation: Int?
        /// `-`, `+`, or 0 for neither.
        var chomping: UInt8 = 0
    }

    /// A block scalar in a collection whose entries stand at the column `parent`.
    mutating func blockScalar(in parent: Int) throws(Abandon) {
        let start = at
        let shape: Node.Shape = bytes[at] == Byte.bar ? .literal : .folded
        let header = try blockHeader()
        let body = at
        let indentation: Int
        let blankWidth: Int
        if let digit = header.indentation {
            indentation = max(parent, 0) + digit
            blankWidth = 0
        } else {
            (indentation, blankWidth) = try textIndentation(
                least: max(parent + 1, 1), chomping: header.chomping)
        }
        let textEnd = indentation > 0 ? try passBlockLines(indentation, chomping: header.chomping) : at
        if header.indentation != nil {
            // What then begins the text is disputed at the top of a file, and anywhere without text.
            guard parent >= 0 || textEnd == body else { throw report(.digitAtTop, start, body) }
            guard textEnd > body || bytes[body] == 0 else { throw report(.digitWithoutText, start, body) }
        }
        try add(
            shape, start, header.chomping == Byte.plus ? at : textEnd,
            detail: indentation > 0 ? indentation : blankWidth)
        seekContent()
    }

    /// Passes blank lines, and says how far the first line of the text is indented: 0 where there is no text, and
    /// then how many spaces the widest blank line has.
    private mutating func textIndentation(
        least: Int, chomping: UInt8
    ) throws(Abandon) -> (text: Int, blank: Int) {
        var widest = (width: 0, offset: at)
        while true {
            let width = widthOfSpaces()
            let first = bytes[at + width]
            if first == Byte.lineFeed || first == Byte.carriageReturn {
                if width > widest.width { widest = (width, at) }
                at += width
                passLineEnd()
                continue
            }
            if first == Byte.tab { throw report(.tabBeforeBlockText, at + width, at + width + 1) }
            if first == 0 {
                at += width
                guard width == 0 || chomping != Byte.plus else { throw report(.unfinishedBlock, at, at) }
                return (0, max(width, widest.width))
            }
            guard width >= least else { return (0, widest.width) }
            guard width >= widest.width else {
                throw report(.blankLineTooWide, widest.offset, widest.offset + widest.width)
            }
            return (width, widest.width)
        }
    }

    /// Passes the lines of a text and the blank lines behind it; gives where the last line of the text ends.
    private mutating func passBlockLines(_ indentation: Int, chomping: UInt8) throws(Abandon) -> Int {
        var textEnd = at
        while bytes[at] != 0 {
            let width = min(widthOfSpaces(), indentation)
            let first = bytes[at + width]
            if first.endsLine {
                at += width
                guard first != 0 || chomping != Byte.plus else { throw report(.unfinishedBlock, at, at) }
                passLineEnd()
            } else if width < indentation {
                if first == Byte.tab { throw report(.tabBeforeBlockText, at + width, at + width + 1) }
                break
            } else {
                passToLineEnd()
                guard bytes[at] != 0 || chomping == Byte.dash else { throw report(.unfinishedBlock, at, at) }
                passLineEnd()
                textEnd = at
            }
        }
        return textEnd
    }

    private func widthOfSpaces() -> Int {
        var ahead = at
        while bytes[ahead] == Byte.space { ahead += 1 }
        return ahead - at
    }

    /// The line of the indicator; `at` is then at the next line.
    private mutating func blockHeader() throws(Abandon) -> BlockHeader {
        let start = at
        var header = BlockHeader()
        at += 1
        while !bytes[at].isBlankOrEndsLine {
            switch bytes[at] {
            case Byte.dash where header.chomping == 0, Byte.plus where header.chomping == 0:
                header.chomping = bytes[at]
            case UInt8(ascii: "1")...UInt8(ascii: "9") where header.indentation == nil:
                header.indentation = Int(bytes[at] - UInt8(ascii: "0"))
            case Byte.hash:
                throw report(.commentWithoutSpace, at, at + 1)
            default:
                throw report(.blockHeader, start, endOfText(from: at))
            }
            at += 1
        }
        try passSpaces()
        if bytes[at] == Byte.hash { passToLineEnd() }
        guard bytes[at].endsLine else { throw report(.blockHeader, at, endOfText(from: at)) }
        passLineEnd()
        return header
    }
}

/// Anchors, aliases and tags, which the format has none of.
extension Parser {
    /// Reports the word at `at`, passes it and the spaces behind it, and says whether a node follows on the line.
    mutating func passProperty(inFlow: Bool = false) -> Bool {
        let start = at
        while !bytes[at].isBlankOrEndsLine, !(inFlow && bytes[at].isFlowIndicator) { at += 1 }
        let mistake: Mistake =
            switch bytes[start] {
            case Byte.ampersand: .anchor
            case Byte.asterisk: .alias(isProbablyText: bytes[at - 1] == Byte.asterisk && at - start > 1)
            default: .tag
            }
        report(mistake, start, at)
        let end = at
        while bytes[at].isBlank { at += 1 }
        let isEmpty =
            bytes[at].endsLine || bytes[at] == Byte.hash
            || (inFlow && bytes[at].isFlowIndicator && !opensFlow(at))
        if isEmpty || isStopped { at = end }
        return !isEmpty && !isStopped
    }

    private func opensFlow(_ offset: Int) -> Bool {
        bytes[offset] == Byte.openBracket || bytes[offset] == Byte.openBrace
    }
}

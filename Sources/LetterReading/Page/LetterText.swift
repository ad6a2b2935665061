import SourceText

/// A letter's words in reading order, the page's furniture taken out.
struct LetterText {
    var words: [Word] = []
    var removed: [Furniture] = []
    /// As the page header prints it.
    var company: String?

    /// Reads the words of a text; no diagnostics yet, whatever the text is.
    init(reading text: UTF8Text) {
        var lexer = LetterLexer(text)
        lexer.run()
        let shapes = LineShapes(words: lexer.words, lines: lexer.lines)
        let bodyStart = LetterText.bodyStart(shapes)
        var finder = FurnitureFinder(shapes, bodyStart: bodyStart)
        finder.run()
        var footnotes = FootnoteFinder(shapes, kinds: finder.kinds)
        footnotes.run(from: bodyStart)
        company = finder.company
        gather(
            shapes, footnotes.kinds, footnotes.numbers, saysNothing: finder.isDoubleSpaced || finder.isNarrow)
    }

    /// The line behind the salutation, the first one below the reference; 0 where no line is one.
    private static func bodyStart(_ shapes: LineShapes) -> Int {
        var first: Int?
        var hasReference = false
        for line in shapes.lines.indices {
            let words = shapes.words(of: line)
            guard words.count <= 16, let word = words.first else { continue }
            hasReference = hasReference || words.contains { LetterHead.isReferenceLabel($0) }
            guard Salutation.length(at: words.startIndex, in: shapes.words) != nil,
                word.layout.contains(.startsLine)
            else { continue }
            if hasReference { return line + 1 }
            first = first ?? line + 1
        }
        return first ?? 0
    }

    private mutating func gather(
        _ shapes: LineShapes, _ kinds: [Furniture.Kind?], _ footnotes: Set<Int32>, saysNothing: Bool
    ) {
        words.reserveCapacity(shapes.words.count)
        var line = 0
        while line < kinds.count {
            if let kind = kinds[line] {
                // A footnote of several lines is one piece.
                var end = line
                while end + 1 < kinds.count, kinds[end + 1] == kind,
                    kind == .footnote || kind == .addressBlock,
                    !shapes.lines[end + 1].followsBlank
                {
                    end += 1
                }
                let all = shapes.words[
                    shapes.lines[line].words.lowerBound..<shapes.lines[end].words.upperBound]
                note(kind, all)
                line = end + 1
                continue
            }
            let first = words.count
            add(shapes, line, footnotes, opensParagraph: opensParagraph(shapes, kinds, line, saysNothing))
            let isCut = line > 0 && kinds[line - 1] != nil && kinds[line - 1] != .ruler
            if isCut || shapes.lines[line].followsPage, first < words.count {
                words[first].layout.insert(.startsPage)
            }
            line += 1
        }
    }

    private func opensParagraph(
        _ shapes: LineShapes, _ kinds: [Furniture.Kind?], _ line: Int, _ saysNothing: Bool
    ) -> Bool {
        guard line > 0, let last = words.last else { return true }
        let isBlank = shapes.lines[line].followsBlank || kinds[line - 1] != nil
        if isBlank && !saysNothing { return true }
        guard last.endsSentence else { return false }
        return isBlank || (!saysNothing && shapes.endsOnPurpose(line - 1))
    }

    private mutating func add(
        _ shapes: LineShapes, _ line: Int, _ footnotes: Set<Int32>, opensParagraph: Bool
    ) {
        var opensParagraph = opensParagraph
        var startsLine = true
        let all = shapes.words(of: line)
        for word in isBulleted(all) ? all.dropFirst() : all {
            if word.mark != nil {
                note(.footnoteMark, [word])
                if word.layout.contains(.endsLine), !words.isEmpty {
                    words[words.count - 1].layout.insert(.endsLine)
                }
                continue
            }
            var word = word
            if let trailing = FootnoteMarks.trailing(word), footnotes.contains(trailing.number) {
                note(.footnoteMark, [word])
                var bytes = Array(word.printed.utf8)
                bytes.removeSubrange(trailing.bytes)
                word.printed = String(decoding: bytes, as: UTF8.self)
                if word.printed.isEmpty { continue }
            }
            if word.layout.contains(.isGlued), let last = words.indices.last {
                words[last].printed += word.printed
                words[last].layout.formUnion(word.layout.intersection([.endsLine, .softBreak]))
                if !word.layout.contains(.isPlain) { words[last].layout.remove(.isPlain) }
                continue
            }
            if opensParagraph { word.layout.insert(.startsParagraph) }
            if startsLine { word.layout.insert(.startsLine) }
            (opensParagraph, startsLine) = (false, false)
            words.append(word)
        }
    }

    /// A bullet before a number or label, which says the same as those.
    private func isBulleted(_ line: ArraySlice<Word>) -> Bool {
        guard line.first?.isBullet == true else { return false }
        let rest = line.dropFirst()
        guard let next = rest.first else { return false }
        return Marker(rest) != nil || (next.normal.hasPrefix("(") && SubItems.label(next) != nil)
    }

    private mutating func note(_ kind: Furniture.Kind, _ words: ArraySlice<Word>) {
        guard let first = words.first, let last = words.last else { return }
        removed.append(
            Furniture(
                kind: kind, text: words.printed,
                range: first.range.joined(last.range)))
    }
}

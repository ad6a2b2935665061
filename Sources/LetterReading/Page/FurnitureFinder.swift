/// Marks the lines of a letter that belong to the page and not to the text, each by a declared rule.
///
/// Nothing is taken on suspicion: a line that fits no rule stays in the text.
struct FurnitureFinder {
    let shapes: LineShapes
    /// Of each line; `nil` for text.
    var kinds: [Furniture.Kind?]
    /// As the page header prints it.
    private(set) var company: String?
    /// The line after the salutation; headers above it are the letter's own head.
    let bodyStart: Int
    /// Blank lines stand between the lines of a sentence, so that they say nothing.
    let isDoubleSpaced: Bool
    /// Lines hold a few words each, so that a short one stands for nothing.
    let isNarrow: Bool

    init(_ shapes: LineShapes, bodyStart: Int) {
        self.shapes = shapes
        self.bodyStart = bodyStart
        kinds = Array(repeating: nil, count: shapes.lines.count)
        var torn = 0
        for line in shapes.lines.indices.dropFirst() where shapes.lines[line].followsBlank {
            guard let last = shapes.words(of: line - 1).last, let first = shapes.words(of: line).first else {
                continue
            }
            if last.endsInMidSentence && first.startsLowercase { torn += 1 }
        }
        isNarrow =
            shapes.lines.count >= 40 && shapes.lines.reduce(0) { $0 + $1.length } < shapes.lines.count * 25
        isDoubleSpaced = shapes.lines.count >= 20 && torn * 4 > shapes.lines.count
    }

    mutating func run() {
        for line in kinds.indices where shapes.isRuler(line) { kinds[line] = .ruler }
        findPageNumbers()
        findAddressBlocks()
        findHeaders()
    }

    // MARK: Neighbours

    /// The nearest line of text before each line, and after it.
    func neighbours() -> (before: [Int?], after: [Int?]) {
        var before: [Int?] = []
        var after: [Int?] = Array(repeating: nil, count: kinds.count)
        var last: Int?
        for line in kinds.indices {
            before.append(last)
            if kinds[line] == nil { last = line }
        }
        last = nil
        for line in kinds.indices.reversed() {
            after[line] = last
            if kinds[line] == nil { last = line }
        }
        return (before, after)
    }

    /// Whether a line stands between blank lines, page breaks or other furniture.
    func isAlone(_ lines: ClosedRange<Int>) -> Bool {
        let opens = shapes.lines[lines.lowerBound].followsBlank || isFurniture(lines.lowerBound - 1)
        let next = lines.upperBound + 1
        return opens && (next >= kinds.count || shapes.lines[next].followsBlank || isFurniture(next))
    }

    func isFurniture(_ line: Int) -> Bool { kinds.indices.contains(line) && kinds[line] != nil }

    // MARK: Rules

    private mutating func findPageNumbers() {
        var marks: Set<Int32> = []
        for line in kinds.indices where kinds[line] == nil {
            let words = shapes.words(of: line)
            defer {
                for word in words {
                    if let mark = word.mark ?? FootnoteMarks.trailing(word)?.number { marks.insert(mark) }
                }
            }
            guard line >= bodyStart, PageNumbers.isPageNumber(words), !isNarrow || isAlone(line...line) else {
                continue
            }
            if PageNumbers.isPlainNumber(words), let word = words.first {
                // A number that ends a sentence of its paragraph, such as *Guiding Principle / 13*.
                if line > 0, let last = shapes.words(of: line - 1).last, !isAlone(line...line),
                    Vocabulary.numbered.contains(last.core)
                {
                    continue
                }
                // A footnote's number on a line of its own.
                if line + 1 < kinds.count, !shapes.lines[line + 1].followsBlank,
                    let number = FootnoteMarks.leading(word), marks.contains(number),
                    shapes.words(of: line + 1).first?.startsUppercase ?? false
                {
                    continue
                }
            }
            kinds[line] = .pageNumber
        }
    }

    /// Name, office and company of the addressee, two to six short lines that stand alone and end no sentence.
    private mutating func findAddressBlocks() {
        var line = bodyStart
        while line < kinds.count {
            guard kinds[line] == nil, shapes.lines[line].followsBlank,
                let first = shapes.words(of: line).first, isHonorific(first)
            else {
                line += 1
                continue
            }
            var end = line
            while end + 1 < kinds.count, end - line < 6, kinds[end + 1] == nil,
                !shapes.lines[end + 1].followsBlank
            {
                end += 1
            }
            let block = line...end
            if (2...6).contains(block.count), isAlone(block), block.allSatisfy(isAddressLine) {
                for member in block {
                    kinds[member] = .addressBlock
                    let words = shapes.words(of: member)
                    if company == nil, LineShapes.isCompanyName(words) { company = words.printed }
                }
            }
            line = end + 1
        }
    }

    private func isHonorific(_ word: Word) -> Bool {
        word.startsUppercase && Vocabulary.honorifics.contains(word.core.filter { $0 != "." })
    }

    private func isAddressLine(_ line: Int) -> Bool {
        let words = shapes.words(of: line)
        guard shapes.lines[line].length <= 80, let last = words.last else { return false }
        if last.endsSentence && !LineShapes.isLegalForm(last) { return false }
        return words.count { $0.startsUppercase } * 2 >= words.count
    }

    private mutating func findHeaders() {
        let headers = PageHeaders(self)
        company = company ?? headers.company
        for line in kinds.indices where line >= bodyStart && kinds[line] == nil && headers.holds(line) {
            let isBroken =
                isAlone(line...line) || shapes.endsOnPurpose(line)
                || (line > 0 && shapes.endsOnPurpose(line - 1))
            if isBroken { kinds[line] = .pageHeader }
        }
    }
}

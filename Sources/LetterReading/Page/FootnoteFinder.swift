/// Finds the lines that hold footnotes, and the numbers of those it found.
///
/// A footnote begins a line with its mark; it is known by the mark's having stood in the text before, or by a
/// ruled line or a blank line above. It ends with its paragraph, or earlier where the sentence that it cut goes on.
struct FootnoteFinder {
    let shapes: LineShapes
    var kinds: [Furniture.Kind?]
    /// In lines; what is longer stays in the text.
    private static let longest = 25

    /// Numbers of footnotes whose marks may be plain digits in the text.
    private(set) var numbers: Set<Int32> = []
    private var seen: [Int32: Int] = [:]

    init(_ shapes: LineShapes, kinds: [Furniture.Kind?]) {
        self.shapes = shapes
        self.kinds = kinds
    }

    mutating func run(from bodyStart: Int) {
        var previous: Int?
        var line = 0
        while line < kinds.count {
            guard kinds[line] == nil else {
                line += 1
                continue
            }
            if line >= bodyStart, let number = footnoteNumber(at: line, behind: previous) {
                let end = lastLine(ofFootnoteAt: line, interrupting: previous)
                for member in line...end { kinds[member] = .footnote }
                numbers.insert(number)
                seen[number, default: 1] -= 1
                line = end + 1
                continue
            }
            for word in shapes.words(of: line) {
                if let mark = word.mark ?? FootnoteMarks.trailing(word)?.number {
                    seen[mark, default: 0] += 1
                }
            }
            previous = line
            line += 1
        }
    }

    private func opensParagraph(_ line: Int) -> Bool {
        line == 0 || shapes.lines[line].followsBlank || kinds[line - 1] != nil
    }

    private func footnoteNumber(at line: Int, behind previous: Int?) -> Int32? {
        let words = shapes.words(of: line)
        guard let first = words.first else { return nil }
        if isRuledNote(line), let marker = Marker(words) { return Int32(clamping: marker.number) }
        // An asterisk is gone as emphasis by now; what it marked still cuts a sentence.
        if FootnoteFinder.openers.contains(first.core), opensParagraph(line),
            cutsSentence(line, behind: previous)
        {
            return FootnoteFinder.unnumbered
        }
        guard let number = FootnoteMarks.leading(first) else { return nil }
        let isKnown = seen[number, default: 0] > 0
        if first.mark != nil {
            return isKnown || opensParagraph(line) || standsOut(line, behind: previous) ? number : nil
        }
        let isRuled = line > 0 && kinds[line - 1] == .ruler
        let next =
            words.count > 1
            ? words.dropFirst().first : line + 1 < kinds.count ? shapes.words(of: line + 1).first : nil
        guard let next, next.startsUppercase || next.startsWithQuote || next.isURL, !Requests.opens(next)
        else {
            return nil
        }
        // Without its mark in the text a note is known by the words with which notes begin, or by the sentence that it cuts.
        let isNote = FootnoteFinder.openers.contains(next.core) || next.isURL
        if opensParagraph(line), isKnown || isRuled || isNote || cutsSentence(line, behind: previous) {
            return number
        }
        return isNote && standsOut(line, behind: previous) ? number : nil
    }

    /// Of a note whose mark is no number.
    private static let unnumbered: Int32 = -1

    /// Words with which a footnote begins and a question does not.
    private static let openers: Set<String> = ["see", "ibid", "id", "cf", "available", "supra", "idem"]

    /// A paragraph of its own, with a sentence that goes on behind it.
    private func cutsSentence(_ line: Int, behind previous: Int?) -> Bool {
        guard let previous, shapes.words(of: previous).last?.endsInMidSentence ?? false else { return false }
        var end = line
        while end + 1 < kinds.count, kinds[end + 1] == nil, !shapes.lines[end + 1].followsBlank {
            end += 1
            if end - line > FootnoteFinder.longest { return false }
        }
        return shapes.words(of: end).last.map { $0.endsSentence || $0.isURL } ?? false && resumes(after: end)
    }

    /// `2.` behind a ruled line and before a word with which notes begin.
    private func isRuledNote(_ line: Int) -> Bool {
        let words = shapes.words(of: line)
        guard line > 0, kinds[line - 1] == .ruler, let marker = Marker(words), words.count > marker.wordCount
        else {
            return false
        }
        return FootnoteFinder.openers.contains(words[words.startIndex + marker.wordCount].core)
    }

    private func lastLine(ofFootnoteAt start: Int, interrupting previous: Int?) -> Int {
        var end = start
        while end + 1 < kinds.count, end - start < FootnoteFinder.longest, kinds[end + 1] == nil,
            !shapes.lines[end + 1].followsBlank,
            !beginsOther(end + 1)
        {
            end += 1
        }
        let torn = previous.flatMap { shapes.words(of: $0).last?.endsInMidSentence } ?? false
        let isParagraph = end + 1 >= kinds.count || shapes.lines[end + 1].followsBlank
        if torn, isParagraph, opensParagraph(start), resumes(after: end) { return end }
        var firstStop: Int?
        for line in start..<end {
            guard let last = shapes.words(of: line).last,
                last.endsSentence && !last.endsWithColon || last.isURL,
                let next = shapes.words(of: line + 1).first, !next.isURL
            else { continue }
            if torn ? next.startsLowercase : shapes.endsOnPurpose(line) { return line }
            firstStop = firstStop ?? line
        }
        if isParagraph, opensParagraph(start) { return end }
        // No blank line and no resumed sentence tells the end: rather leave some of the note than lose text.
        let isBounded = isParagraph || kinds[end + 1] != nil || beginsOther(end + 1)
        return firstStop ?? (isBounded ? end : start)
    }

    /// A mark at the beginning of a line, before a capital, in mid-sentence or behind a line that ended on purpose:
    /// marks in the text touch the word before them.
    private func standsOut(_ line: Int, behind previous: Int?) -> Bool {
        guard let previous, let last = shapes.words(of: previous).last,
            let next = shapes.words(of: line).dropFirst().first, next.startsUppercase || next.isURL
        else { return false }
        return last.endsInMidSentence || shapes.endsOnPurpose(line - 1)
    }

    /// Another footnote, a numbered question, or what follows the questions begins with the line.
    private func beginsOther(_ line: Int) -> Bool {
        guard let first = shapes.words(of: line).first else { return false }
        return first.mark != nil || Marker(shapes.words(of: line)) != nil
            || Closings.begins(at: shapes.lines[line].words.lowerBound, in: shapes.words)
    }

    /// The next text after a line goes on with a small letter.
    private func resumes(after line: Int) -> Bool {
        var next = line + 1
        var inFootnote = false
        while next < kinds.count, next <= line + FootnoteFinder.longest {
            let words = shapes.words(of: next)
            if shapes.lines[next].followsBlank { inFootnote = false }
            if words.first?.mark != nil { inFootnote = true }
            if kinds[next] == nil, !inFootnote { return words.first?.startsLowercase ?? false }
            next += 1
        }
        return false
    }
}

/// The lines that head a letter's pages, by their words; a page number beside them aside.
///
/// Four rules make a header: a company's name alone on a line, a title alone in mid-sentence, a title that comes
/// again, and any short line that comes three times and always stands alone.
struct PageHeaders {
    /// As first printed; `nil` where no header is a name.
    private(set) var company: String?
    private var keys: Set<String> = []
    private let shapes: LineShapes

    /// What is known of the lines with the same words.
    fileprivate struct Line {
        let printed: String
        let isTitle: Bool
        let isCompany: Bool
        let wordCount: Int
        var count = 0
        /// Below the salutation, and how many of those stand alone.
        var bodyCount = 0
        var aloneCount = 0
        /// Once at least, and not behind a colon, where it could be an item of a list.
        var isAlone = false
        var isShort = false
        /// Alone in a sentence that goes on behind it with a small letter.
        var interrupts = false

        var hasDigits: Bool { printed.utf8.contains(where: \.isDigit) }
    }

    init(_ finder: FurnitureFinder) {
        shapes = finder.shapes
        var lines: [String: Line] = [:]
        var order: [String] = []
        var listed: Int?
        let (before, after) = finder.neighbours()
        for line in finder.kinds.indices where finder.kinds[line] == nil {
            guard let words = words(of: line), let first = words.first, !Headings.isAnnex(first) else {
                continue
            }
            let key = PageHeaders.key(words)
            if lines[key] == nil {
                order.append(key)
                let printed = words.printed
                lines[key] = Line(
                    printed: printed, isTitle: LineShapes.isTitle(words),
                    isCompany: LineShapes.isCompanyName(words),
                    wordCount: words.count)
            }
            lines[key]?.count += 1
            guard line >= finder.bodyStart else { continue }
            let last = before[line].flatMap { shapes.words(of: $0).last }
            let next = after[line].flatMap { shapes.words(of: $0).first }
            // Behind a colon, and behind another line of the kind behind a colon, it is an item of a list.
            let isListed = last?.endsWithColon ?? false || (before[line] == listed && listed != nil)
            if isListed { listed = line }
            lines[key]?.add(
                isAlone: finder.isAlone(line...line), isShort: shapes.endsOnPurpose(line),
                isListed: isListed, isTorn: last?.endsInMidSentence ?? false,
                resumes: (next?.startsLowercase ?? false) && !finder.isDoubleSpaced && !finder.isNarrow)
        }
        let known = order.compactMap { key in lines[key].map { (key: key, line: $0) } }
        for (key, line) in known where PageHeaders.isHeader(line, finder) { keys.insert(key) }
        choose(known)
    }

    private static func isHeader(_ line: Line, _ finder: FurnitureFinder) -> Bool {
        guard !finder.isNarrow else { return false }
        if line.isTitle, line.interrupts { return true }
        if line.isTitle, line.count >= 2, line.isAlone || (line.isShort && line.wordCount >= 2) {
            return true
        }
        return line.bodyCount >= 3 && line.aloneCount == line.bodyCount && line.isAlone
            && !finder.isDoubleSpaced
    }

    /// Of several company names the one that comes most often, of equally frequent ones the first; where no line
    /// has a legal form, a title that cuts a sentence or comes again.
    private mutating func choose(_ known: [(key: String, line: Line)]) {
        var best: (key: String, line: Line)?
        for candidate in known where candidate.line.isCompany {
            let line = candidate.line
            guard line.isAlone || (line.isShort && line.count >= 2) else { continue }
            if line.count > best?.line.count ?? 0 { best = candidate }
        }
        if let best {
            company = best.line.printed
            keys.insert(best.key)
            return
        }
        let titles = known.filter { keys.contains($0.key) && $0.line.isTitle }.map(\.line)
        company = (titles.first { $0.interrupts } ?? titles.first { $0.isAlone && !$0.hasDigits })?.printed
    }

    /// Whether a line has the words of a header.
    func holds(_ line: Int) -> Bool { words(of: line).map { keys.contains(PageHeaders.key($0)) } ?? false }

    /// The line's words less a page number; `nil` for a line that is no header by its form: long, the end of a
    /// sentence, or the beginning of a question.
    private func words(of line: Int) -> ArraySlice<Word>? {
        guard shapes.lines[line].length <= 120 else { return nil }
        let words = PageNumbers.strip(shapes.words(of: line))
        guard words.count <= 10, let first = words.first, first.mark == nil, let last = words.last else {
            return nil
        }
        guard LineShapes.isTitle(words) || !(last.endsSentence || Marker(words) != nil) else { return nil }
        return words
    }

    private static func key(_ words: ArraySlice<Word>) -> String {
        words.map { $0.normal.lowercased() }.joined(separator: " ")
    }
}

extension PageHeaders.Line {
    fileprivate mutating func add(isAlone: Bool, isShort: Bool, isListed: Bool, isTorn: Bool, resumes: Bool) {
        bodyCount += 1
        if isAlone { aloneCount += 1 }
        if isAlone && !isListed { self.isAlone = true }
        if isShort && !isListed { self.isShort = true }
        if isTorn && isAlone && resumes && !isListed { interrupts = true }
        // A name that cuts a wrapped paragraph, without blank lines around it.
        if isTorn && isCompany && !isListed && isShort { self.isAlone = true }
    }
}

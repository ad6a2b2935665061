package import SourceText

/// Reads a company's reply, as text, against the questions that it answers.
package enum ReplyReader {
    /// What reading came to.
    package struct Reading: Sendable {
        /// `nil` where the text was refused.
        package let reply: Reply?
        package let diagnostics: [Diagnostic]
    }

    /// A question of the letter.
    package struct Question: Sendable {
        package let number: Int
        package let text: String

        package init(number: Int, text: String) {
            self.number = number
            self.text = text
        }
    }

    /// Cuts a reply where its answers begin: where a question is quoted; else at headings that name questions; else
    /// at numbers that count up; and where there is nothing of the kind, at its paragraphs.
    package static func read(_ file: SourceFile, questions: [Question]) -> Reading {
        guard file.bytes.count <= LetterReader.longestFile else {
            return refuse(
                file,
                "a reply has at most \(LetterReader.longestFile >> 20) MiB, and this file has \(file.bytes.count) bytes",
                at: 0)
        }
        guard let text = UTF8Text(file.bytes), !file.bytes.contains(0) else {
            return refuse(
                file, "a reply must be plain text in UTF-8", at: UTF8Text.firstFault(in: file.bytes) ?? 0)
        }
        var read = LetterText(reading: text)
        read.words = LineEndHyphens(vocabulary: []).join(read.words)
        guard !read.words.isEmpty else { return refuse(file, "there is nothing in this reply", at: 0) }
        let words = read.words
        let quotations = Restatements(of: questions).find(in: words)
        let headings = ReplyHeadings(in: words, questions: Set(questions.map(\.number)))
        var cut = Cutting(words)
        let shape: Reply.Shape
        if Set(quotations.map(\.number)).count >= 2 || questions.count == 1 && !quotations.isEmpty {
            shape = .restated
            cut.make(at: beginnings(of: quotations, headings) + headings.named, quotations)
        } else if Set(headings.named.flatMap(\.numbers)).count >= 2 {
            shape = .headed
            cut.make(at: headings.named, quotations)
        } else if headings.counted.count >= 2 || questions.count == 1 && headings.counted.count == 1 {
            shape = .numbered
            cut.make(at: headings.counted, quotations)
        } else {
            shape = .prose
            cut.makeParagraphs()
        }
        let lists = shape == .numbered ? headings.innerLists.map { Passage(words: Array(words[$0])) } : []
        let reply = Reply(shape: shape, parts: cut.parts, innerLists: lists, removed: read.removed)
        return Reading(reply: reply, diagnostics: [])
    }

    private static func refuse(_ file: SourceFile, _ headline: String, at offset: Int) -> Reading {
        let diagnostic = Diagnostic(
            .error, "unreadable-reply", headline, explanation: "It is cut into answers by its words.",
            in: file,
            at: ByteRange(at: offset),
            solutions: [
                Diagnostic.Solution("save the reply as plain text, UTF-8; from a PDF: pdftotext -layout")
            ])
        return Reading(reply: nil, diagnostics: [diagnostic])
    }

    /// A quotation with the number or heading right before it.
    private static func beginnings(of quotations: [Restatements.Quotation], _ headings: ReplyHeadings)
        -> [ReplyHeading]
    {
        quotations.map { quotation in
            let before = headings.all.last {
                $0.numbers == [quotation.number] && $0.textWord == quotation.words.lowerBound
            }
            return ReplyHeading(
                word: before?.word ?? quotation.words.lowerBound, textWord: quotation.words.lowerBound,
                numbers: [quotation.number])
        }
    }
}

/// Cuts words into parts.
private struct Cutting {
    private let words: [Word]
    private(set) var parts: [Reply.Part] = []

    init(_ words: [Word]) { self.words = words }

    /// - Parameter beginnings: of answers, in any order; of several at one word the first counts.
    mutating func make(at beginnings: [ReplyHeading], _ quotations: [Restatements.Quotation]) {
        var marks: [ReplyHeading] = []
        for mark in beginnings.sorted(by: { ($0.word, -$0.textWord) < ($1.word, -$1.textWord) }) {
            // A question quoted below its own heading, or sentence by sentence, begins no other answer.
            if let last = marks.last, mark.word < last.textWord || mark.numbers == last.numbers { continue }
            if let last = marks.last, last.numbers.count > 1, last.numbers.contains(mark.numbers[0]) {
                continue
            }
            marks.append(mark)
        }
        let first = marks.first?.word ?? words.count
        add(.opening, 0..<first, [])
        for (index, mark) in marks.enumerated() {
            var end = index + 1 < marks.count ? marks[index + 1].word : words.count
            let closing = index + 1 == marks.count ? ReplyClosing.find(in: words, from: mark.textWord) : nil
            if let closing { end = closing }
            add(.answer(mark.numbers), mark.textWord..<end, quotations)
            if let closing { add(.closing, closing..<words.count, []) }
        }
    }

    /// A line that is no sentence is the heading of the paragraph below it.
    mutating func makeParagraphs() {
        let end = ReplyClosing.find(in: words, from: 0) ?? words.count
        var start = 0
        for index in 0..<end where index + 1 == end || words[index + 1].layout.contains(.startsParagraph) {
            let isHeading = !words[index].endsSentence && index - start < 10 && index + 1 < end
            if isHeading { continue }
            add(.paragraph, start..<(index + 1), [])
            start = index + 1
        }
        add(.closing, end..<words.count, [])
    }

    private mutating func add(
        _ place: Reply.Part.Place, _ range: Range<Int>, _ quotations: [Restatements.Quotation]
    ) {
        var passages: [Passage] = []
        var restated: [Reply.Restated] = []
        var start = range.lowerBound
        for found in quotations where range.contains(found.words.lowerBound) {
            let quotation = found.words
            if quotation.lowerBound > start {
                passages.append(Passage(words: Array(words[start..<quotation.lowerBound])))
            }
            restated.append(
                Reply.Restated(passage: Passage(words: Array(words[quotation])), isExact: found.isExact))
            start = min(quotation.upperBound, range.upperBound)
        }
        if start < range.upperBound {
            passages.append(Passage(words: Array(words[start..<range.upperBound])))
        }
        guard !passages.isEmpty || !restated.isEmpty else { return }
        parts.append(Reply.Part(place: place, passages: passages, restated: restated))
    }
}

/// Finds the formula that ends a letter.
private enum ReplyClosing {
    /// The first word of the last line that is one.
    static func find(in words: [Word], from start: Int) -> Int? {
        var found: Int?
        for index in words.indices.dropFirst(start) where words[index].layout.contains(.startsLine) {
            var line = [words[index].core]
            for word in words[(index + 1)...].prefix(5) {
                if word.layout.contains(.startsLine) { break }
                line.append(word.core)
            }
            let isFormula = formulas.contains { line.starts(with: $0) } && line.count <= 5
            if isFormula { found = index }
        }
        return found
    }

    private static let formulas: [[String]] = [
        ["yours", "sincerely"], ["yours", "faithfully"], ["yours", "truly"], ["sincerely"], ["respectfully"],
        ["kind", "regards"], ["best", "regards"], ["with", "kind", "regards"], ["with", "best", "regards"],
        ["with", "respect"], ["faithfully"],
    ]
}

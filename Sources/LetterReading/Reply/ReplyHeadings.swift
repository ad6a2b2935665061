/// Where an answer begins, by a number or by a heading.
struct ReplyHeading {
    /// Its first word, and the first of the text behind it.
    let word: Int
    let textWord: Int
    /// Of the questions answered.
    let numbers: [Int]
}

/// Finds the numbers and headings under which a reply may answer.
struct ReplyHeadings {
    /// *Question 3*, *Answer to questions 3 and 4*.
    private(set) var named: [ReplyHeading] = []
    /// Numbers alone that count up, in the form of which there are most.
    private(set) var counted: [ReplyHeading] = []
    /// Both, and numbers that do not count up.
    private(set) var all: [ReplyHeading] = []
    /// Lists that begin again with 1 inside an answer.
    private(set) var innerLists: [Range<Int>] = []

    private let words: [Word]
    private let questions: Set<Int>

    init(in words: [Word], questions: Set<Int>) {
        self.words = words
        self.questions = questions
        var bare: [Marker.Style: [ReplyHeading]] = [:]
        var order: [Marker.Style] = []
        for index in words.indices where words[index].layout.contains(.startsLine) {
            if let heading = heading(at: index) {
                named.append(heading)
            } else if let marker = Marker(words[index..<min(index + 3, words.count)]), marker.wordCount > 0,
                marker.style != .named, opens(index)
            {
                let heading = ReplyHeading(
                    word: index, textWord: index + marker.wordCount, numbers: [marker.number])
                if bare[marker.style] == nil { order.append(marker.style) }
                bare[marker.style, default: []].append(heading)
            }
        }
        all = (named + bare.values.flatMap(\.self)).sorted { $0.word < $1.word }
        for style in order {
            let (chain, inner) = count(bare[style] ?? [])
            if chain.count > counted.count { (counted, innerLists) = (chain, inner) }
        }
    }

    private func opens(_ index: Int) -> Bool {
        index == 0 || words[index].layout.contains(.startsParagraph) || words[index - 1].endsSentence
    }

    // MARK: Headings

    private static let lead: Set<String> = [
        "our", "answer", "answers", "response", "responses", "reply", "replies", "re", "ad", "on", "to", "as",
        "regards", "regarding", "concerning", "in", "with", "regard", "the",
    ]
    private static let answers: Set<String> = ["answer", "response", "reply", "a", "ad", "re"]
    private static let nouns: Set<String> = [
        "question", "questions", "q", "item", "items", "point", "points",
    ]

    private func heading(at index: Int) -> ReplyHeading? {
        var at = index
        while at < words.count, at < index + 5, Self.lead.contains(words[at].core) { at += 1 }
        guard at < words.count else { return nil }
        if Self.nouns.contains(words[at].core) {
            at += 1
        } else if words[at].core.first == "q", Self.numbers(String(words[at].core.dropFirst())) != nil {
            // `Q3` in one word.
        } else if at == index || !Self.answers.contains(words[at - 1].core) {
            return nil
        }
        var numbers: [Int] = []
        while at < words.count {
            let core = words[at].core
            let digits = core.first == "q" ? String(core.dropFirst()) : core
            if let range = Self.numbers(digits), range.allSatisfy(questions.contains) {
                numbers += range
            } else if numbers.isEmpty || !["and", "to", "&", ""].contains(core) {
                break
            }
            at += 1
        }
        // *Question 3 and* is no heading; what was read of it too far is given back.
        while at > index, !words[at - 1].isPunctuation, !words[at - 1].core.contains(where: \.isNumber) {
            at -= 1
        }
        guard !numbers.isEmpty else { return nil }
        return ReplyHeading(word: index, textWord: at, numbers: numbers)
    }

    /// `3` or `3-5`.
    private static func numbers(_ core: String) -> [Int]? {
        let parts = core.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { Int($0) }
        switch parts.count {
        case 1: return parts[0].map { [$0] }
        case 2:
            guard let first = parts[0], let last = parts[1], first < last, last - first < 20 else {
                return nil
            }
            return Array(first...last)
        default: return nil
        }
    }

    // MARK: Numbers that count up

    private func count(_ all: [ReplyHeading]) -> (chain: [ReplyHeading], inner: [Range<Int>]) {
        var chain: [ReplyHeading] = []
        var inner: [Range<Int>] = []
        var next = 1
        var nested: Int?
        for (place, heading) in all.enumerated() {
            let number = heading.numbers[0]
            let opensParagraph = words[heading.word].layout.contains(.startsParagraph)
            // Where both lists go on with this number, the inner one does if the number comes again.
            let comesAgain = all[(place + 1)...].contains { $0.numbers[0] == number }
            let isNext = number == next && !comesAgain
            if nested == number, !isNext {
                nested = number + 1
                if let last = inner.last {
                    inner[inner.count - 1] = last.lowerBound..<endOfLine(heading.word)
                }
            } else if number == next || (number > next && opensParagraph), questions.contains(number) {
                chain.append(heading)
                (next, nested) = (number + 1, nil)
            } else if number == 1, !chain.isEmpty {
                nested = 2
                inner.append(heading.word..<endOfLine(heading.word))
            }
        }
        return (chain, inner)
    }

    private func endOfLine(_ index: Int) -> Int {
        words[(index + 1)...].firstIndex { $0.layout.contains(.startsLine) } ?? words.count
    }
}

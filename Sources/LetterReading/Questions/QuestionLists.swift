/// Finds the numbered lists of a text in one pass.
struct QuestionLists {
    private let words: [Word]
    private let forms: Marker.Forms
    private(set) var lists: [NumberedList] = []
    /// Where the annex begins: its heading, behind the first list that asks.
    private(set) var annexHeading: Int?

    private var list: NumberedList?
    /// Of a list inside an item: its next number and its style.
    private var nested: (next: Int, style: Marker.Style)?
    private var closing: Int?
    private var hasAsked = false
    private var behindMarker = 0

    /// - Parameter forms: in which numbers are looked for.
    init(in words: [Word], _ forms: Marker.Forms) {
        self.words = words
        self.forms = forms
        for index in words.indices { visit(index) }
        close(at: words.count)
    }

    private mutating func visit(_ index: Int) {
        if Headings.beginsAnnex(at: index, in: words), annexHeading == nil {
            close(at: index)
            if hasAsked { annexHeading = index }
        }
        if list != nil, closing == nil, opensSentence(index), Closings.begins(at: index, in: words) {
            closing = index
        }
        guard index >= behindMarker, let marker = marker(at: index) else { return }
        behindMarker = index + marker.wordCount
        take(marker, at: index)
    }

    private func opensSentence(_ index: Int) -> Bool {
        index == 0 || words[index].layout.contains(.startsLine) || words[index - 1].endsSentence
    }

    /// A marker that can begin an item: at the beginning of a line or of a sentence, and not the number of a thing.
    private func marker(at index: Int) -> Marker? {
        guard let marker = Marker(words[index..<min(index + 3, words.count)], forms) else { return nil }
        guard index > 0 else { return marker }
        // A bullet before the number says the same as the number.
        let place = isBullet(index - 1) ? index - 1 : index
        guard place > 0 else { return marker }
        let before = words[place - 1]
        if marker.style != .named, !words[index].layout.contains(.startsParagraph), namesNumber(before) {
            return nil
        }
        let text = index + marker.wordCount
        let next = text < words.count ? words[text] : nil
        if words[index].layout.contains(.startsParagraph) || before.endsSentence { return marker }
        if ["and", "or"].contains(before.core), index > 1, words[index - 2].endsSentence { return marker }
        if marker.byteCount > 0 { return words[index].layout.contains(.startsLine) ? marker : nil }
        guard let next else { return nil }
        if words[index].layout.contains(.startsLine) { return next.startsUppercase ? marker : nil }
        return ["please", "kindly"].contains(next.core) && next.startsUppercase ? marker : nil
    }

    private func isBullet(_ index: Int) -> Bool {
        index >= 0 && (words[index].isBullet || words[index].printed == ">")
    }

    /// A word such as *Principle* or *No.*, with which the number belongs to a thing.
    private func namesNumber(_ word: Word) -> Bool {
        let core = word.core
        guard Vocabulary.numbered.contains(core) else { return false }
        return !word.endsSentence
            || (word.normal.hasSuffix(".") && Vocabulary.abbreviatedNumbered.contains(core))
    }

    private mutating func take(_ marker: Marker, at index: Int) {
        let item = NumberedList.Item(
            number: marker.number, markerWord: isBullet(index - 1) ? index - 1 : index,
            textWord: index + marker.wordCount, marker: marker,
            range: words[index].range)
        guard var open = list, let last = open.items.last else {
            start(item)
            return
        }
        let fitsStyle = open.style == marker.style
        if let inner = nested, inner.style == marker.style, inner.next == marker.number {
            // Where both lists go on with this number, the outer style and a finished sentence speak for a question.
            let isOuter =
                marker.number == last.number + 1 && fitsStyle && words[index - 1].normal.hasSuffix(".")
                && asks(item)
            if !isOuter {
                nested?.next += 1
                return
            }
        }
        switch marker.number {
        case last.number + 1:
            open.add(item, asks: asks(item))
            (list, nested, closing) = (open, nil, nil)
        case 1:
            // A list inside an item; but behind a list that asks for nothing, one that asks is another list.
            let isAnother =
                asks(item) && (open.asking * 2 < open.items.count || isIntroducedAnew(before: index))
            if index > last.textWord, words[index - 1].endsWithColon || !fitsStyle, closing == nil, !isAnother
            {
                nested = (2, marker.style)
            } else {
                close(at: closing ?? index)
                start(item)
            }
        case (last.number + 2)...:
            guard fitsStyle, marker.number <= last.number + 20, isFirm(index), asks(item) || closing == nil
            else { return }
            open.gaps.append(((last.number + 1)...(marker.number - 1), item))
            open.add(item, asks: asks(item))
            (list, nested, closing) = (open, nil, nil)
        default:
            guard fitsStyle, isFirm(index), asks(item), closing == nil else { return }
            open.repeats.append(item)
            list = open
        }
    }

    /// Whether the sender speaks up again to introduce a list, as no question does of a list inside it.
    private func isIntroducedAnew(before index: Int) -> Bool {
        let words = introduction(before: index)
        return Requests.introduce(words) && words.contains { ["We", "we", "I"].contains($0.printed) }
    }

    /// At the beginning of a line, or behind a full stop and before a capital.
    private func isFirm(_ index: Int) -> Bool {
        words[index].layout.contains(.startsLine) || (index > 0 && words[index - 1].endsSentence)
    }

    private func asks(_ item: NumberedList.Item) -> Bool {
        Requests.ask(words[item.textWord..<min(item.textWord + 8, words.count)])
    }

    private mutating func start(_ item: NumberedList.Item) {
        // A list that begins with another number has lost its beginning; a stray number in a sentence has not.
        guard item.number == 1 || (isFirm(item.markerWord) && asks(item)) else { return }
        var open = NumberedList()
        open.style = item.marker.style
        open.add(item, asks: asks(item))
        if item.number > 1 { open.gaps = [(1...(item.number - 1), item)] }
        (list, nested, closing) = (open, nil, nil)
    }

    private mutating func close(at end: Int) {
        defer { (list, nested, closing) = (nil, nil, nil) }
        guard var open = list, let first = open.items.first else { return }
        open.end = min(closing ?? end, end)
        open.isInAnnex = annexHeading != nil
        var asking = 0
        for (place, item) in open.items.enumerated() {
            let end = place + 1 < open.items.count ? open.items[place + 1].markerWord : open.end
            if end > item.textWord, Requests.ask(words[item.textWord..<end]) { asking += 1 }
        }
        let isIntroduced = Requests.introduce(introduction(before: first.markerWord))
        open.score = (isIntroduced ? 1 : 0) + (asking * 2 >= open.items.count ? 1 : 0)
        hasAsked = hasAsked || open.score > 0
        lists.append(open)
    }

    /// The sentence right before a list, at most sixty words of it.
    private func introduction(before index: Int) -> ArraySlice<Word> {
        var start = index
        while start > 0, index - start < 60, start == index || !Sentences.isEnd(start - 1, in: words) {
            start -= 1
        }
        return words[start..<index]
    }
}

/// Finds the offices of those who sent a letter.
enum Mandates {
    /// The offices, in the letter's order: from the heading *Mandates of the …; the …; and the …*, else from *in our
    /// capacities as …, pursuant to*.
    static func find(in words: [Word], headEnd: Int) -> [String] {
        for index in 0..<min(headEnd, words.count)
        where words[index].startsUppercase && ["mandate", "mandates"].contains(words[index].core) {
            guard index + 1 < headEnd, words[index + 1].core == "of" else { continue }
            var end = index + 2
            while end < headEnd, !endsHeading(at: end, in: words) { end += 1 }
            return names(words[(index + 2)..<end])
        }
        for index in words.indices.dropLast(3).prefix(5000)
        where ["capacity", "capacities"].contains(words[index].core) && words[index + 1].core == "as" {
            var end = index + 2
            while end < words.count, end < index + 400, !words[end - 1].normal.hasSuffix("."),
                words[end].core != "pursuant"
            {
                end += 1
            }
            return names(words[(index + 2)..<end])
        }
        return []
    }

    private static func endsHeading(at index: Int, in words: [Word]) -> Bool {
        if LetterHead.isReferenceLabel(words[index]) || LetterHead.beginsReference(at: index, in: words) {
            return true
        }
        return words[index].layout.contains(.startsParagraph) && !words[index - 1].normal.hasSuffix(";")
            && !words[index].startsLowercase
    }

    private static func names(_ words: ArraySlice<Word>) -> [String] {
        var names: [String] = []
        var name: [String] = []
        func flush() {
            while let first = name.first?.lowercased(), ["the", "and"].contains(first) { name.removeFirst() }
            if let first = name.first, let capital = first.first, capital.isLowercase {
                name[0] = String(capital).uppercased() + first.dropFirst()
            }
            if !name.isEmpty { names.append(name.joined(separator: " ")) }
            name = []
        }
        for (place, word) in zip(words.indices, words) {
            let text = word.printed
            let isComplete = text.last == ";" || (text.last == "," && beginsOffice(place + 1, in: words))
            if word.core == "and", beginsOffice(place + 1, in: words) {
                flush()
            } else if isComplete {
                name.append(String(text.dropLast()))
                flush()
            } else {
                name.append(text)
            }
        }
        while let last = name.last?.last, ",.;".contains(last) { name[name.count - 1].removeLast() }
        flush()
        return names
    }

    /// Whether another office begins at a word: *the Special Rapporteur*, *Working Group*, *and the Independent Expert*.
    private static func beginsOffice(_ place: Int, in words: ArraySlice<Word>) -> Bool {
        // *and the* at most.
        let ahead = words[min(place, words.endIndex)...].prefix(4).map(\.core)
            .drop { ["the", "and"].contains($0) }
        let pair = ahead.prefix(2).joined(separator: " ")
        return [
            "special rapporteur", "special rapporteurs", "working group", "independent expert",
            "special representative",
        ]
        .contains(pair)
    }
}

/// Under which words phrases are to be looked for: each under the rarest that it cannot do without.
///
/// So a text is gone over once for all phrases together, and of a thousand of them a sentence calls up one or two.
struct PhraseIndex: Sendable {
    struct Entry: Sendable, Comparable {
        var rule: Int
        var sentence = 0
        var phrase: Int

        static func < (a: Entry, b: Entry) -> Bool {
            (a.rule, a.sentence, a.phrase) < (b.rule, b.sentence, b.phrase)
        }
    }

    /// By word, one behind the other, and where each word's end.
    private var entries: [Entry] = []
    private var ends: [Int] = []
    /// Of phrases that need no word in particular.
    private var anywhere: [Entry] = []

    /// Which entries were looked at already in a sentence; made once for many texts.
    struct Looks {
        fileprivate var times: [Int] = []
        fileprivate var now = 0
    }

    init(_ phrases: [[WordPattern]], _ vocabulary: Vocabulary) {
        var ofWord = [[Entry]](repeating: [], count: vocabulary.count)
        for (rule, patterns) in phrases.enumerated() {
            for (phrase, pattern) in patterns.enumerated() {
                let entry = Entry(rule: rule, phrase: phrase)
                let rarest = pattern.needed.min { a, b in
                    Self.frequency(a, vocabulary) < Self.frequency(b, vocabulary)
                }
                guard let rarest else {
                    anywhere.append(entry)
                    continue
                }
                for word in rarest.words { ofWord[word].append(entry) }
            }
        }
        for some in ofWord {
            entries += some
            ends.append(entries.count)
        }
    }

    private static func frequency(_ words: WordSet, _ vocabulary: Vocabulary) -> Int {
        words.words.count + 1000 * words.words.count(where: vocabulary.isFrequent)
    }

    /// The phrases that may stand in a text, each with the sentence: by rule, sentence and phrase.
    ///
    /// - Parameter pattern: gives the phrase of an entry; `nil` where its rule says nothing of this text.
    func candidates(
        in text: LintText, _ looks: inout Looks, _ pattern: (Entry) -> WordPattern?
    ) -> [Entry] {
        var found: [Entry] = []
        if looks.times.count < entries.count { looks.times = [Int](repeating: 0, count: entries.count) }
        for (sentence, run) in text.sentences.enumerated() {
            looks.now += 1
            let before = found.count
            func add(_ entry: Entry) {
                var entry = entry
                entry.sentence = sentence
                guard let pattern = pattern(entry), pattern.hasItsWords(in: text, run),
                    !found[before...].contains(entry)
                else { return }
                found.append(entry)
            }
            for index in run {
                let word = text.words[index].number
                guard word >= 0 else { continue }
                // Once in a sentence is enough, however often a word occurs in it: the text may be of any length.
                for position in (word == 0 ? 0 : ends[word - 1])..<ends[word]
                where looks.times[position] != looks.now {
                    looks.times[position] = looks.now
                    add(entries[position])
                }
            }
            for entry in anywhere { add(entry) }
        }
        return found.sorted()
    }
}

public import QuestionnaireModel
public import SourceText

/// Looks through statements for intentions told as facts and for known evasions. It never costs points.
public struct TextLints: Sendable {
    private final class Rule: Sendable {
        let id: String
        /// Under which it is looked for, a bit each.
        let answers: UInt16
        let message: String
        let phrases: [WordPattern]
        let unless: [WordPattern]
        let longest: Int?
        let evidence: [WordPattern]
        let evidenceUnless: [WordPattern]

        init(_ rule: LintRules.Rule, _ patterns: ([String]) -> [WordPattern]) {
            id = rule.id
            answers = rule.answers.reduce(0) { $0 | bit(of: $1) }
            message = rule.message
            phrases = patterns(rule.phrases)
            unless = patterns(rule.unless)
            longest = rule.longest
            evidence = patterns(rule.evidence)
            evidenceUnless = patterns(rule.evidenceUnless)
        }
    }

    private final class Language: Sendable {
        let name: String
        let vocabulary: Vocabulary
        let rules: [Rule]
        let index: PhraseIndex

        init(_ lints: LintRules) {
            name = lints.language
            var vocabulary = Vocabulary(knownBy: lints.knownBy)
            rules = lints.rules.map { rule in
                Rule(rule) { phrases in phrases.map { WordPattern($0, &vocabulary) } }
            }
            self.vocabulary = vocabulary
            index = PhraseIndex(rules.map(\.phrases), vocabulary)
        }
    }

    private let languages: [Language]

    public init(_ rules: [LintRules]) { languages = rules.map { Language($0) } }

    private static func bit(of state: AnswerState) -> UInt16 {
        1 << UInt16(AnswerState.allCases.firstIndex(of: state) ?? 0)
    }

    /// What the statements of a sheet are worth looking at twice for, in the order of the sheet.
    ///
    /// With the file the place is that of the quoted words, else that of the whole statement. What is confidential is
    /// found too, and its words are not quoted.
    public func findings(
        _ sheet: AnswerSheet, _ assessment: Assessment, by scorer: Scorer, in file: SourceFile? = nil
    ) -> [Finding] {
        guard !languages.isEmpty else { return [] }
        var found: [Finding] = []
        var unread: [(criterion: Int, range: ByteRange)] = []
        var text = LintText()
        var looks = PhraseIndex.Looks()
        let items = scorer.prepared.items
        for index in 0..<min(items.count, assessment.criteria.count) {
            guard let position = assessment.criteria[index].answer,
                let statement = sheet.answers[position].statement, !statement.text.isEmpty
            else { continue }
            text.read(statement.text)
            guard !text.words.isEmpty || text.latinShare < 100 else { continue }
            guard let language = language(of: &text) else {
                unread.append((index, statement.range))
                continue
            }
            let state = assessment.criteria[index].state
            for hit in hits(in: text, languages[language], state, sheet.answers[position].evidence, &looks)
            where !items[index].criterion.exemptFromLints.contains(hit.id) {
                let place = file.flatMap { LintPlace.find(hit.quote, in: $0, statement.range) }
                let quote = statement.isConfidential ? "confidential words" : "\"\(hit.quote)\""
                found.append(
                    Finding(
                        id: hit.id, message: "\(quote): \(hit.message)", criterion: index,
                        range: place ?? statement.range))
            }
        }
        return (found + notChecked(unread)).enumerated().sorted { a, b in
            let (x, y) = (a.element.range?.lower ?? 0, b.element.range?.lower ?? 0)
            return x != y ? x < y : a.offset < b.offset
        }.map(\.element)
    }

    /// That nobody is spared or blamed for writing another language.
    private func notChecked(_ unread: [(criterion: Int, range: ByteRange)]) -> [Finding] {
        guard let first = unread.min(by: { $0.range.lower < $1.range.lower }) else { return [] }
        let known = languages.map(\.name).sorted().joined(separator: ", ")
        let many = unread.count == 1 ? "A statement is" : "\(unread.count) statements are"
        return [
            Finding(
                id: "language-not-checked", severity: .note,
                message: "\(many) not in a language that text lints know (\(known)), and not looked through",
                criterion: first.criterion, range: first.range)
        ]
    }

    /// One thing found in a text.
    struct Hit: Sendable, Hashable {
        var id: String
        var message: String
        var quote: String
    }

    private func hits(
        in text: LintText, _ language: Language, _ state: AnswerState, _ evidence: [Evidence],
        _ looks: inout PhraseIndex.Looks
    ) -> [Hit] {
        let bit = Self.bit(of: state)
        func isWanted(_ rule: Rule) -> Bool {
            rule.answers & bit != 0 && text.words.count <= rule.longest ?? .max
        }
        guard language.rules.contains(where: isWanted) else { return [] }
        var candidates = language.index.candidates(in: text, &looks) { entry in
            let rule = language.rules[entry.rule]
            return isWanted(rule) ? rule.phrases[entry.phrase] : nil
        }[...]
        var hits: [Hit] = []
        var borneOut: [Int: Bool] = [:]
        while let next = candidates.popFirst() {
            let rule = language.rules[next.rule]
            let sentence = text.sentences[next.sentence]
            guard !hits.contains(where: { $0.id == rule.id }),
                let run = rule.phrases[next.phrase].firstMatch(in: text, sentence),
                !rule.unless.contains(where: { $0.firstMatch(in: text, sentence) != nil })
            else { continue }
            // The same for every sentence, and the evidence may be long.
            let isBorneOut = borneOut[next.rule] ?? isBorneOut(rule, evidence, language)
            borneOut[next.rule] = isBorneOut
            guard isBorneOut else { continue }
            hits.append(Hit(id: rule.id, message: rule.message, quote: text.quote(run)))
        }
        return hits
    }

    private func isBorneOut(_ rule: Rule, _ evidence: [Evidence], _ language: Language) -> Bool {
        guard !rule.evidence.isEmpty else { return true }
        let cited = evidence.flatMap { [$0.title, $0.quote].compactMap { $0 } }.map { cited in
            var text = LintText(cited)
            _ = text.number(by: language.vocabulary)
            return text
        }
        func someText(_ patterns: [WordPattern]) -> Bool {
            cited.contains { text in
                patterns.contains { $0.firstMatch(in: text, text.words.indices) != nil }
            }
        }
        return someText(rule.evidence) && !someText(rule.evidenceUnless)
    }

    /// The language whose frequent words make up the most of a text, an eighth of it at least; the words know their
    /// numbers in it.
    ///
    /// Texts of fewer than six words need one such word only.
    private func language(of text: inout LintText) -> Int? {
        guard text.latinShare >= 50 else { return nil }
        var best: (index: Int, count: Int)?
        for index in languages.indices {
            let count = text.number(by: languages[index].vocabulary)
            if count > best?.count ?? 0 { best = (index, count) }
        }
        guard let best, text.words.count < 6 || best.count * 8 >= text.words.count else { return nil }
        if best.index < languages.count - 1 { _ = text.number(by: languages[best.index].vocabulary) }
        return best.index
    }
}

/// Where things stand in a text.
enum LintPlace {
    /// The bytes of a file within a range that spell a quote, white space aside: a folded text's line ends differ
    /// from the file's.
    static func find(_ quote: String, in file: SourceFile, _ range: ByteRange) -> ByteRange? {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        let wanted = quote.utf8.filter { !isSpace($0) }
        let bytes = file.bytes
        let end = min(range.offsets.upperBound, bytes.count)
        var start = range.offsets.lowerBound
        while start < end {
            var (place, matched) = (start, 0)
            while place < end, matched < wanted.count {
                if matched > 0, isSpace(bytes[place]) {
                    place += 1
                } else if bytes[place] == wanted[matched] {
                    place += 1
                    matched += 1
                } else {
                    break
                }
            }
            if matched == wanted.count, matched > 0 { return ByteRange(start, place) }
            start += 1
        }
        return nil
    }
}

public import QuestionnaireModel
public import SourceText

/// Looks through statements for intentions told as facts and for known evasions. It never costs points.
public struct TextLints: Sendable {
    private struct Rule: Sendable {
        var id: String
        var answers: Set<AnswerState>
        var message: String
        var phrases: [WordPattern]
        var unless: [WordPattern]
        var longest: Int?
        var evidence: [WordPattern]
        var evidenceUnless: [WordPattern]
    }

    private struct Language: Sendable {
        var name: String
        var knownBy: Set<String>
        var vocabulary: Vocabulary
        var rules: [Rule]
    }

    private let languages: [Language]

    public init(_ rules: [LintRules]) {
        languages = rules.map { one in
            var vocabulary = Vocabulary()
            func patterns(_ phrases: [String]) -> [WordPattern] {
                phrases.map { WordPattern($0, &vocabulary) }
            }
            let rules = one.rules.map { rule in
                Rule(
                    id: rule.id, answers: Set(rule.answers), message: rule.message,
                    phrases: patterns(rule.phrases), unless: patterns(rule.unless), longest: rule.longest,
                    evidence: patterns(rule.evidence), evidenceUnless: patterns(rule.evidenceUnless))
            }
            return Language(
                name: one.language, knownBy: Set(one.knownBy), vocabulary: vocabulary, rules: rules)
        }
    }

    /// What the statements of a sheet are worth looking at twice for, in the order of the sheet.
    ///
    /// With the file the place is that of the quoted words, else that of the whole statement. What is confidential is
    /// found too, and its words are not quoted.
    public func findings(
        _ sheet: AnswerSheet, _ assessment: Assessment, _ questionnaire: Questionnaire,
        in file: SourceFile? = nil
    ) -> [Finding] {
        guard !languages.isEmpty else { return [] }
        let criteria = questionnaire.allCriteria
        var found: [Finding] = []
        var unread: [(criterion: Int, range: ByteRange)] = []
        for (index, result) in assessment.criteria.enumerated() {
            guard let position = result.answer, let statement = sheet.answers[position].statement,
                index < criteria.count, !statement.text.isEmpty
            else { continue }
            let text = LintText(statement.text)
            guard !text.words.isEmpty || text.latinShare < 100 else { continue }
            guard let language = language(of: text) else {
                unread.append((index, statement.range))
                continue
            }
            let exempt = criteria[index].exemptFromLints
            for hit in hits(in: text, language, result.state, sheet.answers[position].evidence)
            where !exempt.contains(hit.id) {
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
        in text: LintText, _ language: Language, _ state: AnswerState, _ evidence: [Evidence]
    ) -> [Hit] {
        let numbers = language.vocabulary.numbers(of: text.words)
        let sentences = LintPlace.sentences(text.words).map { NumberedWords(text.words, numbers, $0) }
        let cited = evidence.flatMap { [$0.title, $0.quote].compactMap { $0 } }.map { cited in
            let words = LintText(cited).words
            return NumberedWords(words, language.vocabulary.numbers(of: words), words.indices)
        }
        var hits: [Hit] = []
        for rule in language.rules {
            guard rule.answers.contains(state), text.words.count <= rule.longest ?? .max,
                !hits.contains(where: { $0.id == rule.id }), isBorneOut(rule, cited)
            else { continue }
            for sentence in sentences {
                guard let run = rule.phrases.lazy.compactMap({ $0.firstMatch(in: sentence) }).first,
                    !rule.unless.contains(where: { $0.firstMatch(in: sentence) != nil })
                else { continue }
                hits.append(Hit(id: rule.id, message: rule.message, quote: text.quote(run)))
                break
            }
        }
        return hits
    }

    private func isBorneOut(_ rule: Rule, _ cited: [NumberedWords]) -> Bool {
        func someText(_ patterns: [WordPattern]) -> Bool {
            cited.contains { text in patterns.contains { $0.firstMatch(in: text) != nil } }
        }
        return rule.evidence.isEmpty || someText(rule.evidence) && !someText(rule.evidenceUnless)
    }

    /// The language whose frequent words make up the most of a text, an eighth of it at least.
    ///
    /// Texts of fewer than six words need one such word only.
    private func language(of text: LintText) -> Language? {
        guard text.latinShare >= 50 else { return nil }
        var best: (language: Language, count: Int)?
        for language in languages {
            let count = text.words.count { language.knownBy.contains($0.text) }
            if count > best?.count ?? 0 { best = (language, count) }
        }
        guard let best else { return nil }
        return text.words.count < 6 || best.count * 8 >= text.words.count ? best.language : nil
    }
}

/// Where things stand in a text.
enum LintPlace {
    /// The runs of words that are sentences.
    static func sentences(_ words: [LintText.Word]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for index in words.indices where index > start && words[index].sentence != words[start].sentence {
            sentences.append(start..<index)
            start = index
        }
        if start < words.count { sentences.append(start..<words.count) }
        return sentences
    }

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

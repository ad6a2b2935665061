import ExactNumber
import QuestionnaireModel
import SeededNumbers

extension SplitMix64 {
    /// Whether something of this likelihood, in per cent, happens.
    mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Sheets that say anything a file may say about a questionnaire.
struct RandomSheets {
    private let questionnaire: Questionnaire
    private let scales: [String: Scale]
    private var dice: SplitMix64

    init(_ questionnaire: Questionnaire, seed: UInt64) {
        self.questionnaire = questionnaire
        scales = Dictionary(uniqueKeysWithValues: questionnaire.scales.map { ($0.name, $0) })
        dice = SplitMix64(seed: seed)
    }

    mutating func sheet() -> AnswerSheet {
        let basis = pick(AnswerSheet.Basis.allCases)
        var answers: [Answer] = []
        let share = pick([5, 30, 80, 100])
        for criterion in questionnaire.allCriteria where dice.happens(share) {
            answers.append(answer(criterion))
        }
        if dice.happens(20) { answers.shuffle(using: &dice) }
        return AnswerSheet(
            questionnaire: questionnaire.id,
            questionnaireVersion: maybe(50) { dice in
                String((0..<12).map { _ in "0123456789abcdef".randomElement(using: &dice) ?? "0" })
            }, edition: maybe(50) { Int.random(in: 1...12, using: &$0) }, company: text(),
            size: maybe(60) { AnswerSheet.Size.allCases.randomElement(using: &$0) } ?? nil, basis: basis,
            reply: basis == .publishedReply ? pick(AnswerSheet.Reply.allCases) : .received, asOf: day(),
            analyst: maybe(40) { _ in () }.map { _ in text() }, involvement: involvement(), answers: answers)
    }

    // MARK: Parts

    private mutating func involvement() -> [InvolvementClaim] {
        if dice.happens(30) { return [] }
        if dice.happens(30) { return [InvolvementClaim(claim: pick(Involvement.allCases))] }
        let isSupported = dice.happens(60)
        return (0..<Int.random(in: 1...3, using: &dice)).map { _ in
            let impact = dice.happens(80) ? written() : nil
            let claim = isSupported ? .directlyLinked : pick(Involvement.allCases)
            let kinds: [Evidence.Kind] =
                isSupported ? [pick([.publicDocument, .stakeholderAccount, .independentInvestigation])] : []
            let evidence = (kinds + (dice.happens(30) ? [pick(Evidence.Kind.allCases)] : [])).map {
                source($0)
            }
            return InvolvementClaim(impact: impact, claim: claim, evidence: evidence)
        }
    }

    private mutating func answer(_ criterion: Criterion) -> Answer {
        let isAllowed = criterion.notApplicable != .never
        let scale = criterion.scale.flatMap { scales[$0] } ?? .standard
        let choices = scale.choices.filter { choice in
            (isAllowed || choice.state != .notApplicable)
                && (criterion.number == nil || ![.met, .partly, .notMet].contains(choice.state))
        }
        var answer = Answer(criterion: criterion.id, word: nil)
        if let number = criterion.number, dice.happens(70) {
            answer.number = pick([number.none, number.full, 50, .half, Rational(text: "-7/3") ?? 1, 100])
        } else if dice.happens(90) {
            answer.word = pick(choices).word
        }
        let isOut = choices.contains { $0.word == answer.word && $0.state == .notApplicable }
        if isOut || dice.happens(5) { answer.reason = written() }
        if dice.happens(30) { answer.statement = written() }
        if dice.happens(30) {
            answer.evidence = (0..<Int.random(in: 1...3, using: &dice)).map { _ in
                source(pick(Evidence.Kind.allCases))
            }
        }
        if dice.happens(10) {
            let agrees = maybe(70) { Bool.random(using: &$0) }
            answer.companyComment = CompanyComment(agrees: agrees, text: dice.happens(80) ? written() : nil)
        }
        if dice.happens(10) {
            answer.action = PlannedAction(
                owner: dice.happens(70) ? text() : nil, due: dice.happens(70) ? date() : nil,
                note: dice.happens(50) ? written() : nil)
        }
        return answer
    }

    private mutating func source(_ kind: Evidence.Kind) -> Evidence {
        var evidence = Evidence(kind: kind)
        if dice.happens(70) { evidence.title = text() }
        if dice.happens(40) { evidence.url = address() }
        if dice.happens(30) { evidence.page = pick(["41", "12-14", "iv", "A: 3", "0x1F", "1e3"]) }
        if dice.happens(20) { evidence.lines = pick(["7", "12-19"]) }
        if dice.happens(40) { evidence.date = date() }
        if dice.happens(20) { evidence.accessed = date() }
        if dice.happens(10) { evidence.archiveURL = address() }
        if dice.happens(10) { evidence.language = pick(["fr", "no", "日本語"]) }
        if dice.happens(10) { evidence.translation = text() }
        if dice.happens(30) { evidence.quote = text() }
        evidence.isConfidential = dice.happens(20)
        return evidence
    }

    private mutating func written() -> WrittenText { WrittenText(text(), isConfidential: dice.happens(20)) }

    private mutating func day() -> String {
        pick(["2026-03-01", "2024-02-29", "2031-12-31", "0001-01-01", "1999-10-10"])
    }
    private mutating func date() -> String { dice.happens(60) ? day() : pick(["2025", "2025-06", "0999"]) }
    private mutating func address() -> String {
        pick([
            "https://northfield.example/sr25.pdf", "http://a.example/?q=1&r=%20#top", "HTTPS://A.example",
            "mailto:x@northfield.example", "https://例え.example/ä",
        ])
    }

    /// A text that is not blank, of pieces that mean something to YAML, to HTML, or to nobody.
    private mutating func text() -> String {
        let pieces = [
            "a", "the mill", "é", "e\u{301}", "日本", "🏭", "\u{202E}", "x: y", " #", "- ", "'", "\"", "\\", "{",
            "}", "[",
            "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", ":", "…", "\u{A0}", "\t", "\n", "\n\n",
            " ", "  ", "null", "true",
            "12", "-3.5", "007", "0x1F", "1_000", "12:30", "2021-03-12", "~", "yes", "<<", "=", "…", "\u{7F}",
            "\u{85}",
            "\u{2028}", "\u{FEFF}", "\u{1}", "</script>", "“", "”", "\u{3000}", "---", "...", "+", ".5",
            "a rather long piece of prose that has to be folded sooner or later when it stands beside another one",
        ]
        let words = [
            "met", "no", "12-19", "null", "Northfield", "= 1", "-", "🏭", "true", "1", "0.50", "\u{A0}x",
        ]
        if dice.happens(20) { return pick(words) }
        let count = pick([1, 2, 4, 8, 30])
        let text = (0..<count).map { _ in pick(pieces) + (dice.happens(40) ? " " : "") }.joined()
        return text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } ? "x" + text : text
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &dice)]
    }

    private mutating func maybe<Value>(_ percent: Int, _ make: (inout SplitMix64) -> Value) -> Value? {
        dice.happens(percent) ? make(&dice) : nil
    }
}

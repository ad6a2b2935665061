import QuestionnaireModel
import SourceText
import Testing

@testable import Scoring

/// What the phrases and conditions of text lints mean, on rules and sentences made for it.
@Suite struct LintRuleTests {
    /// Statements to criteria a, b, c …, one a line of the sheet, and what is found in them.
    private func findings(
        _ rules: [LintRules.Rule], _ statements: [String], word: String = "met", evidence: [Evidence] = [],
        languages: [LintRules]? = nil
    ) -> [Finding] {
        let names = (0..<statements.count).map { ItemID("c\($0)") }
        let asked = questionnaire([question(1, names.map { criterion($0) })])
        let answers = zip(names, statements).enumerated().map { index, pair in
            var given = answer(pair.0, word)
            // Statements of later criteria stand before those of earlier ones.
            let start = 100_000 - 100 * index
            given.statement = WrittenText(pair.1, at: ByteRange(start, start + 50))
            given.evidence = evidence
            return given
        }
        let sheet = sheet(answers)
        let scorer = Scorer(asked, ownMethod)
        let known = languages ?? [LintRules(language: "English", knownBy: ["we"], rules: rules)]
        return TextLints(known).findings(sheet, scorer.assess(sheet), by: scorer)
    }

    /// The words that a phrase is found in, in a text of a known language; `nil` where it is not found.
    private func match(_ phrase: String, _ text: String) -> String? {
        let rule = LintRules.Rule(id: "rule", message: "", phrases: [phrase])
        let found = findings([rule], ["We, we, we. " + text])
        return found.first.map { String($0.message.dropFirst().dropLast(3)) }
    }

    @Test(
        arguments: [
            ("will be", "It will be so", "will be"), ("will be", "It WILL Be so", "WILL Be"),
            ("will be", "It will soon be", nil), ("will", "Willing are all", nil), ("ill", "It will", nil),
            ("plan*", "Our planning", "planning"), ("plan*", "A plan", "plan"), ("plan*", "The pla", nil),
            ("plan*|hope", "All hope", "hope"), ("plan*|hope", "All hopes", nil),
            ("is|are due", "They are due", "are due"), ("is|are due", "It was due", nil),
            ("!not done", "It is done", "is done"), ("!not done", "It is not done", nil),
            ("!not|never done", "It is never done", nil), ("!un* done", "It is undone done", nil),
            ("in #", "Since then in 2027 it", "in 2027"), ("in #", "Then in 202 it", nil),
            ("in #", "Then in 20277 it", nil), ("in #", "Then in 202a it", nil),
            ("in #", "It in 0099", "in 0099"),
            ("it will not? be", "And it will be", "it will be"),
            ("it will not? be", "And it will not be", "it will not be"),
            ("it will not? be", "And it will now be", nil),
            ("it .. ends", "So it ends", "it ends"), ("it .. ends", "So it a b c ends", "it a b c ends"),
            ("it .. ends", "So it a b c d ends", nil),
            ("it ... ends", "So it a b c d e f g h ends", "it a b c d e f g h ends"),
            ("it ... ends", "So it a b c d e f g h i ends", nil),
            // The first word from which it fits, and the shortest from there.
            ("it .. ends", "So it, it ends, ends", "it, it ends"),
            // Letters beyond ASCII, and apostrophes of both kinds.
            ("prévu à", "Il est PRÉVU À Paris", "PRÉVU À"), ("prévu", "Prévus", nil), ("prévu", "Prevu", nil),
            ("groß*", "Eine größere", nil), ("größ*", "Eine GRÖSSE, größere", "größere"),
            ("don't know", "They don’t know", "don’t know"), ("don't know", "They dont know", nil),
            ("plans end", "The plans' end", "plans' end"), ("plans end", "The ‘plans’’ end", "plans’’ end"),
            ("plans", "The 'plans'", "plans'"), ("i'm", "As I'M", "I'M"),
            ("план", "As our ПЛАН", "ПЛАН"),
            // Two pairs of words that have one hash each.
            ("declinate it", "They macallums it", nil), ("macallums it", "They declinate it", nil),
            ("liquid it", "They costarring it", nil), ("costarring it", "They liquid it", nil),
            // Sentences.
            ("the plan", "See the. Plan", nil), ("the plan", "See the? Plan", nil),
            ("the plan", "See the! Plan", nil),
            ("the plan", "See the。Plan", nil), ("the plan", "See the\n\nplan", nil),
            ("the plan", "See the\n \n plan", nil),
            ("the plan", "See the\nplan", "the plan"), ("see the plan", "See\nthe\nplan", "See the plan"),
            ("the plan", "See the \n  plan", "the plan"), ("the plan", "See the, (plan) it", "the, (plan"),
            ("the plan", "See the – plan.", "the – plan"), ("plan", "Plan", "Plan"),
            // What is no letter parts words, also where no blank does.
            ("the plan", "See the—plan", "the—plan"), ("theplan", "See the—plan", nil),
            ("the plan", "See the/plan", "the/plan"),
        ] as [(String, String, String?)])
    func `a phrase is found in the words that fit it and in no others`(
        phrase: String, text: String, quote: String?
    ) {
        #expect(match(phrase, text) == quote)
    }

    @Test func `of one rule the first sentence counts, there its first phrase, and each rule once`() {
        let rules = [
            LintRules.Rule(id: "one", message: "1", phrases: ["plan", "hope", "wish"]),
            LintRules.Rule(id: "two", message: "2", phrases: ["wish", "plan"]),
        ]
        let found = findings(rules, ["We know. We wish and hope. We plan and plan."])
        #expect(found.map(\.message) == ["\"hope\": 1", "\"wish\": 2"])
        #expect(found.map(\.id) == ["one", "two"])
        #expect(found.map(\.severity) == [.warning, .warning])
        // A negation holds for the sentence in which it stands.
        let unless = [
            LintRules.Rule(id: "one", message: "1", phrases: ["plan"], unless: ["no plan", "never"])
        ]
        #expect(findings(unless, ["We had no plan. We never plan."]).isEmpty)
        #expect(findings(unless, ["We had no plan. We plan it."]).map(\.message) == ["\"plan\": 1"])
    }

    @Test func `a rule holds for the answers that it names, and for texts up to its length`() {
        let rules = [
            LintRules.Rule(id: "met", message: "", phrases: ["plan"]),
            LintRules.Rule(id: "silent", answers: [.notDisclosed, .unknown], message: "", phrases: ["plan"]),
            LintRules.Rule(
                id: "short", answers: [.met, .notDisclosed, .notMet], message: "", phrases: ["plan"],
                longest: 3),
        ]
        func ids(_ word: String, _ text: String) -> [String] { findings(rules, [text], word: word).map(\.id) }
        #expect(ids("met", "We plan it") == ["met", "short"])
        #expect(ids("met", "We plan it all") == ["met"])
        #expect(ids("not-disclosed", "We plan it") == ["silent", "short"])
        #expect(ids("unknown", "We plan it") == ["silent"])
        #expect(ids("not-met", "We plan it") == ["short"])
        #expect(ids("partly", "We plan it") == [])
    }

    @Test func `a rule with evidence holds where some of it is cited and what speaks against it is not`() {
        let rules = [
            LintRules.Rule(
                id: "rule", message: "", phrases: ["all"], evidence: ["direct suppliers", "site*"],
                evidenceUnless: ["indirect"])
        ]
        func found(_ title: String?, _ quote: String? = nil) -> Int {
            findings(
                rules, ["We see all"],
                evidence: [Evidence(kind: .reply), Evidence(kind: .reply, title: title, quote: quote)]
            ).count
        }
        #expect(found("The direct suppliers") == 1)
        #expect(found(nil, "Our sites") == 1)
        #expect(found("Direct. Suppliers") == 1)
        #expect(found("The suppliers") == 0)
        #expect(found(nil) == 0)
        #expect(found("Sites", "of indirect suppliers") == 0)
    }

    @Test func `the language is that of which most words are known`() {
        func rules(_ language: String, _ knownBy: [String], _ phrase: String) -> LintRules {
            LintRules(
                language: language, knownBy: knownBy,
                rules: [.init(id: language, message: "", phrases: [phrase])])
        }
        let english = rules("English", ["we", "the"], "plan")
        let french = rules("French", ["nous", "plan"], "nous")
        func ids(_ text: String, _ known: [LintRules]) -> [String] {
            findings([], [text], languages: known).map(\.id)
        }
        for known in [[english, french], [french, english]] {
            #expect(ids("We see the plan", known) == ["English"])
            #expect(ids("Nous un plan", known) == ["French"])
            #expect(ids("Wir planen es", known) == ["language-not-checked"])
        }
        // Of two that are as many the first.
        #expect(ids("We plan", [english, french]) == ["English"])
        #expect(ids("We nous plan plan we we", [english, french]) == ["English"])
        #expect(ids("We plan nous", [french, english]) == ["French"])
        let found = findings([], ["Es gibt nichts", "We", "Ein Satz", ""], languages: [french, english])
        #expect(
            found.map(\.message) == [
                "2 statements are not in a language that text lints know (English, French), and not looked through"
            ])
        // The one that stands first in the file, here that of the third criterion.
        #expect(found.map(\.criterion) == [2])
        #expect(found.map(\.range) == [ByteRange(99_800, 99_850)])
        #expect(
            findings([], ["Ein Satz"], languages: [english]).map(\.message) == [
                "A statement is not in a language that text lints know (English), and not looked through"
            ])
        #expect(findings([], ["Ein Satz"], languages: []).isEmpty)
        // One in eight is enough, one in nine is not.
        #expect(ids("We a b c d e f plan", [english]) == ["English"])
        #expect(ids("We a b c d e f g plan", [english]) == ["language-not-checked"])
        #expect(ids("We a b c d e f g h i the plan a b c d", [english]) == ["English"])
        // Figures alone are in every language.
        #expect(findings([], ["–", "12 %", "..."], languages: [english]).map(\.criterion) == [1])
    }

    // The first and the last letters of Latin's tables, and their neighbours.
    @Test(arguments: [
        ("we дома", 33), ("weé план", 42), ("we\u{24F} план", 42), ("we\u{250} план", 28),
        ("we\u{1E00} план", 42),
        ("we\u{1EFF} план", 42), ("we\u{1DFE} план", 33), ("we\u{1F00} план", 28), ("we กข", 50),
        ("we 2027 你好", 50), ("we \u{10400}\u{10428}", 50),
        ("2027 – 1", 100),
    ])
    func `the share of Latin letters is in per cent, rounded down`(text: String, share: Int) {
        #expect(LintText(text).latinShare == share)
    }

    // Of two bytes each the lower case takes three; the room is that of the text before.
    @Test func `there is room for letters whose lower case is longer`() {
        var text = LintText()
        text.read(String(repeating: "x", count: 10))
        text.read(String(repeating: "İ", count: 10))
        #expect(text.words.count == 1)
        #expect(text.begins(0, with: Array(String(repeating: "i\u{307}", count: 10).utf8)))
    }

    @Test func `findings stand in the order of the file`() {
        let rules = [LintRules.Rule(id: "rule", message: "", phrases: ["plan"])]
        let found = findings(rules, ["We plan", "We plan", "Wir planen", "We plan"])
        #expect(found.map(\.criterion) == [3, 2, 1, 0])
        #expect(found.map(\.id) == ["rule", "language-not-checked", "rule", "rule"])
    }

    // Numbers of words beyond a machine word's bits, and more words than there are places at first.
    @Test func `of a thousand phrases each is found`() {
        let words = (0..<1000).map { "w\($0)" }
        let rules = words.map { LintRules.Rule(id: $0, message: "", phrases: ["\($0) end"]) }
        let lints = [LintRules(language: "English", knownBy: ["we"], rules: rules)]
        let found = findings([], words.map { "We \($0) end" }, languages: lints)
        #expect(found.map(\.id) == words.reversed())
    }

    // It grows where more than half of its places would be taken.
    @Test(arguments: [511, 512, 513, 1024, 1025, 2048]) func `a vocabulary knows its words and no others`(
        count: Int
    ) {
        var vocabulary = Vocabulary(knownBy: ["w0", "w1"])
        let words = (0..<count).map { Array("w\($0)".utf8) }
        #expect(words.map { vocabulary.add($0) } == Array(0..<count))
        #expect(words.map { vocabulary.add($0) } == Array(0..<count))
        #expect(vocabulary.count == count)
        func number(_ text: String) -> Int {
            Array(text.utf8).withUnsafeBufferPointer {
                vocabulary.number(of: $0, hash: Vocabulary.hash(of: $0))
            }
        }
        #expect(number("w0") == 0 && number("w\(count - 1)") == count - 1)
        #expect((count..<2 * count).allSatisfy { number("w\($0)") == -1 })
        #expect((-1...2).map(vocabulary.isFrequent) == [false, true, true, false])
    }

    @Test func `a set of words holds what was put in and nothing else`() {
        var set = WordSet()
        #expect(!set.contains(0) && !set.contains(-1))
        for number in [5, 63, 64, 130, 5, -1] { set.insert(number) }
        #expect((-1...200).filter(set.contains) == [5, 63, 64, 130])
        #expect(set.words == [5, 63, 64, 130])
    }

    @Test func `a place is where the words are spelled, white space aside`() {
        func place(_ quote: String, _ text: String, _ lower: Int, _ upper: Int) -> ByteRange? {
            LintPlace.find(quote, in: SourceFile(name: "a", text: text), ByteRange(lower, upper))
        }
        #expect(place("a b", "a a b", 0, 5) == ByteRange(2, 5))
        #expect(place("a b", "a a\n  b c", 0, 9) == ByteRange(2, 7))
        #expect(place("a b", "a\t\u{B}\rb", 0, 5) == ByteRange(0, 5))
        #expect(place("a b", "a b a b", 1, 7) == ByteRange(4, 7))
        #expect(place("a b", "a b", 0, 2) == nil)
        #expect(place("a b", "a b", 0, 90) == ByteRange(0, 3))
        #expect(place("ab", " a b", 0, 4) == ByteRange(1, 4))
        #expect(place("é", "eé", 0, 3) == ByteRange(1, 3))
        #expect(place("", "a b", 0, 3) == nil)
        #expect(place("a b", "a-b", 0, 3) == nil)
        // What is no white space does not count as such: the neighbours of the tab and of the carriage return.
        #expect(place("a b", "a\u{8}b", 0, 3) == nil)
        #expect(place("a b", "a\u{E}b", 0, 3) == nil)
    }
}

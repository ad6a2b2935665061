import ExactNumber
import LetterReading
import QuestionnaireModel
import SourceText
import Testing

@testable import QuestionnaireCompiler

@Suite struct `Matching by plain rules` {
    /// Compiles a letter with these questions by a catalogue of these asks.
    private func compile(_ questions: [String], annex: String? = nil, _ asks: [CatalogueAsk]) throws
        -> LetterCompiler.Compilation
    {
        let numbered = questions.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(
            separator: "\n")
        let text = """
            REFERENCE: AL OTH 1/2030

            28 February 2030

            Dear Ms. Vale,

            Please respond to the following:

            \(numbered)

            Yours sincerely,
            \(annex.map { "\nAnnex\n\n\($0)\n" } ?? "")
            """
        let theme = Catalogue.Theme(id: "theme", title: "T", text: "T?", weight: 1, asks: asks)
        let catalogue = Catalogue(
            edition: 1, themes: [theme], courtesyWords: ["please", "say"],
            functionWords: ["the", "and", "how", "your", "company"])
        return LetterCompiler(catalogue: catalogue, principles: []).compile(
            SourceFile(name: "x.txt", text: text))
    }

    private func ask(
        _ id: ItemID, _ phrases: String..., within: String? = nil, or alternatives: [String] = [],
        place: CatalogueAsk.Place = .question, ours: Bool = false, criteria: [Criterion] = []
    ) -> CatalogueAsk {
        CatalogueAsk(
            id: id, title: id.text, place: place, isOurs: ours,
            phrases: phrases.map { CatalogueAsk.Phrase(words: $0, within: within) },
            alternatives: alternatives.map { CatalogueAsk.Phrase(words: $0) }, criteria: criteria)
    }

    /// Of each question: id, words and way of the match.
    private func found(_ compilation: LetterCompiler.Compilation) throws -> [[String]] {
        try #require(compilation.questionnaire).groups.map { question in
            question.groups.map {
                "\($0.id): \($0.phrase?.words ?? "-") (\($0.phrase?.match.rawValue ?? "-"))"
            }
        }
    }

    @Test func `a phrase matches whatever the quotes, the spaces and the case of its first letter`() throws {
        let compilation = try compile(
            ["Please say how “cascading” terms reach\u{A0}down."],
            [ask("a", "How \"cascading\" terms reach down")])
        #expect(try found(compilation) == [["a: how “cascading” terms reach down (exact)"]])
    }

    @Test func `another case, another sign or half a word do not match`() throws {
        for question in ["how Terms reach down", "how terms, reach down", "how terms reach downstream"] {
            let compilation = try compile(["Please say \(question)."], [ask("a", "how terms reach down")])
            #expect(compilation.coverage?.questions.first?.asks == 0)
        }
    }

    @Test func `a short phrase counts only inside the run it names`() throws {
        let asks = [
            ask("a", "prevent", within: "identify, prevent and mitigate"), ask("b", "identify"),
            ask("c", "and mitigate"),
        ]
        let compilation = try compile(["Please prevent.", "Please identify, prevent and mitigate."], asks)
        #expect(
            try found(compilation) == [
                ["question.1.free-1: Please prevent (none)"],
                ["b: identify (exact)", "a: prevent (exact)", "c: and mitigate (exact)"],
            ])
    }

    @Test func `an ask stands once, where it is put first, and its words count as covered again`() throws {
        let compilation = try compile(
            ["Please say how staff know.", "Please say how staff know."], [ask("a", "staff know")])
        #expect(try found(compilation) == [["a: staff know (exact)"], []])
        #expect(compilation.coverage?.percent == 100)
    }

    @Test func `exact words go before an alternative that stands earlier`() throws {
        let compilation = try compile(
            ["Please say how staff learn.", "Please say how staff know."],
            [ask("a", "staff know", or: ["staff learn"])])
        #expect(try found(compilation) == [[], ["a: staff know (exact)"]])
    }

    @Test func `a match by an alternative says so`() throws {
        let compilation = try compile(
            ["Please say how staff learn."], [ask("a", "staff know", or: ["staff learn"])])
        #expect(try found(compilation) == [["a: staff learn (alternative)"]])
        #expect(compilation.coverage?.questions.first?.alternatives == 1)
    }

    @Test func `pieces left over are cut at sentences and sub-items, courtesy aside`() throws {
        let compilation = try compile(
            ["Please say how staff know. Who paid? And say:\n\n(a) the price;\n\n(b) your company."],
            [ask("a", "staff know")])
        #expect(
            try found(compilation) == [
                [
                    "a: staff know (exact)", "question.1.free-1: Who paid? (none)",
                    "question.1.free-2: the price (none)",
                ]
            ])
        let warnings = compilation.diagnostics.filter { $0.id == "uncovered-words" }
        #expect(warnings.map(\.severity) == [.warning, .warning])
        let file = try #require(warnings.first?.file)
        #expect(warnings.map { file.position(at: Int($0.range.lower)).line } == [9, 11])
    }

    @Test func `what the annex does not put is left out with a note, what is ours stands`() throws {
        let asks = [
            ask("p", "a policy", place: .annex), ask("q", "a plan", place: .annex),
            ask("o", place: .annex, ours: true),
        ]
        let compilation = try compile(["Please say who paid."], annex: "Companies have a policy.", asks)
        #expect(compilation.questionnaire?.annex.map(\.id) == ["p", "o"])
        #expect(compilation.diagnostics.contains { $0.id == "not-in-annex" && $0.headline.contains("q") })
    }

    @Test func `a phrase of the annex is not looked for in a question, nor the reverse`() throws {
        let asks = [ask("p", "a policy", place: .annex), ask("a", "a plan")]
        let compilation = try compile(
            ["Please say how a policy came."], annex: "Companies have a plan.", asks)
        #expect(compilation.questionnaire?.annex.isEmpty == true)
        #expect(compilation.coverage?.questions.first?.asks == 0)
    }

    @Test func `links to criteria that are not asked are cut, the others stay`() throws {
        let absent = Criterion(id: "b.x", text: "B")
        var follower = Criterion(id: "a.x", text: "A", pairedWith: "b.x")
        follower.follows = .any([.answer("b.x", isOneOf: ["met"]), .answer("a.y", isOneOf: ["met"])])
        let asks = [
            ask("a", "staff know", criteria: [follower, Criterion(id: "a.y", text: "Y")]),
            ask("b", "who paid", criteria: [absent]),
        ]
        let compilation = try compile(["Please say how staff know."], asks)
        let criterion = try #require(compilation.questionnaire?.allCriteria.first)
        #expect(criterion.pairedWith == nil)
        #expect(criterion.follows == .any([.answer("a.y", isOneOf: ["met"])]))
        #expect(compilation.diagnostics.count { $0.id == "absent-partner" } == 2)
    }

    @Test(arguments: [
        ("AL OTH 54/2021", "al-oth-54-2021"), ("UA  X—Y 1/2020 ", "ua-x-y-1-2020"), ("É 1", "1"),
    ])
    func `an id is the reference in small letters with hyphens`(_ reference: String, _ id: String) {
        #expect(LetterCompiler.id(forReference: reference).text == id)
    }

    @Test func `coverage is told in one sentence, and 100 per cent only of all`() {
        let question = Coverage.Question(
            number: 1, asks: 1, alternatives: 1, freeTexts: 1, contentWords: 300, coveredWords: 299)
        let coverage = Coverage(questions: [question], annexAsks: 0)
        #expect(
            coverage.summary
                == "1 question: 1 ask of the catalogue (1 by an alternative wording) covers 299 of 300 content words, 99 %; "
                + "1 piece left over became a free-text ask")
    }
}

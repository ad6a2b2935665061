import ExactNumber
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

@Suite struct MethodReaderTests {
    @Test func `every key of a method is read`() throws {
        let file = SourceFile(
            name: "method.yaml",
            text: """
                hrdd: method/1
                id: other-body
                title: Another body's method
                max: 26
                headline: answered-only
                minimum-reviewed: 12.5
                minimum-to-rank: 60
                decimals: 1
                stage-factors: {outcome: 1/2}
                evidence-caps: {statement: 0, stakeholder-account: 90}
                scales:
                  - name: steps
                    full: 2
                    choices: [{word: two, state: met, points: 2}, {word: none, state: not-disclosed}]
                aggregations:
                  - {name: half, rule: all-or-half, of: {level: element}, blocked-by: [unanswered], max: 1, round: 2}
                  - {name: add, rule: sum, of: criteria, passes-block-on: true}
                levels:
                  - {for: {level: element}, use: half}
                  - {for: {depth: 2}, use: weighted-mean}
                  - {for: {kind: ask}, use: add}
                overall: add
                annex: {counts-for: [published-reply, public-record], weight: 2}
                views:
                  - {id: by-tag, by: tag, use: add}
                  - {id: by-level, title: Levels, by: {level: category}, use: add}
                  - id: parts
                    by:
                      lists:
                        - {id: first, title: First, members: [a.b, c]}
                    use: half
                bands: [{name: low, from: 0, meaning: Little.}, {name: high, from: 13}]
                """)
        let reading = MethodReader.read(file)
        #expect(reading.diagnostics.isEmpty)
        let half = Aggregation(
            name: "half", rule: .allOrHalf, parts: .level("element"), blockedBy: [.unanswered], max: 1,
            round: 2)
        let add = Aggregation(name: "add", rule: .sum, parts: .criteria, passesBlockOn: true)
        let expected = Method(
            id: "other-body", title: "Another body's method", max: 26, headline: .answeredOnly,
            minimumReviewed: try #require(Rational(25, over: 2)), minimumToRank: 60, decimals: 1,
            stageFactors: .init(outcome: .half),
            evidenceCaps: .init(statement: 0, stakeholderAccount: 90),
            scales: [
                Scale(
                    name: "steps", full: 2,
                    choices: [
                        .init(word: "two", state: .met, points: 2),
                        .init(word: "none", state: .notDisclosed, points: nil),
                    ])
            ], aggregations: [half, add],
            levels: [
                .init(.level("element"), aggregation: "half"), .init(.depth(2), aggregation: "weighted-mean"),
                .init(.kind(.ask), aggregation: "add"),
            ], overall: .init(aggregation: "add"),
            annex: .init(countsFor: [.publishedReply, .publicRecord], weight: 2),
            views: [
                View(id: "by-tag", grouping: .tag, aggregation: "add"),
                View(id: "by-level", title: "Levels", grouping: .level("category"), aggregation: "add"),
                View(
                    id: "parts",
                    grouping: .listed([.init(id: "first", title: "First", members: ["a.b", "c"])]),
                    aggregation: "half"),
            ],
            bands: [.init(name: "low", from: 0, meaning: "Little."), .init(name: "high", from: 13)])
        #expect(reading.value == expected)
    }

    @Test func `a method that says nothing has the defaults`() {
        let reading = MethodReader.read(SourceFile(name: "m", text: "hrdd: method/1\nid: bare"))
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value == Method(id: "bare"))
    }

    @Test(arguments: [
        "max: ⟨wrong-number⟩0⟨/⟩", "minimum-reviewed: ⟨wrong-number⟩101⟨/⟩",
        "minimum-to-rank: ⟨wrong-number⟩-1⟨/⟩", "decimals: ⟨wrong-number⟩3⟨/⟩",
        "headline: ⟨unknown-word⟩floors⟨/⟩", "stage-factors: {process: ⟨wrong-number⟩0⟨/⟩}",
        "evidence-caps: {⟨unknown-key⟩claim⟨/⟩: 50}", "overall: ⟨unknown-aggregation⟩mean⟨/⟩",
        "aggregations: [{name: a, rule: ⟨unknown-word⟩median⟨/⟩}]",
        "aggregations: [{name: a, rule: mean}, {name: ⟨duplicate-id⟩a⟨/⟩, rule: sum}]",
        "aggregations: [{name: a, rule: mean, of: {⟨unknown-key⟩levels⟨/⟩: x}}]",
        "levels: [{for: ⟨wrong-grouping⟩{}⟨/⟩, use: weighted-mean}]",
        "views: [{id: v, by: ⟨wrong-grouping⟩{}⟨/⟩, use: weighted-mean}]",
        "views: [{id: v, by: tag, use: weighted-mean}, {id: ⟨duplicate-id⟩v⟨/⟩, by: stage, use: weighted-mean}]",
        "annex: {counts-for: [⟨unknown-word⟩replies⟨/⟩]}", "bands: [{name: a, from: ⟨wrong-number⟩1⟨/⟩}]",
        "bands: [{name: a, from: 0}, {name: b, from: ⟨wrong-number⟩0⟨/⟩}]",
        "bands: [{name: a, from: 0}, {name: b, from: ⟨wrong-number⟩100⟨/⟩}]",
    ])
    func `what is wrong with a method is told at its place`(line: String) {
        let marked = MarkedText("hrdd: method/1\nid: own\n\(line)")
        let reading = MethodReader.read(marked.file)
        marked.expect(reading.diagnostics)
        #expect(reading.value == nil)
    }
}

@Suite struct RegisterReaderTests {
    @Test func `a register names companies, and what each was asked`() {
        let marked = MarkedText(
            """
            hrdd: register/1
            companies:
              - name: Northfield (invented)
              - {name: Southgate (invented), questionnaire: al-oth-54-2021, file: south.yaml, note: No reply yet}
            """)
        let reading = RegisterReader.read(marked.file)
        marked.expect(reading.diagnostics)
        #expect(
            reading.value?.companies == [
                .init(name: "Northfield (invented)"),
                .init(
                    name: "Southgate (invented)", questionnaire: "al-oth-54-2021", file: "south.yaml",
                    note: "No reply yet"),
            ])
    }

    @Test func `a questionnaire that nobody knows is told with the one that was meant, and refuses nothing`()
    {
        let marked = MarkedText(
            """
            hrdd: register/1
            companies:
              - {name: Northfield (invented), questionnaire: ⟨unknown-questionnaire⟩al-oth-45-2021⟨/⟩}
              - {name: Southgate (invented), questionnaire: al-oth-54-2021}
              - {name: Westbrook (invented), questionnaire: ⟨unknown-questionnaire⟩al-oth-55-2021⟨/⟩}
            """)
        let reading = RegisterReader.read(marked.file, known: ["al-oth-54-2021", "ungp-letters"])
        marked.expect(reading.diagnostics)
        #expect(reading.value?.companies.map(\.questionnaire).count == 3)
        #expect(
            reading.diagnostics.map(\.headline) == [
                "\"al-oth-45-2021\" is no questionnaire known here; did you mean \"al-oth-54-2021\"?",
                "\"al-oth-55-2021\" is no questionnaire known here",
            ])
        #expect(RegisterReader.read(marked.file).diagnostics.isEmpty)
    }

    @Test(arguments: [
        "⟨missing-key⟩hrdd⟨/⟩: register/1", "hrdd: register/1\ncompanies: ⟨wrong-type⟩{name: A}⟨/⟩",
        "hrdd: register/1\ncompanies: [{⟨missing-key⟩file⟨/⟩: a}]",
        "hrdd: register/1\ncompanies: [{name: A}, ⟨wrong-type⟩Northfield⟨/⟩]",
        "hrdd: register/1\ncompanies: [{name: A, questionnaire: ⟨malformed-id⟩AL OTH⟨/⟩}]",
    ])
    func `what is wrong with a register is told at its place`(text: String) {
        let marked = MarkedText(text)
        marked.expect(RegisterReader.read(marked.file).diagnostics)
    }
}

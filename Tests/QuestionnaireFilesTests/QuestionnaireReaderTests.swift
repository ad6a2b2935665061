import ExactNumber
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

@Suite struct QuestionnaireReaderTests {
    private func check(
        _ text: String, method: Method? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let marked = MarkedText(text)
        let reading = QuestionnaireReader.read(marked.file, method: method)
        marked.expect(reading.diagnostics, sourceLocation: sourceLocation)
        #expect((reading.value == nil) == reading.diagnostics.hasErrors, sourceLocation: sourceLocation)
    }

    /// A questionnaire of two criteria, a and b, with further lines for each.
    private func questionnaire(a: String = "", b: String = "", end: String = "") -> String {
        """
        hrdd: questionnaire/1
        id: sample
        title: A sample
        principles: [{id: "22", title: Remedy}]
        sections:
          - id: one
            criteria:
              - {id: one.a, text: A\(a.isEmpty ? "" : ", " + a)}
              - {id: one.b, text: B\(b.isEmpty ? "" : ", " + b)}
        \(end)
        """
    }

    @Test func `sections nest to any depth, with their own principles, scales, choices and numbers`() throws {
        let file = SourceFile(
            name: "nested.yaml",
            text: """
                hrdd: questionnaire/1
                id: nested
                title: Nested
                principles:
                  - id: P1
                    title: Own principle
                  - {id: P2, title: With clauses, clauses: [{id: P2.1, title: First}]}
                scales:
                  - name: percent
                    full: 100
                    choices: [{word: all, state: met, points: 100}, {word: half, state: partly, points: 50}]
                default-scale: percent
                sections:
                  - id: g
                    title: Governance
                    weight: 1/3
                    level: category
                    tags: [x]
                    sections:
                      - id: g1
                        aggregation: any
                        sections:
                          - id: g1a
                            criteria:
                              - {id: g1a.one, text: One, principles: [P1, P2.1], weight: 0.5}
                        criteria:
                          - id: g1.two
                            text: Two
                            number: {none: 10, full: 0, unit: cases}
                            follows: {g1a.one: [all, half]}
                            applies-when: {any: [{size: large}, {not: {reply: refused}}]}
                cross-checks:
                  - {id: odd, when: {g1a.one: half, size: small}, message: That is odd}
                """)
        let reading = QuestionnaireReader.read(file)
        #expect(reading.diagnostics.isEmpty)
        let questionnaire = try #require(reading.value)
        #expect(
            questionnaire.principles == [
                Principle(
                    id: "P1", title: "Own principle", description: "",
                    clauses: [Clause(id: "P1", title: "Own principle", description: "")]),
                Principle(
                    id: "P2", title: "With clauses", description: "",
                    clauses: [Clause(id: "P2.1", title: "First", description: "")]),
            ])
        #expect(questionnaire.scales.first?.full == 100)
        #expect(questionnaire.scales.first?.choices.map(\.points) == [100, 50])
        let group = try #require(questionnaire.groups.first)
        #expect(group.kind == .section && group.weight == Rational(1, over: 3))
        #expect(group.level == "category" && group.tags == ["x"])
        let inner = try #require(group.groups.first)
        #expect(inner.aggregation == "any")
        let expected = Criterion(
            id: "g1.two", text: "Two",
            appliesWhen: .any([
                .field(.size, isOneOf: ["large"]), .not(.field(.reply, isOneOf: ["refused"])),
            ]),
            follows: .answer("g1a.one", isOneOf: ["all", "half"]),
            number: NumberAnswer(none: 10, full: 0, unit: "cases"))
        #expect(inner.children.last == .criterion(expected))
        #expect(questionnaire.allCriteria.map(\.id) == ["g1a.one", "g1.two"])
        #expect(
            questionnaire.crossChecks.map(\.when) == [
                .all([.answer("g1a.one", isOneOf: ["half"]), .field(.size, isOneOf: ["small"])])
            ])
    }

    @Test func `a term is explained once, and in words`() {
        check(
            questionnaire(
                end: "terms: [{term: site, meaning: A place}, {term: ⟨duplicate-item⟩site⟨/⟩, meaning: B}]"))
        check(questionnaire(end: "terms: [{⟨missing-key⟩term⟨/⟩: site}]"))
        check(questionnaire(end: "terms: [{term: site, meaning: A place where people work}]"))
    }

    @Test(arguments: [
        "principles: [⟨unknown-clause⟩23⟨/⟩]", "principles: [\"22\", ⟨duplicate-item⟩22⟨/⟩]",
        "stage: ⟨unknown-word⟩proces⟨/⟩", "weight: ⟨wrong-number⟩0⟨/⟩", "weight: ⟨wrong-number⟩heavy⟨/⟩",
        "priority: ⟨unknown-word⟩urgent⟨/⟩", "⟨unknown-key⟩nextstep⟨/⟩: x",
        "not-applicable: ⟨wrong-type⟩always⟨/⟩", "⟨missing-key⟩not-applicable⟨/⟩: {when: x}",
        "number: {none: 1, ⟨unknown-key⟩ful⟨/⟩: 2}", "number: ⟨wrong-number⟩{none: 1, full: 1}⟨/⟩",
        "replaced-by: ⟨malformed-id⟩One⟨/⟩", "replaced-by: ⟨circular-replacement⟩one.a⟨/⟩",
        "follows: {⟨unknown-criterion⟩one.c⟨/⟩: met}", "follows: {⟨circular-condition⟩one.a⟨/⟩: met}",
        "follows: {one.b: ⟨unknown-answer⟩yes⟨/⟩}", "follows: ⟨wrong-condition⟩one.b⟨/⟩",
        "follows: {⟨wrong-condition⟩size⟨/⟩: small}", "follows: {all: ⟨wrong-condition⟩[]⟨/⟩}",
        "follows: {one.b: ⟨wrong-condition⟩{}⟨/⟩}",
        "follows: ⟨impossible-condition⟩{all: [{one.b: met}, {one.b: partly}]}⟨/⟩",
        "follows: ⟨needless-condition⟩{any: [{one.b: met}, {not: {⟨not-in-follows⟩one.b⟨/⟩: met}}]}⟨/⟩",
        "follows: {one.b: [met, ⟨follow-up-of-worse-answer⟩not-met⟨/⟩]}",
        "applies-when: {⟨wrong-condition⟩one.b⟨/⟩: met}", "applies-when: {size: ⟨unknown-word⟩tiny⟨/⟩}",
        "applies-when: ⟨needless-condition⟩{basis: [self-assessment, published-reply, public-record]}⟨/⟩",
        "applies-when: ⟨impossible-condition⟩{all: [{size: small}, {size: large}]}⟨/⟩",
        "applies-when: {any: [{size: small}, {involvement: [directly-linked, ⟨impossible-condition⟩caused⟨/⟩]}]}",
        "applies-when: ⟨involvement-takes-weight-out⟩{not: {involvement: directly-linked}}⟨/⟩",
        "paired-with: ⟨unknown-criterion⟩one.c⟨/⟩", "paired-with: ⟨unfit-partner⟩one.a⟨/⟩",
        "paired-with: ⟨unfit-partner⟩one.b⟨/⟩",
    ])
    func `what is wrong with a criterion is told at its place`(line: String) {
        check(questionnaire(a: line))
    }

    @Test func `follow-ups in a circle are told once`() {
        check(
            questionnaire(
                a: "follows: ⟨circular-condition⟩{one.b: met}⟨/⟩", b: "follows: {one.a: [met, partly]}"))
    }

    @Test func `replacements in a circle are told once`() {
        check(questionnaire(a: "replaced-by: ⟨circular-replacement⟩one.b⟨/⟩", b: "replaced-by: one.a"))
    }

    @Test func `a follow-up must be able to apply together with its prerequisite`() {
        check(
            questionnaire(
                a: "applies-when: {size: small}, follows: ⟨impossible-condition⟩{one.b: met}⟨/⟩",
                b: "applies-when: {size: [medium, large]}"))
    }

    @Test func `partners must weigh the same and be of one stage`() {
        check(
            questionnaire(
                a: "weight: 2, stage: process, paired-with: ⟨unfit-partner⟩one.b⟨/⟩",
                b: "weight: 1, stage: outcome, paired-with: one.a"))
        check(
            questionnaire(
                a: "weight: 2, stage: process, principles: [\"22\"], paired-with: one.b",
                b: "weight: 2, stage: process, paired-with: one.a"))
        check(questionnaire(a: "paired-with: ⟨undecided-pair⟩one.b⟨/⟩", b: "paired-with: one.a"))
    }

    @Test func `partners must stand in one ask`() {
        check(
            questionnaire(
                a: "paired-with: ⟨unfit-partner⟩two.a⟨/⟩",
                end: """
                      - id: two
                        criteria: [{id: two.a, text: C, paired-with: one.a}]
                    """))
    }

    @Test func `ids are of one thing only, criteria and groups alike`() {
        check(
            questionnaire(
                end: """
                      - id: ⟨duplicate-id⟩one⟨/⟩
                        criteria:
                          - {id: ⟨duplicate-id⟩one.b⟨/⟩, text: C}
                    """))
    }

    @Test func `a condition is checked by the words of the criterion's own scale`() {
        let scales = """
            scales:
              - {name: own, choices: [{word: yes, state: met, points: 1}, {word: no, state: not-met, points: 0}]}
            """
        check(questionnaire(a: "follows: {one.b: yes}", b: "scale: own", end: scales))
        check(questionnaire(a: "follows: {one.b: ⟨unknown-answer⟩met⟨/⟩}", b: "scale: own", end: scales))
    }

    @Test func `a scale that is nowhere is an error where the method is known`() {
        check(questionnaire(a: "scale: elsewhere"))
        let method = Method(id: "m")
        check(
            """
            hrdd: questionnaire/1
            id: sample
            title: A sample
            sections:
              - id: one
                criteria:
                  - {id: one.a, text: A, scale: ⟨unknown-scale⟩elsewhere⟨/⟩}
            """, method: method)
    }

    @Test(arguments: [
        "⟨missing-key⟩⟨missing-key⟩⟨missing-key⟩hrdd⟨/⟩⟨/⟩⟨/⟩: questionnaire/1",
        "⟨no-criteria⟩hrdd⟨/⟩: questionnaire/1\nid: a\ntitle: A\nquestions: []",
        "hrdd: questionnaire/1\nid: a\ntitle: A\nquestions: ⟨wrong-type⟩none⟨/⟩",
        "hrdd: questionnaire/1\nid: a\ntitle: A\nletter: {reference: R, date: ⟨wrong-date⟩2021⟨/⟩}\n"
            + "sections: [{id: s, criteria: [{id: c, text: C}]}]",
        "hrdd: questionnaire/1\nid: a\ntitle: A\nletter: {reference: R, sha256: ⟨wrong-digest⟩abc⟨/⟩}\n"
            + "sections: [{id: s, criteria: [{id: c, text: C}]}]",
        "hrdd: questionnaire/1\nid: a\ntitle: A\n"
            + "questions: [{id: q, lines: ⟨wrong-number⟩[4, 3]⟨/⟩, criteria: [{id: c, text: C}]}]",
        "hrdd: questionnaire/1\nid: a\ntitle: A\n"
            + "sections: [{id: s, criteria: [{id: c, text: C}]}]\n"
            + "scales: [{name: x, choices: [{word: y, state: met, points: ⟨wrong-number⟩2⟨/⟩}]}]",
    ])
    func `what is wrong with the rest is told at its place`(text: String) {
        check(text)
    }
}

import ExactNumber
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

@Suite struct QuestionnaireWriterTests {
    private let small = Questionnaire(
        id: "al-oth-1-2021", title: "Letter AL OTH 1/2021 to Southgate Textiles (invented)", edition: 1,
        letter: LetterCitation(
            reference: "AL OTH 1/2021", date: "2021-03-12", addressee: "Ms. A. Person",
            company: "Southgate Textiles (invented)", mandates: ["Working Group on one thing; and another"],
            resolutions: ["44/15"],
            allegedInvolvement: AllegedInvolvement(
                text: "through its supply chain: it may be", line: 14, claim: .directlyLinked),
            publicInDays: 60, publicOn: "2021-05-11", source: "letter.txt",
            sha256: String(repeating: "0123456789abcdef", count: 4)),
        principles: [
            Principle(
                id: "22", title: "Remediation", description: "What went wrong is put right.",
                clauses: [
                    Clause(
                        id: "22", title: "Remedy", description: "Ours.",
                        asTheLetterPutsIt: "“Where: business”;  so")
                ])
        ],
        terms: [Term("the last year", meaning: "Twelve months: any.")],
        groups: [
            Group(
                id: "question.1", kind: .question, number: 1, text: "Please say: “what” # is done.",
                lines: 44...46,
                children: [
                    .group(
                        Group(
                            id: "remedy", kind: .ask, title: "Remedy",
                            phrase: MatchedPhrase(words: "what", line: 44, match: .exact),
                            children: [
                                .criterion(
                                    Criterion(
                                        id: "remedy.paid", text: "It was paid", principles: ["22"],
                                        reference: ["31(h)", "29"], stage: .outcome, weight: 3,
                                        priority: .high,
                                        isCore: true, changedIn: 1, met: "Yes, in full.",
                                        statementSuffices: true,
                                        notApplicable: .allowed(when: "Never harmed.", reason: "Say so."),
                                        appliesWhen: .not(.field(.size, isOneOf: ["small"])),
                                        exemptFromLints: ["intention-as-fact"]))
                            ]))
                ])
        ],
        annex: [
            Group(
                id: "policy", kind: .ask, title: "Policy",
                phrase: MatchedPhrase(words: "", line: nil, match: .none),
                children: [.criterion(Criterion(id: "policy.public", text: "It is public"))])
        ])

    @Test func `a compiled questionnaire is written key by key in the order of the format`() {
        #expect(
            QuestionnaireWriter.text(of: small, comment: "Compiled; do not edit.") == """
                # Compiled; do not edit.
                hrdd: questionnaire/1
                id: al-oth-1-2021
                title: Letter AL OTH 1/2021 to Southgate Textiles (invented)
                edition: 1
                letter:
                  reference: AL OTH 1/2021
                  date: 2021-03-12
                  addressee: Ms. A. Person
                  company: Southgate Textiles (invented)
                  mandates:
                    - Working Group on one thing; and another
                  resolutions: [44/15]
                  alleged-involvement:
                    text: "through its supply chain: it may be"
                    line: 14
                    claim: directly-linked
                  public-in-days: 60
                  public-on: 2021-05-11
                  source: letter.txt
                  sha256: "\(String(repeating: "0123456789abcdef", count: 4))"
                principles:
                  - id: "22"
                    title: Remediation
                    description: What went wrong is put right.
                    clauses:
                      - id: "22"
                        title: Remedy
                        description: Ours.
                        as-the-letter-puts-it: "“Where: business”;  so"
                terms:
                  - term: the last year
                    meaning: "Twelve months: any."
                questions:
                  - number: 1
                    id: question.1
                    text: "Please say: “what” # is done."
                    lines: [44, 46]
                    weight: 1
                    asks:
                      - id: remedy
                        title: Remedy
                        phrase: what
                        line: 44
                        match: exact
                        criteria:
                          - id: remedy.paid
                            text: It was paid
                            principles: ["22"]
                            reference:
                              - 31(h)
                              - "29"
                            stage: outcome
                            weight: 3
                            priority: high
                            core: true
                            changed-in: 1
                            met: Yes, in full.
                            statement-suffices: true
                            not-applicable:
                              when: Never harmed.
                              reason: Say so.
                            applies-when: {not: {size: small}}
                            exempt-from-lints: [intention-as-fact]
                annex:
                  asks:
                    - id: policy
                      title: Policy
                      match: none
                      criteria:
                        - id: policy.public
                          text: It is public
                          weight: 1
                          priority: medium
                          changed-in: 1
                          not-applicable: never

                """)
    }

    private func readBack(
        _ questionnaire: Questionnaire, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Questionnaire? {
        let text = QuestionnaireWriter.text(of: questionnaire)
        let reading = QuestionnaireReader.read(SourceFile(name: "written.yaml", text: text))
        #expect(
            reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.headline))",
            sourceLocation: sourceLocation)
        return reading.value
    }

    @Test func `what is written reads back equal`() {
        #expect(readBack(small) == small)
    }

    @Test func `the whole catalogue as one questionnaire reads back equal`() throws {
        let principles = try #require(PrinciplesReader.read(try Shipped.file("principles.yaml")).value)
        let files = try Shipped.names(in: "catalogue").map { try Shipped.file("catalogue/\($0)") }
        let catalogue = try #require(CatalogueReader.read(files, principles: principles).value)
        let groups = catalogue.themes.map { theme in
            Group(
                id: theme.id, kind: .question, title: theme.title, text: theme.text, weight: theme.weight,
                children: theme.asks.map { ask in
                    .group(
                        Group(
                            id: ask.id, kind: .ask, title: ask.title,
                            children: ask.criteria.map { Child.criterion($0) }))
                })
        }
        let union = Questionnaire(id: "union", title: "Union", principles: principles, groups: groups)
        #expect(union.allCriteria.count >= 70)
        #expect(readBack(union) == union)
    }

    @Test func `sections, scales, numbers and conditions read back equal`() {
        let first = Criterion(
            id: "s.one", text: "One\nin two lines\n", weight: Rational.half, scale: "own", tags: ["x", "7"])
        let zero = Criterion(id: "s.zero", text: "Zero")
        let second = Criterion(
            id: "s.two", text: "  Two ",
            appliesWhen: .not(.field(.size, isOneOf: ["small", "medium"])),
            follows: .any([.answer("s.one", isOneOf: ["yes", "half"]), .answer("s.zero", isOneOf: ["yes"])]),
            number: NumberAnswer(none: 0, full: Rational(5, over: 2) ?? 1, unit: "%"))
        let questionnaire = Questionnaire(
            id: "own", title: "Own: \"quoted\"", edition: 3, principles: [],
            groups: [
                Group(
                    id: "s", kind: .section, title: "S", weight: Rational(1, over: 3) ?? 1,
                    aggregation: "any",
                    level: "category", tags: ["t"],
                    children: [
                        .group(Group(id: "s.inner", kind: .section, children: [.criterion(second)])),
                        .criterion(first), .criterion(zero),
                    ])
            ],
            scales: [
                Scale(
                    name: "own", full: 100,
                    choices: [
                        .init(word: "yes", state: .met, points: 100),
                        .init(word: "half", state: .partly, points: 50),
                        .init(word: "no", state: .notMet, points: 0),
                        .init(word: "2", state: .notDisclosed, points: nil),
                    ])
            ],
            crossChecks: [
                CrossCheck(
                    id: "odd",
                    when: .all([
                        .not(.answer("s.one", isOneOf: ["yes", "2"])),
                        .field(.basis, isOneOf: ["public-record"]),
                    ]),
                    message: "Odd: look again.")
            ], defaultScale: "own")
        #expect(readBack(questionnaire) == questionnaire)
    }
}

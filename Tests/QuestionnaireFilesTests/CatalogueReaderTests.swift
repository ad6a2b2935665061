import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

@Suite struct CatalogueReaderTests {
    private let principles = [
        Principle(
            id: "22", title: "Remedy", description: "",
            clauses: [Clause(id: "22", title: "", description: "")])
    ]

    /// A part of the catalogue with one ask and the criteria given by id and further lines.
    private func part(_ theme: String, ask: String, _ criteria: [(id: String, more: String)]) -> MarkedText {
        let criteria = criteria.map { id, more in
            """
                  - id: \(id)
                    text: A fact
                    principles: ["22"]
                    stage: process
                    weight: 1
                    priority: low
                    changed-in: 1
                    met: All of it.
                    partly: Half of it.
                    not-enough: A promise.
                    evidence: A page.
                    next-step: Begin.
                    not-applicable: never\(more.isEmpty ? "" : "\n        " + more)
            """
        }
        return MarkedText(
            """
            hrdd: catalogue/1
            edition: 1
            theme: {id: \(theme), title: A theme, text: What of it?}
            asks:
              - id: \(ask)
                title: An ask
                phrases: [{words: of it, within: what of it}]
                criteria:
            \(criteria.joined(separator: "\n"))
            """, name: "\(ask).yaml")
    }

    private func read(_ parts: [MarkedText]) -> Reading<Catalogue> {
        CatalogueReader.read(parts.map(\.file), principles: principles)
    }

    private func expect(_ parts: [MarkedText], sourceLocation: SourceLocation = #_sourceLocation) {
        let reading = read(parts)
        for part in parts {
            part.expect(
                reading.diagnostics.filter { $0.file.name == part.file.name }, sourceLocation: sourceLocation)
        }
    }

    @Test func `conditions and partners reach from file to file`() throws {
        let parts = [
            part("a", ask: "a.x", [("a.x.one", "follows: {b.y.one: [met, partly]}")]),
            part("b", ask: "b.y", [("b.y.one", "")]),
        ]
        expect(parts)
        let catalogue = try #require(read(parts).value)
        #expect(catalogue.themes.map(\.id) == ["a", "b"])
        #expect(catalogue.themes[0].asks[0].phrases == [.init(words: "of it", within: "what of it")])
        #expect(
            catalogue.themes[0].asks[0].criteria[0].follows == .answer("b.y.one", isOneOf: ["met", "partly"]))
    }

    @Test func `ids are of one thing in the whole catalogue`() {
        expect([
            part("a", ask: "a.x", [("a.x.one", "")]),
            part("⟨duplicate-id⟩a⟨/⟩", ask: "b", [("b.one", "")]),
        ])
    }

    @Test func `a condition may name only what is in some file`() {
        expect([
            part("a", ask: "a.x", [("a.x.one", "follows: {⟨unknown-criterion⟩b.y.two⟨/⟩: met}")]),
            part("b", ask: "b.y", [("b.y.one", "follows: {a.x.one: ⟨unknown-answer⟩yes⟨/⟩}")]),
        ])
    }

    @Test func `the catalogue fills in every field`() {
        let marked = MarkedText(
            """
            hrdd: catalogue/1
            edition: 1
            theme: {id: a, title: A theme, text: What of it?}
            asks:
              - id: a.x
                title: An ask
                phrases: [{words: of it}]
                criteria:
                  - id: a.x.one
                    text: A fact
            """)
        let reading = read([marked])
        #expect(
            reading.diagnostics.map(\.headline)
                == [
                    "principles", "stage", "weight", "priority", "changed-in", "met", "partly", "not-enough",
                    "evidence",
                    "next-step", "not-applicable",
                ].map { "a criterion of the catalogue must have \"\($0)\"" })
    }

    @Test func `word lists of several files are joined`() {
        let words = MarkedText(
            "hrdd: words/1\ncourtesy: [please]\nfunction-words: [the, \"on\"]", name: "w.yaml")
        let reading = read([part("a", ask: "a.x", [("a.x.one", "")]), words])
        #expect(reading.value?.courtesyWords == ["please"])
        #expect(reading.value?.functionWords == ["the", "on"])
    }

    @Test func `another kind of file is no part of it`() {
        expect([MarkedText("hrdd: ⟨wrong-kind⟩register/1⟨/⟩\ncompanies: []")])
    }
}

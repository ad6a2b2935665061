import DueDiligence
import Testing

/// What the documentation shows, with the one import that an outside user has.
private func report(on bytes: [UInt8]) -> [UInt8] {
    guard let method = LoadedMethod.standard.value else { return [] }
    let assessor = Assessor(Shelf(method: method))
    let reading = assessor.assess(SourceFile(name: "answers.yaml", bytes: bytes))
    guard let input = reading.value else {
        var printer = DiagnosticPrinter()
        return Array(reading.diagnostics.map { printer.text(of: $0) }.joined(separator: "\n").utf8)
    }
    return Report.render(input, as: .markdown)
}

@Suite struct `The library` {
    private func text(_ answers: String) -> String {
        String(decoding: report(on: Array(answers.utf8)), as: UTF8.self)
    }

    @Test func `reports on answers`() {
        let text = text(
            """
            hrdd: answers/1
            questionnaire: ungp-letters
            company: Northfield (invented)
            basis: self-assessment
            as-of: 2026-03-01
            answers: {}
            """)
        #expect(text.hasPrefix("# Gap analysis: Northfield (invented)\n"))
        #expect(text.contains("**0 of 100"))
    }

    @Test func `says what is wrong with them`() {
        #expect(text("hrdd: answers/1\n").contains("error[missing-key]"))
    }

    @Test func `a questionnaire that is brought comes before the one in the program`() throws {
        let method = try #require(LoadedMethod.standard.value)
        let file = try #require(EmbeddedFiles.file(named: "questionnaires/ungp-letters.yaml"))
        let changed = String(decoding: file.bytes, as: UTF8.self) + "# changed\n"
        let shelf = Shelf([SourceFile(name: "own.yaml", text: changed)], method: method)
        let own = try #require(shelf.questionnaire("ungp-letters"))
        #expect(own.digest != Shelf(method: method).questionnaire("ungp-letters")?.digest)
        #expect(shelf.ids == Shelf(method: method).ids)
    }

    @Test func `all answered with full evidence is 100, nothing answered is 0 up to 100`() throws {
        let method = try #require(LoadedMethod.standard.value)
        let shelf = Shelf(method: method)
        for id in shelf.ids {
            let questionnaire = try #require(shelf.questionnaire(id))
            let evidence = Evidence(kind: .independentInvestigation, title: "x")
            let sheets = [true, false].map { isFull in
                AnswerSheet(
                    questionnaire: id, company: "Northfield (invented)", asOf: "2026-03-01",
                    answers: isFull
                        ? questionnaire.questionnaire.allCriteria.map {
                            Answer(criterion: $0.id, word: "met", evidence: [evidence])
                        } : [])
            }
            let full = Pipeline.assess(sheets[0], by: questionnaire).overall
            #expect(full.score == 100, "\(id)")
            let silent = Pipeline.assess(sheets[1], by: questionnaire).overall
            #expect(silent.floor == 0 && silent.ceiling == 100, "\(id)")
        }
    }
}

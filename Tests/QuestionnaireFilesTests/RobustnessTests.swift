import Digest
import QuestionnaireFiles
import QuestionnaireModel
import SeededNumbers
import SourceText
import Testing

/// Readers meet what strangers send: they must end, never trap, and refuse only with a word.
@Suite struct RobustnessTests {
    private let answers = """
        hrdd: answers/1
        questionnaire: sample
        company: A
        basis: self-assessment
        as-of: 2026-03-01
        involvement:
          - {impact: x, claim: caused, evidence: [{kind: reply}]}
        answers:
          leverage.exit:
            answer: not-applicable
            reason: a
            evidence:
              - {kind: public-document, title: a, url: https://a.example, date: 2025}
            action: {due: 2026}
          leverage.share: 3
          leverage.policy: yes
        """

    private func shipped(_ path: String) throws -> String {
        String(decoding: try Shipped.file(path).bytes, as: UTF8.self)
    }

    /// Lines swapped, cut, doubled, words exchanged: what editing by hand does to a file.
    private func damaged(_ lines: [String], by generator: inout SplitMix64) -> String {
        var lines = lines
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let index = Int.random(in: 0..<lines.count, using: &generator)
            let other = Int.random(in: 0..<lines.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: lines.swapAt(index, other)
            case 1: lines[index] = String(lines[index].dropLast(Int.random(in: 0...9, using: &generator)))
            case 2: lines.insert(lines[index], at: other)
            case 3: lines[index] = "  " + lines[index]
            case 4: lines[index] = lines[index].replacing(": ", with: ": [", maxReplacements: 1) + "]"
            default:
                lines[index] =
                    (lines[index].split(separator: ":").first ?? "") + ": "
                    + (lines[other].split(separator: ":").last ?? "")
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test func `damaged files of every kind are read to the end`() throws {
        let seed: UInt64 = 54_2021
        var generator = SplitMix64(seed: seed)
        let checker = FileChecker(
            principles: nil, method: nil, known: ["sample"],
            find: { $0 == "sample" ? sampleQuestionnaire : nil })
        let texts = [
            answers, try shipped("method.yaml"),
            QuestionnaireWriter.text(of: sampleQuestionnaire.questionnaire),
            try shipped("catalogue/08-cooperation.yaml"),
        ]
        var refused = 0
        for round in 0..<400 {
            let lines = texts[round % texts.count].split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
            let text = damaged(lines, by: &generator)
            let result = checker.check(SourceFile(name: "damaged.yaml", text: text))
            if result.diagnostics.hasErrors { refused += 1 }
            for diagnostic in result.diagnostics {
                #expect(Int(diagnostic.range.upper) <= text.utf8.count, "seed \(seed), round \(round)")
                #expect(
                    !diagnostic.headline.isEmpty && !diagnostic.headline.hasSuffix("."),
                    "\(diagnostic.headline)")
            }
        }
        #expect(refused > 200, "seed \(seed)")
    }

    /// Every value in turn left blank, in several ways, or put into the wrong form.
    private func changed(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.indices.flatMap { index -> [String] in
            guard let colon = lines[index].firstRange(of: ": ") else { return [] }
            return ["", "\"  \"", "' '", "|-", "[]", "{}", "[a, b]", "{a: b}"].map { value in
                var lines = lines
                lines[index] = lines[index][..<colon.upperBound] + value
                return lines.joined(separator: "\n")
            }
        }
    }

    // A file that gives no value and no error would be passed over without a word.
    @Test func `whatever a value is changed to, a file that is not read is refused with an error`() throws {
        func isTold<Value>(_ reading: Reading<Value>) -> Bool {
            (reading.value == nil) == reading.diagnostics.hasErrors
        }
        let readers: [(text: String, isTold: (SourceFile) -> Bool)] = [
            (answers, { isTold(AnswersReader.read($0, questionnaire: sampleQuestionnaire)) }),
            (
                QuestionnaireWriter.text(of: sampleQuestionnaire.questionnaire),
                { isTold(QuestionnaireReader.read($0)) }
            ),
            (try shipped("method.yaml"), { isTold(MethodReader.read($0)) }),
            (try shipped("lints/en.yaml"), { isTold(LintsReader.read($0)) }),
            (try shipped("principles.yaml"), { isTold(PrinciplesReader.read($0)) }),
            (
                "hrdd: register/1\ncompanies:\n  - name: A\n    questionnaire: sample\n    file: a.yaml",
                { isTold(RegisterReader.read($0)) }
            ),
        ]
        for (text, isTold) in readers {
            let files = changed(text)
            #expect(files.count > 20)
            for file in files {
                #expect(isTold(SourceFile(name: "changed.yaml", text: file)), "\(file.prefix(2_000))")
            }
        }
    }

    @Test func `a file of nothing but mistakes costs little`() {
        let lines = (0..<20_000).map { "  leverage.exot\($0): yes" }.joined(separator: "\n")
        let text =
            "hrdd: answers/1\nquestionnaire: sample\ncompany: A\nbasis: public-record\nas-of: 2026-03-01\nanswers:\n"
        let clock = ContinuousClock()
        let time = clock.measure {
            let file = SourceFile(name: "a", text: text + lines)
            #expect(AnswersReader.read(file, questionnaire: sampleQuestionnaire).diagnostics.count == 501)
        }
        #expect(time < .seconds(5))
    }

    // Each could only be seen to be impossible by trying the 3¹⁰ answers to the ten.
    @Test func `hundreds of conditions that cannot hold cost little`() {
        let asked = (0..<10).map { "{id: a.n\($0), text: T}" }
        let all = (0..<10).map { "{a.n\($0): met}, {a.n\($0): partly}" }.joined(separator: ", ")
        let followUps = (0..<300).map { "{id: a.f\($0), text: T, follows: {all: [\(all)]}}" }
        let text = """
            hrdd: questionnaire/1
            id: a-b
            title: T
            sections:
              - id: a
                criteria: [\((asked + followUps).joined(separator: ",\n      "))]
            """
        let clock = ContinuousClock()
        let time = clock.measure {
            let reading = QuestionnaireReader.read(SourceFile(name: "a", text: text))
            #expect(reading.value?.allCriteria.count == 310)
        }
        #expect(time < .seconds(20))
    }

    @Test func `a condition with many answers is not tried out for ever`() {
        let criteria = (0..<200).map { "  - {id: a.n\($0), text: T}" }.joined(separator: "\n    ")
        let parts = (0..<200).map { "{a.n\($0): met}" }.joined(separator: ", ")
        let text = """
            hrdd: questionnaire/1
            id: a-b
            title: T
            sections:
              - id: a
                criteria:
                \(criteria)
                  - {id: a.last, text: T, follows: {any: [\(parts)]}}
            """
        let reading = QuestionnaireReader.read(SourceFile(name: "a", text: text))
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.value?.allCriteria.count == 201)
    }
}

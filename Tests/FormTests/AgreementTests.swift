import Asking
import Digest
import DueDiligence
import Foundation
import PlainJSON
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
import SeededNumbers
import SourceText
import StrictYAML
import Testing

/// The page's own reader, writer and rules, held against the engine's.
///
/// `HRDD_RANDOM_SEED` begins elsewhere. A failure names its seed.
@Suite struct `The page and the engine` {
    private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Form/agree.mjs").path
    private static let seed =
        ProcessInfo.processInfo.environment["HRDD_RANDOM_SEED"].flatMap { UInt64($0) } ?? 1
    static let why: Comment = "node is not to be had, so that the page's scripts cannot run (Debian: nodejs)"

    /// Runs the script over cases; what it printed, and whether it found no difference.
    private func compare(_ form: Form, _ cases: [JSONValue]) throws -> (output: String, agrees: Bool) {
        var writer = JSONWriter(.line)
        writer.value(form.content)
        writer.endLine()
        for one in cases {
            writer.value(one)
            writer.endLine()
        }
        let file = FileManager.default.temporaryDirectory.appending(
            path: "hrdd-form-\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(writer.bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.node))
        process.arguments = [Self.script, file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (output, process.terminationStatus == 0)
    }

    @Test(.enabled(if: node != nil, why))
    func `an answer of an older edition is led on where the meaning is the same, and else not lost`() throws {
        let questionnaire = Questionnaire(
            id: "sample", title: "A sample", edition: 2, principles: [],
            groups: [
                Group(
                    id: "a", kind: .section,
                    children: [.criterion(Criterion(id: "a.now", text: "A fact"))])
            ],
            withdrawn: [
                Withdrawal(id: "a.same", edition: 2, replacedBy: "a.now", keepsMeaning: true),
                Withdrawal(id: "a.other", edition: 2, replacedBy: "a.now"),
                Withdrawal(id: "a.gone", edition: 2, reason: "It showed nothing."),
            ])
        let text = { (ids: [ItemID]) in
            AnswersWriter.text(
                of: AnswerSheet(
                    questionnaire: "sample", company: "Northfield (invented)", asOf: "2026-03-01",
                    answers: ids.map { Answer(criterion: $0, word: "met") }))
        }
        let cases: [(given: [ItemID], led: [ItemID]?)] = [
            (["a.same"], ["a.now"]), (["a.now"], ["a.now"]), (["a.now", "a.same"], nil), (["a.other"], nil),
            (["a.gone"], nil), (["a.never"], nil),
        ]
        let prepared = PreparedQuestionnaire(questionnaire, digest: SHA256.digest(of: "x"))
        for (given, led) in cases where led != nil {
            let file = SourceFile(name: "a.yaml", text: text(given))
            let sheet = AnswersReader.read(file, questionnaire: prepared).value
            #expect(sheet.map { AnswersWriter.text(of: $0) } == led.map(text))
        }
        let result = try compare(
            Form(questionnaire, version: prepared.version, methodScales: [], assets: .embedded),
            cases.map { ["text": .string(text($0.given)), "led": $0.led.map { .string(text($0)) } ?? .null] })
        #expect(result.agrees, "\(result.output)")
    }

    @Test(.enabled(if: node != nil, why), arguments: [(true, 400), (false, 600)])
    func `reading, writing and conditions agree on random sheets`(isUnion: Bool, count: Int) throws {
        let questionnaire = isUnion ? try Questionnaires.union() : Questionnaires.odd
        let prepared = PreparedQuestionnaire(questionnaire, digest: SHA256.digest(of: "x"))
        let scorer = Scorer(questionnaire, try Questionnaires.method())
        let seed = Self.seed
        var sheets = RandomSheets(questionnaire, seed: seed)
        var cases: [JSONValue] = []
        for _ in 0..<count {
            let text = AnswersWriter.text(of: sheets.sheet())
            let reading = AnswersReader.read(
                SourceFile(name: "a.yaml", bytes: Array(text.utf8)), questionnaire: prepared)
            let sheet = try #require(
                reading.value, "seed \(seed): \(reading.diagnostics.first?.headline ?? "")\n\(text)")
            #expect(AnswersWriter.text(of: sheet) == text, "seed \(seed)")
            cases.append(["text": .string(text), "rules": Self.rules(scorer, sheet)])
        }
        let form = Form(questionnaire, version: "0123456789ab", assets: .embedded)
        let (output, agrees) = try compare(form, cases)
        #expect(agrees, "seed \(seed)\n\(output)")
        #expect(output.hasSuffix("\(count) cases, 0 differences\n"), "seed \(seed)\n\(output)")
    }

    @Test(.enabled(if: node != nil, why), arguments: ["met", "not-met"])
    func `a chain of follow-ups may be longer than a browser's stack`(answer: String) throws {
        // The last of them stands first.
        let criteria = (0..<5_000).reversed().map { place in
            Criterion(
                id: ItemID("a.c\(place)"), text: "A fact",
                follows: place == 0 ? nil : .answer(ItemID("a.c\(place - 1)"), isOneOf: ["met", "partly"]))
        }
        let questionnaire = Questionnaire(
            id: "sample", title: "A sample", principles: [],
            groups: [Group(id: "a", kind: .section, children: criteria.map(Child.criterion))])
        let sheet = AnswerSheet(
            questionnaire: "sample", company: "Northfield (invented)", asOf: "2026-03-01",
            answers: [Answer(criterion: "a.c0", word: answer)])
        let scorer = Scorer(questionnaire, try Questionnaires.method())
        let (output, agrees) = try compare(
            Form(questionnaire, version: "0123456789ab", assets: .embedded),
            [["text": .string(AnswersWriter.text(of: sheet)), "rules": Self.rules(scorer, sheet)]])
        #expect(agrees, "\(output)")
    }

    @Test(.enabled(if: node != nil, why))
    func `the same files are accepted, as the same trees, and refused at the same line`() throws {
        let seed = Self.seed
        var sheets = RandomSheets(Questionnaires.odd, seed: seed)
        var dice = SplitMix64(seed: seed &+ 1)
        let signs = Array(
            ": - # ' \" \\ { } [ ] , & * ! | > % @ ` ? \n \t é   x 1 --- ... |- >+ |2 << ~ \u{A0} \r\n".split(
                separator: " "))
        var cases: [JSONValue] = []
        for _ in 0..<1500 {
            var text = Array(AnswersWriter.text(of: sheets.sheet()).unicodeScalars.prefix(1200))
            for _ in 0..<Int.random(in: 1...3, using: &dice) {
                let place = Int.random(in: 0...text.count, using: &dice)
                let end = min(text.count, place + Int.random(in: 0...3, using: &dice))
                let sign = dice.happens(50) ? " " : signs.randomElement(using: &dice) ?? " "
                text.replaceSubrange(
                    place..<end, with: dice.happens(30) ? [] : Array(String(sign).unicodeScalars))
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text)
            cases.append(Self.treeCase(String(view)))
        }
        let form = Form(Questionnaires.odd, version: "0123456789ab", assets: .embedded)
        let (output, agrees) = try compare(form, cases)
        #expect(agrees, "seed \(seed)\n\(output)")
    }

    /// How the engine counts each criterion.
    private static func rules(_ scorer: Scorer, _ sheet: AnswerSheet) -> JSONValue {
        .array(
            scorer.assess(sheet, detail: .summary).criteria.map { one in
                [
                    .string(one.id.text), .string(one.rule.rawValue), .string(one.state.rawValue),
                    .boolean(one.applies),
                ]
            })
    }

    private static func treeCase(_ text: String) -> JSONValue {
        let file = SourceFile(name: "a.yaml", bytes: Array(text.utf8))
        let reading = YAML.read(file)
        let lines = reading.diagnostics.filter { $0.severity == .error }.map { diagnostic in
            JSONValue.number(String(file.position(at: Int(diagnostic.range.lower)).line))
        }
        return [
            "text": .string(text), "tree": reading.document.map { tree($0.root) } ?? nil,
            "lines": .array(lines),
        ]
    }

    private static func tree(_ node: YAMLNode) -> JSONValue {
        switch node.kind {
        case .null: nil
        case .scalar: .string(node.text)
        case .sequence: .array(node.items.map(tree))
        case .mapping: .array(node.entries.map { .array([.string($0.key.text), tree($0.value)]) })
        }
    }
}

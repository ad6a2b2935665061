import Asking
import ExactNumber
import QuestionnaireModel
import SeededNumbers
import SourceText
import StrictYAML
import Testing

@Suite struct `Adding to an answer file` {
    /// Three questions with two asks of two criteria each, and one ask in the annex.
    private static let questionnaire = Questionnaire(
        id: "sample", title: "A sample", principles: [],
        groups: (1...3).map { (number: Int) -> Group in
            Group(
                id: ItemID("question.\(number)"), kind: .question, number: number, text: "What of \(number)?",
                children: ["a", "b"].map { (name: String) in .group(ask("q\(number).\(name)")) })
        }, annex: [ask("annex.a")])

    private static func ask(_ id: String) -> Group {
        Group(
            id: ItemID(id), kind: .ask, title: "Ask \(id)",
            children: ["x", "y"].map {
                .criterion(Criterion(id: ItemID("\(id).\($0)"), text: "Fact \(id).\($0)", met: "It is so."))
            })
    }

    private static let template = Template(questionnaire, version: "0123456789ab")
    private static let head = """
        hrdd: answers/1
        questionnaire: sample
        questionnaire-version: 0123456789ab
        edition: 1
        company: Northfield (invented)
        size:
        basis: self-assessment
        reply:
        as-of: 2026-03-01
        analyst:
        involvement:

        """

    private func updated(_ text: String) throws -> String {
        let update = try FileUpdate(of: SourceFile(name: "a.yaml", text: text), with: Self.template)
        return String(decoding: update.bytes, as: UTF8.self)
    }

    @Test func `a criterion goes below the one before it in the same ask`() throws {
        let full = try updated(Self.head)
        let without = full.replacing(
            "\n  # Fact q2.a.y\n  #   met             It is so.\n  #   kind            medium priority\n  q2.a.y:\n",
            with: "")
        #expect(without.utf8.count < full.utf8.count)
        #expect(try updated(without) == full)
    }

    @Test func `the first criterion of an ask goes above the comment of the next`() throws {
        let full = try updated(Self.head)
        let without = full.replacing(
            "  # Fact q2.a.x\n  #   met             It is so.\n  #   kind            medium priority\n  q2.a.x:\n\n",
            with: "")
        #expect(without.utf8.count < full.utf8.count)
        #expect(try updated(without) == full)
    }

    @Test func `a complete file is not changed`() throws {
        let full = try updated(Self.head)
        #expect(try updated(full) == full)
    }

    @Test func `keys of the head go below the one before them`() throws {
        let text = try updated(
            "hrdd: answers/1\nquestionnaire: sample\nas-of: 2026-03-01 # today\nanswers: {}\n")
        let keys = text.split(separator: "\n").filter { $0.first?.isLetter == true }.map {
            $0.prefix { $0 != ":" }
        }
        #expect(
            keys == [
                "hrdd", "questionnaire", "questionnaire-version", "edition", "company", "size", "basis",
                "reply", "as-of", "analyst", "involvement", "answers",
            ])
    }

    @Test func `between braces only the names go in`() throws {
        let text = try updated(Self.head + "answers: {q1.a.x: met, q3.b.y: partly}\n")
        #expect(text.contains("answers: {q1.a.y: , q1.b.x: , "))
        #expect(text.hasSuffix("annex.a.y: , q1.a.x: met, q3.b.y: partly}\n"))
    }

    @Test(arguments: ["[]", "- x", "{hrdd: answers/1}", "hrdd: answers/1\nanswers: [met]\n", "a: b: c"])
    func `what is no file of keys is refused`(text: String) {
        #expect(throws: FileUpdate.Refusal.self) {
            try FileUpdate(of: SourceFile(name: "a.yaml", text: text), with: Self.template)
        }
    }

    @Test func `no byte of a file is changed, whatever was made of it`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        let all = Self.questionnaire.allCriteria.map(\.id)
        for _ in 0..<300 {
            var file = RandomFile(criteria: all, random: random)
            let text = file.text()
            random = file.random
            let source = SourceFile(name: "a.yaml", text: text)
            let update = try FileUpdate(of: source, with: Self.template)
            let result = update.bytes

            // Taking the insertions out again gives the file.
            var rest = result[...]
            var kept: [UInt8] = []
            var passed = 0
            for insertion in update.insertions {
                kept += rest.prefix(insertion.offset - passed)
                rest = rest.dropFirst(insertion.offset - passed)
                #expect(rest.starts(with: insertion.text.utf8), "seed \(seed)")
                rest = rest.dropFirst(insertion.text.utf8.count)
                passed = insertion.offset
            }
            #expect(kept + rest == source.bytes, "seed \(seed)")

            // Every old answer is read as before, and every criterion is there.
            let old = try #require(YAML.read(source).document?.root, "seed \(seed)\n\(text)")
            let new = try #require(
                YAML.read(SourceFile(name: "b.yaml", bytes: result)).document?.root, "seed \(seed)\n\(text)")
            let (before, after) = (old["answers" as StaticString], new["answers" as StaticString])
            for entry in before?.entries.map({ $0 }) ?? [] {
                let same = try #require(after?[entry.key.text], "seed \(seed)")
                #expect(YAMLValue(same).isSameTree(as: YAMLValue(entry.value)), "seed \(seed)\n\(text)")
            }
            let names = after?.entries.map(\.key.text) ?? []
            #expect(Set(names) == Set(all.map(\.text)), "seed \(seed)\n\(text)")
            let again = try FileUpdate(of: SourceFile(name: "c.yaml", bytes: result), with: Self.template)
            #expect(again.insertions.isEmpty, "seed \(seed)\n\(text)")
        }
    }
}

/// An answer file as no template gives it: answers in any order and form, comments anywhere.
private struct RandomFile {
    let criteria: [ItemID]
    var random: SplitMix64

    mutating func text() -> String {
        var lines = ["hrdd: answers/1", "questionnaire: sample"]
        for key in ["company: N", "size: small", "basis: self-assessment", "as-of: 2026-03-01", "analyst: A"]
        where Bool.random(using: &random) {
            lines.append(key + (Bool.random(using: &random) ? "  # said" : ""))
            if Bool.random(using: &random) { lines.append("        # and more") }
        }
        let chosen = criteria.filter { _ in Bool.random(using: &random) }
        let ordered = Int.random(in: 0..<4, using: &random) == 0 ? chosen.shuffled(using: &random) : chosen
        let margin = String(repeating: " ", count: Int.random(in: 1...4, using: &random))
        if !chosen.isEmpty || Bool.random(using: &random) { lines.append("answers:") }
        for id in ordered { lines += entry(id, margin) }
        let end = ["\n", "\r\n"][Int.random(in: 0...1, using: &random)]
        return lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
    }

    private mutating func entry(_ id: ItemID, _ margin: String) -> [String] {
        let remark = Bool.random(using: &random) ? ["", margin + "# on \(id)"] : []
        let forms = [
            ["\(id): met"], ["\(id):"], ["\(id):  # not yet"], ["\(id): \"partly\" # quoted"],
            ["\(id): {answer: met,", "    reason: why}"],
            ["\(id):", "  answer: met", "  statement: |", "    We do.", "", "    And more.", ""],
            ["\(id):", "  statement: |+", "    We do.", "", ""],
            ["\(id):", "  answer: not-met", "  reason: plain", "    text on two lines", "    # a remark"],
            ["\(id):", "  evidence:", "  - kind: reply", "    lines: 1-2", "", "", "  # deeper"],
            ["\(id):", "  statement: >-", "    Folded", "    text."],
        ]
        let form = forms[Int.random(in: 0..<forms.count, using: &random)]
        return remark + form.map { $0.isEmpty ? "" : margin + $0 }
    }
}

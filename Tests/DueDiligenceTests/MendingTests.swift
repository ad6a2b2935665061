import SeededNumbers
import SourceText
import Testing

@testable import DueDiligence

@Suite struct `Mending a file` {
    private static let sound = """
        hrdd: answers/1
        questionnaire: ungp-letters
        company: Northfield (invented)
        size: small
        basis: self-assessment
        as-of: 2026-03-01
        answers:
          leverage.steps.taken:
            answer: partly
            statement: We wrote to three suppliers.
            evidence:
              - kind: public-document
                title: Report 2025
          leverage.steps.escalation: not-met
          monitoring.all-tiers.share-by-tier: {answer: met, statement: All of them.}
          policy.adopted: unknown

        """

    private static let method = LoadedMethod.standard

    private func mended(_ text: String) throws -> Mending {
        let method = try #require(Self.method.value)
        let shelf = Shelf(method: method)
        return Mending(of: SourceFile(name: "a.yaml", text: text)) {
            FileCheck($0, shelf: shelf).diagnostics
        }
    }

    @Test(arguments: [
        ("basis:", "bassis:", "bassis", "basis"),
        ("self-assessment", "self-assesment", "self-assesment", "self-assessment"),
        ("answer: partly", "answer: Partly", "Partly", "partly"),
        ("not-met", "not met", "not met", "not-met"),
        ("leverage.steps.taken", "leverage.step.taken", "leverage.step.taken", "leverage.steps.taken"),
        ("kind: public", "kind:\tpublic", "\t", " "),
        ("size: small", "size:small", "", " "),
        (
            "statement: We", "statement: @We", "@We wrote to three suppliers.",
            "\"@We wrote to three suppliers.\""
        ),
        ("2026-03-01", "1 March 2026", "1 March 2026", "2026-03-01"),
        ("answer: partly", "answer: “partly”", "“partly”", "partly"),
    ])
    func `what can be meant in one way only is mended`(
        _ right: String, _ wrong: String, _ old: String, _ new: String
    ) throws {
        let text = Self.sound.replacing(right, with: wrong, maxReplacements: 1)
        let mending = try mended(text)
        #expect(mending.changes.map(\.old) == [old])
        #expect(mending.changes.map(\.new) == [new])
    }

    // Each could be another answer, another criterion, or a matter of opinion.
    @Test(arguments: [
        ("answer: partly", "answer: yes"), ("not-met", "none"), ("not-met", "unmet"), ("unknown", "?"),
        ("ungp-letters", "al-oth-45-2021"), ("partly", "perhaps"), ("leverage.steps.taken", "leverage.steps"),
        ("title: Report 2025", "title: Report 2025\n        url: northfield.example/report"),
        ("2026-03-01", "1/3/2026"), ("2026-03-01", "March 2026"),
    ])
    func `what a person must decide is left`(_ right: String, _ wrong: String) throws {
        let text = Self.sound.replacing(right, with: wrong, maxReplacements: 1)
        let mending = try mended(text)
        #expect(mending.changes.isEmpty, "\(mending.changes)")
        #expect(mending.bytes == Array(text.utf8))
    }

    @Test func `mistakes that hide behind others are mended too`() throws {
        let text = Self.sound.replacing("kind: public-document", with: "kind:\tpublic-documnt")
        let mending = try mended(text)
        #expect(mending.bytes == Array(Self.sound.utf8))
        #expect(mending.changes.map(\.position) == [Position(line: 12, column: 14)])
    }

    @Test func `a sound file is left as it is`() throws {
        #expect(try mended(Self.sound).changes.isEmpty)
    }

    @Test func `outside of the changes shown no byte is another, whatever is wrong`() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        var mendedOnce = 0
        for _ in 0..<150 {
            var bytes = Array(Self.sound.utf8)
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.remove(at: place)
                case 1:
                    bytes.insert(Array("\t :-@'\"x#".utf8).randomElement(using: &random) ?? 0x20, at: place)
                case 2: bytes.swapAt(place, max(0, place - 1))
                default: bytes[place] = bytes.randomElement(using: &random) ?? 0x20
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let mending = try mended(text)
            var rebuilt: [UInt8] = []
            var start = 0
            for change in mending.changes {
                #expect(start <= change.range.offsets.lowerBound, "seed \(seed)\n\(text)")
                rebuilt += bytes[start..<change.range.offsets.lowerBound]
                #expect(Array(change.old.utf8) == Array(bytes[change.range.offsets]), "seed \(seed)\n\(text)")
                rebuilt += change.new.utf8
                start = change.range.offsets.upperBound
            }
            rebuilt += bytes[start...]
            #expect(rebuilt == mending.bytes, "seed \(seed)\n\(text)")
            if !mending.changes.isEmpty { mendedOnce += 1 }
            let again = try mended(String(decoding: mending.bytes, as: UTF8.self))
            #expect(again.changes.isEmpty, "seed \(seed)\n\(text)")
        }
        #expect(mendedOnce > 5, "seed \(seed)")
    }

    @Test func `replacements made one after the other are those of the first text`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            let original = Array("abcdefghijklmnop".utf8)
            var log = EditLog(original)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let lower = Int.random(in: 0...log.bytes.count, using: &random)
                let upper = Int.random(in: lower...min(log.bytes.count, lower + 3), using: &random)
                log.replace(
                    lower..<upper, with: Array("XYZ".utf8.prefix(Int.random(in: 0...3, using: &random))))
            }
            var rebuilt: [UInt8] = []
            var start = 0
            for edit in log.edits {
                #expect(start <= edit.original.lowerBound, "seed \(seed)")
                rebuilt += original[start..<edit.original.lowerBound] + edit.text
                start = edit.original.upperBound
            }
            #expect(rebuilt + original[start...] == log.bytes, "seed \(seed)")
        }
    }
}

import Adjudication
import Agreement
import DueDiligence
import ExactNumber
import MadeUpAnswers
import QuestionnaireModel
import Reporting
import Scoring
import SeededNumbers
import SourceText
import Testing

@Suite struct MergedFileTests {
    /// What is merged of random files, with everything that is needed to judge it.
    private func merge(
        _ analysts: [String], _ sheets: Sheets, by generator: inout SplitMix64
    ) throws -> (files: [SourceFile], panel: AnalystPanel, merged: SourceFile) {
        let files = analysts.map { sheets.file("\($0).yaml", analyst: $0, by: &generator) }
        let panel = AnalystPanel(
            files.map { AnswerFiles(name: $0.name, files: [($0.name, $0)]) }, areFolders: false,
            by: sheets.assessor, bootstrap: Bootstrap(resamples: 40))
        let merged = try #require(panel.merged.first)
        return (files, panel, SourceFile(name: "merged.yaml", bytes: merged.bytes))
    }

    @Test(arguments: [2, 3])
    func `what is merged is sound, agreed by all, and earns no more than in any file`(count: Int) throws {
        let sheets = try Sheets()
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix64(seed: seed)
        for _ in 0..<8 {
            let names = Array(["Anna", "Ben: the second", "# Chiara"].prefix(count)).map { "\"\($0)\"" }
            let (files, panel, merged) = try merge(names, sheets, by: &generator)
            let input = try sheets.read(merged)
            let scorer = sheets.questionnaire.scorer
            let both = scorer.readings(of: input.sheet)
            let each = try files.map { scorer.readings(of: try sheets.read($0).sheet) }
            for index in both.indices {
                let states = each.map { $0[index].state }
                guard let first = states.first, states.allSatisfy({ $0 == first }) else {
                    #expect(both[index].state == .unanswered, "seed \(seed)")
                    continue
                }
                #expect(both[index].state == first, "seed \(seed)")
                #expect(each.allSatisfy { both[index].points <= $0[index].points }, "seed \(seed)")
            }
            let agreed = try #require(panel.merged.first)
            #expect(agreed.agreed == both.count { $0.state != .unanswered }, "seed \(seed)")
        }
    }

    @Test func `taking the sign away decides for an analyst`() throws {
        let sheets = try Sheets()
        let seed = UInt64.random(in: .min ... .max)
        var generator = SplitMix64(seed: seed)
        let (files, _, merged) = try merge(["Anna", "Ben"], sheets, by: &generator)
        for (place, name) in ["Anna", "Ben"].enumerated() {
            let decided = Self.decide(for: name, in: String(decoding: merged.bytes, as: UTF8.self))
            let input = try sheets.read(SourceFile(name: "decided.yaml", text: decided))
            let theirs = try sheets.read(files[place])
            let both = sheets.questionnaire.scorer.readings(of: input.sheet)
            let own = sheets.questionnaire.scorer.readings(of: theirs.sheet)
            for index in both.indices {
                #expect(both[index].state == own[index].state, "seed \(seed)")
            }
        }
    }

    /// The file with one analyst's version uncommented wherever there is something to decide.
    private static func decide(for analyst: String, in text: String) -> String {
        var lines: [String] = []
        var isOpen = false
        var isTheirs = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("  # To decide (") { isOpen = true }
            if line.isEmpty { isOpen = false }
            if line.hasPrefix("  #   "), line.hasSuffix("):"), line.contains(".yaml, line ") {
                isTheirs = line.hasPrefix("  #   \(analyst) (")
                lines.append(String(line))
            } else if isOpen, isTheirs, line.hasPrefix("  #   ") || line == "  #" {
                lines.append(line == "  #" ? "" : "  " + line.dropFirst("  # ".count))
            } else {
                if !line.hasPrefix("  #") { isTheirs = false }
                lines.append(String(line))
            }
        }
        return lines.joined(separator: "\n")
    }
}

import Foundation
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
import SourceText
import Testing

/// The lints against 200 sentences that were labelled before the rules were written.
@Suite struct TextLintsTests {
    private struct Sentence {
        var label: String
        var text: String
        var evidence: String?
    }

    /// Read once for all sentences.
    private static let english = Result {
        let reading = LintsReader.read(try Files.file("questionnaires/lints/en.yaml"))
        #expect(reading.diagnostics.map(\.headline) == [])
        return TextLints([try #require(reading.value)])
    }

    private func sentences() throws -> [Sentence] {
        let file = try Files.file("Tests/ScoringTests/Lints/sentences.tsv")
        return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "\t").map(String.init)
            guard cells.count >= 2, !line.hasPrefix("#") else { return nil }
            return Sentence(label: cells[0], text: cells[1], evidence: cells.count > 2 ? cells[2] : nil)
        }
    }

    /// The ids of what is found in a statement under an answer.
    private func found(
        _ text: String, _ word: String = "met", evidence: String? = nil, exempt: [String] = []
    ) throws -> [Finding] {
        var one = criterion("a")
        one.exemptFromLints = exempt
        let asked = questionnaire([question(1, [one])])
        var given = answer("a", word)
        given.statement = WrittenText(text)
        given.evidence = evidence.map { [Evidence(kind: .publicDocument, title: $0)] } ?? []
        let sheet = sheet([given])
        let scorer = Scorer(asked, ownMethod)
        return try Self.english.get().findings(sheet, scorer.assess(sheet), by: scorer)
    }

    @Test func `precision and recall on two hundred sentences are at least nine in ten`() throws {
        var (right, missed, wrong) = (0, 0, 0)
        var exact = 0
        for sentence in try sentences() {
            let ids = try found(sentence.text, evidence: sentence.evidence).map(\.id)
            if sentence.label == "-" {
                if !ids.isEmpty {
                    wrong += 1
                    print("wrongly found \(ids): \(sentence.text)")
                }
            } else if ids.isEmpty {
                missed += 1
                print("missed \(sentence.label): \(sentence.text)")
            } else {
                right += 1
                if ids.contains(sentence.label) {
                    exact += 1
                } else {
                    print("\(ids), not \(sentence.label): \(sentence.text)")
                }
            }
        }
        #expect(right + missed == 100)
        let precision = Double(right) / Double(right + wrong)
        let recall = Double(right) / Double(right + missed)
        print("text lints: precision \(precision), recall \(recall), \(exact) of \(right) under their own id")
        #expect(precision >= 0.9)
        #expect(recall >= 0.9)
    }

    @Test func `a finding quotes the words`() throws {
        let finding = try #require(
            try found("Nothing yet. In 2027 the clause will be included in contracts.").first)
        #expect(finding.id == "intention-as-fact")
        #expect(finding.message.hasPrefix("\"clause will be\": "))
    }

    @Test func `an intention is a proper answer where the criterion says so`() throws {
        #expect(try found("We plan to report.", exempt: ["intention-as-fact"]).isEmpty)
        #expect(try found("We plan to report.", "not-met").isEmpty)
    }

    @Test func `all tiers is held against what the evidence is about`() throws {
        let text = "All tiers are assessed by us each year."
        #expect(try found(text, evidence: "Assessment of direct suppliers").map(\.id) == ["all-tiers"])
        #expect(try found(text, evidence: "Assessment of direct and indirect suppliers").isEmpty)
        #expect(try found(text).isEmpty)
    }

    @Test(arguments: [
        "Wir werden unsere Lieferanten im nächsten Jahr prüfen und darüber berichten.",
        "Nous allons publier la liste de nos fournisseurs avant la fin de l'année.",
        "我们将在明年公布供应商名单。", "Мы планируем опубликовать список поставщиков.",
    ])
    func `what is written in another language is said not to be looked through`(text: String) throws {
        let findings = try found(text)
        #expect(findings.map(\.id) == ["language-not-checked"])
        #expect(findings.first?.severity == .note)
    }

    @Test func `a text of fewer than six words is known by one frequent word, and by none it is not`() throws
    {
        #expect(try found("Cooperation ended there.").map(\.id) == ["relationship-ended"])
        #expect(try found("Cooperation ended.").map(\.id) == ["language-not-checked"])
        // One in six is more than an eighth, one in nine is less.
        #expect(
            try found("Cooperation ended there last April, abruptly.").map(\.id) == ["relationship-ended"])
        #expect(
            try found("Cooperation ended there last April, abruptly, amid protests, unannounced.").map(\.id)
                == ["language-not-checked"])
    }

    // Half of the letters are of another script: it is looked through all the same. One more, and it is not.
    @Test func `a text is read as English where at least half of its letters are of its script`() throws {
        #expect(try found("We plan to. Дальшепо").map(\.id) == ["intention-as-fact"])
        #expect(try found("We plan to. Дальшепоз").map(\.id) == ["language-not-checked"])
        // Figures and signs are no letters of any script.
        #expect(try found("We plan to. 2027, 2028, 2029: 100 %, 200 %").map(\.id) == ["intention-as-fact"])
        #expect(try found("我们将 2027 2028 2029 2030").map(\.id) == ["language-not-checked"])
    }

    @Test func `that a relationship ended is noted where it is the whole answer, of at most thirty words`()
        throws
    {
        let thirty = "We have ended the relationship" + String(repeating: " and said so", count: 8) + " now"
        #expect(thirty.split(separator: " ").count == 30)
        #expect(try found(thirty).map(\.id) == ["relationship-ended"])
        #expect(try found(thirty + " again").isEmpty)
    }

    // One sentence of 160,000 words, 20,000 sentences, and a rule that asks the evidence at each of 20,000: where each
    // were held against all the others this would take hours.
    @Test(.timeLimit(.minutes(1))) func `a text of any length takes time as its length`() throws {
        let run = String(repeating: "we will plan to ", count: 40_000)
        #expect(try found(run).map(\.id) == ["intention-as-fact"])
        let sentences = String(repeating: "We will plan it. ", count: 20_000)
        #expect(try found(sentences).map(\.id) == ["intention-as-fact"])
        let tiers = String(repeating: "All tiers are assessed by us. ", count: 20_000)
        let evidence = String(repeating: "the map of our sites ", count: 20_000)
        #expect(try found(tiers, evidence: evidence).isEmpty)
    }

    @Test func `confidential words are found and not quoted`() throws {
        let asked = questionnaire([question(1, [criterion("a")])])
        var given = answer("a", "met")
        given.statement = WrittenText("We plan to close plant 7.", isConfidential: true)
        let sheet = sheet([given])
        let scorer = Scorer(asked, ownMethod)
        let findings = try Self.english.get().findings(sheet, scorer.assess(sheet), by: scorer)
        #expect(findings.map(\.id) == ["intention-as-fact"])
        #expect(findings.allSatisfy { !$0.message.contains("plan") })
    }

    @Test func `a finding points at the quoted words in the file, over its line ends`() throws {
        let text = """
            answers:
              a:
                answer: met
                statement: >-
                  The clause is new. It
                  will
                  be in every contract.
            """
        let file = SourceFile(name: "answers.yaml", text: text)
        let asked = questionnaire([question(1, [criterion("a")])])
        var given = answer("a", "met")
        given.statement = WrittenText(
            "The clause is new. It will be in every contract.",
            at: ByteRange(text.utf8.count - 80, text.utf8.count))
        let sheet = sheet([given])
        let scorer = Scorer(asked, ownMethod)
        let finding = try #require(
            try Self.english.get().findings(sheet, scorer.assess(sheet), by: scorer, in: file).first)
        let range = try #require(finding.range)
        #expect(LineIndex(file).position(at: range.offsets.lowerBound) == Position(line: 5, column: 26))
    }
}

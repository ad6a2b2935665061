import QuestionnaireModel
import Reporting
import Scoring
import SourceText
import Testing

/// What is marked confidential, planned or unsaid must not get out.
@Suite struct LeakTests {
    private static let secrets = [
        "zanzibar", "quokka", "xylophone", "marzipan", "obsidian", "tangerine", "wombat", "juniper",
        "kaleidoscope",
        "nectarine", "flamingo", "galoshes", "pumpernickel", "halibut", "rutabaga", "yurt", "velociraptor",
        "mugwump",
    ]

    private static let answers = """
        hrdd: answers/1
        questionnaire: al-xyz-1-2099
        company: Open Company (invented)
        basis: self-assessment
        as-of: 2099-06-01
        analyst: mugwump
        involvement:
          - impact: {text: zanzibar workers, confidential: true}
            claim: caused
            evidence: [{kind: internal-document, title: quokka, quote: xylophone, confidential: true}]
        answers:
          # velociraptor stands in a comment
          steps.identify.policy:
            answer: met
            statement: {text: We will soon plan to marzipan all tiers., confidential: true}
            evidence:
              - {kind: internal-document, title: obsidian, url: "https://tangerine.example/wombat", page: juniper, confidential: true}
              - {kind: public-document, title: Open Report}
          steps.identify.map:
            confidential: true
            answer: partly
            statement: We do not knowingly kaleidoscope.
            evidence: [{kind: stakeholder-account, quote: nectarine, translation: flamingo, language: galoshes}]
            company-comment: {agrees: false, text: pumpernickel}
          remedy.channel.paid:
            answer: not-applicable
            reason: {text: halibut, confidential: true}
          remedy.part.run:
            answer: not-met
            action: {owner: rutabaga, due: 2099-12-31, note: yurt}
        """

    @Test(arguments: ReportFormat.allCases)
    func `no confidential word is in a public report`(format: ReportFormat) throws {
        let report = try Fixture.report(format, Self.answers, options: .init(isPublic: true)).lowercased()
        for secret in Self.secrets { #expect(!report.contains(secret), "\(secret) leaks") }
        // The log of gaps names no company; the others do.
        #expect(report.contains(format == .sarif ? "steps.identify.map" : "open company"))
    }

    @Test func `in a report that is not public the words are all there`() throws {
        let report = try Fixture.report(.markdown, Self.answers)
        let missing = Self.secrets.filter { !report.contains($0) }
        #expect(missing == ["velociraptor"])
    }

    @Test func `grades and scores stay as they are`() throws {
        let open = try Fixture.input(Self.answers)
        let closed = try Fixture.input(Self.answers, options: .init(isPublic: true))
        #expect(open.assessment.overall == closed.assessment.overall)
        let report = try Fixture.report(.markdown, Self.answers, options: .init(isPublic: true))
        #expect(report.contains("Internal document: *withheld*."))
        #expect(report.contains("Public document: *Open Report*"))
        #expect(report.contains("Statement (line 15): *withheld*."))
        #expect(!report.contains("## Action plan"))
        #expect(report.contains("plans of the company are left out"))
    }

    /// Of an answer with a confidential text, of a confidential place in the file, and of words that are quoted.
    @Test func `findings and gaps that come of what is kept back say no more than that`() throws {
        let input = try Fixture.input(Self.answers)
        var assessment = input.assessment
        let place = { (id: ItemID) in assessment.criteria.firstIndex { $0.id == id } }
        let impact = try #require(input.sheet.involvement.first?.impact?.range).offsets
        assessment.findings = [
            Finding(
                id: "of-an-answer", message: "“marzipan” is a plan", criterion: place("steps.identify.policy")
            ),
            Finding(
                id: "of-a-place", message: "“workers”",
                range: ByteRange(impact.lowerBound + 1, impact.lowerBound + 3)),
            Finding(id: "of-words", message: "what “quokka” is"),
            Finding(id: "of-another", message: "open", criterion: place("remedy.part.run")),
            Finding(id: "before-it", message: "open", range: ByteRange(0, impact.lowerBound)),
            Finding(
                id: "behind-it", message: "open", range: ByteRange(impact.upperBound, impact.upperBound + 1)),
        ]
        let open = try #require(assessment.gaps.indices.first)
        let closed = try #require(assessment.gaps.indices.dropFirst().first)
        assessment.gaps[closed].lacking = "zanzibar workers are missing."
        let told = PublicView.of(assessment, sheet: input.sheet)
        let kept = "A finding about an answer of which a part is withheld"
        #expect(told.findings.map(\.message) == [kept, kept, kept, "open", "open", "open"])
        #expect(told.findings.map(\.id) == assessment.findings.map(\.id))
        #expect(told.gaps[open] == assessment.gaps[open])
        #expect(told.gaps[closed].missing == "What is missing is withheld.")
    }

    @Test func `the analyst is named only when that is asked for`() throws {
        let named = try Fixture.report(.json, Self.answers, options: .init(isPublic: true, withAnalyst: true))
        #expect(named.contains("\"analyst\": \"mugwump\""))
        #expect(!named.contains("yurt"))
    }
}

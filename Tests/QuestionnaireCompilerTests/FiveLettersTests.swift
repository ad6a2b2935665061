import LetterReading
import QuestionnaireModel
import SourceText
import Testing

@testable import QuestionnaireCompiler

@Suite struct `The five letters and the catalogue` {
    func compile(_ seed: Seed) throws -> LetterCompiler.Compilation {
        try #require(Catalogues.ours).compile(SourceFile(name: "seeds/\(seed.rawValue).txt", text: seed.text))
    }

    @Test(arguments: Seed.allCases)
    func `no word with content lies outside every phrase`(_ seed: Seed) throws {
        let compilation = try compile(seed)
        let coverage = try #require(compilation.coverage)
        #expect(coverage.percent == 100)
        #expect(coverage.freeTexts == 0)
        #expect(compilation.diagnostics.map(\.id) == (seed == .liNing ? ["reference-year"] : []))
    }

    @Test(arguments: Seed.allCases)
    func `every ask has its words in its question, and stands once`(_ seed: Seed) throws {
        let questionnaire = try #require(compile(seed).questionnaire)
        var seen: Set<ItemID> = []
        for question in questionnaire.groups {
            #expect(!question.groups.isEmpty)
            for ask in question.groups {
                #expect(seen.insert(ask.id).inserted)
                let phrase = try #require(ask.phrase)
                #expect(phrase.match == .exact)
                #expect(question.text.contains(phrase.words))
                #expect(question.lines?.contains(try #require(phrase.line)) == true)
                #expect(!ask.criteria.isEmpty)
            }
        }
        let criteria = questionnaire.allCriteria.map(\.id)
        #expect(Set(criteria).count == criteria.count)
    }

    /// letters.md's table, a row a question; the asks of each in the order of their words.
    @Test func `the table of asks is what the letters give`() throws {
        let eight = [
            ["information.additional", "information.comments"],
            [
                "due-diligence.identify", "due-diligence.prevent", "due-diligence.mitigate",
                "due-diligence.account",
                "due-diligence.own-activities", "due-diligence.business-relationships",
                "due-diligence.oversight",
                "due-diligence.supply-chains", "due-diligence.minority-workers",
                "due-diligence.freedom-of-movement",
                "due-diligence.forced-labour", "due-diligence.trafficking", "due-diligence.slavery",
            ],
            [
                "monitoring.systems", "monitoring.effectiveness", "monitoring.abuses-listed",
                "monitoring.operations",
                "monitoring.cascading", "monitoring.risk-assessments", "monitoring.all-tiers",
            ],
            [
                "awareness.measures", "awareness.partners", "awareness.knowledge", "awareness.tools",
                "awareness.identify", "awareness.report", "awareness.letter-abuses", "awareness.operations",
            ],
            ["leverage.steps", "leverage.relationships", "leverage.minorities"],
            ["reporting.authorities", "reporting.home", "reporting.complicity"],
            [
                "remediation.impacts", "remediation.mechanisms", "remediation.establishing",
                "remediation.operating",
            ],
            ["cooperation.civil-society", "cooperation.authorities", "cooperation.national-mechanism"],
        ]
        let seven = [
            eight[0],
            [
                "due-diligence.identify", "due-diligence.prevent", "due-diligence.mitigate",
                "due-diligence.account",
                "due-diligence.own-activities", "due-diligence.business-relationships",
                "due-diligence.negative-impact", "due-diligence.minority-workers",
                "due-diligence.freedom-of-movement", "due-diligence.forced-labour", "due-diligence.slavery",
            ],
            [
                "monitoring.systems", "monitoring.effectiveness", "monitoring.abuses-listed",
                "monitoring.operations",
            ],
            [
                "awareness.measures", "awareness.knowledge", "awareness.tools", "awareness.identify",
                "awareness.report", "awareness.letter-abuses",
            ],
            ["reporting.law-enforcement", "reporting.sharing"], eight[7], eight[6],
        ]
        for seed in Seed.allCases {
            let questionnaire = try #require(compile(seed).questionnaire)
            let asks = questionnaire.groups.map { $0.groups.map(\.id.text) }
            #expect(asks == (seed == .oFilm ? seven : eight))
        }
    }

    @Test(arguments: Seed.allCases)
    func `the annex holds the letter's six expectations, national law and the two asks of ours`(_ seed: Seed)
        throws
    {
        let annex = try #require(compile(seed).questionnaire).annex
        let ours = annex.filter { $0.phrase?.words == "" }.map(\.id.text)
        #expect(ours == ["annex.responsibility", "annex.exit"])
        #expect(annex.count == 9)
        for ask in annex where !ours.contains(ask.id.text) {
            let line = try #require(ask.phrase?.line)
            #expect(line > 85)
        }
    }

    @Test func `id, title and citation come from the letter`() throws {
        let questionnaire = try #require(compile(.alstom).questionnaire)
        #expect(questionnaire.id == "al-oth-54-2021")
        #expect(questionnaire.title == "Letter AL OTH 54/2021 to Alstom S.A.")
        let letter = try #require(questionnaire.letter)
        #expect(letter.source == "003_758f19389d2ece88.txt")
        #expect(letter.publicOn == "2021-05-11")
        #expect(letter.allegedInvolvement?.claim == .directlyLinked)
        #expect(questionnaire.groups[0].lines == 44...44)
        #expect(questionnaire.groups[1].lines == 45...47)
        // *This* stands before the page break, *includes* behind it.
        let oversight = try #require(
            questionnaire.groups[1].groups.first { $0.id == "due-diligence.oversight" })
        #expect(oversight.phrase?.line == 45)
        let movement = try #require(
            questionnaire.groups[1].groups.first { $0.id == "due-diligence.freedom-of-movement" })
        #expect(movement.phrase?.line == 47)
    }

    @Test func `what the words of the criteria mean is in every questionnaire`() throws {
        let union = try #require(Catalogues.union)
        #expect(union.terms.map(\.term).contains("the workers concerned"))
        for seed in Seed.allCases {
            #expect(try #require(compile(seed).questionnaire).terms == union.terms)
        }
    }

    @Test func `the union asks what makes sense without a letter, a question a theme`() throws {
        let union = try #require(Catalogues.union)
        #expect(union.id == "ungp-letters")
        #expect(union.groups.count == 8)
        #expect(union.annex.count == 9)
        let ours = union.annex.filter { $0.phrase?.match == MatchedPhrase.Match.none }.map(\.id.text)
        #expect(ours == ["annex.responsibility", "annex.exit"])
        let asks = union.groups.flatMap(\.groups).map(\.id)
        #expect(!asks.contains("information.comments"))
        #expect(!asks.contains("reporting.law-enforcement"))
        let held = Set(union.allCriteria.map(\.id))
        #expect(union.allCriteria.allSatisfy { $0.pairedWith.map(held.contains) ?? true })
    }
}

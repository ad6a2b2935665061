import Foundation
import LetterReading
import QuestionnaireModel
import SourceText
import Testing

@testable import QuestionnaireCompiler

/// Three letters on other subjects, read by hand: which asks stand in them, and what is left over.
@Suite struct `Invented letters on other subjects` {
    private func compile(_ name: String) throws -> LetterCompiler.Compilation {
        let url = Seed.root.appending(path: "examples/letters/\(name).txt")
        let text = try String(contentsOf: url, encoding: .utf8)
        return try #require(Catalogues.ours).compile(SourceFile(name: name + ".txt", text: text))
    }

    /// Of each question the asks in order; a free text as its words.
    private func asks(_ questionnaire: Questionnaire) -> [[String]] {
        questionnaire.groups.map { question in
            question.groups.map {
                $0.phrase?.match == MatchedPhrase.Match.none ? $0.phrase?.words ?? "" : $0.id.text
            }
        }
    }

    @Test(arguments: ["al-oth-902-2032", "ua-cal-903-2032", "ol-oth-904-2032"])
    func `says on top that it is invented`(_ name: String) throws {
        let url = Seed.root.appending(path: "examples/letters/\(name).txt")
        #expect(try String(contentsOf: url, encoding: .utf8).hasPrefix("This letter is invented."))
    }

    /// Numbered (1), with sub-items, facts numbered before the questions, the page's foot inside question 2, a
    /// footnote of bare digits, and a word broken over a line end.
    @Test func `a dam: sub-items are asked one by one, numbered facts are no questions`() throws {
        let compilation = try compile("al-oth-902-2032")
        let questionnaire = try #require(compilation.questionnaire)
        #expect(
            asks(questionnaire) == [
                ["information.additional", "information.comments"],
                [
                    "Please indicate how the people of the valley were consulted before your company took part in the "
                        + "project, and in particular",
                    "whether their free, prior and informed consent was sought",
                    "in which languages the plans were explained, by whom, and what additional information was given "
                        + "when they asked for it",
                    "whether people who opposed the project were protected against reprisals",
                ],
                ["reporting.complicity"],
                [
                    "Please advise how your company contributes to restoring the supply of drinking water to those who "
                        + "were moved, including",
                    "who pays for it", "by when it will be restored",
                ],
            ])
        #expect(questionnaire.groups.map(\.lines) == [41...42, 44...55, 57...58, 60...65])
        let letter = try #require(questionnaire.letter)
        #expect(letter.company == "Hartmere Hydro Engineering plc")
        #expect(letter.addressee == "Mr. Casimir Oduvald")
        #expect(letter.date == "2032-01-07")
        // 24 days are left in January, 29 in February: the 60th is the 7th of March.
        #expect(letter.publicOn == "2032-03-07")
        #expect(letter.allegedInvolvement?.claim == .contributed)
        #expect(letter.mandates.count == 3)
        // No annex: only what is ours.
        #expect(questionnaire.annex.map(\.id) == ["annex.responsibility", "annex.exit"])
        #expect(compilation.diagnostics.count { $0.id == "uncovered-words" } == 7)
        #expect(compilation.diagnostics.map(\.severity).allSatisfy { $0 != .error })
    }

    /// *Excellency*, one mandate holder, a page number inside question 2, a numbered list in the annex.
    @Test func `a mine: a Government has no company, no alleged involvement and nothing of ours`() throws {
        let compilation = try compile("ua-cal-903-2032")
        let questionnaire = try #require(compilation.questionnaire)
        #expect(
            asks(questionnaire) == [
                ["information.additional", "information.comments"],
                [
                    "Please explain what has been done to stop the release of mercury, and when the tailings pond will "
                        + "be closed"
                ],
                ["Please provide the results of all tests of water and of blood that were made since 2029"],
            ])
        #expect(questionnaire.title == "Letter UA CAL 903/2032 to a Government")
        let letter = try #require(questionnaire.letter)
        #expect(letter.company == nil)
        #expect(letter.allegedInvolvement == nil)
        #expect(letter.publicOn == "2032-04-19")
        #expect(questionnaire.annex.isEmpty)
    }

    /// Bold numbers; four questions, of which the known ones stand in another order and one is cut short.
    @Test func `software: known asks are found wherever they stand`() throws {
        let compilation = try compile("ol-oth-904-2032")
        let questionnaire = try #require(compilation.questionnaire)
        #expect(
            asks(questionnaire) == [
                [
                    "leverage.steps", "leverage.relationships",
                    "to prevent and mitigate harm done with its software",
                ],
                [
                    "Which datasets were used to train the system, and were the people shown in them asked for their "
                        + "consent?"
                ],
                [
                    "due-diligence.identify", "due-diligence.prevent", "due-diligence.mitigate",
                    "due-diligence.account", "due-diligence.own-activities",
                    "due-diligence.business-relationships",
                ],
                ["information.additional", "information.comments"],
            ])
        #expect(questionnaire.letter?.company == "Veridian Sightline GmbH")
        #expect(questionnaire.letter?.allegedInvolvement?.claim == .directlyLinked)
        // Its annex quotes the policy commitment, and nothing else that the catalogue knows.
        #expect(questionnaire.annex.map(\.id) == ["annex.policy", "annex.responsibility", "annex.exit"])
        // Of 2032 by its reference and of the last days of 2031 by its date.
        #expect(compilation.diagnostics.contains { $0.id == "reference-year" })
    }
}

import Foundation
import LetterReading
import QuestionnaireFiles
import QuestionnaireModel
import SourceText
import Testing

@testable import QuestionnaireCompiler

@Suite struct `Looser wordings` {
    /// Every wording of every ask whose phrase is looked for in the same place.
    private func asks(in place: CatalogueAsk.Place) throws -> [CatalogueAsk] {
        try #require(Catalogues.catalogue).themes.flatMap(\.asks).filter { $0.place == place && !$0.isOurs }
    }

    @Test(arguments: CatalogueAsk.Place.allCases)
    func `no wording of an ask touches a wording of another`(place: CatalogueAsk.Place) throws {
        let asks = try asks(in: place)
        let book = PhraseBook(asks)
        for (index, ask) in asks.enumerated() {
            for phrase in ask.phrases + ask.alternatives {
                let atoms = Atoms.of(phrase: phrase.within ?? phrase.words)
                let hits = book.hits(in: atoms)
                let own = hits.filter { $0.entry.ask == index }
                #expect(!own.isEmpty, "\(ask.id) does not find its own “\(phrase.words)”")
                for hit in hits where hit.entry.ask != index {
                    let other = asks[hit.entry.ask].id
                    let touches = own.contains { $0.atoms.overlaps(hit.atoms) }
                    #expect(!touches, "“\(phrase.words)” of \(ask.id) is put by \(other) too")
                }
            }
        }
    }

    @Test(arguments: Seed.allCases)
    func `no looser wording is needed for the five letters, nor stands in one outside its ask's phrase`(
        _ seed: Seed
    ) throws {
        let asks = try asks(in: .question)
        let file = SourceFile(name: "letter.txt", text: seed.text)
        let letter = try #require(LetterReader.read(file, vocabulary: []).letter)
        let questions = letter.questions.map { Atoms.of($0.passage) }
        let book = PhraseBook(asks)
        let exact = Placement(questions, by: book).placed
        for (question, atoms) in questions.enumerated() {
            for hit in book.hits(in: atoms) where hit.entry.isAlternative {
                let home = exact[question].first { $0.ask == hit.entry.ask }
                let lies = home.map {
                    $0.atoms.lowerBound <= hit.atoms.lowerBound && hit.atoms.upperBound <= $0.atoms.upperBound
                }
                #expect(lies == true, "\(asks[hit.entry.ask].id) in question \(question + 1)")
            }
        }
    }

    @Test func `the invented letter is matched in full, by three looser wordings and one of the annex`()
        throws
    {
        let url = Seed.root.appending(path: "examples/letters/al-oth-901-2031.txt")
        let file = SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
        let compilation = try #require(Catalogues.ours).compile(file)
        #expect(compilation.coverage?.percent == 100)
        #expect(compilation.coverage?.freeTexts == 0)
        let questionnaire = try #require(compilation.questionnaire)
        #expect(questionnaire.letter?.company == "Quillmark Footwear (Invented) Ltd")
        let loose = (questionnaire.groups.flatMap(\.groups) + questionnaire.annex)
            .filter { $0.phrase?.match == .alternative }.map(\.id.text)
        #expect(
            loose == [
                "due-diligence.minority-workers", "leverage.minorities", "remediation.impacts",
                "annex.increase-leverage",
            ])
    }
}

import LetterReading
import SourceText
import Testing

@Suite struct `The five letters` {
    @Test(arguments: Seed.allCases)
    func `every question is read in full and in the letter's words`(_ seed: Seed) throws {
        let reading = seed.read()
        let letter = try #require(reading.letter)
        #expect(letter.questions.map(\.text) == seed.questionsByHand)
        #expect(letter.questions.map(\.number) == Array(1...(seed == .oFilm ? 7 : 8)))
    }

    @Test(arguments: [
        (Seed.oFilm, "AL OTH 34/2021", "Mr. Rongjun Cai", "O-Film Technology Co. Ltd"),
        (.zte, "AL OTH 170/2021", "Mr. Li Zixue", "ZTE Corporation"),
        (.liNing, "AL OTH 70/2020", "Mr. Li-Ning", "Li-Ning Company Limited"),
        (.alstom, "AL OTH 54/2021", "Mr. Henri Poupart-Lafarge", "Alstom S.A."),
        (.minebea, "AL OTH 135/2021", "Mr. Yoshihisa Kainuma", "MinebeaMitsumi, Inc."),
    ])
    func `reference, addressee and company are as printed`(
        _ seed: Seed, reference: String, addressee: String, company: String
    ) throws {
        let letter = try #require(seed.read().letter)
        #expect(letter.reference == reference)
        #expect(letter.addressee == addressee)
        #expect(letter.company == company)
        #expect(letter.recipient == .company)
        #expect(letter.date?.iso == "2021-03-12")
        // 60 days: 19 left in March, 30 in April, 11 in May.
        #expect(letter.publication?.days == 60)
        #expect(letter.publication?.date?.iso == "2021-05-11")
        #expect(letter.resolutions == ["44/15", "37/12", "43/8", "40/10", "42/10", "43/20", "44/4"])
        #expect(
            letter.mandates == [
                "Working Group on the issue of human rights and transnational corporations and other business enterprises",
                "Special Rapporteur in the field of cultural rights", "Special Rapporteur on minority issues",
                "Special Rapporteur on freedom of religion or belief",
                "Special Rapporteur on contemporary forms of slavery, including its causes and consequences",
                "Special Rapporteur on torture and other cruel, inhuman or degrading treatment or punishment",
                "Special Rapporteur on trafficking in persons, especially women and children",
            ])
    }

    @Test(arguments: Seed.allCases)
    func `four say through its supply chain and one leaves the involvement open`(_ seed: Seed) throws {
        let allegation = try #require(seed.read().letter?.allegation)
        #expect(allegation.claim == (seed == .oFilm ? nil : .directlyLinked))
        #expect(
            allegation.passage.text.hasPrefix(
                "In this connection, we have received information that your company"))
        #expect(allegation.passage.text.hasSuffix("effective remedy for victims."))
        #expect(allegation.passage.lines == 16...16)
    }

    @Test(arguments: Seed.allCases)
    func `only the letter whose reference is of another year gives a warning`(_ seed: Seed) {
        let diagnostics = seed.read().diagnostics
        #expect(diagnostics.map(\.id) == (seed == .liNing ? ["reference-year"] : []))
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: Seed.allCases)
    func `what is taken out is the header, the footnote and its mark, and ruled lines`(_ seed: Seed) throws {
        let letter = try #require(seed.read().letter)
        let kinds = letter.removed.map(\.kind)
        let ruled = seed == .oFilm || seed == .liNing
        #expect(kinds.count { $0 == .pageHeader } == 1)
        #expect(kinds.count { $0 == .footnote } == 1)
        #expect(kinds.count { $0 == .footnoteMark } == 1)
        #expect(kinds.count { $0 == .ruler } == (ruled ? 1 : 0))
        #expect(kinds.count == (ruled ? 4 : 3))
    }

    @Test(arguments: Seed.allCases)
    func `the annex is read from its heading to the last word`(_ seed: Seed) throws {
        let annex = try #require(seed.read().letter?.annex)
        #expect(
            annex.text.hasPrefix(
                "Reference to international human rights law In connection with above alleged facts"))
        #expect(annex.text.contains("adverse impacts, they should provide for or cooperate"))
        #expect(annex.text.hasSuffix("adequate policies and processes in place."))
    }
}

import LetterReading
import QuestionnaireModel
import SourceText
import Testing

@testable import QuestionnaireCompiler

@Suite struct `The same letter in another shape` {
    static let shapes: [Transformation] =
        [
            .oneLine, .withoutBlankLines, .crlf, .cr, .byteOrderMark, .trailingSpaces, .indented,
            .noBreakSpaces,
            .otherSpaces, .softHyphens, .softLineEnds, .zeroWidth, .ligatures, .fullWidth, .straightQuotes,
            .curlyQuotes, .decomposed, .html, .boilerplateBefore, .boilerplateAfter, .unknownClosing,
            .numberedFacts, .plainFootnotes, .wrapped(at: 50), .wrapped(at: 60), .wrapped(at: 72),
            .wrapped(at: 80),
            .wrapped(at: 100), .wrapped(at: 72) + .withoutBlankLines, .wrapped(at: 70) + .doubleSpaced,
            .wrappedAsOne(at: 76), .wrapped(at: 50, hyphenating: true), .wrapped(at: 64, hyphenating: true),
            .wrapped(at: 90, hyphenating: true), .wrapped(at: 54, atHyphens: true),
            .wrapped(at: 58, hyphenating: true) + .withoutBlankLines + .crlf, .oneLine + .noBreakSpaces,
            .wrapped(at: 80, hyphenating: true) + .indented + .ligatures, .wordPerLine,
        ] + Transformation.numberForms + Transformation.pages + Transformation.introductions

    /// Several at once; two letters that differ are enough for these.
    static let mixtures: [Transformation] =
        [
            .boilerplateBefore + .oneLine, .boilerplateAfter + .oneLine, .numberedFacts + .oneLine,
            .boilerplateAfter + .wrapped(at: 72) + .withoutBlankLines, .wrapped(at: 66) + .crlf,
        ] + Transformation.numberForms.map { $0 + .oneLine }
        + Transformation.numberForms.map { $0 + .wrapped(at: 72) }
        + Transformation.pages.map { $0 + .wrapped(at: 72) }
        + Transformation.pages.map { $0 + .wrapped(at: 72) + .tight }
        + Transformation.introductions.map { $0 + .oneLine }

    static let originals: [Seed: Letter] = {
        var letters: [Seed: Letter] = [:]
        for seed in Seed.allCases {
            letters[seed] = LetterReader.read(SourceFile(name: "", text: seed.text)).letter
        }
        return letters
    }()

    @Test(arguments: Seed.allCases, shapes)
    func `gives the same questionnaire`(_ seed: Seed, _ shape: Transformation) throws {
        try compare(seed, shape)
    }

    @Test(arguments: [Seed.oFilm, .liNing], mixtures)
    func `gives the same questionnaire in mixtures`(_ seed: Seed, _ shape: Transformation) throws {
        try compare(seed, shape)
    }

    private func compare(_ seed: Seed, _ shape: Transformation) throws {
        let text = seed.text
        let compiler = try #require(Catalogues.ours)
        let original = try #require(Self.originals[seed])
        let changed = shape.apply(text, seed.company)
        #expect(
            Array(changed.utf8) != Array(text.utf8) || shape.description == "curly quotes"
                || shape.description == "straight quotes")
        let file = SourceFile(name: "changed", text: changed)
        let reading = LetterReader.read(file, vocabulary: compiler.vocabulary)
        let letter = try #require(reading.letter, "\(reading.diagnostics.map(\.headline))")
        #expect(letter.questions.count == original.questions.count)
        for (changed, question) in zip(letter.questions, original.questions) {
            #expect(NormalForm.of(changed.text) == NormalForm.of(question.text))
        }
        #expect(letter.reference == original.reference)
        #expect(letter.date == original.date)
        #expect(letter.addressee == original.addressee)
        #expect(letter.company == original.company)
        #expect(letter.mandates == original.mandates)
        #expect(letter.resolutions == original.resolutions)
        #expect(letter.allegation?.claim == original.allegation?.claim)
        // The shape that takes the closing away takes the date of publication along.
        if !shape.description.hasPrefix("a closing") { #expect(letter.publication == original.publication) }

        let before = compiler.compile(original, from: file)
        let after = compiler.compile(letter, from: file)
        #expect(after.questionnaire.map(asks) == before.questionnaire.map(asks))
        #expect(after.questionnaire?.allCriteria == before.questionnaire?.allCriteria)
        #expect(after.coverage == before.coverage)
    }

    /// Asks with their words, lines aside.
    private func asks(_ questionnaire: Questionnaire) -> [[String]] {
        (questionnaire.groups.flatMap(\.groups) + questionnaire.annex).map { ask in
            [ask.id.text, NormalForm.of(ask.phrase?.words ?? ""), ask.phrase?.match.rawValue ?? ""]
        }
    }
}

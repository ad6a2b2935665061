package import LetterReading
package import QuestionnaireModel
package import SourceText

/// Makes a questionnaire of a letter and the catalogue.
package struct LetterCompiler: Sendable {
    /// A questionnaire, where the letter could be read, with what was noticed.
    package struct Compilation: Sendable {
        /// `nil` where the diagnostics hold an error.
        package let questionnaire: Questionnaire?
        package let coverage: Coverage?
        package let diagnostics: [Diagnostic]
    }

    private let catalogue: Catalogue
    private let principles: [Principle]
    private let questionAsks: [CatalogueAsk]
    private let annexAsks: [CatalogueAsk]
    private let questionBook: PhraseBook
    private let annexBook: PhraseBook
    private let pieces: UncoveredPieces
    /// The catalogue's words in lower case and normal form.
    package let vocabulary: Set<String>

    package init(catalogue: Catalogue, principles: [Principle]) {
        self.catalogue = catalogue
        self.principles = principles
        let asks = catalogue.themes.flatMap(\.asks)
        questionAsks = asks.filter { $0.place == .question && !$0.isOurs }
        annexAsks = asks.filter { $0.place == .annex || $0.isOurs }
        questionBook = PhraseBook(questionAsks)
        annexBook = PhraseBook(annexAsks)
        pieces = UncoveredPieces(
            empty: Set((catalogue.courtesyWords + catalogue.functionWords).map { $0.lowercased() }))
        vocabulary = LetterCompiler.vocabulary(of: catalogue)
    }

    /// Reads a letter and compiles it.
    package func compile(_ file: SourceFile) -> Compilation {
        let reading = LetterReader.read(file, vocabulary: vocabulary)
        guard let letter = reading.letter else {
            return Compilation(questionnaire: nil, coverage: nil, diagnostics: reading.diagnostics)
        }
        let compiled = compile(letter, from: file)
        return Compilation(
            questionnaire: compiled.questionnaire, coverage: compiled.coverage,
            diagnostics: reading.diagnostics + compiled.diagnostics)
    }

    /// Compiles a letter that was read from the file.
    package func compile(_ letter: Letter, from file: SourceFile) -> Compilation {
        var problems = CompilerProblems(file: file)
        let atoms = letter.questions.map { Atoms.of($0.passage) }
        let placement = Placement(atoms, by: questionBook)
        var counts: [Coverage.Question] = []
        var groups: [Group] = []
        for (index, question) in letter.questions.enumerated() {
            let uncovered = pieces.pieces(of: question, atoms[index], covered: placement.covered[index])
            for piece in uncovered { problems.uncovered(question, atoms[index][piece]) }
            groups.append(group(question, atoms[index], placement.placed[index], uncovered))
            counts.append(
                count(
                    question.number, atoms[index], placement.covered[index], placement.placed[index],
                    uncovered.count))
        }
        let annex = annex(of: letter, &problems)
        var questionnaire = Questionnaire(
            id: LetterCompiler.id(forReference: letter.reference), title: LetterCompiler.title(of: letter),
            edition: catalogue.edition, letter: LetterCitation(letter, from: file), principles: principles,
            terms: catalogue.terms,
            groups: groups,
            annex: annex.groups, withdrawn: catalogue.withdrawn)
        let links = questionnaire.mendLinks()
        for link in links.cut { problems.linkCut(link.criterion, missing: link.missing) }
        return Compilation(
            questionnaire: questionnaire, coverage: Coverage(questions: counts, annexAsks: annex.found),
            diagnostics: problems.all)
    }

    // MARK: Questions

    private func group(
        _ question: LetterQuestion, _ atoms: [Atom], _ placed: [Placement.PlacedAsk],
        _ uncovered: [Range<Int>]
    ) -> Group {
        let id = ItemID("question.\(question.number)")
        var asks: [(start: Int, group: Group)] = placed.map { place in
            let phrase = question.passage.phrase(atoms[place.atoms], place.match)
            return (place.atoms.lowerBound, LetterCompiler.group(questionAsks[place.ask], phrase: phrase))
        }
        for (index, piece) in uncovered.enumerated() {
            let free = Group(
                id: ItemID("\(id).free-\(index + 1)"), kind: .ask,
                title: "Words that no ask of the catalogue covers",
                phrase: question.passage.phrase(atoms[piece], .none), children: [])
            asks.append((piece.lowerBound, free))
        }
        // A stable order: by position, and at the same place the catalogue's ask before the free text.
        let ordered = asks.enumerated().sorted {
            ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
        }
        return Group(
            id: id, kind: .question, number: question.number, text: question.text, lines: question.lines,
            children: ordered.map { .group($0.element.group) })
    }

    static func group(_ ask: CatalogueAsk, phrase: MatchedPhrase?) -> Group {
        Group(
            id: ask.id, kind: .ask, title: ask.title, phrase: phrase,
            // One that was replaced is asked by its successor; answers to it are led on.
            children: ask.criteria.filter { $0.replacedBy == nil }.map { .criterion($0) })
    }

    private func count(
        _ number: Int, _ atoms: [Atom], _ covered: [Bool], _ placed: [Placement.PlacedAsk], _ freeTexts: Int
    ) -> Coverage.Question {
        let content = atoms.indices.filter { pieces.hasContent(atoms[$0]) }
        return Coverage.Question(
            number: number, asks: placed.count, alternatives: placed.count { $0.isAlternative },
            freeTexts: freeTexts,
            contentWords: content.count, coveredWords: content.count { covered[$0] })
    }

    // MARK: Annex

    /// The asks whose phrase the annex holds, and those of ours in a letter to a company, in the catalogue's order.
    private func annex(of letter: Letter, _ problems: inout CompilerProblems) -> (groups: [Group], found: Int)
    {
        let passage = letter.annex ?? Passage(words: [])
        let atoms = Atoms.of(passage)
        let placed = Placement([atoms], by: annexBook).placed[0]
        var groups: [Group] = []
        var missing: [ItemID] = []
        for (index, ask) in annexAsks.enumerated() {
            if ask.isOurs {
                guard letter.recipient == .company else { continue }
                groups.append(LetterCompiler.group(ask, phrase: .inNoLetter))
            } else if let place = placed.first(where: { $0.ask == index }) {
                let phrase = passage.phrase(atoms[place.atoms], place.match)
                groups.append(LetterCompiler.group(ask, phrase: phrase))
            } else {
                missing.append(ask.id)
            }
        }
        if !missing.isEmpty { problems.notInAnnex(missing, hasAnnex: letter.annex != nil) }
        return (groups, placed.count)
    }

    /// The catalogue's words in lower case: by them a word broken over a line end is known.
    private static func vocabulary(of catalogue: Catalogue) -> Set<String> {
        var words = Set((catalogue.courtesyWords + catalogue.functionWords).map { $0.lowercased() })
        for ask in catalogue.themes.flatMap(\.asks) {
            for phrase in ask.phrases + ask.alternatives {
                let text = NormalForm.of((phrase.within ?? "") + " " + phrase.words).lowercased()
                for word in text.split(separator: " ") {
                    let scalars = word.unicodeScalars
                    guard let first = scalars.firstIndex(where: { !$0.isPunctuation }),
                        let last = scalars.lastIndex(where: { !$0.isPunctuation })
                    else { continue }
                    let core = String(scalars[first...last])
                    words.insert(core)
                    for part in core.split(whereSeparator: { $0 == "-" || $0 == "/" }) {
                        words.insert(String(part))
                    }
                }
            }
        }
        return words
    }
}

import LetterReading
import QuestionnaireModel
import SourceText
import Testing

@testable import QuestionnaireCompiler

/// letters.md: about a quarter of the criteria are outcomes, at most a fifth commitments; every clause is asked for.
@Suite struct `Paper, practice and results` {
    static let all: [Questionnaire] =
        Seed.allCases.compactMap {
            Catalogues.ours?.compile(SourceFile(name: "letter.txt", text: $0.text)).questionnaire
        } + [Catalogues.union].compactMap(\.self)

    static let clauses: [ClauseID] = [
        "13(a)", "13(b)", "15(a)", "15(b)", "15(c)", "19(a)", "19(b)", "20(a)", "20(b)", "22",
    ]

    @Test func `there are six questionnaires`() {
        #expect(Self.all.count == 6)
    }

    /// Of a remedy and its partner only one ever applies: counted are those that apply to a company that has
    /// caused harm, and those that apply to one that is only linked.
    @Test(arguments: all.map(\.id), [true, false])
    func `stages are in proportion, in the questions alone and with the annex`(
        id: ItemID, isOnlyLinked: Bool
    ) throws {
        let questionnaire = try #require(Self.all.first { $0.id == id })
        for criteria in [questionnaire.askedCriteria, questionnaire.allCriteria] {
            let applying = criteria.filter {
                $0.pairedWith == nil || $0.principles.contains("22") != isOnlyLinked
            }
            let share = { (stage: Stage) in
                Double(applying.count { $0.stage == stage }) / Double(applying.count)
            }
            #expect(share(.commitment) <= 0.20)
            #expect((0.22...0.30).contains(share(.outcome)))
        }
    }

    @Test(arguments: all.map(\.id))
    func `each of the ten clauses has three criteria at least, and no clause is unknown`(
        _ id: ItemID
    ) throws {
        let questionnaire = try #require(Self.all.first { $0.id == id })
        #expect(questionnaire.principles.flatMap(\.clauses).map(\.id) == Self.clauses)
        for clause in Self.clauses {
            #expect(questionnaire.allCriteria.count { $0.principles.contains(clause) } >= 3, "\(clause)")
        }
        for criterion in questionnaire.allCriteria {
            #expect(!criterion.principles.isEmpty)
            #expect(Set(criterion.principles).isSubset(of: Self.clauses))
        }
    }

    @Test func `the union has between 70 and 100 criteria`() throws {
        #expect((70...100).contains(try #require(Catalogues.union).allCriteria.count))
    }

    /// letters.md: the questions' words that lie in no phrase are courtesy, and joining words, and nothing else.
    @Test func `the words outside every phrase are these`() throws {
        let asks = try #require(Catalogues.catalogue).themes.flatMap(\.asks)
        let book = PhraseBook(asks.filter { $0.place == .question && !$0.isOurs })
        var left: Set<String> = []
        for seed in Seed.allCases {
            let file = SourceFile(name: "letter.txt", text: seed.text)
            let letter = try #require(LetterReader.read(file, vocabulary: []).letter)
            let questions = letter.questions.map { Atoms.of($0.passage) }
            let covered = Placement(questions, by: book).covered
            for (atoms, isCovered) in zip(questions, covered) {
                for (atom, isCovered) in zip(atoms, isCovered) where !isCovered && !atom.isSign {
                    left.insert(atom.text.lowercased())
                }
            }
        }
        #expect(
            left.sorted() == [
                "advise", "and", "any", "as", "explain", "furthermore", "if", "in", "information", "kindly",
                "moreover", "on", "or", "particular", "please", "provide", "to",
            ])
    }
}

import LetterReading
import QuestionnaireModel
import SourceText

/// Collects what the compiler notices, in its own words.
struct CompilerProblems {
    let file: SourceFile
    private(set) var all: [Diagnostic] = []

    init(file: SourceFile) { self.file = file }

    mutating func uncovered(_ question: LetterQuestion, _ run: ArraySlice<Atom>) {
        let words = question.passage.printed(run)
        all.append(
            Diagnostic(
                .warning, "uncovered-words",
                "no ask of the catalogue covers \"\(words.cutAtSpace)\" in question \(question.number)",
                explanation:
                    "It becomes a free-text ask, mapped to no clause and not scored, so that nothing of the letter is lost.",
                in: file, at: question.passage.words(of: run).range,
                solutions: [
                    Diagnostic.Solution(
                        "add an ask with these words to the catalogue, or declare them an alternative of one")
                ]))
    }

    mutating func notInAnnex(_ asks: [ItemID], hasAnnex: Bool) {
        let list = asks.map(\.text).joined(separator: ", ")
        all.append(
            Diagnostic(
                .note, "not-in-annex",
                hasAnnex
                    ? "the annex does not put \(list)"
                    : "the letter has no annex, which puts \(list) elsewhere",
                explanation: "These asks of the catalogue are left out of this questionnaire.", in: file,
                at: ByteRange(at: 0)))
    }

    mutating func linkCut(_ criterion: ItemID, missing: ItemID) {
        all.append(
            Diagnostic(
                .note, "absent-partner",
                "\(criterion) is asked without \(missing), which this letter does not ask",
                explanation: "A follow-up or partner of a criterion that is not asked stands on its own.",
                in: file,
                at: ByteRange(at: 0)))
    }
}

extension String {
    /// At most about 120 characters, cut at a space.
    fileprivate var cutAtSpace: String {
        guard count > 120, let cut = prefix(110).lastIndex(of: " ") else { return self }
        return self[..<cut] + " …"
    }
}

package import Agreement
import Asking
import QuestionnaireCompiler
public import QuestionnaireFiles
public import QuestionnaireModel
public import Scoring
public import SourceText

/// The whole program on one page: each stage, and what passes from one to the next.
///
///     a letter's text ──► Letter ────────┐
///                                        ├─► Questionnaire ──► its file
///     the catalogue's files ─► Catalogue ┘          │
///                                                   ▼
///     an answer file ─────► AnswerSheet ────────────┤
///     a method's file ────► Method ─────────────────┴─► Assessment ──► report
///
/// Every stage is pure: files in memory in, values and diagnostics out. Nothing here opens a file, asks for the
/// time, or depends on where it runs. A stage that refuses its input gives no value and an error that says why.
public enum Pipeline {
    // MARK: From a letter to a questionnaire

    /// Files of the catalogue, and that of the principles ──► Catalogue.
    public static func readCatalogue(
        _ files: [SourceFile], principles: SourceFile
    ) -> Reading<LoadedCatalogue> {
        LoadedCatalogue.read(files, principles: principles)
    }

    /// A letter's text ──► Letter, and Letter × Catalogue ──► Questionnaire.
    public static func compile(
        _ letter: SourceFile, with catalogue: LoadedCatalogue
    ) -> Reading<CompiledQuestionnaire> {
        let compilation = catalogue.compiler.compile(letter)
        let compiled = compilation.questionnaire.map {
            CompiledQuestionnaire(questionnaire: $0, coverage: compilation.coverage?.summary)
        }
        return Reading(compiled, in: letter, compilation.diagnostics)
    }

    /// Catalogue ──► the questionnaire of all that it holds, for a company that got no letter.
    public static func compileUnion(of catalogue: LoadedCatalogue) -> CompiledQuestionnaire {
        let union = UnionCompiler.compile(catalogue.catalogue, principles: catalogue.principles)
        return CompiledQuestionnaire(questionnaire: union, coverage: nil)
    }

    /// With this begins the file of every questionnaire that was compiled, and of none that people wrote.
    public static let compiledMark = "# Compiled by hrdd"

    /// Questionnaire ──► the text of its file.
    public static func text(of questionnaire: Questionnaire) -> String {
        let source =
            questionnaire.letter.map { "\($0.source) and the catalogue" } ?? "the catalogue, all its themes"
        return QuestionnaireWriter.text(
            of: questionnaire,
            comment: """
                \(compiledMark.dropFirst(2)) from \(source), edition \(questionnaire.edition).
                Not written by hand: change the catalogue, then run hrdd compile.
                """)
    }

    /// The id that a letter's reference gives its questionnaire: `AL OTH 54/2021` ──► `al-oth-54-2021`.
    public static func id(forReference reference: String) -> ItemID {
        LetterCompiler.id(forReference: reference)
    }

    // MARK: From answers to a report

    /// A method's file ──► Method, with its digest.
    public static func readMethod(_ file: SourceFile) -> Reading<LoadedMethod> { LoadedMethod.read(file) }

    /// A questionnaire's file and a method ──► Questionnaire, ready to be answered and scored.
    public static func readQuestionnaire(
        _ file: SourceFile, method: LoadedMethod
    ) -> Reading<LoadedQuestionnaire> {
        LoadedQuestionnaire.read(file, method: method)
    }

    /// An answer file, and the questionnaires at hand ──► AnswerSheet.
    public static func readAnswers(
        _ file: SourceFile, to shelf: Shelf, keeping content: AnswersReader.Content = .all
    ) -> Reading<AnswerSheet> {
        AnswersReader.read(file, known: shelf.ids, keeping: content) { shelf.questionnaire($0)?.prepared }
    }

    /// Questionnaire × AnswerSheet × Method ──► Assessment.
    public static func assess(
        _ sheet: AnswerSheet, by questionnaire: LoadedQuestionnaire, detail: Scorer.Detail = .full
    ) -> Assessment {
        questionnaire.scorer.assess(sheet, detail: detail)
    }

    /// Questionnaire × AnswerSheet × Method ──► how one figure was added up; `nil` where nothing has that name.
    public static func explain(
        _ subject: String, of sheet: AnswerSheet, by questionnaire: LoadedQuestionnaire
    ) -> Explanation? {
        var explanation = questionnaire.scorer.explain(subject, sheet)
        let answer = sheet.answers.first { $0.criterion.text == explanation?.subject }
        if let comment = answer?.companyComment { explanation?.notes.append(comment.sentence) }
        return explanation
    }

    // MARK: From several answer files to a comparison

    /// Several analysts' files ──► AnalystPanel: how far they agree, and the files in which they settle the rest.
    package static func compare(
        _ analysts: [AnswerFiles], areFolders: Bool, by assessor: Assessor, bootstrap: Bootstrap
    ) -> AnalystPanel {
        AnalystPanel(analysts, areFolders: areFolders, by: assessor, bootstrap: bootstrap)
    }

    /// Older and newer files ──► YearsCompared: what changed, and what each change adds.
    package static func compare(
        old: AnswerFiles, new: AnswerFiles, areFolders: Bool, by assessor: Assessor,
        oldBy oldAssessor: Assessor?
    ) -> YearsCompared {
        YearsCompared(old: old, new: new, areFolders: areFolders, by: assessor, oldBy: oldAssessor)
    }

    // MARK: From a questionnaire to answers

    /// Questionnaire ──► the text of an answer file to be filled in.
    public static func template(
        for questionnaire: LoadedQuestionnaire, company: String? = nil, coreOnly: Bool = false
    ) -> String {
        var template = Template(
            questionnaire.questionnaire, version: questionnaire.digest.version, company: company ?? "",
            coreOnly: coreOnly)
        return template.text()
    }

    /// An answer file × the questionnaire that it answers ──► the file with what it lacks, nothing else touched.
    public static func update(
        _ file: SourceFile, to questionnaire: LoadedQuestionnaire, coreOnly: Bool = false
    ) -> Reading<UpdatedAnswers> {
        UpdatedAnswers.make(of: file, to: questionnaire, coreOnly: coreOnly)
    }

    /// A published reply's text × Questionnaire ──► an answer file with its sentences in the statements, every
    /// answer blank.
    public static func draft(
        from reply: SourceFile, for questionnaire: LoadedQuestionnaire, company: String? = nil,
        coreOnly: Bool = false
    ) -> Reading<DraftedAnswers> {
        DraftedAnswers.make(from: reply, for: questionnaire, company: company, coreOnly: coreOnly)
    }

    /// AnswerSheet × Questionnaire ──► the company's own reply to the letter, as a draft.
    public static func reply(of sheet: AnswerSheet, to questionnaire: LoadedQuestionnaire) -> DraftedReply {
        DraftedReply(sheet, questionnaire)
    }
}

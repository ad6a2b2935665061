import Pairing
import QuestionnaireFiles
import Reporting
import SourceText

/// What is said of files that found no partner because their folder has two of one company and questionnaire.
enum DoubledFiles {
    static func diagnostics(of paired: PairedFiles, _ inputs: [ReportInput]) -> [Diagnostic] {
        paired.doubled.map { group in
            let files = group.map { inputs[$0] }
            let last = files[files.count - 1]
            return Diagnostic(
                .warning, "several-of-one-company",
                "\"\(last.source.name)\" is not the only file of this company in its folder",
                explanation:
                    "Which of them belongs beside a file in another folder can be told only where the two have one name.",
                in: last.source, at: AnswersReader.place(of: "company", in: last.source),
                notes: files.dropLast().map { file in
                    Diagnostic.Note(
                        "another one", in: file.source,
                        at: AnswersReader.place(of: "company", in: file.source))
                },
                solutions: [Diagnostic.Solution("give files that belong together one name in all folders")])
        }
    }
}

import LetterReading
import QuestionnaireFiles
import QuestionnaireModel
import Scoring
public import SourceText
import StrictYAML

/// Everything that is wrong with a file of any kind.
public struct FileCheck: Sendable {
    /// Sorted by place.
    public let diagnostics: [Diagnostic]
    /// What the file is, a clause: `answers of Northfield to al-oth-54-2021, 12 of 66 criteria answered`. `nil`
    /// where it was refused.
    public let summary: String?
    /// What is still blank in an answer file, a line each.
    public let blanks: [String]

    public init(_ file: SourceFile, shelf: Shelf, method: LoadedMethod) {
        var summary: String?
        var blanks: [String] = []
        switch FileKind.sniffed(from: file) {
        case .answers:
            let reading = Pipeline.readAnswers(file, to: shelf)
            diagnostics = reading.diagnostics
            if let sheet = reading.value, let questionnaire = shelf.questionnaire(sheet.questionnaire) {
                let progress = Progress(sheet, questionnaire)
                summary = "answers of \(sheet.company) to \(sheet.questionnaire), \(progress.summary)"
                blanks = progress.blanks
            }
        case .questionnaire:
            // The method's rules are held against it too.
            let reading = Pipeline.readQuestionnaire(file, method: method)
            diagnostics = reading.diagnostics
            summary = reading.value.map { loaded in
                "the questionnaire \(loaded.id), \(loaded.questionnaire.allCriteria.count) criteria"
            }
        default:
            let checker = FileChecker(
                principles: PrinciplesReader.read(LoadedCatalogue.embeddedPrinciples).value,
                method: method.method, known: shelf.ids
            ) { shelf.questionnaire($0)?.prepared }
            let result = checker.check(file)
            diagnostics = result.diagnostics
            summary = result.kind?.noun
        }
        self.summary = diagnostics.hasErrors ? nil : summary
        self.blanks = blanks
    }
}

/// How far an answer file is filled in, of what applies to the company.
struct Progress {
    private var answered = 0
    private var total = 0
    private(set) var blanks: [String] = []

    init(_ sheet: AnswerSheet, _ questionnaire: LoadedQuestionnaire) {
        let assessment = questionnaire.scorer.assess(sheet, detail: .summary)
        let blank = Set(assessment.criteria.filter { $0.applies && $0.word == nil }.map(\.id))
        let out = Set(assessment.criteria.filter { !$0.applies && $0.word == nil }.map(\.id))
        var parts = questionnaire.questionnaire.groups.map { group in
            (group.number.map { "question \($0)" } ?? group.title, group.criteria)
        }
        let annex = questionnaire.questionnaire.annexCriteria
        if !annex.isEmpty { parts.append(("the annex", annex)) }
        for (name, criteria) in parts {
            let wanted = criteria.count { !out.contains($0.id) }
            let missing = criteria.count { blank.contains($0.id) }
            total += wanted
            answered += wanted - missing
            if missing > 0 {
                blanks.append("\(name): \(missing == wanted ? "all \(missing)" : "\(missing) of \(wanted)")")
            }
        }
    }

    var summary: String {
        answered == total
            ? "all \(total) criteria that apply answered"
            : "\(answered) of \(total) criteria that apply answered"
    }
}

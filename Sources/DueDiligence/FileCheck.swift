import LetterReading
import QuestionnaireFiles
import QuestionnaireModel
import Reporting
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
    /// How many criteria of a refused answer file are blank, a clause: `41 of 98 criteria are blank`; `nil` where
    /// that cannot be told.
    public let blanksOfRefused: String?

    public init(_ file: SourceFile, shelf: Shelf, method: LoadedMethod) {
        var summary: String?
        var blanks: [String] = []
        switch FileKind.sniffed(from: file) {
        case .answers:
            let reading = Pipeline.readAnswers(file, to: shelf)
            diagnostics = reading.diagnostics
            if let sheet = reading.value, let questionnaire = shelf.questionnaire(sheet.questionnaire) {
                let progress = Progress(sheet, questionnaire)
                summary =
                    "answers of \(SafeText.oneLine(sheet.company)) to \(sheet.questionnaire), \(progress.summary)"
                blanks = progress.blanks
            }
        case .questionnaire:
            // The method's rules are held against it too.
            let reading = Pipeline.readQuestionnaire(file, method: method)
            diagnostics = reading.diagnostics
            summary = reading.value.map { loaded in
                let count = loaded.questionnaire.allCriteria.count
                return "the questionnaire \(loaded.id), \(count) \(count == 1 ? "criterion" : "criteria")"
            }
        case .method:
            let reading = Pipeline.readMethod(file)
            diagnostics = reading.diagnostics
            summary = reading.value.map { _ in FileKind.method.noun }
        default:
            let checker = FileChecker(
                principles: PrinciplesReader.read(LoadedCatalogue.embeddedPrinciples).value,
                method: method.method, known: shelf.ids
            ) { shelf.questionnaire($0)?.prepared }
            let result = checker.check(file)
            diagnostics = result.diagnostics
            summary = result.kind?.noun
        }
        let isRefused = diagnostics.hasErrors
        self.summary = isRefused ? nil : summary
        self.blanks = blanks
        blanksOfRefused = isRefused ? Progress.ofRefused(file, shelf) : nil
    }

    /// `3 errors`, `1 warning`, `3 errors and 1 warning`; empty where nothing is wrong.
    public var verdict: String {
        let counts = [("error", Diagnostic.Severity.error), ("warning", .warning)].compactMap {
            noun, severity in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
        }
        return counts.joined(separator: " and ")
    }

    /// How many of the mistakes can be mended without asking anybody.
    public var mendable: Int {
        diagnostics.count { $0.certainReplacement != nil }
    }
}

/// How far an answer file is filled in, of what applies to the company.
struct Progress {
    private var answered = 0
    private var total = 0
    private(set) var blanks: [String] = []
    /// What stands for answers where there is no reply to read.
    private var withoutReply: String?

    init(_ sheet: AnswerSheet, _ questionnaire: LoadedQuestionnaire) {
        if sheet.basis == .publishedReply, sheet.reply != .received {
            withoutReply = sheet.reply.instead
            return
        }
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

    /// Counted by the keys that stand in the file, whatever is wrong with it.
    static func ofRefused(_ file: SourceFile, _ shelf: Shelf) -> String? {
        guard FileKind.sniffed(from: file) == .answers, let id = AnswersReader.questionnaireID(in: file),
            let questionnaire = shelf.questionnaire(id)?.questionnaire
        else { return nil }
        let answered = AnswersReader.answeredKeys(in: file)
        let all = questionnaire.allCriteria
        let blank = all.count { !answered.contains($0.id.text) }
        return blank == 0 ? nil : "\(blank) of \(all.count) criteria are blank"
    }

    var summary: String {
        if let withoutReply { return withoutReply }
        return answered == total
            ? "all \(total) criteria that apply answered"
            : "\(answered) of \(total) criteria that apply answered"
    }
}

extension AnswerSheet.Reply {
    /// Why nothing need be filled in.
    fileprivate var instead: String {
        switch self {
        case .refused: "reply refused, which counts as declining every criterion"
        case .none: "no reply, so that nothing is scored"
        case .notDelivered: "letter not delivered, so that nothing is scored"
        case .received: "reply received"
        }
    }
}

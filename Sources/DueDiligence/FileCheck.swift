import QuestionnaireFiles
import QuestionnaireModel
import Reporting
public import SourceText

/// Everything that is wrong with a file of any kind.
public struct FileCheck: Sendable {
    /// Sorted by place.
    public let diagnostics: [Diagnostic]
    /// What the file is, a clause: `answers of Northfield to al-oth-54-2021, 12 of 66 criteria answered`. `nil`
    /// where it was refused.
    public let summary: String?
    /// What is still blank in an answer file, a line each.
    public let blanks: [String]
    /// How many accounts of workers or their organisations a public report would print although no address says that
    /// they are public.
    public let exposedAccounts: Int
    /// How many criteria of a refused answer file are blank, a clause: `41 of 98 criteria are blank`; `nil` where
    /// that cannot be told.
    public let blanksOfRefused: String?

    public init(_ file: SourceFile, shelf: Shelf) {
        var summary: String?
        var blanks: [String] = []
        var exposed = 0
        switch FileKind.sniffed(from: file) {
        case .answers:
            let reading = Pipeline.readAnswers(file, to: shelf)
            diagnostics = reading.diagnostics
            if let sheet = reading.value, let questionnaire = shelf.questionnaire(sheet.questionnaire) {
                let completeness = Completeness(sheet, questionnaire)
                summary =
                    "answers of \(SafeText.oneLine(sheet.company)) to \(sheet.questionnaire), \(completeness.summary)"
                blanks = completeness.blanks
                exposed = sheet.answers.flatMap(\.evidence).count(where: \.isExposedAccount)
            }
        case .questionnaire:
            // The method's rules are held against it too.
            let reading = Pipeline.readQuestionnaire(file, method: shelf.method)
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
                method: shelf.method.method, known: shelf.ids
            ) { shelf.questionnaire($0)?.prepared }
            let result = checker.check(file)
            diagnostics = result.diagnostics
            summary = result.kind?.noun
        }
        let isRefused = diagnostics.hasErrors
        self.summary = isRefused ? nil : summary
        self.blanks = blanks
        exposedAccounts = exposed
        blanksOfRefused = isRefused ? Completeness.ofRefused(file, shelf) : nil
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

extension Evidence {
    /// Whether a public report would print an account of which nothing says that anybody may read it.
    fileprivate var isExposedAccount: Bool {
        kind == .stakeholderAccount && !isConfidential && url == nil && archiveURL == nil
    }
}

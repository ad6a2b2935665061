import Digest
public import QuestionnaireFiles
import QuestionnaireModel
public import Reporting
public import Scoring
public import SourceText

/// Takes answer files through all stages, from bytes to what a report is made of.
public struct Assessor: Sendable {
    private let shelf: Shelf
    private let method: LoadedMethod
    private let options: ReportInput.Options
    private let lints: TextLints

    public init(
        _ shelf: Shelf, method: LoadedMethod, options: ReportInput.Options = .init(),
        lints: TextLints = EmbeddedFiles.textLints
    ) {
        self.lints = lints
        self.shelf = shelf
        self.method = method
        self.options = options
    }

    /// One answer file; what is wrong with it stands among the diagnostics.
    ///
    /// - Parameter detail: a summary is all that a line of JSON says; its texts are not looked into.
    public func assess(_ file: SourceFile, detail: Scorer.Detail = .full) -> Reading<ReportInput> {
        let reading = Pipeline.readAnswers(file, to: shelf)
        return reading.map(in: file) { sheet in
            guard let questionnaire = shelf.questionnaire(sheet.questionnaire) else { return nil }
            var assessment = Pipeline.assess(sheet, by: questionnaire, detail: detail)
            if detail == .full {
                assessment.findings += lints.findings(
                    sheet, assessment, questionnaire.questionnaire, in: file)
            }
            return ReportInput(
                assessment: assessment,
                questionnaire: questionnaire.questionnaire, method: method.method, sheet: sheet, source: file,
                digests: ReportInput.Digests(
                    questionnaire: questionnaire.digest.hex, method: method.digest.hex,
                    answers: SHA256.digest(of: file.bytes).hex),
                options: options, toolVersion: Version.text)
        }
    }
}

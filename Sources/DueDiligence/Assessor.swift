import Digest
public import QuestionnaireFiles
public import Reporting
public import Scoring
public import SourceText

/// Takes answer files through all stages, from bytes to what a report is made of.
public struct Assessor: Sendable {
    let shelf: Shelf
    private let options: ReportInput.Options
    private let detail: Scorer.Detail
    /// `nil` where texts are not looked into.
    private let lints: TextLints?

    /// - Parameter detail: how much is worked out; statements are looked into for a full report only.
    public init(
        _ shelf: Shelf, options: ReportInput.Options = .init(), detail: Scorer.Detail = .full
    ) {
        self.shelf = shelf
        self.options = options
        self.detail = detail
        lints = detail == .full ? EmbeddedFiles.textLints : nil
    }

    /// The same with questionnaires and a method of its own: threads that share one wait for each other wherever it
    /// is counted who holds it.
    public func forAnotherThread() -> Assessor {
        Assessor(shelf.copy(), options: options, detail: detail)
    }

    /// One answer file; what is wrong with it stands among the diagnostics.
    public func assess(_ file: SourceFile) -> Reading<ReportInput> {
        let reading = Pipeline.readAnswers(
            file, to: shelf, keeping: detail == .scores ? .countedOnly : .all)
        return reading.map(in: file) { sheet in
            guard let questionnaire = shelf.questionnaire(sheet.questionnaire) else { return nil }
            var assessment = Pipeline.assess(sheet, by: questionnaire, detail: detail)
            if let lints {
                assessment.findings += lints.findings(
                    sheet, assessment, by: questionnaire.scorer, in: file)
            }
            return ReportInput(
                assessment: assessment,
                questionnaire: questionnaire.questionnaire, method: shelf.method.method, sheet: sheet,
                source: file,
                digests: ReportInput.Digests(
                    questionnaire: questionnaire.digest.hex, method: shelf.method.digest.hex,
                    answers: SHA256.digest(of: file.bytes).hex),
                options: options, toolVersion: Version.text)
        }
    }
}

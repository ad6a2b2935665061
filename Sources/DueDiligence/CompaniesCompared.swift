import Comparison
import QuestionnaireModel
package import Reporting
package import SourceText

/// Answer files of several companies, scored and put beside each other.
package struct CompaniesCompared: Sendable {
    /// `nil` where no file is sound.
    package let input: ComparisonInput?
    package let diagnostics: [Diagnostic]

    /// - Parameter files: in the order in which they are to be named.
    package init(_ files: [SourceFile], by assessor: Assessor, method: LoadedMethod) {
        var diagnostics: [Diagnostic] = []
        var refused: [String] = []
        var inputs: [ReportInput] = []
        var analysts: [String: SourceFile] = [:]
        for file in files {
            let reading = assessor.assess(file)
            diagnostics += reading.diagnostics
            guard let input = reading.value else {
                refused.append(file.name)
                continue
            }
            // Two files of one analyst on one company would count as a disagreement with oneself.
            let subject = "\(CompanyName.key(input.sheet.company))\n\(input.sheet.analyst ?? "")"
            if let other = analysts[subject] {
                diagnostics.append(Self.twice(input, other))
                refused.append(file.name)
                continue
            }
            analysts[subject] = file
            inputs.append(input)
        }
        self.diagnostics = diagnostics
        let comparison = Comparison(
            inputs.map {
                Comparison.File(
                    name: $0.fileName, sheet: $0.sheet, questionnaire: $0.questionnaire,
                    assessment: $0.assessment)
            }, method: method.method)
        input = comparison.map { ComparisonInput(comparison: $0, files: inputs, refused: refused) }
    }

    private static func twice(_ input: ReportInput, _ other: SourceFile) -> Diagnostic {
        let analyst = input.sheet.analyst.map { "by \($0)" } ?? "without an analyst's name"
        return Diagnostic(
            .error, "same-analyst",
            "\"\(input.sheet.company)\" is in \"\(other.name)\" already, also \(analyst)",
            explanation: "A company is compared once, or once for each analyst.", in: input.source,
            at: ByteRange(at: 0),
            solutions: [Diagnostic.Solution("leave one of the files out, or name the analysts")])
    }
}

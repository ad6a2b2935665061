/// What an assessment can be written as.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    case markdown, html, json, jsonl, csv, sarif
}

/// Writes an assessment in one of the formats.
public enum Report {
    /// The whole file, UTF-8, the same bytes for the same input.
    ///
    /// What the options keep back is taken away here, before any format sees it.
    public static func render(_ input: ReportInput, as format: ReportFormat) -> [UInt8] {
        let input = input.released
        return switch format {
        case .markdown: MarkdownRenderer.render(ReportComposer(input).document())
        case .html: HTMLRenderer.render(ReportComposer(input).document())
        case .json: AssessmentExport.document(input)
        case .jsonl: AssessmentExport.line(input)
        case .csv: CriterionTable.csv([input])
        case .sarif: GapLog.sarif([input])
        }
    }

    /// Several assessments as one file; only for formats that can hold them, `nil` for the others.
    public static func render(_ inputs: [ReportInput], as format: ReportFormat) -> [UInt8]? {
        let inputs = inputs.map(\.released)
        return switch format {
        case .markdown, .html, .json: nil
        case .jsonl: inputs.flatMap { AssessmentExport.line($0) }
        case .csv: CriterionTable.csv(inputs)
        case .sarif: GapLog.sarif(inputs)
        }
    }
}

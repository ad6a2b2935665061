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
        ReportWriter(format).render(input)
    }
}

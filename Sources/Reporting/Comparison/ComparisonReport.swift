package import Comparison

/// What is reported of several companies.
package struct ComparisonInput: Sendable {
    package let comparison: Comparison
    /// In the order of the comparison's files: for digests and for whose they are.
    package let files: [ReportInput]
    /// Files that were refused, as messages name them.
    package let refused: [String]

    package init(comparison: Comparison, files: [ReportInput], refused: [String]) {
        self.comparison = comparison
        self.files = files
        self.refused = refused
    }
}

/// Writes companies beside each other.
package enum ComparisonReport {
    package enum Format: String, Sendable, CaseIterable { case markdown, html, csv }

    /// The whole file, UTF-8, the same bytes for the same input.
    package static func render(_ input: ComparisonInput, as format: Format) -> [UInt8] {
        switch format {
        case .markdown: MarkdownRenderer.render(ComparisonComposer(input).document())
        case .html: HTMLRenderer.render(ComparisonComposer(input).document())
        case .csv: ComparisonTable.csv(input)
        }
    }
}

/// In which forms a report on several files is written: to be read, or to be reckoned with.
package enum OverviewFormat: String, Sendable, CaseIterable {
    case markdown, html, json, csv

    /// The whole file, UTF-8; only what the form needs is made.
    func render(
        _ document: @autoclosure () -> ReportDocument, json: @autoclosure () -> [UInt8],
        csv: @autoclosure () -> [UInt8]
    ) -> [UInt8] {
        switch self {
        case .markdown: MarkdownRenderer.render(document())
        case .html: HTMLRenderer.render(document())
        case .json: json()
        case .csv: csv()
        }
    }
}

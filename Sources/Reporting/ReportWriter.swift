/// Writes reports one after the other, and keeps what they have in common. Each thread has its own.
public final class ReportWriter {
    private let format: ReportFormat
    /// What reports on answers to one questionnaire have in common, in Markdown.
    private final class Common {
        let digests: ReportInput.Digests
        let stationery: Stationery<MarkdownPage>
        /// Told anew for each report, in the room of the last.
        var page: MarkdownPage

        init(_ input: ReportInput) {
            digests = input.digests
            page = MarkdownPage(ForgeAnchors(Heading.all(of: input.questionnaire, input.method)))
            stationery = Stationery(Outline(input.questionnaire), input.method, on: &page)
        }

        func fits(_ input: ReportInput) -> Bool {
            digests.questionnaire == input.digests.questionnaire && digests.method == input.digests.method
        }
    }

    private var common: [Common] = []

    public init(_ format: ReportFormat) { self.format = format }

    /// The whole file, UTF-8, the same bytes for the same input.
    ///
    /// What the options keep back is taken away here, before any format sees it.
    public func render(_ input: ReportInput) -> [UInt8] {
        switch format {
        case .markdown: return markdown(input.released)
        case .html: return HTMLRenderer.render(ReportComposer(input.released).document())
        case .json: return AssessmentExport.document(input.released)
        case .jsonl: return LineExport.line(input.released)
        case .csv, .sarif:
            var stream = ReportStream(format)
            return stream.add(ReportStream.part(input, as: format)) + stream.end()
        }
    }

    private func markdown(_ input: ReportInput) -> [UInt8] {
        let common = common(to: input)
        let composer = ReportComposer(input, common.stationery.outline)
        let title = Heading(1, composer.title, anchor: .title, isListed: false)
        // Headings of one name are numbered, and their numbers depend on which of them a report has.
        guard composer.hasReply, common.page.anchors.areAllDifferent(from: title) else {
            return MarkdownRenderer.render(composer.document())
        }
        common.page.clear()
        common.page.tell(.heading(title))
        composer.tell(&common.page, common.stationery)
        return common.page.bytes
    }

    private func common(to input: ReportInput) -> Common {
        if let known = common.first(where: { $0.fits(input) }) { return known }
        let new = Common(input)
        common.append(new)
        return new
    }
}

/// Writes reports one after the other, and keeps what they have in common. Each thread has its own.
public final class ReportWriter {
    private let format: ReportFormat
    /// What reports on answers to one questionnaire have in common, in Markdown.
    private struct Common {
        let digests: ReportInput.Digests
        let anchors: ForgeAnchors
        let stationery: Stationery<MarkdownPage>

        init(_ input: ReportInput) {
            digests = input.digests
            anchors = ForgeAnchors(Heading.all(of: input.questionnaire, input.method))
            stationery = Stationery(
                Outline(input.questionnaire), input.method, MarkdownPage(anchors))
        }

        func fits(_ input: ReportInput) -> Bool {
            digests.questionnaire == input.digests.questionnaire && digests.method == input.digests.method
        }
    }

    private var common: [Common] = []
    private var room = ByteBuffer()

    public init(_ format: ReportFormat) { self.format = format }

    /// The whole file, UTF-8, the same bytes for the same input.
    ///
    /// What the options keep back is taken away here, before any format sees it.
    public func render(_ input: ReportInput) -> [UInt8] {
        switch format {
        case .markdown: return markdown(input.released)
        case .html: return HTMLRenderer.render(ReportComposer(input.released).document())
        case .json: return AssessmentExport.document(input.released)
        case .jsonl: return AssessmentExport.line(input.released)
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
        guard composer.hasReply, common.anchors.areAllDifferent(from: title) else {
            return MarkdownRenderer.render(composer.document())
        }
        var page = MarkdownPage(common.anchors)
        swap(&page.out, &room)
        page.out.shorten(to: 0)
        page.tell(.heading(title))
        composer.tell(&page, common.stationery)
        defer { swap(&page.out, &room) }
        return page.bytes
    }

    private func common(to input: ReportInput) -> Common {
        if let known = common.first(where: { $0.fits(input) }) { return known }
        let new = Common(input)
        common.append(new)
        return new
    }
}

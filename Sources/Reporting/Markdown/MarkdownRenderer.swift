/// Writes a document as Markdown.
package enum MarkdownRenderer {
    /// The whole document, UTF-8, ending with one line end.
    package static func render(_ document: ReportDocument) -> [UInt8] {
        var page = MarkdownPage(ForgeAnchors(document))
        page.tell(.heading(Heading(1, document.title, anchor: .title, isListed: false)))
        page.tell(document.blocks)
        return page.bytes
    }

    /// Some blocks of a page whose other parts are written elsewhere, ending with one line end.
    static func fragment(_ blocks: [Block]) -> [UInt8] {
        var page = MarkdownPage(ForgeAnchors(ReportDocument(title: [], blocks: blocks)))
        page.tell(blocks)
        return page.bytes
    }

    /// Some blocks to be put between others.
    static func passage(_ blocks: [Block], _ anchors: ForgeAnchors) -> [UInt8] {
        var page = MarkdownPage(anchors)
        page.tell(blocks)
        return page.out.bytes
    }
}

import Digest

/// Writes a report as one HTML file that needs nothing else: no script, no network, no style but its own.
package struct HTMLRenderer {
    var html = HTMLWriter()
    /// To which links may lead.
    var headings: [Heading] = []

    /// The whole page, UTF-8.
    package static func render(_ document: ReportDocument) -> [UInt8] {
        var renderer = HTMLRenderer()
        renderer.page(document)
        return renderer.html.bytes
    }

    private mutating func page(_ document: ReportDocument) {
        html.tag("<!doctype html>\n<html lang=\"")
        html.words(document.language)
        html.tag(
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
        html.words(Self.policy)
        html.tag("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.tag("<meta name=\"referrer\" content=\"no-referrer\">\n")
        html.tag("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        html.words(document.title.plainText)
        html.tag("</title>\n<style>")
        html.tag(HTMLStyle.sheet)
        html.tag("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n")
        html.tag("<header>\n<h1>")
        inlines(document.title)
        html.tag("</h1>\n</header>\n<main id=\"report\">\n<div class=\"summary\">\n")
        headings = document.blocks.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
        var closing: StaticString = "</div>\n"
        for block in document.blocks {
            switch block {
            case .heading(let heading) where heading.level == 2:
                html.tag(closing)
                html.tag("<section aria-labelledby=\"")
                html.words(heading.anchor.name)
                html.tag("\">\n")
                closing = "</section>\n"
                self.block(block)
            case .contents:
                html.tag(closing)
                closing = ""
                contents()
            default: self.block(block)
            }
        }
        html.tag(closing)
        html.tag("</main>\n</body>\n</html>\n")
    }

    /// Nothing may be fetched and nothing may run; the one style sheet is named by its digest.
    private static let policy: String = {
        let sheet = HTMLStyle.sheet.withUTF8Buffer { Array($0) }
        return "default-src 'none'; style-src '\(SHA256.digest(of: sheet).policySource)'; "
            + "base-uri 'none'; form-action 'none'"
    }()

    // MARK: Blocks

    private mutating func block(_ block: Block) {
        switch block {
        case .heading(let heading): self.heading(heading)
        case .paragraph(let line):
            html.tag("<p>")
            inlines(line)
            html.tag("</p>\n")
        case .lead(let line):
            html.tag("<p class=\"lead\">")
            inlines(line)
            html.tag("</p>\n")
        case .barLegend: break
        case .table(let table): self.table(table)
        case .list(let list): self.list(list)
        case .quotation(let quotation): self.quotation(quotation)
        case .definitions(let definitions): self.definitions(definitions)
        case .chart(let chart): self.chart(chart)
        case .contents: contents()
        }
    }

    private mutating func heading(_ heading: Heading) {
        let (open, close): (StaticString, StaticString) =
            switch heading.level {
            case ...2: ("<h2 id=\"", "</h2>\n")
            case 3: ("<h3 id=\"", "</h3>\n")
            case 4: ("<h4 id=\"", "</h4>\n")
            case 5: ("<h5 id=\"", "</h5>\n")
            default: ("<h6 id=\"", "</h6>\n")
            }
        html.tag(open)
        html.words(heading.anchor.name)
        html.tag("\">")
        inlines(heading.text)
        html.tag(close)
    }

    private mutating func contents() {
        html.tag("<nav aria-labelledby=\"contents\">\n<p id=\"contents\">Contents</p>\n<ul>\n")
        var depth = 2
        var isFirst = true
        for heading in headings where heading.isListed && heading.level <= 3 {
            if heading.level > depth, !isFirst {
                html.tag("\n<ul>\n")
            } else {
                if heading.level < depth { html.tag("</li>\n</ul>\n") }
                if !isFirst { html.tag("</li>\n") }
            }
            depth = heading.level
            isFirst = false
            html.tag("<li>")
            inlines([.link(heading.text, to: .heading(heading.anchor))])
        }
        if depth == 3 { html.tag("</li>\n</ul>\n") }
        html.tag(isFirst ? "</ul>\n</nav>\n" : "</li>\n</ul>\n</nav>\n")
    }

    private mutating func list(_ list: List) {
        html.tag(list.style == .bulleted ? "<ul>\n" : "<ol>\n")
        for item in list.items {
            html.tag("<li>")
            for block in item { self.block(block) }
            html.tag("</li>\n")
        }
        html.tag(list.style == .bulleted ? "</ul>\n" : "</ol>\n")
    }

    private mutating func quotation(_ quotation: Quotation) {
        html.tag("<blockquote>\n")
        for paragraph in quotation.text.split(separator: "\n\n") {
            html.tag("<p dir=\"auto\">")
            html.words(String(paragraph))
            html.tag("</p>\n")
        }
        if !quotation.continuation.isEmpty {
            html.tag("<p class=\"rest\">")
            inlines(quotation.continuation)
            html.tag("</p>\n")
        }
        html.tag("</blockquote>\n")
    }

    private mutating func definitions(_ definitions: [Definition]) {
        html.tag("<dl>\n")
        for definition in definitions {
            html.tag("<dt>")
            inlines(definition.term)
            html.tag("</dt>\n<dd>")
            inlines(definition.meaning)
            html.tag("</dd>\n")
        }
        html.tag("</dl>\n")
    }

    private mutating func table(_ table: Table) {
        // Wide tables scroll by themselves, with the keyboard too.
        html.tag("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        html.words(table.caption)
        html.tag("\">\n<table>\n<caption>")
        html.words(table.caption)
        html.tag("</caption>\n<thead>\n<tr>")
        for column in table.columns {
            if column.title.isEmpty {
                html.tag("<td></td>")
            } else {
                html.tag(
                    column.alignment == .right ? "<th scope=\"col\" class=\"right\">" : "<th scope=\"col\">")
                inlines(column.title)
                html.tag("</th>")
            }
        }
        html.tag("</tr>\n</thead>\n<tbody>\n")
        for row in table.rows { self.row(row, of: table.columns) }
        html.tag("</tbody>\n</table>\n</div>\n")
    }

    private mutating func row(_ row: [Line], of columns: [Table.Column]) {
        html.tag("<tr>")
        for (index, (cell, column)) in zip(row, columns).enumerated() {
            if index == 0 {
                html.tag(
                    column.alignment == .right ? "<th scope=\"row\" class=\"right\">" : "<th scope=\"row\">")
            } else {
                html.tag(column.alignment == .right ? "<td class=\"right\">" : "<td>")
            }
            inlines(cell)
            html.tag(index == 0 ? "</th>" : "</td>")
        }
        html.tag("</tr>\n")
    }

    /// A row of a table too long to be held.
    static func row(_ row: [Line], of columns: [Table.Column]) -> [UInt8] {
        var renderer = HTMLRenderer()
        renderer.row(row, of: columns)
        return renderer.html.bytes
    }

    /// The page up to the rows of its first table, and what comes behind them.
    static func aroundFirstTable(of document: ReportDocument) -> (before: [UInt8], behind: [UInt8]) {
        let page = render(document)
        let end = Array("</tbody>".utf8)
        let place = page.indices.first { page[$0...].starts(with: end) } ?? page.endIndex
        return (Array(page[..<place]), Array(page[place...]))
    }
}

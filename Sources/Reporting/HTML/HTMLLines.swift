/// Lines of words as HTML.
extension HTMLRenderer {
    mutating func inlines(_ line: Line) {
        for inline in line { self.inline(inline) }
    }

    private mutating func inline(_ inline: Inline) {
        switch inline {
        case .text(let text): html.words(text)
        case .foreign(let text):
            // Keeps text that reads from the right from turning the line around it.
            html.tag("<bdi>")
            html.words(text)
            html.tag("</bdi>")
        case .strong(let inner): wrapped("<strong>", inner, "</strong>")
        case .emphasis(let inner): wrapped("<em>", inner, "</em>")
        case .code(let text):
            html.tag("<code>")
            html.words(text)
            html.tag("</code>")
        case .link(let label, .heading(let anchor)):
            guard headings.contains(where: { $0.anchor == anchor }) else { return inlines(label) }
            html.tag("<a href=\"#")
            html.words(anchor.name)
            wrapped("\">", label, "</a>")
        case .link(let label, .web(let address)):
            html.tag("<a rel=\"noopener noreferrer nofollow\" href=\"")
            html.words(address.encoded)
            wrapped("\">", label, "</a>")
        case .link(let label, .file(let address)):
            html.tag("<a href=\"")
            html.words(address.encoded)
            wrapped("\">", label, "</a>")
        case .bar(let bar): inlineBar(bar)
        case .shaded(let step, let inner):
            switch step {
            case ...0: wrapped("<span class=\"shade s0\">", inner, "</span>")
            case 1: wrapped("<span class=\"shade s1\">", inner, "</span>")
            case 2: wrapped("<span class=\"shade s2\">", inner, "</span>")
            case 3: wrapped("<span class=\"shade s3\">", inner, "</span>")
            default: wrapped("<span class=\"shade s4\">", inner, "</span>")
            }
        case .lineBreak: html.tag("<br>\n")
        }
    }

    private mutating func wrapped(_ open: StaticString, _ inner: Line, _ close: StaticString) {
        html.tag(open)
        inlines(inner)
        html.tag(close)
    }
}

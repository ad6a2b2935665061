extension HTMLRenderer {
    /// A bar within a line of a table; the figures stand beside it.
    mutating func inlineBar(_ bar: Bar) {
        html.tag(
            "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
        rectangle("none", 0, 100)
        rectangle("earned", 0, 10 * bar.earned)
        rectangle("possible", 10 * bar.earned, 10 * bar.open)
        html.tag("</svg>")
    }

    private mutating func rectangle(_ kind: StaticString, _ x: Int, _ width: Int) {
        guard width > 0 else { return }
        html.tag("<rect class=\"")
        html.tag(kind)
        html.tag("\" x=\"")
        html.number(x)
        html.tag("\" width=\"")
        html.number(width)
        html.tag("\" height=\"10\"/>")
    }

    /// A figure: its labels are text of the page, so that they stay readable at any width.
    mutating func chart(_ chart: Chart) {
        guard !chart.rows.isEmpty else { return }
        html.tag("<figure>\n<figcaption>")
        html.words(chart.caption)
        html.tag("</figcaption>\n<div class=\"chart ")
        switch chart.kind {
        case .ranges: html.tag("ranges")
        case .ladder: html.tag("ladder")
        case .gains: html.tag("gains")
        }
        html.tag("\" role=\"img\" aria-label=\"")
        html.words(chart.alternative)
        html.tag("\">\n")
        for row in chart.rows {
            switch chart.kind {
            case .ranges, .gains: rangeRow(row, isGain: chart.kind == .gains)
            case .ladder: step(row)
            }
        }
        if chart.kind == .ranges {
            html.tag("<div class=\"row axis\"><span></span><span class=\"ticks\"><span>0</span><span>")
            html.words(chart.scaleEnd)
            html.tag("</span></span><span></span></div>\n")
        }
        html.tag("</div>\n")
        if chart.kind != .gains { legend() }
        html.tag("</figure>\n")
    }

    private mutating func rangeRow(_ row: Chart.Row, isGain: Bool) {
        html.tag("<div class=\"row\"><span class=\"label\">")
        inlines(row.label)
        html.tag("</span><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\">")
        if !isGain {
            rectangle("none", 0, 1000)
        }
        let floor = row.floor ?? 0
        rectangle(isGain ? (row.group == "high" ? "gain high" : "gain") : "earned", 0, floor)
        if let ceiling = row.ceiling { rectangle("possible", floor, ceiling - floor) }
        html.tag("</svg><span class=\"figure\">")
        html.words(row.figure)
        html.tag("</span></div>\n")
    }

    private mutating func step(_ row: Chart.Row) {
        let floor = row.floor ?? 0
        let ceiling = max(floor, row.ceiling ?? floor)
        html.tag("<div class=\"step\"><span class=\"figure\">")
        html.words(row.figure)
        html.tag("</span><svg viewBox=\"0 0 10 1000\" preserveAspectRatio=\"none\">")
        upright("none", 0, 1000)
        upright("possible", 1000 - ceiling, ceiling - floor)
        upright("earned", 1000 - floor, floor)
        html.tag("</svg><span class=\"label\">")
        inlines(row.label)
        html.tag("</span></div>\n")
    }

    private mutating func upright(_ kind: StaticString, _ y: Int, _ height: Int) {
        guard height > 0 else { return }
        html.tag("<rect class=\"")
        html.tag(kind)
        html.tag("\" y=\"")
        html.number(y)
        html.tag("\" width=\"10\" height=\"")
        html.number(height)
        html.tag("\"/>")
    }

    private mutating func legend() {
        html.tag(
            """
            <p class="legend" aria-hidden="true"><svg viewBox="0 0 10 10"><rect class="earned" width="10" height="10"/></svg> \
            earned <svg viewBox="0 0 10 10"><rect class="possible" width="10" height="10"/></svg> \
            left open <svg viewBox="0 0 10 10"><rect class="none" width="10" height="10"/></svg> not earned</p>

            """)
    }
}

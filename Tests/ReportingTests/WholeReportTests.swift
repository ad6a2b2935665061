import Testing

@testable import Reporting

/// The whole report of a hostile file, read by the reference reader.
@Suite(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
struct WholeReportTests {
    private func tags(_ html: String) -> [Substring] {
        html.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map {
            $0.prefix { $0 != ">" && $0 != " " }
        }
    }

    @Test func `headings, rows, items and links are those of the assessment`() throws {
        let input = try Fixture.input()
        let html = try CommonMark.html(Report.render(input, as: .markdown))
        let tags = tags(html)
        let count = { (tag: Substring) in tags.count { $0 == tag } }
        #expect(count("h1") == 1)
        // First steps, care, involvement, rungs, clauses, questions, annex, comments, actions, gaps, addition, terms,
        // digests, limits.
        #expect(count("h2") == 14)
        // The next band, two questions, one group of the annex.
        #expect(count("h3") == 4)
        #expect(count("h4") == 3)
        // Principles 2, rungs 3, clauses 3, questions 2, actions 2, gaps 8, evidence 7, sum 3 + 1, digests 4: 35 rows
        // under 9 headers.
        #expect(count("tr") == 35 + 9)
        #expect(count("table") == 9)
        let allowed: Set<Substring> = [
            "h1", "h2", "h3", "h4", "p", "strong", "em", "code", "a", "br", "ul", "ol", "li", "table",
            "thead", "tbody",
            "tr", "th", "td", "blockquote",
        ]
        #expect(Set(tags.filter { !$0.hasPrefix("/") }).subtracting(allowed).isEmpty)
    }

    @Test func `every link leads to a heading of the page or to an address of the evidence`() throws {
        let html = try CommonMark.html(Report.render(Fixture.input(), as: .markdown))
        let targets = html.split(separator: "<a href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        let web = Set(targets.filter { !$0.hasPrefix("#") })
        #expect(web == ["https://evil.example/a_%28b%29%2Ac%2A?q=1&amp;copy;#%60x%60"])
        let markdown = try Fixture.report()
        let slugs = Set(
            markdown.split(separator: "\n").filter { $0.hasPrefix("#") }
                .map { "#" + ForgeAnchors.slug(String($0.drop { $0 == "#" }.dropFirst())) })
        #expect(Set(targets.filter { $0.hasPrefix("#") }.map(String.init)).subtracting(slugs).isEmpty)
    }

    @Test func `no line ends in a blank, and none is empty twice`() throws {
        let report = try Fixture.report()
        for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
            #expect(!line.hasSuffix(" "))
        }
        #expect(!report.contains("\n\n\n"))
    }
}

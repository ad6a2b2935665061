import Digest
import Testing

@testable import Reporting

@Suite struct HTMLRendererTests {
    private func page(_ blocks: Block...) -> String {
        String(
            decoding: HTMLRenderer.render(ReportDocument(title: ["T & t"], blocks: blocks)), as: UTF8.self)
    }

    private func main(_ blocks: Block...) -> String {
        let page = String(
            decoding: HTMLRenderer.render(ReportDocument(title: ["T"], blocks: blocks)), as: UTF8.self)
        let start = page.firstRange(of: "<main id=\"report\">\n")?.upperBound ?? page.startIndex
        return String(page[start..<(page.firstRange(of: "</main>")?.lowerBound ?? page.endIndex)])
    }

    @Test func `words of others are isolated and escaped`() {
        #expect(
            main(.paragraph([.foreign("<b onclick=\"x\">'&\u{202E}")]))
                == "<div class=\"summary\">\n<p><bdi>&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;‹U+202E›</bdi></p>\n</div>\n"
        )
    }

    @Test func `each part is a section named by its heading, and the contents link to it`() {
        #expect(
            main(
                .contents, .heading(Heading(2, ["One"], anchor: Anchor("one"))), .paragraph(["x"]),
                .heading(Heading(3, ["Two"], anchor: Anchor("two"))),
                .heading(Heading(2, ["Three"], anchor: Anchor("three"))))
                    == """
                    <div class="summary">
                    </div>
                    <nav aria-labelledby="contents">
                    <p id="contents">Contents</p>
                    <ul>
                    <li><a href="#one">One</a>
                    <ul>
                    <li><a href="#two">Two</a></li>
                    </ul>
                    </li>
                    <li><a href="#three">Three</a></li>
                    </ul>
                    </nav>
                    <section aria-labelledby="one">
                    <h2 id="one">One</h2>
                    <p>x</p>
                    <h3 id="two">Two</h3>
                    </section>
                    <section aria-labelledby="three">
                    <h2 id="three">Three</h2>
                    </section>

                    """)
    }

    @Test func `a table has a caption, and headers for its columns and rows`() {
        let table = Table(caption: "C", columns: [.init("A"), .init("B", .right)], rows: [[["1"], ["2"]]])
        #expect(
            main(.table(table)) == """
                <div class="summary">
                <div class="scroll" role="region" tabindex="0" aria-label="C">
                <table>
                <caption>C</caption>
                <thead>
                <tr><th scope="col">A</th><th scope="col" class="right">B</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">1</th><td class="right">2</td></tr>
                </tbody>
                </table>
                </div>
                </div>

                """)
    }

    @Test func `nothing may be fetched or run, and the policy knows the style sheet`() throws {
        let page = page(.paragraph(["x"]))
        let style = try #require(page.firstRange(of: "<style>"))
        let end = try #require(page.firstRange(of: "</style>"))
        let digest = SHA256.digest(of: String(page[style.upperBound..<end.lowerBound])).bytes
        let policy = try #require(page.split(separator: "style-src &#39;sha256-").dropFirst().first)
        #expect(Array(Base64.decode(String(policy.prefix(44)))) == digest)
        #expect(page.contains("content=\"default-src &#39;none&#39;;"))
        #expect(!page.contains("style=\""))
        #expect(!page.contains("<script"))
        #expect(page.contains("<title>T &amp; t</title>"))
    }

    @Test func `a chart says in words what it shows`() {
        let chart = Chart(
            kind: .ranges, caption: "Scores", alternative: "13: 40, up to 60.", scaleEnd: "100",
            rows: [.init(label: [.foreign("13 <x>")], floor: 400, ceiling: 600, figure: "40, up to 60")])
        let figure = main(.chart(chart))
        #expect(figure.contains("role=\"img\" aria-label=\"13: 40, up to 60.\""))
        #expect(figure.contains("<bdi>13 &lt;x&gt;</bdi>"))
        #expect(figure.contains("<rect class=\"earned\" x=\"0\" width=\"400\" height=\"10\"/>"))
        #expect(figure.contains("<rect class=\"possible\" x=\"400\" width=\"200\" height=\"10\"/>"))
    }
}

/// Just enough to read a digest back.
enum Base64 {
    static func decode(_ text: String) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var bits = 0
        var value: UInt32 = 0
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            guard let digit = digits.firstIndex(of: byte) else { break }
            value = value << 6 | UInt32(digit)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(value >> UInt32(bits) & 0xFF))
            }
        }
        return bytes
    }
}

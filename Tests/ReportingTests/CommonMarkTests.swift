import Foundation
import SeededNumbers
import Testing

@testable import Reporting

/// What the reference reader of GitHub-flavoured Markdown makes of somebody else's words.
@Suite(.enabled(if: CommonMark.isInstalled, "cmark-gfm is not installed"))
struct CommonMarkTests {
    static let hostile = [
        "*a* **b** _c_ __d__ ~~e~~ `f` ``g``", "<script>alert(1)</script><!-- x --><br>",
        "&lt;b&gt; &#60; &copy;",
        "[a](http://b.example) ![a](b) [a]: http://b.example",
        "http://a.example www.b.example ftp://c.example",
        "me@mail.example mailto:me@mail.example xmpp:a@b.example", "# a", "- a", "+ a", "* a", "1. a", "2) a",
        "> a", "```\na\n```", "~~~\na", "a\n===", "a\n---", "a | b\n--|--\nc | d", "a\n:-:\nb", "***", "___",
        "- [x] a", "[^1]\n\n[^1]: b", "<http://a.example>", "\ta", "      a", "a\\", "a  \nb", "\\*a\\*",
        "\\",
        "| a | b |\n|---|---|", "[!NOTE]", "$x$ $$y$$", "\u{202E}abc\u{1B}[0m\u{0}", "|", "a|b||c", "`|`",
        "``",
        "]]>", "\"><b>", "¶ «q» „x“", "السلام | عليكم", "👩‍👩‍👧‍👦|🏴󠁧󠁢󠁥󠁮󠁧󠁿", String(repeating: "w", count: 10_000), "<!--",
        "<?x", "<![CDATA[",
        "&\u{200B}amp;", "-\ta", "1.\ta", "[ ] a", "=", "==", "--", "***bold*", "(c) http:/\u{200B}/x",
        "HTTPS://X.EXAMPLE",
        "a\u{2028}# b", "a\u{85}# b", "a\r# b", "a\u{0B}b", "a\u{0C}# b", "\u{A0}a\u{A0}",
    ]

    /// Kinds of nodes, without those that only say how a line of words is cut into pieces.
    private func kinds(_ blocks: [Block]) throws -> [String] {
        let xml = try CommonMark.xml(MarkdownRenderer.render(ReportDocument(title: ["T"], blocks: blocks)))
        return xml.split(separator: "<").compactMap { tag in
            let name = String(tag.prefix { $0.isLetter || $0 == "_" || $0 == "/" })
            return ["text", "/text", "softbreak"].contains(name) ? nil : name
        }
    }

    private func page(around words: String) -> [Block] {
        [
            .paragraph([
                .foreign(words), " and ", .strong([.foreign(words)]), " and ", .emphasis([.foreign(words)]),
            ]),
            .table(
                Table(
                    caption: "", columns: [.init("A"), .init("B", .right)],
                    rows: [[[.foreign(words)], [.foreign(words), .code("x")]]])),
            .list(List(.numbered, tight: true, [[.paragraph(["x"]), .quotation(Quotation(words))]])),
            .heading(Heading(2, [.foreign(words)], anchor: Anchor("a"))),
            .quotation(Quotation(words, continuation: [.foreign(words)])),
        ]
    }

    @Test(arguments: hostile)
    func `the structure of the page is the same whatever the words`(words: String) throws {
        // Blank lines begin a new paragraph in a quotation, and are meant to.
        let single = words.replacing("\n\n", with: "\n")
        #expect(try kinds(page(around: single)) == kinds(page(around: "plain words")))
    }

    @Test func `so it is with words that a machine makes up`() throws {
        let seed = UInt64(ProcessInfo.processInfo.environment["FUZZ_SEED"] ?? "") ?? 20_260_301
        let rounds = Int(ProcessInfo.processInfo.environment["FUZZ_ROUNDS"] ?? "") ?? 60
        var random = SplitMix64(seed: seed)
        let expected = try kinds(page(around: "plain words"))
        let pieces = [
            "*", "**", "_", "__", "`", "``", "~~", "[", "]", "](", "(", ")", "<", ">", "</", "&", "&lt;",
            "&#35;", "#", "- ",
            "+ ", "1. ", "2) ", "> ", "|", "---", "===", ":-:", "\\", "\n", "  \n", "\t", "    ", "!", "![",
            "[^1]", ":a:", "@a",
            "www.", "http://", "a.b", "@b.c", "$", "^", "x", "word", " ", " ", "\u{A0}", "\u{200B}",
            "\u{202E}", "北", "ش", "👩‍👩‍👧", "<!--",
            "<a href='x'>", "```", "~~~", "\"", "'", "{", "}", "=", "%", "\u{1B}[1m", "\r", ".", "7",
            "\u{2060}", "“",
        ]
        for round in 0..<rounds {
            let words = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            // Nothing at all is no quotation, and a blank line in one begins a new paragraph.
            guard words.contains(where: { !$0.isWhitespace && $0 != "\u{200B}" }) else { continue }
            let lines = words.split(whereSeparator: \.isNewline).filter {
                $0.contains { $0 != " " && $0 != "\t" }
            }
            let text = lines.joined(separator: "\n")
            #expect(
                try kinds(page(around: text)) == expected,
                "seed \(seed), round \(round): \(text.debugDescription)")
        }
    }

    @Test func `a link leads to the address and nowhere else`() throws {
        let address = try #require(WebAddress("https://x.example/a_(b)*c*?q=\"<>&copy;&amp;#`|\\"))
        let html = try CommonMark.html(
            MarkdownRenderer.render(
                ReportDocument(
                    title: ["T"], blocks: [.paragraph([.link([.foreign("l]( |`")], to: .web(address))])])))
        #expect(
            html == """
                <h1>T</h1>
                <p><a href="https://x.example/a_%28b%29%2Ac%2A?q=%22%3C%3E&amp;copy;&amp;amp;#%60%7C%5C">l]( |`</a></p>

                """)
    }
}

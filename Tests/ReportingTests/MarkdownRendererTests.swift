import Testing

@testable import Reporting

@Suite struct MarkdownRendererTests {
    private func markdown(_ blocks: Block...) -> String {
        String(decoding: MarkdownRenderer.render(ReportDocument(title: ["T"], blocks: blocks)), as: UTF8.self)
    }

    @Test func `headings, paragraphs and a line break`() {
        #expect(
            markdown(
                .heading(Heading(2, ["What to do first"], anchor: Anchor("first"))),
                .paragraph(["One ", .strong("two"), .lineBreak, .emphasis("three"), "."]))
                == "# T\n\n## What to do first\n\nOne **two**\\\n*three*.\n")
    }

    @Test func `a table is aligned by what is seen, wide characters and pictures too`() {
        let table = Table(
            caption: "", columns: [.init("Company"), .init("Score", .right)],
            rows: [[[.foreign("北風鉄道")], ["7"]], [[.foreign("👩‍👩‍👧 & 🇫🇷")], ["100"]], [[.foreign("a|b")], []]])
        #expect(
            markdown(.table(table)) == """
                # T

                | Company  | Score |
                | :------- | ----: |
                | 北風鉄道 |     7 |
                | 👩‍👩‍👧 & 🇫🇷  |   100 |
                | a\\|b     |       |

                """)
    }

    @Test func `contents link to headings by the names a forge gives them`() {
        let first = Anchor("question-1")
        #expect(
            markdown(
                .paragraph([.link(["Question 1"], to: .heading(first))]),
                .contents,
                .heading(Heading(2, ["Questions, in order"], anchor: Anchor("questions"))),
                .heading(Heading(3, ["Question 1"], anchor: first)),
                .heading(Heading(3, ["Question 1"], anchor: Anchor("again")))) == """
                    # T

                    [Question 1](#question-1)

                    **Contents**

                    - [Questions, in order](#questions-in-order)
                      - [Question 1](#question-1)
                      - [Question 1](#question-1-1)

                    ## Questions, in order

                    ### Question 1

                    ### Question 1

                    """)
    }

    @Test func `a quotation keeps its lines, and says where the rest stands`() {
        #expect(
            markdown(
                .list(
                    List(
                        .numbered, tight: true,
                        [
                            [
                                .paragraph(["It says:"]),
                                .quotation(Quotation("- one\n\n\n2. two\n", continuation: ["… more"])),
                            ]
                        ]
                    ))) == """
                    # T

                    1. It says:
                       > \\- one
                       >
                       > 2\\. two
                       >
                       > … more

                    """)
    }

    @Test(arguments: [
        ("**bold** _x_ `c`", #"\*\*bold\*\* \_x\_ \`c\`"#),
        ("<b>&amp;&#1; R&D", "\\<b>\\&amp;\\&#\u{2060}1; R&D"),
        ("[a](http://x.example)", "\\[a\\](http:\u{2060}//x.example)"),
        ("www.x.example", "www\u{2060}.x.example"),
        ("@who at me@x.example", "@\u{2060}who at me@\u{2060}x.example"),
        (":smile: at 12:30: yes", "\\:\u{2060}smile: at 12:\u{2060}30: yes"),
        ("# one", "\\# one"), ("1) one", "1\\) one"), ("1.5 of 3", "1.5 of 3"), ("+ one", "\\+ one"),
        ("a   b\n c", "a b c"),
        ("\u{1B}[31m\u{202E}x\u{7F}", "‹U+001B›\\[31m‹U+202E›x‹U+007F›"),
        ("שלום", "\u{2068}שלום\u{2069}"),
    ])
    func `what others wrote stays words`(text: String, expected: String) {
        #expect(markdown(.paragraph([.foreign(text)])) == "# T\n\n\(expected)\n")
    }

    @Test func `a code span closes where it should`() {
        #expect(markdown(.paragraph([.code("a`|b")])) == "# T\n\n``a`|b``\n")
        let table = Table(caption: "", columns: [.init("A")], rows: [[[.code("a|b")]]])
        #expect(markdown(.table(table)).contains("| `a\\|b` |"))
    }

    @Test(arguments: [
        ("https://x.example/a b(c)\"><&copy;", "https://x.example/a%20b%28c%29%22%3E%3C&amp;copy;"),
        ("HTTP://x.example:80/?q=1#f", "HTTP://x.example:80/?q=1#f"),
    ])
    func `an address is encoded so that it cannot leave its place`(address: String, expected: String) throws {
        let web = try #require(WebAddress(address))
        #expect(web.host == "x.example")
        #expect(markdown(.paragraph([.link(["x"], to: .web(web))])) == "# T\n\n[x](<\(expected)>)\n")
    }

    @Test(arguments: [
        "javascript:alert(1)", "https://", "http:///x", "ftp://x.example",
        "https://good.example@bad.example/",
        "data:text/html,x", " https://x.example", "https://x<y.example/",
    ])
    func `no link to anything but a plain web address`(address: String) {
        #expect(WebAddress(address) == nil)
    }
}

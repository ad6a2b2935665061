import SourceText
import StrictYAML
import Testing

/// Where lines end and what gets quotes, at every edge.
@Suite struct `Rules of writing YAML` {
    private func written(_ value: YAMLValue, lineLength: Int = 32) -> String {
        var writer = YAMLWriter()
        writer.lineLength = lineLength
        return writer.text(of: value)
    }

    /// Two words of so many characters together, the space included.
    private func words(_ count: Int) -> String {
        String(repeating: "a", count: 13) + " " + String(repeating: "b", count: count - 14)
    }

    // A line has 32 characters: "key: " takes 5 of them, "- " 2, two spaces of indentation and a short key 5.
    @Test func `a text stays on its line as long as the line has room`() {
        #expect(written(["key": .scalar(words(27))]) == "key: \(words(27))\n")
        #expect(written(["key": .scalar(words(28))]) == "key: >-\n  \(words(28))\n")
        #expect(written([.scalar(words(30))]) == "- \(words(30))\n")
        #expect(written([["a"], [.scalar(words(28))]]) == "- - a\n- - \(words(28))\n")
        #expect(written(["a": ["b": .scalar(words(27))]]) == "a:\n  b: \(words(27))\n")
        #expect(written(["a": ["b": .scalar(words(28))]]) == "a:\n  b: >-\n    \(words(28))\n")
        #expect(written(["a": [.scalar(words(28))]]) == "a:\n  - \(words(28))\n")
        #expect(written(.scalar(words(32))) == words(32) + "\n")
    }

    @Test func `a folded text fills its lines and goes no further`() {
        let c = "c"
        #expect(written(["key": .scalar("\(words(30)) \(c)")]) == "key: >-\n  \(words(30))\n  c\n")
        #expect(written(["key": .scalar("\(words(28)) \(c)")]) == "key: >-\n  \(words(28)) c\n")
        let long = words(31).split(separator: " ")
        #expect(written([.scalar(words(31))]) == "- >-\n  \(long[0])\n  \(long[1])\n")
        #expect(
            written(["a": ["b": .scalar("\(words(28)) \(c)")]]) == "a:\n  b: >-\n    \(words(28))\n    c\n")
        #expect(written(["a": [.scalar("\(words(28)) \(c)")]]) == "a:\n  - >-\n    \(words(28))\n    c\n")
        // In a narrow place a line has twenty characters all the same.
        #expect(
            written(["k": "aaaa bbbb cccc dddd eeee ffff"], lineLength: 12)
                == "k: >-\n  aaaa bbbb cccc dddd\n  eeee ffff\n")
        #expect(
            written(["k": "aaaa bbbb cccc ddddd eeee"], lineLength: 12)
                == "k: >-\n  aaaa bbbb cccc ddddd\n  eeee\n")
    }

    @Test func `what cannot be folded stays on its line, however long`() {
        let word = String(repeating: "a", count: 40)
        #expect(written(["k": .scalar(word)]) == "k: \(word)\n")
        #expect(written(["k": .scalar(" \(word) b")]) == "k: \" \(word) b\"\n")
        #expect(written(["k": .scalar("\(word) b ")]) == "k: \"\(word) b \"\n")
        #expect(written(["k": .scalar("\(word)\tb c")]) == "k: \"\(word)\\tb c\"\n")
        #expect(written(["k": .scalar("\(word)  b")]) == "k: >-\n  \(word)  b\n")
    }

    // "[aaaaaaaaaaaa, bbbbbbbbbbb]" has 27 characters.
    @Test func `a collection in brackets stays on its line as long as the line has room`() {
        func flow(_ count: Int) -> YAMLValue {
            .sequence(
                [
                    .scalar(String(repeating: "a", count: 12)),
                    .scalar(String(repeating: "b", count: count - 16)),
                ], .flow)
        }
        let inLine = "[aaaaaaaaaaaa, bbbbbbbbbbb"
        #expect(written(["key": flow(27)]) == "key: \(inLine)]\n")
        #expect(written(["key": flow(28)]) == "key:\n  - aaaaaaaaaaaa\n  - bbbbbbbbbbbb\n")
        #expect(written([flow(30)]) == "- \(inLine)bbb]\n")
        #expect(written([flow(31)]) == "- - aaaaaaaaaaaa\n  - bbbbbbbbbbbbbbb\n")
        #expect(written(["a": [flow(28)]]) == "a:\n  - \(inLine)b]\n")
        #expect(written(["a": [flow(29)]]) == "a:\n  - - aaaaaaaaaaaa\n    - bbbbbbbbbbbbb\n")
        #expect(written(flow(32)) == "\(inLine)bbbbb]\n")
        #expect(written(flow(33)) == "- aaaaaaaaaaaa\n- bbbbbbbbbbbbbbbbb\n")
        #expect(
            written(["k": .mapping([.init("a: b", "c"), .init("d", .sequence([], .block))], .flow)])
                == "k: {\"a: b\": c, d: []}\n")
        // What has a line end, or nothing, does not stand in brackets.
        #expect(written(["k": .sequence(["a\nb"], .flow)]) == "k:\n  - |-\n    a\n    b\n")
        #expect(written(["k": .mapping([.init("a", .null)], .flow)]) == "k:\n  a:\n")
        #expect(written([.mapping([], .block), "a"]) == "- {}\n- a\n")
    }

    @Test(arguments: [
        " x", "x ", "?x", ":x", ",x", "[x", "]x", "{x", "}x", "#x", "&x", "*x", "!x", "|x", ">x", "'x", "\"x",
        "%x", "@x", "`x",
        "-x", "-", "- x", "\u{A0}x", "\u{2000}x", "\u{200B}x", "\u{202F}x", "\u{205F}x", "\u{2060}x",
        "\u{3000}x",
        "x: y", "x #y", "x:", "...", "...x", "~", "null", "True", "FALSE", "yes", "No", "on", "oFF", "y", "N",
        "<<", "=", ".inf",
        ".NaN", "+.inf", "007", "00", "01.5", "1e3", "0x1F", "1_000", ".5", "+1", "+", ".", "12:30", "1.2.3",
        "1..5", "2021--03-12", "2021-03-12-", "--5",
        "1.", "2021-3-12",
        "12021-03-12", "2021-03-1a", "“x”", "‘x‟", "‘", "„x“", "x\u{7F}", "x\u{9F}", "\u{1F}x", "x\u{2028}x",
        "x\u{2029}x", "x\u{FEFF}x",
        "x\u{FFFE}", "x\u{FFFF}",
    ])
    func `a text gets quotes where it would read otherwise`(text: String) throws {
        let line = written(["k": .scalar(text)])
        #expect(line.hasPrefix("k: \"") || line.hasPrefix("k: '"))
        let root = try #require(YAML.read(SourceFile(name: "test.yaml", text: line)).document).root
        #expect(root["k"]?.text == text)
    }

    @Test(arguments: [
        "x", "=x", "~x", "(x", "$x", "^x", "\u{1FFF}x", "\u{200C}x", "\u{202E}x", "\u{2030}x", "\u{205E}x",
        "\u{2061}x", "\u{3001}x",
        "x:y", "x#y", "x, y", "x [y]", "x'y", "x?", "x-", "..x", ".x", "0", "12", "-3.5", "10.50",
        "2021-03-12", "-7", "12 persons",
        "nullify", "yes, of course", "“x", "x”", "†x†", "‗x‗", "–x–", "x\u{7E}x", "x\u{A0}x", "x\u{2027}x",
        "x\u{202A}x", "x\u{D7FF}", "x\u{E000}",
        "x\u{FEFE}", "x\u{FF00}", "x\u{FFFD}", "x\u{10000}", "x\u{10FFFF}",
    ])
    func `a text gets none where it reads as it is`(text: String) throws {
        let line = written(["k": .scalar(text)])
        #expect(line == "k: \(text)\n")
        let root = try #require(YAML.read(SourceFile(name: "test.yaml", text: line)).document).root
        #expect(root["k"]?.text == text)
    }

    @Test(arguments: [",", "[", "]", "{", "}", ":", "?"])
    func `in brackets a text gets quotes where it holds what ends it`(character: String) {
        #expect(
            written(.sequence([.scalar("x\(character)x"), "y-z"], .flow)) == "[\"x\(character)x\", y-z]\n")
    }

    @Test(
        arguments: [
            (["k": " \na"], "k: \" \\na\"\n"), (["k": "a\n "], "k: \"a\\n \"\n"),
            (["k": "\ta\nb"], "k: \"\\ta\\nb\"\n"),
            (["k": "a\n \nb"], "k: |-\n  a\n   \n  b\n"), (["k": "\n\na"], "k: |-\n\n\n  a\n"),
            (["k": "a\n\n"], "k: |+\n  a\n\n"),
            (["k": "\n a\n"], "k: |2\n\n   a\n"), (["k": "a\r\nb"], "k: \"a\\r\\nb\"\n"),
            (" a\nb", "\" a\\nb\"\n"),
            ("a\nb", "|-\n  a\n  b\n"), (["k": "\n\n"], "k: \"\\n\\n\"\n"),
        ] as [(YAMLValue, String)])
    func `a text with line ends stands on lines where they keep it as it is`(value: YAMLValue, text: String)
        throws
    {
        #expect(written(value) == text)
        let reading = YAML.read(SourceFile(name: "test.yaml", text: text))
        #expect(YAMLValue(try #require(reading.document).root).isSameTree(as: value))
    }

    // Each is the same as what stands in its own row, and as nothing else.
    @Test func `trees are the same where they have the same texts in the same places`() {
        let kinds: [[YAMLValue]] = [
            [.null], ["", .quoted("")], ["a", .quoted("a")], ["é"], ["e\u{301}"],
            [.boolean(true), "true", .quoted("true")],
            [.boolean(false), "false"], [.sequence([], .block), .sequence([], .flow)],
            [.mapping([], .block), .mapping([], .flow)],
            [["a"], .sequence([.quoted("a")], .flow)], [["b"]], [["a", "b"]], [["b", "a"]], [[["a"]]],
            [["a": "b"], .mapping([.init("a", .quoted("b"))], .flow)], [["a": "c"]], [["b": "b"]],
            [["a": "b", "c": "d"]],
            [["c": "d", "a": "b"]], [["a": .null]], [["é": "a"]], [["e\u{301}": "a"]],
        ]
        for (i, row) in kinds.enumerated() {
            for (j, other) in kinds.enumerated() {
                for (a, b) in row.flatMap({ a in other.map { (a, $0) } }) {
                    #expect(a.isSameTree(as: b) == (i == j), "\(a) \(b)")
                }
            }
        }
    }

    @Test func `what is read is written with the same layout and quotes`() throws {
        let text = "a: [b, {c: 'd'}]\ne: \"f\"\ng: true\nh: false\ni: \"true\"\nj:\nk:\n  - {}\n  - []\n"
        let value = YAMLValue(
            try #require(YAML.read(SourceFile(name: "test.yaml", text: text)).document).root)
        #expect(written(value) == text.replacing("'d'", with: "\"d\""))
        guard case .mapping(let entries, _) = value else { return #expect(Bool(false)) }
        #expect(entries[2].value == .boolean(true) && entries[3].value == .boolean(false))
        #expect(entries[4].value == .quoted("true"))
    }
}

import SourceText
import StrictYAML
import Testing

@Suite struct `Reading YAML` {
    private func read(_ text: String) -> YAML.Reading { YAML.read(SourceFile(name: "test.yaml", text: text)) }

    /// The tree on one line, as JSON with every scalar as text; or the ids of what is wrong.
    private func tree(_ text: String) -> String {
        let reading = read(text)
        guard let document = reading.document else {
            return reading.diagnostics.map(\.id).joined(separator: " ")
        }
        return described(document.root)
    }

    private func described(_ node: YAMLNode) -> String {
        switch node.kind {
        case .null: "null"
        case .scalar:
            "\"\(node.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n"))\""
        case .sequence: "[\(node.items.map(described).joined(separator: ", "))]"
        case .mapping:
            "{\(node.entries.map { "\(described($0.key)): \(described($0.value))" }.joined(separator: ", "))}"
        }
    }

    @Test func `a mapping gives its entries in the order of the file`() throws {
        let root = try #require(read("hrdd: answers/1\nanswers:\n  a.b: met\n  c.d: {x: [1, 2]}\n").document)
            .root
        #expect(root.entries.map(\.key.text) == ["hrdd", "answers"])
        #expect(root["hrdd"]?.isText("answers/1") == true)
        #expect(root["hrdd"]?.isText("answers/10") == false)
        #expect(root["answers"]?["c.d"]?["x"]?.items.map(\.text) == ["1", "2"])
        #expect(root["nothing"] == nil)
        #expect(root["answers"]?.count == 2)
    }

    @Test func `every node knows its bytes`() throws {
        let root = try #require(read("a: \"é\"\nb:\n- {c: d}\n- |\n  text\ne:\n").document).root
        #expect(root["a"]?.range == ByteRange(3, 7))
        #expect(root["b"]?.range == ByteRange(11, 31))
        #expect(root["b"]?.items.map(\.range) == [ByteRange(13, 19), ByteRange(22, 31)])
        #expect(root["e"]?.range == ByteRange(33, 33))
    }

    // Every node between `⟨` and `⟩`, in the order of the text, keys and blanks included.
    @Test(arguments: [
        "⟨⟨a⟩: ⟨\"é\"⟩\n⟨b⟩:\n⟨- ⟨{⟨c⟩: ⟨d⟩}⟩\n- ⟨|\n  text\n⟩⟩⟨e⟩:⟨⟩⟩\n",
        "⟨- ⟨a⟩\n-⟨⟩\n- ⟨- ⟨b⟩\n  - ⟨c⟩⟩⟩ # d\n", "⟨⟨a⟩ : ⟨b\n  c⟩\n⟨'d'⟩: ⟨'e\n  f'⟩⟩ # g",
        "⟨[⟨a⟩, ⟨⟨b⟩: ⟨c⟩⟩, ⟨[⟨d⟩\n ]⟩ ]⟩ ", "⟨{⟨a⟩:⟨⟩ , ⟨b⟩⟨⟩, ⟨\"c\"⟩:⟨1⟩}⟩",
        "⟨⟨a⟩: ⟨|+\n  b\n\n⟩⟨c⟩: ⟨>-\n  d\n⟩\n⟨e⟩: ⟨|\n\n⟩⟨f⟩: ⟨|\n  ⟩⟩", "  ⟨a⟩",
        "⟨⟨a⟩:\n  ⟨⟨b⟩:⟨⟩\n  # c\n  ⟨d⟩: ⟨[]⟩⟩\n⟨e⟩:⟨⟩⟩\n# f", "⟨⟨a⟩: ⟨> # b\n  c\n⟩⟩\n ",
    ])
    func `every node stands where it is written`(marked: String) throws {
        for marked in [marked, marked.withWindowsLineEnds] {
            let expected = MarkedText(marked)
            func ranges(_ node: YAMLNode) -> [ByteRange] {
                [node.range] + node.items.flatMap(ranges)
                    + node.entries.flatMap { ranges($0.key) + ranges($0.value) }
            }
            #expect(ranges(try #require(read(expected.text).document).root) == expected.places)
        }
    }

    @Test func `a node is what it is and nothing else`() throws {
        let text = "- a\n- 'b'\n- \"c\\t\"\n- 'd\n  e'\n- |\n  f\n-\n- [g]\n- {h: i}\n- j: k\n- - l\n"
        let root = try #require(read(text).document).root
        let items = Array(root.items)
        let scalars = Array(repeating: YAMLNode.Kind.scalar, count: 5)
        #expect(items.map(\.kind) == scalars + [.null, .sequence, .mapping, .mapping, .sequence])
        #expect(items.map(\.isQuoted) == [false, true, true] + Array(repeating: false, count: 7))
        #expect(items.map(\.count) == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
        #expect(items.map { $0.items.map(\.text) } == [[], [], [], [], [], [], ["g"], [], [], ["l"]])
        #expect(
            items.map { $0.entries.map(\.value.text) } == [[], [], [], [], [], [], [], ["i"], ["k"], []])
        #expect(items.map(\.isNull) == items.map { $0.kind == .null })
        #expect(items[6...].map(\.isFlow) == [true, true, false, false])
        #expect(items.map { $0.isText("") } == Array(repeating: false, count: 10))
        #expect(items[7]["h"]?.text == "i" && items[7]["i"] == nil && items[6]["g"] == nil)
        #expect(root.count == 10 && items.map(\.text) == ["a", "b", "c\t", "d e", "f\n", "", "", "", "", ""])
    }

    @Test(arguments: [
        ("a: b", #"{"a": "b"}"#),
        ("a:\nb: ~\nc: null\nd: \"\"", #"{"a": null, "b": "~", "c": "null", "d": ""}"#),
        ("- a\n-\n- - b\n  - c\n", #"["a", null, ["b", "c"]]"#),
        ("a:\n- b\n- c\nd: e", #"{"a": ["b", "c"], "d": "e"}"#),
        ("a:\n  - b: c\n    d: e\n", #"{"a": [{"b": "c", "d": "e"}]}"#), ("text", #""text""#),
        ("---\na: b", #"{"a": "b"}"#), ("--- # c\n- a", #"["a"]"#),
        ("# c\n\na: b # c\n# c\n", #"{"a": "b"}"#),
        ("a: b#c", #"{"a": "b#c"}"#), ("a : b", #"{"a": "b"}"#),
        ("a: http://x/?b=c#d", #"{"a": "http://x/?b=c#d"}"#),
        ("\u{FEFF}a: b\nc: d", #"{"a": "b", "c": "d"}"#),
        // The first and the last character of each length, and the neighbours of what is none.
        (
            "- \u{A1}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}",
            "[\"\u{A1}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{10FFFF}\"]"
        ),
        ("- -a\n- :b\n- ?c", #"["-a", ":b", "?c"]"#), ("a: b\r\nc: d\r\n", #"{"a": "b", "c": "d"}"#),
        ("\"a\" : b\n'c'  : d\n'': e", #"{"a": "b", "c": "d", "": "e"}"#),
        ("\"a\\tb\": 'c'\n\"d\":\n- e", "{\"a\tb\": \"c\", \"d\": [\"e\"]}"),
        ("a: {a: b}\nb: [a: b]\nc:\n  a: b", #"{"a": {"a": "b"}, "b": [{"a": "b"}], "c": {"a": "b"}}"#),
        ("a:b\n#c\n\n# d", #""a:b""#), ("- a:b c#d", #"["a:b c#d"]"#),
        (
            "- \u{200C}a\n- \u{205E}\n- \u{2061}\n- \u{3001}",
            "[\"\u{200C}a\", \"\u{205E}\", \"\u{2061}\", \"\u{3001}\"]"
        ),
        ("- †a†\n- ‗b‗\n- “\n- “c” d\n- e ”", #"["†a†", "‗b‗", "“", "“c” d", "e ”"]"#),
        ("  a: b\n  c:\n    - d\n", #"{"a": "b", "c": ["d"]}"#), ("---\n\n- a", #"["a"]"#),
    ])
    func `block collections and plain text`(text: String, expected: String) {
        #expect(tree(text) == expected)
        #expect(tree(text.withWindowsLineEnds) == expected)
    }

    @Test(arguments: [
        ("a: b\n  c\n\n  d\n", #"{"a": "b c\nd"}"#), ("a\nb", #""a b""#),
        ("a:\n  b\n  c # d: e\nf: g", #"{"a": "b c", "f": "g"}"#), ("- a\n  b # c: d", #"["a b"]"#),
        ("\"a\n b \\\n c\\\n  d\n\n e\"", #""a b cd\ne""#), ("' a\n\n b '", #"" a\nb ""#),
        ("'it''s'", #""it's""#), ("\"\\t\\x41\\u00e9\\U0001F600\\/\\_\\\\\"", "\"\tAé😀/\u{A0}\\\""),
        ("\"a\\ \n b\"", #""a  b""#), ("'a \n b'", #""a b""#), ("\"\n a\n \"", #"" a ""#),
        ("'a\n\n\n b'", #""a\n\nb""#), ("\"a\\\n   b\"", #""ab""#), ("\"a\\\n  \\ b\"", #""a b""#),
        ("a\n\n\nb", #""a\n\nb""#), ("'a''\n ''b'", #""a' 'b""#), ("\"a\\t\n b\"", "\"a\t b\""),
        ("\"\\ud7ff\\uE000\\U0010FFFF\"", "\"\u{D7FF}\u{E000}\u{10FFFF}\""),
        (
            "\"\\0\\a\\b\\v\\f\\r\\e\\ \\\"\\N\\L\\P\"",
            "\"\u{0}\u{7}\u{8}\u{B}\u{C}\r\u{1B} \"\u{85}\u{2028}\u{2029}\""
        ),
    ])
    func `text over lines is folded, and escapes are read`(text: String, expected: String) {
        #expect(tree(text) == expected)
        #expect(tree(text.withWindowsLineEnds) == expected)
    }

    @Test(arguments: [
        ("|\n a\n\n  b\n", #""a\n\n b\n""#), ("|-\n a\n\n", #""a""#), ("|+\n a\n\n", #""a\n\n""#),
        (">\n a\n b\n\n c\n  d\n e\n", #""a b\nc\n d\ne\n""#), (">-\n a\n b\n", #""a b""#),
        ("- |1\n  a\n", #"[" a\n"]"#), ("a: |2-\n    b\n", #"{"a": "  b"}"#),
        ("a: |\nb: >-\n", #"{"a": "", "b": ""}"#),
        ("|\n # no comment\n# comment\n", ##""# no comment\n""##),
        ("a: |\r\n  b\r\n  c\r\n", #"{"a": "b\nc\n"}"#),
        ("a: | # c\n  b\n", #"{"a": "b\n"}"#), ("a: >\n\n  b\n", #"{"a": "\nb\n"}"#),
        ("a: |\n\n", #"{"a": ""}"#),
        ("a: |+\n\n", #"{"a": "\n"}"#),
        // Blank lines of a text may have as many spaces as the text, or fewer; further ones belong to it.
        ("a: |\n  b\n  \n  c\n", #"{"a": "b\n\nc\n"}"#), ("a: |\n  b\n \n  c\n", #"{"a": "b\n\nc\n"}"#),
        ("a: |\n  b\n    \n  c\n", #"{"a": "b\n  \nc\n"}"#), ("a: >\n  b\n  \n  c\n", #"{"a": "b\nc\n"}"#),
        ("a: |2\n    b\n   c\n", #"{"a": "  b\n c\n"}"#),
        ("a: >\n  b\n\n    c\n  d\n  e\n", #"{"a": "b\n\n  c\nd e\n"}"#),
        ("a: >\n    b\n    c\n", #"{"a": "b c\n"}"#), ("- |\n  a\n- >-2\n   b\n  c\n", #"["a\n", " b\nc"]"#),
        ("a: |\n  \n  b\n", #"{"a": "\nb\n"}"#), ("a: |\n  b\n ", #"{"a": "b\n"}"#),
        ("a: |-\n  b", #"{"a": "b"}"#), ("a: |\n  ", #"{"a": ""}"#),
        ("a: |+\n  b\n\n\nc: |+\n", #"{"a": "b\n\n\n", "c": ""}"#),
        ("a: |-\n  b\n  \nc: d", #"{"a": "b", "c": "d"}"#),
        ("a: |+\n  b\n  \nc: d", #"{"a": "b\n\n", "c": "d"}"#),
    ])
    func `block texts keep their lines, fold them and chomp`(text: String, expected: String) {
        #expect(tree(text) == expected)
        #expect(tree(text.withWindowsLineEnds) == expected)
    }

    @Test(arguments: [
        ("[]", "[]"), ("{}", "{}"), ("[a, b c, \"d\"]", #"["a", "b c", "d"]"#), ("[a,]", #"["a"]"#),
        ("{a: b, c: , d}", #"{"a": "b", "c": null, "d": null}"#), ("[a: b, c]", #"[{"a": "b"}, "c"]"#),
        ("[a: b, a: {a: [a: c, a: d]}]", #"[{"a": "b"}, {"a": {"a": [{"a": "c"}, {"a": "d"}]}}]"#),
        ("{\"a\":1,'b':[2]}", #"{"a": "1", "b": ["2"]}"#), ("[a\n b, # c\n [c]]", #"["a b", ["c"]]"#),
        ("a: [b,\n  c\n ]", #"{"a": ["b", "c"]}"#), ("{a: {b: [{c: d}]}}", #"{"a": {"b": [{"c": "d"}]}}"#),
        ("[-1, a?b, x:y]", #"["-1", "a?b", "x:y"]"#),
        ("['a':[b],\"c\":{d: e}]", #"[{"a": ["b"]}, {"c": {"d": "e"}}]"#),
        ("{a b\n  c, d: e}", #"{"a b c": null, "d": "e"}"#), ("{a :b, c  : d}", #"{"a :b": null, "c": "d"}"#),
        ("[a # b\n , c # d\n ]", #"["a", "c"]"#), ("{a: b\n  c\n\n  d}", #"{"a": "b c\nd"}"#),
        ("a: {b: [c,\n d], e:\n f}", #"{"a": {"b": ["c", "d"], "e": "f"}}"#),
        ("[a\n\n ,b\n ]", #"["a", "b"]"#), ("[--- , ...]", #"["---", "..."]"#),
        ("{'a' , \"b\": }", #"{"a": null, "b": null}"#),
    ])
    func `flow collections may go over lines`(text: String, expected: String) {
        #expect(tree(text) == expected)
        #expect(tree(text.withWindowsLineEnds) == expected)
    }

    @Test(arguments: [
        ("a: &b c", "anchor"), ("a: *b", "alias"), ("a: !b c", "tag"), ("<<: {a: b}", "merge-key"),
        ("%YAML 1.2\n---\na", "directive"),
        ("a\n---\nb", "several-documents"), ("a\n...", "document-end"), ("? a", "complex-key"),
        ("[a]: b", "collection-as-key"),
        ("{[a]: b}", "collection-as-key"), ("a: b\na: c", "duplicate-key"),
        ("{a: b, \"a\": c}", "duplicate-key"),
        ("a:\n\tb: c", "tab-in-indentation"), ("a:\tb", "tab"), ("a: b\t", "tab"), ("-\ta", "tab"),
        ("[a,\tb]", "tab"),
        ("a: |\n \n\tb\n", "tab-in-indentation"), ("\"a\n\tb\"", "tab-in-indentation"),
        ("a: |\n b", "unfinished-block"),
        ("|1\n a\n", "indentation-digit"), ("- |1\n", "accepted"), ("- |1\n\n", "indentation-digit"),
        ("\"a\\\n\n b\"", "escaped-blank-line"), ("\"a\\\r\n\r\n b\"", "escaped-blank-line"),
        ("[a:]", "colon-without-space"),
        ("[a:?b]", "colon-without-space"), ("[?a]", "complex-key"), ("{a\n: b}", "key-over-lines"),
        ("- a\n - b", "item-in-text"),
        ("\"\\ud83d\\ude00\"", "unknown-escape unknown-escape"), ("\"\\'\"", "unknown-escape"),
        (": a", "missing-key"),
        ("a: b: c", "colon-in-text"), ("a: [b\nc: d", "unclosed-bracket"), ("a: [b\n]", "line-not-indented"),
        ("", "empty-file"),
        ("a: @b", "reserved-character"), ("a: 'b'c", "text-behind-value"), ("--- a: b", "colon-in-text"),
        ("--- - a", "list-behind-key"),
        // The keys of an entry that is given up are not held against those behind it; its own key is.
        ("a: {x: 1, y: [1,\nb: 1\nx: 2\ny: 3\n", "unclosed-bracket"),
        ("- {x: 1, y: z: 2}\n- {x: 1, y: 2}\n", "missing-comma"),
        ("a: {x: 1\nb: 1\na: 2\n", "unclosed-bracket duplicate-key"),
    ])
    func `what could be read two ways is refused by name`(text: String, ids: String) {
        let reading = read(text)
        let given =
            reading.document == nil ? reading.diagnostics.map(\.id).joined(separator: " ") : "accepted"
        #expect(given == ids)
    }

    @Test(arguments: [
        "- †a†\n- ‗b‗\n- “\n- “c” d\n- e ”\n- “fÙ\n- →g→\n", "a: b \nc: 'd'   \n", "\"a\": b\n'c': d\n",
        "a: |-\n  b", "a: \"b\tc\"\nd: e\tf\n", "# a\tb\n\nc: d\n",
    ])
    func `what is no mistake is passed without a word`(text: String) {
        for text in [text, text.withWindowsLineEnds] { #expect(read(text).diagnostics.map(\.headline) == []) }
    }

    @Test func `a text is quoted in a message up to forty characters, and a longer one is cut`() {
        func headline(_ count: Int) -> String {
            read("a: b\n" + String(repeating: "é", count: count) + "\n").diagnostics[0].headline
        }
        #expect(headline(40).contains("\"" + String(repeating: "é", count: 40) + "\""))
        #expect(headline(41).contains("\"" + String(repeating: "é", count: 40) + "…\""))
    }

    @Test func `a key of 1024 characters is the longest that every parser takes`() {
        let key = String(repeating: "é", count: 1024)
        #expect(read("\(key): a\n").document != nil)
        #expect(tree("\(key)e: a\n") == "long-key")
    }

    // Eight bytes are looked at together: what ends a text is found at each place among them.
    @Test(arguments: 1...20) func `what ends a text is seen wherever it stands`(length: Int) {
        let x = String(repeating: "x", count: length)
        // Every printable character that ends no text in its middle.
        let middle = String(String.UnicodeScalarView((0x21...0x7E).compactMap(Unicode.Scalar.init))).filter {
            $0 != "\"" && $0 != "\\"
        }
        #expect(tree("\(x): a") == "{\"\(x)\": \"a\"}")
        #expect(tree("- \(x) # a") == "[\"\(x)\"]")
        #expect(tree("- \(x)\n  \(x)\n-\n") == "[\"\(x) \(x)\", null]")
        #expect(tree("- \(x)\(middle)\(x)") == "[\"\(x)\(middle)\(x)\"]")
        #expect(tree("- \"\(x)\(middle)\\x41\(x)\"") == "[\"\(x)\(middle)A\(x)\"]")
        #expect(tree("- '\(x)''\(x)\\'") == "[\"\(x)'\(x)\\\"]")
        #expect(tree("- 'é\(x)\u{A0}'\n# \(x)\n- |\n  \(x)\n") == "[\"é\(x)\u{A0}\", \"\(x)\\n\"]")
        for control in ["\u{1}", "\u{B}", "\u{1F}", "\u{7F}", "\u{80}"] {
            let found = read("- \(x)\(control)\(x)").diagnostics
            #expect(found.map(\.range.lower) == [Int32(2 + length)])
        }
    }

    // Up to eight keys are compared with each other, more are sorted.
    @Test(arguments: [0, 1, 6, 7, 8, 30]) func `keys of one hash are told apart`(others: Int) {
        func hash(_ text: String) -> UInt32 {
            UInt32(truncatingIfNeeded: Array(text.utf8).withUnsafeBufferPointer(\.quickHash))
        }
        #expect(hash("aaegs") == hash("aibsp") && hash("aagbt") == hash("adfaf"))
        let pairs = ["aaegs", "adfaf", "aibsp", "aagbt"]
        let keys = pairs + (0..<others).map { "k\($0)" }
        let text = keys.map { "\($0): a\n" }.joined()
        #expect(read(text).document?.root.count == keys.count)
        #expect(read(text).document?.root["aibsp"]?.range == ByteRange(25, 26))
        let again = read(text + "'aibsp': b\naagbt: c\naibsp: d\n").diagnostics
        #expect(again.map(\.id) == Array(repeating: "duplicate-key", count: 3))
        let start = text.utf8.count
        #expect(again.map(\.range.lower) == [start, start + 11, start + 20].map(Int32.init))
        #expect(
            again.flatMap(\.notes).map(\.range) == [ByteRange(18, 23), ByteRange(27, 32), ByteRange(18, 23)])
    }

    @Test func `a thousand equal keys are told apart from a thousand others`() {
        let others = (0..<1000).map { "k\($0): a\n" }.joined()
        #expect(read(others).document?.root.count == 1000)
        let reading = read(others + "k500: b\n")
        // Ten keys of 6 bytes a line, ninety of 7, and four hundred of 8 stand before the first k500.
        #expect(reading.diagnostics.map(\.id) == ["duplicate-key"])
        #expect(reading.diagnostics.first?.notes.first?.range == ByteRange(3890, 3894))
    }
}

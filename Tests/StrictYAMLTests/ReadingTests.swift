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
    ])
    func `block collections and plain text`(text: String, expected: String) {
        #expect(tree(text) == expected)
    }

    @Test(arguments: [
        ("a: b\n  c\n\n  d\n", #"{"a": "b c\nd"}"#), ("a\nb", #""a b""#),
        ("a:\n  b\n  c # d: e\nf: g", #"{"a": "b c", "f": "g"}"#), ("- a\n  b # c: d", #"["a b"]"#),
        ("\"a\n b \\\n c\\\n  d\n\n e\"", #""a b cd\ne""#), ("' a\n\n b '", #"" a\nb ""#),
        ("'it''s'", #""it's""#), ("\"\\t\\x41\\u00e9\\U0001F600\\/\\_\\\\\"", "\"\tAé😀/\u{A0}\\\""),
        ("\"a\\ \n b\"", #""a  b""#),
    ])
    func `text over lines is folded, and escapes are read`(text: String, expected: String) {
        #expect(tree(text) == expected)
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
        ("a: |-\n  b\n  \nc: d", #"{"a": "b", "c": "d"}"#),
        ("a: |+\n  b\n  \nc: d", #"{"a": "b\n\n", "c": "d"}"#),
    ])
    func `block texts keep their lines, fold them and chomp`(text: String, expected: String) {
        #expect(tree(text) == expected)
    }

    @Test(arguments: [
        ("[]", "[]"), ("{}", "{}"), ("[a, b c, \"d\"]", #"["a", "b c", "d"]"#), ("[a,]", #"["a"]"#),
        ("{a: b, c: , d}", #"{"a": "b", "c": null, "d": null}"#), ("[a: b, c]", #"[{"a": "b"}, "c"]"#),
        ("{\"a\":1,'b':[2]}", #"{"a": "1", "b": ["2"]}"#), ("[a\n b, # c\n [c]]", #"["a b", ["c"]]"#),
        ("a: [b,\n  c\n ]", #"{"a": ["b", "c"]}"#), ("{a: {b: [{c: d}]}}", #"{"a": {"b": [{"c": "d"}]}}"#),
        ("[-1, a?b, x:y]", #"["-1", "a?b", "x:y"]"#),
    ])
    func `flow collections may go over lines`(text: String, expected: String) {
        #expect(tree(text) == expected)
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
    ])
    func `what could be read two ways is refused by name`(text: String, ids: String) {
        let reading = read(text)
        let given =
            reading.document == nil ? reading.diagnostics.map(\.id).joined(separator: " ") : "accepted"
        #expect(given == ids)
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

    @Test func `a thousand equal keys are told apart from a thousand others`() {
        let others = (0..<1000).map { "k\($0): a\n" }.joined()
        #expect(read(others).document?.root.count == 1000)
        let reading = read(others + "k500: b\n")
        // Ten keys of 6 bytes a line, ninety of 7, and four hundred of 8 stand before the first k500.
        #expect(reading.diagnostics.map(\.id) == ["duplicate-key"])
        #expect(reading.diagnostics.first?.notes.first?.range == ByteRange(3890, 3894))
    }
}

import SeededNumbers
import SourceText
import StrictYAML
import Testing

@Suite struct `Writing YAML` {
    private func written(_ value: YAMLValue) -> String { YAMLWriter().text(of: value) }

    @Test func `writes nested collections as a person would`() {
        let value: YAMLValue = [
            "hrdd": "answers/1",
            "edition": "1",
            "as-of": "2026-03-01",
            "resolutions": .sequence(["44/15", "42/22"], .flow),
            "analyst": .null,
            "answers": [
                "a.b": "met",
                "c.d": [
                    "answer": "partly", "evidence": [["kind": "reply", "page": "41"], ["kind": "other"]],
                ],
            ],
        ]
        #expect(
            written(value) == """
                hrdd: answers/1
                edition: 1
                as-of: 2026-03-01
                resolutions: [44/15, 42/22]
                analyst:
                answers:
                  a.b: met
                  c.d:
                    answer: partly
                    evidence:
                      - kind: reply
                        page: 41
                      - kind: other

                """)
    }

    @Test(arguments: [
        ("met", "met"), ("", "\"\""), ("yes", "\"yes\""), ("Null", "\"Null\""), ("~", "\"~\""), ("12", "12"),
        ("-3.5", "-3.5"), ("2021-03-12", "2021-03-12"), ("007", "\"007\""), ("1e3", "\"1e3\""),
        ("12:30", "\"12:30\""), ("13(a)", "13(a)"), ("a: b", "\"a: b\""), ("a:b", "a:b"),
        ("a #b", "\"a #b\""),
        ("a#b", "a#b"), ("- a", "\"- a\""), ("say \"no\"", "say \"no\""), ("\"no\", it's", "'\"no\", it''s'"),
        ("C:\\x: y", "'C:\\x: y'"), ("tab\there", "\"tab\\there\""), (" x", "\" x\""), ("x:", "\"x:\""),
        ("é", "é"), ("\u{2028}", "\"\\u2028\""), ("“x”", "\"“x”\""), ("workers’", "workers’"),
    ])
    func `quotes a text only where it needs quotes`(text: String, expected: String) {
        #expect(written(["key": .scalar(text)]) == "key: \(expected)\n")
    }

    @Test func `a text that must stay a text for everybody stays in quotes`() {
        #expect(written(["id": .quoted("13")]) == "id: \"13\"\n")
        #expect(written(["13": "x"]) == "\"13\": x\n")
    }

    @Test func `text with line ends stands as it is`() {
        #expect(written(["a": "one\ntwo\n"]) == "a: |\n  one\n  two\n")
        #expect(written(["a": "one\n\ntwo"]) == "a: |-\n  one\n\n  two\n")
        #expect(written(["a": "one\n\n\n", "b": "c"]) == "a: |+\n  one\n\n\nb: c\n")
        #expect(written(["a": "  one\ntwo"]) == "a: |2-\n    one\n  two\n")
        #expect(written(["a": "\n"]) == "a: \"\\n\"\n")
        #expect(written([["a\nb"]]) == "- - |-\n    a\n    b\n")
    }

    @Test func `a long line is folded at single spaces`() {
        var writer = YAMLWriter()
        writer.lineLength = 32
        #expect(
            writer.text(of: ["key": "one two three  four five # six: seven eight nine"])
                == "key: >-\n  one two three  four five #\n  six: seven eight nine\n")
    }

    @Test func `a collection in brackets that does not fit gets lines`() {
        var writer = YAMLWriter()
        writer.lineLength = 12
        #expect(
            writer.text(of: ["key": .sequence(["alpha", "beta"], .flow)]) == "key:\n  - alpha\n  - beta\n")
        #expect(writer.text(of: ["key": .sequence([], .block)]) == "key: []\n")
    }

    @Test func `a comment stands before the tree`() {
        #expect(YAMLWriter().text(of: ["a": "b"], comment: "One.\n\nTwo.") == "# One.\n#\n# Two.\na: b\n")
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `what is written reads back as the same tree, and writes the same again`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let value = random.tree(depth: 4)
            if value == .null { continue }
            let text = written(value)
            let reading = YAML.read(SourceFile(name: "written.yaml", text: text))
            let messages = reading.diagnostics.map { "\($0.id) \($0.range)" }
            let document = try #require(
                reading.document, "seed \(seed): \(messages)\n\(text.debugDescription)")
            let again = YAMLValue(document.root)
            #expect(again.isSameTree(as: value), "seed \(seed)\n\(text.debugDescription)")
            #expect(written(again) == text, "seed \(seed)")
            #expect(messages.isEmpty, "seed \(seed)\n\(text)")
        }
    }
}

extension SplitMix64 {
    /// A tree with texts that are hard to write.
    fileprivate mutating func tree(depth: Int) -> YAMLValue {
        let layout: YAMLValue.Layout = below(3) == 0 ? .flow : .block
        switch below(depth > 0 ? 8 : 4) {
        case 0: return .null
        case 1: return .quoted(text())
        case 2, 3: return .scalar(text())
        case 4, 5: return .sequence((0..<below(5)).map { _ in tree(depth: depth - 1) }, layout)
        default:
            var keys: Set<String> = []
            let entries = (0..<below(5)).compactMap { _ in
                let key = text()
                return keys.insert(key).inserted ? YAMLValue.Entry(key, tree(depth: depth - 1)) : nil
            }
            return .mapping(entries, layout)
        }
    }

    private mutating func text() -> String {
        let pieces = [
            "a", "b", "word", " ", " ", "  ", "\n", "\n\n", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\\",
            "\t",
            "é", "\u{301}", "\u{A0}", "“", "”", "[", "]", "{", "}", ",", "?", "&", "*", "!", "|", ">", "%",
            "@", "0",
            "12",
            ".", "...", "---", "null", "yes", "\u{0}", "\u{85}", "\u{FEFF}", "😀",
            "a long run of words to be folded ",
        ]
        return (0..<(below(6) == 0 ? 30 : below(6))).map { _ in one(of: pieces) }.joined()
    }
}

import SourceText
import StrictYAML
import Testing

/// Where mistakes are shown: between `⟨` and `⟩`, what their notes point at between `‹` and `›`.
@Suite struct `Places of mistakes` {
    @Test(
        arguments: [
            // Characters and encoding.
            ("a: ⟨\u{1}⟩b", "control-character"), ("a: ⟨\u{80}⟩b", "control-character"),
            ("a: ⟨\u{1}⟩⟨\u{7F}⟩b⟨\u{9F}⟩", "control-character control-character control-character"),
            ("a: b⟨\u{85}⟩", "line-separator"), ("a: b⟨\u{2028}⟩c", "line-separator"),
            ("a: b⟨\u{2029}⟩c", "line-separator"), ("a: ⟨\u{FEFF}⟩b", "byte-order-mark"),
            ("⟨\u{FEFF}⟩a: b", "byte-order-mark"), ("a: ⟨\u{FFFF}⟩", "no-character"),
            ("a: ⟨\u{FFFE}⟩ b", "no-character"),
            (
                "a: \"\t⟨\u{1}⟩é⟨\u{2}⟩€⟨\u{3}⟩😀⟨\u{4}⟩\"",
                Array(repeating: "control-character", count: 4).joined(separator: " ")
            ),
            ("# a⟨\u{1}⟩ b\nc: |\n  d⟨\u{2}⟩ : e\n", "control-character control-character"),
            ("'a⟨\r⟩⟨\u{1}⟩b'", "lone-carriage-return control-character"),
            ("a: b⟨\r⟩c: d", "lone-carriage-return"), ("a: b⟨\r⟩c: d\re: f", "lone-carriage-return"),
            ("a: b\nc: d⟨\r\n⟩", "mixed-line-ends"), ("a: b\nc: d⟨\r\n⟩e: f\ng: h\r\n", "mixed-line-ends"),
            ("a: b\r\nc: d⟨\n⟩", "mixed-line-ends"), ("a: b\r\nc: d⟨\n⟩e: f\ng: h\r\n", "mixed-line-ends"),
            ("a: b\r\nc: d\r\n# é⟨\n⟩e: f\r\n", "mixed-line-ends"),
            // Tabs.
            ("a: b⟨\t⟩", "tab"), ("a: \"b⟨\t⟩\n  c\"", "tab"), ("a: 'b⟨ \t⟩\n  c'", "tab"),
            ("a: ⟨\t ⟩b", "tab"),
            ("a: b ⟨\t⟩# c", "tab"), ("a:⟨\t⟩\n  b: c", "tab"), ("-⟨\t⟩a", "tab"), ("a: |⟨\t⟩\n  b\n", "tab"),
            ("a: | ⟨\t⟩# c\n  b\n", "tab"), ("a: b⟨ \t⟩\n  c\n  d", "tab"), ("[a,⟨\t⟩b]", "tab"),
            ("[a⟨\t⟩\n b]", "tab"), ("[a,⟨\t⟩\n b]", "tab"), ("[a,\n⟨\t⟩b]", "tab"),
            ("a: b\n⟨\t ⟩\nc: d", "tab"),
            ("a: 'b\n ⟨\t⟩\n  c'", "tab"), ("a: 'b\n\n ⟨\t ⟩c'", "tab-in-indentation"),
            ("⟨\t⟩a: b", "tab-in-indentation"),
            ("a:\n  ⟨\t⟩b: c\n \td: e", "tab-in-indentation"), ("a: |\n  ⟨\t⟩b\n", "tab-in-indentation"),
            ("a:\n  ⟨\t⟩b: c\n \td: e\n\tf: g\n  \th: i\nj: k", "tab-in-indentation"),
            ("a:\n  b\n ⟨\t⟩c", "tab-in-indentation"), ("a: |\n  b\n ⟨\t⟩c\nd: e", "tab-in-indentation"),
            ("a: |\n ⟨\t⟩\n  b\n", "tab-in-indentation"),
            // Other spaces.
            ("⟨\u{A0}⟩a: b", "no-break-space"), ("a: b\n⟨\u{3000}⟩c: d\n", "no-break-space"),
            ("⟨\u{A0}⟩a: b\n \u{2003}c: d\n\u{3000}e: f\ng: h", "no-break-space"),
            ("- ⟨\u{A0}⟩a", "no-break-space"), ("- ⟨\u{2003}⟩a", "no-break-space"),
            ("- ⟨\u{2000}⟩a", "no-break-space"), ("- ⟨\u{200B}⟩a", "no-break-space"),
            ("- ⟨\u{202F}⟩a", "no-break-space"), ("- ⟨\u{205F}⟩a", "no-break-space"),
            ("- ⟨\u{2060}⟩a", "no-break-space"), ("- ⟨\u{3000}⟩a", "no-break-space"),
            ("c: d\na:⟨\u{A0}⟩b", "no-break-space"), ("c: d\na:⟨\u{3000}⟩b", "no-break-space"),
            // Comments.
            ("a: 'b'⟨#⟩c", "comment-without-space"), ("[a]⟨#⟩b", "comment-without-space"),
            ("a: [b,⟨#⟩c\n  d]\ne: f", "comment-without-space"),
            ("a: |⟨#⟩b\n  c\nd: e", "comment-without-space"),
            // Indentation.
            ("a:\n    b: c\n  ⟨d: e⟩", "wrong-indentation"),
            ("a:\n    b: c\n  ⟨d: e⟩\n  f: g\n\nh: i", "wrong-indentation"),
            ("a:\n    b: c\nd: e\n  # f\n  ⟨g: h⟩", "wrong-indentation"),
            ("a:\n  - b\n ⟨- c⟩\n⟨- d⟩", "wrong-indentation item-among-keys"),
            ("  a: b\n⟨c: d⟩", "wrong-indentation"), ("  - a\n⟨b⟩", "wrong-indentation"),
            ("'a'\n⟨b c⟩", "text-behind-root"),
            (
                "- 'a'\n  ⟨b c⟩\n   d\n- ⟨@⟩e\n-\n  - 'f'\n   ⟨g⟩\n- ⟨@⟩h",
                "wrong-indentation reserved-character wrong-indentation reserved-character"
            ),
            ("a: 'b'\n  ⟨c d⟩\n   e\nf: ⟨@⟩g", "wrong-indentation reserved-character"),
            ("|\n  a\n⟨b⟩\nc", "text-behind-root"),
            ("a:\n  ⟨b c⟩\n  # d\n  ‹e: f›", "missing-colon"),
            ("a:\n  - ⟨b c⟩ # d\n    ‹e: f›", "missing-colon"),
            ("⟨a⟩\n  ‹b: c›", "missing-colon"), ("a:\n  ⟨b⟩\n\n  ‹\"c\": d›", "missing-colon"),
            ("a: ‹b›\n  ⟨c:⟩ d", "key-in-text"), ("a: ‹b›\n  c\n  ⟨d:⟩ e\nf: g", "key-in-text"),
            ("- ‹a›\n  b\n  ⟨c:⟩ d\n- e", "key-in-text"),
            ("- ‹a›\n ⟨- b⟩", "item-in-text"), ("a: ‹b›\n  ⟨- c⟩\nd: e", "item-in-text"),
            ("⟨-a⟩\n-b", "dash-without-space"), ("- a\n⟨-b⟩\n- c", "dash-without-space"),
            ("a: b\n⟨-c⟩\nd: e", "dash-without-space"),
            // Documents and what is left out of the format.
            ("⟨⟩", "empty-file"), ("⟨⟩# a\n\n", "empty-file"), ("⟨⟩---\n", "empty-file"),
            ("⟨⟩--- # a", "empty-file"),
            ("a\n⟨---⟩\nb", "several-documents"), ("a: b\n⟨---⟩ c\nd", "several-documents"),
            ("---\na: b\n⟨---⟩", "several-documents"),
            ("a\n⟨...⟩", "document-end"), ("a: b\n⟨...⟩ c\n: d", "document-end"),
            ("⟨%YAML 1.2⟩  \n---\na", "directive"), ("⟨%A⟩\n⟨%B⟩\n\na: b", "directive directive"),
            ("a: b\n⟨%c: d⟩ \ne: f", "directive"),
            ("a: ⟨&b⟩ c", "anchor"), ("a: ⟨&b,c⟩ d", "anchor"), ("a: b\n⟨&c⟩ d: e\nf: g", "anchor"),
            ("a: ⟨*b⟩", "alias"), ("[⟨*a⟩, b]", "alias"), ("a: ⟨*b*⟩ c\nd: e", "alias"),
            ("a: ⟨!b⟩ c", "tag"), ("a: ⟨!b⟩\n  c: d", "tag"), ("a: ⟨!b⟩ # c\nd: e", "tag"),
            ("a: b\n⟨!c⟩\nd: e", "tag"),
            ("[⟨!a⟩ , b]", "tag"), ("[⟨!a⟩ [b]]", "tag"),
            ("{⟨!a⟩ b: ⟨!c⟩, d: ⟨&e⟩ {f: ⟨!g⟩}}", "tag tag anchor tag"),
            ("⟨?⟩ a", "complex-key"), ("a: ⟨?⟩ b", "complex-key"), ("[a, ⟨?⟩ b]", "complex-key"),
            ("[⟨?⟩a]", "complex-key"), ("⟨<<⟩: {a: b}", "merge-key"), ("{⟨<<⟩: {a: b}}", "merge-key"),
            ("⟨[a]⟩: b", "collection-as-key"), ("⟨{a: b}⟩ : c", "collection-as-key"),
            ("a: b\n⟨[⟩c]: d\ne: f", "collection-as-key"),
            ("{⟨[⟩a]: b}", "collection-as-key"), ("{⟨{⟩a: b}: c}", "collection-as-key"),
            ("[⟨[a]⟩ : b]", "collection-as-key"), ("[⟨{a: b}⟩: c]", "collection-as-key"),
            // Keys.
            ("‹a›: b\n⟨a⟩: c", "duplicate-key"), ("{‹a›: b, ⟨\"a\"⟩: c}", "duplicate-key"),
            ("{‹a›, b, ⟨a⟩}", "duplicate-key"), ("a: b\nc:\n  ‹a›: d\n  ⟨a⟩: e\n", "duplicate-key"),
            ("‹‹a››: b\n⟨a⟩: c\n⟨'a'⟩: d", "duplicate-key duplicate-key"),
            // More than eight keys are sorted first.
            (
                "‹‹a››: 1\n‹b›: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\n⟨a⟩: 8\n⟨b⟩: 9\n⟨a⟩: 10",
                "duplicate-key duplicate-key duplicate-key"
            ),
            ("⟨:⟩ a", "missing-key"), ("a: b\n⟨:⟩ c\nd: e", "missing-key"),
            ("[⟨a⟩\n: b]", "key-over-lines"), ("{⟨'a'⟩\n : b}", "key-over-lines"),
            ("{⟨a\n  b⟩: c}", "key-over-lines"),
            ("⟨'a\n  b'⟩: c", "key-over-lines"), ("a: b\n⟨'c\n  d'⟩: e\nf: g", "key-over-lines"),
            ("a: b\n⟨c d⟩", "missing-colon"), ("a: b\n⟨\"c\"⟩\nd: e", "missing-colon"),
            ("a: b\nc⟨:⟩d", "colon-without-space"), ("a: b\nc/d⟨:⟩e f\ng: h", "colon-without-space"),
            ("a: b\nc⟨：⟩d\ne: f", "wide-colon"), ("a: b\nc ⟨=⟩ d", "equals-sign"),
            ("a: b\n⟨=c⟩", "missing-colon"),
            ("a: b\n⟨http://c⟩", "missing-colon"), ("a: b\nhttp://c?d⟨=⟩e", "equals-sign"),
            ("a: b\n⟨ｃ⟩", "missing-colon"), ("a: |\n⟨b⟩\nc: d\n", "block-text-not-indented"),
            ("- a\n⟨b: c⟩", "key-among-items"), ("- a\n⟨'b'⟩ \n- c", "key-among-items"),
            ("a: b\n⟨- c⟩", "item-among-keys"), ("a: 'b'\n⟨- c d⟩ \ne: f", "item-among-keys"),
            ("a: ⟨-⟩ b", "list-behind-key"), ("a: ⟨-⟩\n  - b\nc: d", "list-behind-key"),
            // Brackets.
            ("[⟨,⟩ a]", "missing-item"), ("[a, ⟨,⟩ b]", "missing-item"), ("{⟨,⟩ a: b}", "missing-item"),
            ("‹[›'a' ⟨b⟩]", "missing-comma"), ("‹[›{a: b} ⟨c⟩]", "missing-comma"),
            ("a: ‹{›b: 'c' ⟨'⟩d'}\ne: f", "missing-comma"),
            ("[a⟨:⟩]", "colon-without-space"), ("{\"a\" ⟨:⟩b}", "colon-without-space"),
            ("[a⟨:⟩?b]", "colon-without-space"), ("{\"a\":⟨?⟩}", "complex-key"),
            ("{a⟨:⟩,b}", "colon-without-space"),
            ("a: ⟨[⟩b\n‹c: d›", "unclosed-bracket"), ("⟨[⟩a", "unclosed-bracket"),
            ("a: ⟨{⟩b: c\n⟨‹- d›⟩", "unclosed-bracket item-among-keys"),
            ("a: [b\n⟨]⟩", "line-not-indented"), ("a: [b,\n⟨c, d]⟩ \ne: f", "line-not-indented"),
            ("a: [b,\n⟨c,⟩\nd]\ne: {f: g\n⟨}⟩", "line-not-indented line-not-indented"),
            ("a: [b\n⟨] # c: d⟩\ne: f", "line-not-indented"), ("a: {b: [c\n⟨], d: e}⟩", "line-not-indented"),
            ("a: 'b\n⟨c'⟩  ", "line-not-indented"), ("a: \"b\n⟨c⟩\nd\"\ne: f", "line-not-indented"),
            // What else is wrong below such a line follows from it.
            ("a: [b\n⟨c]⟩\nd: e", "line-not-indented"),
            ("a: [b\n⟨c⟩\nd: e\n⟨f g⟩", "line-not-indented missing-colon"),
            ("a: {b: [c\n⟨d, e]⟩\nf: g", "line-not-indented"), ("- [a\n⟨b⟩", "line-not-indented"),
            ("a: \"b\n⟨c⟩\nd: e\n⟨f g⟩", "line-not-indented missing-colon"),
            ("a: 'b\n⟨c⟩", "line-not-indented"),
            ("a: [b,\n⟨c,⟩\n]\nd: [e,\n⟨f⟩", "line-not-indented line-not-indented"),
            ("a: 'b\n⟨%c'⟩", "line-not-indented"), ("a:\n  - 'b\n  ⟨c'⟩\n  - d", "line-not-indented"),
            ("a: ⟨'⟩b\n‹c: d›", "unclosed-quote"), ("⟨\"⟩a", "unclosed-quote"),
            ("a: ⟨'⟩b\n\n‹c: d› \ne: f", "unclosed-quote"),
            // Text.
            ("a: ⟨@⟩b", "reserved-character"), ("a: ⟨`⟩b`", "reserved-character"),
            ("a: ⟨%⟩", "reserved-character"),
            ("a: ⟨,⟩b", "reserved-character"), ("a: ⟨]⟩\nb: ⟨}⟩", "reserved-character reserved-character"),
            ("a: b\n⟨@⟩c: d\ne: f", "reserved-character"), ("[⟨@⟩a]", "reserved-character"),
            ("[⟨|⟩a]", "reserved-character"),
            ("[⟨>⟩a]", "reserved-character"), ("[⟨-⟩ a]", "reserved-character"),
            ("[⟨-⟩]", "reserved-character"),
            ("[⟨-⟩,a]", "reserved-character"), ("[⟨:⟩ a]", "reserved-character"),
            ("[⟨:⟩a]", "reserved-character"),
            ("a: b⟨:⟩ c", "colon-in-text"), ("a: b c⟨:⟩\nd: e", "colon-in-text"),
            ("a: 'b' ⟨:⟩ c\nd: e", "colon-in-text"),
            ("a: ‹'›b'⟨c⟩  ", "text-behind-value"), ("a: ‹'›b' ⟨c d⟩ \nc: d", "text-behind-value"),
            ("a: ‹[›b] ⟨c⟩\nd: e", "text-behind-value"), ("a: ‹{›b: c}⟨d⟩", "text-behind-value"),
            ("a: \"⟨\\q⟩\"", "unknown-escape"), ("a: \"b⟨\\'⟩c ⟨\\q⟩d\"", "unknown-escape unknown-escape"),
            ("a: \"⟨\\x⟩ZZ\"", "unknown-escape"), ("\"⟨\\u⟩12g4\"", "unknown-escape"),
            ("\"⟨\\u⟩d800\"", "unknown-escape"),
            ("\"⟨\\u⟩dfff\"", "unknown-escape"), ("\"⟨\\U⟩00110000\"", "unknown-escape"),
            ("⟨\"⟩a⟨\\⟩", "unclosed-quote unknown-escape"), ("\"a⟨\\⟩\n\n b\"", "escaped-blank-line"),
            ("a: ⟨“b”⟩", "curly-quotes"), ("⟨‘a’⟩: ⟨‚b‘⟩", "curly-quotes curly-quotes"),
            ("- ⟨“a\n  b”⟩\n- ⟨‟‘⟩", "curly-quotes curly-quotes"),
            // Block text.
            ("a: ⟨|x⟩\n b\n", "block-header"), ("a: ⟨|--⟩\n b\nc: d", "block-header"),
            ("a: ⟨>12 # b⟩\n  c\n", "block-header"),
            ("a: ⟨|0⟩\n b\n", "block-header"), ("a: | ⟨b c⟩ \n  d\ne: f", "block-header"),
            ("a: |\n⟨b⟩\n", "block-text-not-indented"), ("a: |\n  b⟨⟩", "unfinished-block"),
            ("a: |+\n  b\n ⟨⟩", "unfinished-block"), ("a: |+\n ⟨⟩", "unfinished-block"),
            ("a: |+\n  b⟨⟩", "unfinished-block"),
            ("a: |\n⟨   ⟩\n b\n", "blank-line-too-wide"),
            ("a: |\n \n⟨   ⟩\n   \n  b\nc: d", "blank-line-too-wide"),
            ("⟨|1\n⟩ a\n", "indentation-digit"), ("- ⟨|1\n⟩\n", "indentation-digit"),
            ("- ⟨>1\n⟩\n- a\n", "indentation-digit"),
            // After a mistake what belongs to the entry is passed by, and nothing else.
            (
                "a: ⟨@⟩b\n  c: @d\n\tc\n\u{A0}d\n# e\n\n  f\ng: ⟨@⟩h\ni:\n  j: ⟨@⟩k\n   l\n  m: ⟨@⟩n\no:\n- ⟨@⟩p\n  @q\n- ⟨@⟩r",
                Array(repeating: "reserved-character", count: 6).joined(separator: " ")
            ),
        ] as [(String, String)])
    func `are what is wrong, and nothing beside it`(marked: String, ids: String) {
        check(marked, ids)
        // Line ends that are what is wrong stay as they are.
        if !marked.unicodeScalars.contains("\r"), !marked.contains("\n⟩") {
            check(marked.withWindowsLineEnds, ids)
        }
    }

    private func check(_ marked: String, _ ids: String) {
        let expected = MarkedText(marked)
        let found = YAML.read(SourceFile(name: "test.yaml", text: expected.text)).diagnostics
        #expect(found.map(\.id).joined(separator: " ") == ids, "\(marked.debugDescription)")
        #expect(found.map(\.range) == expected.places, "\(marked.debugDescription)")
        let notes = found.flatMap(\.notes).map(\.range).sorted { $0.lower < $1.lower }
        #expect(notes == expected.otherPlaces, "notes of \(marked.debugDescription)")
    }
}

import SourceText
import StrictYAML
import Testing

/// Where a mistake is shown: between `⟨` and `⟩`, which are taken out before the text is read.
@Suite struct `Places of mistakes` {
    @Test(arguments: [
        // Characters and encoding.
        ("a: ⟨\u{1}⟩b", "control-character"), ("a: ⟨\u{80}⟩b", "control-character"),
        ("a: b⟨\u{85}⟩", "line-separator"), ("a: b⟨\u{2028}⟩c", "line-separator"),
        ("a: b⟨\u{2029}⟩c", "line-separator"), ("a: ⟨\u{FEFF}⟩b", "byte-order-mark"),
        ("⟨\u{FEFF}⟩a: b", "byte-order-mark"), ("a: ⟨\u{FFFF}⟩", "no-character"),
        ("a: b⟨\r⟩c: d", "lone-carriage-return"), ("a: b\nc: d⟨\r\n⟩", "mixed-line-ends"),
        ("a: b\r\nc: d⟨\n⟩", "mixed-line-ends"),
        // Space.
        ("a: b⟨\t⟩", "tab"), ("a: \"b⟨\t⟩\n  c\"", "tab"), ("a: 'b⟨ \t⟩\n  c'", "tab"), ("a: ⟨\t ⟩b", "tab"),
        ("⟨\t⟩a: b", "tab-in-indentation"),
        ("a:\n  ⟨\t⟩b: c\n \td: e", "tab-in-indentation"), ("a: |\n  ⟨\t⟩b\n", "tab-in-indentation"),
        ("a:\n  b\n ⟨\t⟩c", "tab-in-indentation"), ("⟨\u{A0}⟩a: b", "no-break-space"),
        ("a: b\n⟨\u{3000}⟩c: d\n⟨⟩", "no-break-space"), ("- ⟨\u{A0}⟩a", "no-break-space"),
        ("- ⟨\u{2003}⟩a", "no-break-space"), ("c: d\na:⟨\u{A0}⟩b", "no-break-space"),
        ("a: 'b'⟨#⟩c", "comment-without-space"), ("[a]⟨#⟩b", "comment-without-space"),
        ("a:\n    b: c\n  ⟨d: e⟩", "wrong-indentation"),
        ("a:\n    b: c\nd: e\n  # f\n  ⟨g: h⟩", "wrong-indentation"),
        ("a:\n  ⟨b c⟩\n  # d\n  e: f", "missing-colon"), ("a:\n  - ⟨b c⟩ # d\n    e: f", "missing-colon"),
        ("⟨a⟩\n  b: c", "missing-colon"), ("a:\n  ⟨b⟩\n\n  \"c\": d", "missing-colon"),
        // Documents and what is left out of the format.
        ("a\n⟨---⟩\nb", "several-documents"), ("a\n⟨...⟩", "document-end"),
        ("⟨%YAML 1.2⟩  \n---\na", "directive"),
        ("a: ⟨&b⟩ c", "anchor"), ("a: ⟨*b⟩", "alias"), ("a: ⟨!b⟩ c", "tag"), ("⟨?⟩ a", "complex-key"),
        ("[a, ⟨?⟩ b]", "complex-key"), ("⟨<<⟩: {a: b}", "merge-key"), ("⟨[a]⟩: b", "collection-as-key"),
        ("{⟨[⟩a]: b}", "collection-as-key"), ("[⟨[a]⟩ : b]", "collection-as-key"),
        // Keys, items and brackets.
        ("a: b\n⟨a⟩: c", "duplicate-key"), ("{a: b, ⟨\"a\"⟩: c}", "duplicate-key"), ("⟨:⟩ a", "missing-key"),
        ("[⟨,⟩ a]", "missing-item"), ("['a' ⟨b⟩]", "missing-comma"),
        ("[⟨a⟩\n: b]", "key-over-lines"), ("[a⟨:⟩]", "colon-without-space"), ("{\"a\":⟨?⟩}", "complex-key"),
        ("a: ⟨[⟩b\nc: d", "unclosed-bracket"), ("⟨[⟩a", "unclosed-bracket"),
        ("a: [b\n⟨]⟩", "line-not-indented"),
        ("a: ⟨'⟩b\nc: d", "unclosed-quote"), ("⟨\"⟩a", "unclosed-quote"),
        ("a: 'b\n⟨c'⟩  ", "line-not-indented"),
        ("- a\n⟨b: c⟩", "key-among-items"), ("a: b\n⟨- c⟩", "item-among-keys"),
        ("a: ⟨-⟩ b", "list-behind-key"),
        // Text.
        ("a: ⟨@⟩b", "reserved-character"), ("a: ⟨%⟩", "reserved-character"), ("a: b⟨:⟩ c", "colon-in-text"),
        ("a: 'b'⟨c⟩  ", "text-behind-value"), ("a: 'b' ⟨c d⟩ \t", "text-behind-value"),
        ("a: [b] ⟨c⟩", "text-behind-value"), ("a: \"⟨\\q⟩\"", "unknown-escape"),
        ("a: \"⟨\\x⟩ZZ\"", "unknown-escape"), ("a: ⟨“b”⟩", "curly-quotes"),
        // Block text.
        ("a: ⟨|x⟩\n b\n", "block-header"), ("a: |\n⟨b⟩\n", "block-text-not-indented"),
        ("a: |\n b⟨⟩", "unfinished-block"), ("a: |\n⟨   ⟩\n b\n", "blank-line-too-wide"),
        ("⟨|1\n⟩ a\n", "indentation-digit"),
    ])
    func `are what is wrong, and nothing beside it`(marked: String, id: String) throws {
        var text = ""
        var places: [Range<Int>] = []
        var start = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟨": start = text.utf8.count
            case "⟩": places.append(start..<text.utf8.count)
            default: text.unicodeScalars.append(scalar)
            }
        }
        let first = YAML.read(SourceFile(name: "test.yaml", text: text)).diagnostics.first
        #expect(first?.id ?? "accepted" == id)
        if let first { #expect(Int(first.range.lower)..<Int(first.range.upper) == places[0]) }
    }
}

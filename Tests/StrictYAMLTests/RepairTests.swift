import SourceText
import StrictYAML
import Testing

/// The changes that diagnostics offer, where nothing need be decided.
@Suite struct `Repairs of mistakes` {
    private func read(_ text: String) -> YAML.Reading { YAML.read(SourceFile(name: "test.yaml", text: text)) }

    @Test(arguments: [
        ("a: b\nc:d\n", "a: b\nc: d\n"), ("a: b\nc：d\n", "a: b\nc: d\n"), ("-a\n-b\n", "- a\n-b\n"),
        ("- a\n-b\n", "- a\n- b\n"), ("a:\tb\n", "a: b\n"), ("a: \t b\n", "a:  b\n"),
        ("a: b \t\n", "a: b \n"),
        ("a: 'b\t\n  c'\n", "a: 'b\n  c'\n"), ("a: b\t\n  c\n", "a: b\n  c\n"),
        ("a: b\n\t\nc: d\n", "a: b\n\nc: d\n"),
        ("\u{FEFF}a: b\n", "a: b\n"), ("a: \"b\\'c\"\n", "a: \"b'c\"\n"),
        ("a: @b c\nd: e\n", "a: \"@b c\"\nd: e\n"), ("a: b: c \n", "a: \"b: c\" \n"),
        ("a: b: \"c\"\n", "a: 'b: \"c\"'\n"),
        ("a: b: 'c' \"d\"\n", "a: 'b: ''c'' \"d\"'\n"), ("a: b: c#d\n", "a: \"b: c#d\"\n"),
    ])
    func `lead to the text that was meant`(broken: String, mended: String) throws {
        let replacements = read(broken).diagnostics.flatMap(\.solutions).compactMap(\.replacement)
        let first = try #require(replacements.first)
        var bytes = Array(broken.utf8)
        bytes.replaceSubrange(first.range.offsets, with: Array(first.text.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == mended)
    }

    // Quotes around the rest of the line would take the comment in; in curly quotes or brackets there is more to decide.
    @Test(arguments: [
        "a: b: c # d\n", "a: @b\t# c\n", "a: “b”: c\n", "a: [@b]\n", "a: b\nc d\n", "a: b\na: c\n",
        "a: [b c: d",
    ])
    func `are not offered where a person must decide`(text: String) {
        let found = read(text).diagnostics
        #expect(!found.isEmpty)
        let replacements = found.flatMap(\.solutions).compactMap(\.replacement)
        #expect(replacements.filter { !$0.text.isEmpty } == [])
    }

    @Test(
        arguments: [
            (0x80, "€"), (0x85, "…"), (0x91, "‘"), (0x92, "’"), (0x93, "“"), (0x94, "”"), (0x96, "–"),
            (0x97, "—"),
            (0xA1, "¡"), (0xE9, "é"), (0xFF, "ÿ"), (0x81, nil), (0x84, nil), (0x90, nil), (0x95, nil),
            (0x98, nil),
            (0xA0, nil),
        ] as [(UInt8, String?)])
    func `a byte that is no UTF-8 is named, and the character that it is in Windows`(
        byte: UInt8, character: String?
    ) {
        let found = YAML.read(SourceFile(name: "test.yaml", bytes: [0x61, byte, 0x62])).diagnostics
        let guess = character.map { "; in a Windows file (CP-1252) it would be \($0)" } ?? ""
        let hex = String(byte, radix: 16, uppercase: true)
        #expect(found.map(\.headline) == ["a file is UTF-8, and the byte \(hex) here is not\(guess)"])
    }

    @Test(arguments: [
        ("*b", false), ("*", false), ("**", true), ("*b*", true), ("*b c*", false), ("**b** c", true),
    ])
    func `a text that begins with an asterisk and is no alias is known by one behind its first word`(
        text: String, isText: Bool
    ) {
        let headline =
            isText
            ? "text that begins with * must stand in quotes" : "aliases (*name) are not part of this format"
        #expect(read("a: \(text)\n").diagnostics.map(\.headline) == [headline])
    }

    @Test(arguments: [("\u{1}", "01"), ("\u{F}", "0F"), ("\u{10}", "10"), ("\u{7F}", "7F"), ("\u{9F}", "9F")])
    func `a control character is offered as an escape of two digits`(character: String, digits: String) {
        let found = read("a: \(character)").diagnostics.flatMap(\.solutions).map(\.summary)
        #expect(found == ["remove it", "write it as an escape in double quotes: \"\\x\(digits)\""])
        #expect(read("a: \"\\x\(digits)\"").document?.root["a"]?.text == character)
    }

    @Test(arguments: [
        ("a: b\ncd", "write \"cd:\""), ("a: b\nc  d", "write \"c: d\" if \"c\" is a key"),
        ("a: b\nc d e", "write \"key: value\""),
        // Its end is not shown, so that nobody knows its words.
        ("a: b\n\(String(repeating: "c", count: 41))", "write \"key: value\""),
        ("a: b\n\(String(repeating: "c", count: 40))", "write \"\(String(repeating: "c", count: 40)):\""),
    ])
    func `a line without its colon is shown with one where its words are two at most`(
        text: String, solution: String
    ) {
        #expect(read(text).diagnostics[0].solutions.first?.summary == solution)
    }

    @Test(
        arguments: [
            (
                "a:\n    b: c\n  d: e", 2, "0 or 4",
                [
                    "begin it at the very left if it belongs beside \"a:\"",
                    "indent it by 4 if it belongs beside \"b: c\"",
                ]
            ),
            (
                "  a:\n    b: c\n   d: e", 3, "2 or 4",
                [
                    "indent it by 2 if it belongs beside \"a:\"",
                    "indent it by 4 if it belongs beside \"b: c\"",
                ]
            ),
            ("a: 'b'\n c: d", 1, "0", ["begin it at the very left if it belongs beside \"a: 'b'\""]),
            // Deeper than both, it is not between them.
            ("a:\n  b: 'c'\n    d: e", 4, "2", ["indent it by 2 if it belongs beside \"b: 'c'\""]),
            (
                "a:\n    b: c\nd: 'e'\n  f: g", 2, "0",
                ["begin it at the very left if it belongs beside \"d: 'e'\""]
            ),
            ("  - a\n- b", 0, "2", ["indent it by 2 if it belongs beside \"- a\""]),
        ] as [(String, Int, String, [String])])
    func `a line at the wrong place is told the places that there are`(
        text: String, indent: Int, places: String, solutions: [String]
    ) throws {
        let found = try #require(read(text).diagnostics.first)
        let spaces = indent == 1 ? "1 space" : "\(indent) spaces"
        #expect(
            found.headline
                == "this line is indented by \(spaces), and the lines above that it could belong to by \(places)"
        )
        #expect(found.solutions.map(\.summary) == solutions)
    }

    // The arms of what is said: which characters, how many digits, and which way out comes first.
    @Test(arguments: [
        (
            #""\q""#, "a backslash begins an escape in double quotes, and this is none",
            #"write \\ if a backslash is meant"#
        ),
        (#""\'""#, "an apostrophe needs no backslash in double quotes", "leave the backslash out"),
        (#""\x1""#, #"\x needs 2 hexadecimal digits that are one character"#, "write the character itself"),
        (#""\u123""#, #"\u needs 4 hexadecimal digits that are one character"#, "write the character itself"),
        (
            #""\U1234""#, #"\U needs 8 hexadecimal digits that are one character"#,
            "write the character itself"
        ),
        ("a: 'b'c", "an apostrophe inside single quotes must be doubled", "write '' for the apostrophe"),
        ("a: \"b\"c", "a double quote inside double quotes must be written \\\"", "write \\\" for the quote"),
        (
            "a: 'b' c", "nothing but a comment may follow the closing quote",
            "put the whole value in quotes, with '…' around one that has \" in it"
        ),
        (
            "a: \"b\" c", "nothing but a comment may follow the closing quote",
            "put the whole value in quotes, with '…' around one that has \" in it"
        ),
        ("a: [b] c", "text that begins with a bracket must stand in quotes", "put the whole value in quotes"),
        (
            "a: {b: c}d", "text that begins with a bracket must stand in quotes",
            "put the whole value in quotes"
        ),
        ("a: [b", "this [ is never closed", "put ] where it ends"),
        ("a: {b", "this { is never closed", "put } where it ends"),
        ("a: 'b", "this quote is never closed", "put ' where the text ends"),
        ("a: \"b", "this quote is never closed", "put \" where the text ends"),
        ("['a' b]", "a comma or ] is due here", "put a comma before it"),
        ("{'a' b}", "a comma or } is due here", "put a comma before it"),
        (
            "a: b: c", "text with a colon and a space in it must stand in quotes",
            "put the whole value in quotes"
        ),
        (
            "a: “b”: c", "text with a colon and a space in it must stand in quotes",
            "put the whole value in straight quotes (\" or ')"
        ),
        (
            "a: 'b': c", "text with a colon and a space in it must stand in quotes",
            "put the whole value in straight quotes (\" or ')"
        ),
        ("a: `b", "text cannot begin with `", "put the whole value in quotes"),
        ("[`b]", "text cannot begin with `", "put the text in quotes"),
        (
            "a:\n  b: c\n   d: e", "a key cannot stand below the text \"c\"",
            "indent it by 2 if it belongs beside \"b: c\""
        ),
        (
            "a: b\n c: d", "a key cannot stand below the text \"b\"",
            "begin it at the very left if it belongs beside \"a: b\""
        ),
        (
            "- b\n  c\n  d: e", "a key cannot stand below the text \"b\"",
            "indent the key like the one that it belongs beside"
        ),
        (
            "a: b\nc d", "a key with a colon is due here, and \"c d\" has none",
            "write \"c: d\" if \"c\" is a key"
        ),
        (
            "a: b\nc:d", "a key's colon needs a space behind it, and in \"c:d\" there is none",
            "put a space behind the colon"
        ),
        (
            "[a:]", "a colon that ends a key inside brackets must be followed by a space",
            "put a space behind the colon"
        ),
        (
            "a: b\na: c", "a key stands once in its mapping, and \"a\" stands here again",
            "keep one of the two"
        ),
        ("a: ?", "keys marked with ? are not part of this format", "write the key as \"key: value\""),
        ("a: \u{85}", "the character NEL, U+0085 may not stand in a file", "end the line as any other"),
        ("a: \u{2028}", "the character LS, U+2028 may not stand in a file", "end the line as any other"),
        ("a: \u{2029}", "the character PS, U+2029 may not stand in a file", "end the line as any other"),
        (
            "a: 'b\nc'", "a line inside quotes or brackets must be indented below its key",
            "indent it, and the lines below that belong to it, by 1 or more"
        ),
        (
            "a:\n  b: [c,\nd]", "a line inside quotes or brackets must be indented below its key",
            "indent it, and the lines below that belong to it, by 3 or more"
        ),
        (
            "a: |\nb\n", "the lines below | or > must be indented further than its key",
            "indent each line of the text"
        ),
        (
            "a: |12\n b\n", "only -, + and a digit from 1 to 9 may follow | or > on its line",
            "move the text to the next line and indent it below the key"
        ),
        (
            "|1\n a\n", "a digit behind | or > has no agreed meaning at the top of a file",
            "leave the digit out"
        ),
        ("- |1\n\n", "a digit behind | or > needs a text below it", "leave the digit out"),
    ])
    func `are told in the words for just this one`(text: String, headline: String, solution: String) throws {
        let found = try #require(read(text).diagnostics.first)
        #expect(found.headline == headline)
        #expect(found.solutions.first?.summary == solution)
    }
}

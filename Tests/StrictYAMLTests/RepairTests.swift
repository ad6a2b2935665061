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
}

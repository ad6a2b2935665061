import SourceText
import Testing

@Suite struct `Printing diagnostics` {
    private func printed(_ diagnostic: Diagnostic) -> String {
        var printer = DiagnosticPrinter()
        return printer.text(of: diagnostic)
    }

    @Test func `shows the line with carets below the range, and the way out`() {
        let file = SourceFile(name: "a.yaml", text: "hrdd: answers/1\nanwsers:\n")
        let diagnostic = Diagnostic(
            .error, "unknown-key", "\"anwsers\" is not a key here; did you mean \"answers\"?",
            explanation: "Unknown keys are refused.", in: file, at: ByteRange(16, 23),
            solutions: [.init("write \"answers\"")])
        #expect(
            printed(diagnostic) == """
                error[unknown-key]: "anwsers" is not a key here; did you mean "answers"?
                 --> a.yaml:2:1
                  |
                2 | anwsers:
                  | ^^^^^^^
                  = why: Unknown keys are refused.
                  = help: write "answers"
                """)
    }

    @Test func `counts columns and carets in scalars`() {
        let file = SourceFile(name: "a.yaml", text: "é: ü\n")
        let diagnostic = Diagnostic(.warning, "x", "X", in: file, at: ByteRange(4, 6))
        #expect(printed(diagnostic).hasSuffix(" --> a.yaml:1:4\n  |\n1 | é: ü\n  |    ^"))
    }

    @Test func `carets stand below what is meant, where a character takes two columns or none`() {
        let file = SourceFile(name: "a.yaml", text: "名: か\u{3099} 回答: x\n")
        let diagnostic = Diagnostic(.error, "x", "X", in: file, at: ByteRange(12, 18))
        #expect(
            printed(diagnostic).hasSuffix(
                " --> a.yaml:1:7\n  |\n1 | 名: か\u{3099} 回答: x\n  |        ^^^^"))
    }

    @Test func `marks a range over several lines to the end of the first`() {
        let file = SourceFile(name: "a.yaml", text: "abc\ndef\n")
        let diagnostic = Diagnostic(.error, "x", "X", in: file, at: ByteRange(1, 6))
        #expect(printed(diagnostic).hasSuffix("1 | abc\n  |  ^^"))
    }

    @Test func `shows a note with its own place`() {
        let file = SourceFile(name: "a.yaml", text: "a: 1\na: 2\n")
        let diagnostic = Diagnostic(
            .error, "duplicate-key", "\"a\" is given twice", in: file, at: ByteRange(5, 6),
            notes: [.init("first given here", in: file, at: ByteRange(0, 1))])
        #expect(
            printed(diagnostic).hasSuffix("note: first given here\n --> a.yaml:1:1\n  |\n1 | a: 1\n  | ^"))
    }

    @Test func `an empty file has a place and no line`() {
        let diagnostic = Diagnostic(
            .error, "x", "X", in: SourceFile(name: "a.yaml", text: ""), at: ByteRange(at: 0))
        #expect(printed(diagnostic) == "error[x]: X\n --> a.yaml:1:1")
    }

    @Test func `shows of a long line the part around the mark`() {
        let text = String(repeating: "x", count: 500) + "Y" + String(repeating: "z", count: 500)
        let diagnostic = Diagnostic(
            .error, "x", "X", in: SourceFile(name: "a.yaml", text: text), at: ByteRange(500, 501))
        let lines = printed(diagnostic).split(separator: "\n")
        // 40 columns before the mark, 79 behind it, and an ellipsis at each end.
        #expect(
            lines[3]
                == "1 | …\(String(repeating: "x", count: 40))Y\(String(repeating: "z", count: 79))…")
        #expect(lines[4] == "  | " + String(repeating: " ", count: 41) + "^")
    }

    @Test func `a name with a line end cannot forge a line, nor a text steer the terminal`() {
        let file = SourceFile(name: "a\nb.yaml", text: "\u{1B}[2Jx")
        let diagnostic = Diagnostic(.error, "x", "has \u{1B}", in: file, at: ByteRange(4, 5))
        #expect(
            printed(diagnostic) == """
                error[x]: has \\u{1b}
                 --> a\\u{a}b.yaml:1:5
                  |
                1 | \u{FFFD}[2Jx
                  |     ^
                """)
    }

    @Test func `colors are added only when asked for`() {
        let file = SourceFile(name: "a.yaml", text: "a\n")
        let diagnostic = Diagnostic(.error, "x", "X", in: file, at: ByteRange(0, 1))
        var printer = DiagnosticPrinter(usesColor: true)
        #expect(printer.text(of: diagnostic).hasPrefix("\u{1B}[1;31merror[x]\u{1B}[0m"))
        #expect(!printed(diagnostic).contains("\u{1B}"))
    }
}

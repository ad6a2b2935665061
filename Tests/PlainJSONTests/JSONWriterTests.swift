import PlainJSON
import Testing

@Suite struct JSONWriterTests {
    private func sample(_ layout: JSONWriter.Layout) -> String {
        var writer = JSONWriter(layout)
        writer.object {
            $0.member("schema", "hrdd/line/1")
            $0.member("score", number: "41.67")
            $0.member("exact", nil as String?)
            $0.member("count", 12)
            $0.member("isAddressee", false)
            $0.member("none", array: { _ in })
            $0.member("clauses", array: { $0.array(["13(a)", "22"]) })
            $0.member("empty", object: { _ in })
        }
        return writer.text
    }

    @Test func `pretty output has a member a line and two spaces`() {
        #expect(
            sample(.pretty) == """
                {
                  "schema": "hrdd/line/1",
                  "score": 41.67,
                  "exact": null,
                  "count": 12,
                  "isAddressee": false,
                  "none": [],
                  "clauses": [
                    [
                      "13(a)",
                      "22"
                    ]
                  ],
                  "empty": {}
                }
                """)
    }

    @Test func `a line has no blanks`() {
        #expect(
            sample(.line)
                == #"{"schema":"hrdd/line/1","score":41.67,"exact":null,"count":12,"isAddressee":false,"#
                + #""none":[],"clauses":[["13(a)","22"]],"empty":{}}"#)
    }

    @Test func `documents follow each other line by line`() {
        var writer = JSONWriter(.line)
        for number in [1, 2] {
            writer.array { $0.integer(number) }
            writer.endLine()
        }
        #expect(writer.text == "[1]\n[2]\n")
    }

    @Test(arguments: [
        ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\0\u{1F}", #""\u0000\u001f""#),
        ("a\u{7F}b\u{9B}c", #""a\u007fb\u009bc""#), ("\u{2028}x\u{2029}", #""\u2028x\u2029""#),
        ("é\u{A0}‧\u{202A}😀", "\"é\u{A0}‧\u{202A}😀\""),
    ])
    func `a string is escaped where it must be and nowhere else`(string: String, json: String) {
        var writer = JSONWriter(.line)
        writer.string(string)
        #expect(writer.text == json)
    }

    @Test(arguments: ["01", "1.", ".5", "+1", "NaN", "", "1e", "0x1", "1 "])
    func `text that is no number becomes a string`(text: String) {
        var writer = JSONWriter(.line)
        writer.number(text)
        #expect(writer.text == "\"\(text)\"")
    }

    @Test(arguments: ["0", "-0", "10", "1.50", "-1.5e-10", "2E+3"])
    func `a number stands as it is given`(text: String) {
        var writer = JSONWriter(.line)
        writer.number(text)
        #expect(writer.text == text)
    }
}

import PlainJSON
import Testing

@Suite struct JSONReaderTests {
    private func read(_ text: String) -> Result<JSONValue, JSONFault> {
        JSONValue.read(Array(text.utf8))
    }

    @Test func `a document is read with numbers as written and members in order`() throws {
        let value = try read(#" {"b": [1.50, -2e3, true, false, null], "a": "x\u00e9\ud83d\ude00\/"} "#).get()
        #expect(
            value
                == .object([
                    .init(
                        "b",
                        .array([.number("1.50"), .number("-2e3"), .boolean(true), .boolean(false), .null])),
                    .init("a", .string("xé😀/")),
                ]))
        #expect(value["a"] == .string("xé😀/"))
    }

    @Test(arguments: [
        ("", 0, "a value must stand here: a string, a number, true, false, null, { or ["),
        ("[1,]", 3, "a value must stand here: a string, a number, true, false, null, { or ["),
        ("[1 2]", 3, "a comma or ] must follow here"),
        (#"{"a" 1}"#, 5, "a colon must follow here"),
        (#"{"a":1,"a":2}"#, 7, "a name must occur once in an object"),
        ("{a:1}", 1, "a string must stand here"),
        ("1 2", 2, "nothing may follow the value"),
        ("01", 0, "a number must not begin with 0"),
        ("-", 1, "a digit must stand here"),
        (#""abc"#, 0, "a string must end with a quotation mark"),
        ("\"a\nb\"", 2, "a control character in a string must be escaped"),
        (#""a\x""#, 2, #"only " \ / b f n r t u may follow a backslash"#),
        (#""\u12g4""#, 1, #"four hexadecimal digits must follow \u"#),
        (#""\ud83d""#, 1, "half of a surrogate pair must not stand alone"),
        (#""\ude00""#, 1, "half of a surrogate pair must not stand alone"),
        (#""\ud83d\u0041""#, 1, "half of a surrogate pair must not stand alone"),
    ])
    func `a fault is located`(text: String, offset: Int, message: String) {
        guard case .failure(let fault) = read(text) else {
            Issue.record("\(text) was accepted")
            return
        }
        #expect(fault.offset == offset)
        #expect(fault.message == message)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
        ] as [[UInt8]])
    func `bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        #expect(throws: JSONFault.self) { try JSONValue.read([quote] + bytes + [quote]).get() }
    }

    @Test func `nesting is limited`() {
        let deepest = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
        #expect(throws: Never.self) { try read(deepest).get() }
        guard case .failure(let fault) = read(String(repeating: "[", count: 1_000_000)) else {
            Issue.record("accepted")
            return
        }
        #expect(fault.offset == 128)
        #expect(fault.message == "values must not be nested more than 128 deep")
    }
}

@Suite struct JSONLineTests {
    private func read(_ text: String) -> Result<JSONLine, JSONFault> {
        let bytes = Array(text.utf8)
        return JSONLine.read(bytes, in: 0..<bytes.count)
    }

    @Test func `a line gives path and text and passes over other members`() throws {
        let line = try read(#"{"id":[{"x":1}],"text":"hrdd: answers/1\n","path":"a/b.yaml"}"# + "\r").get()
        #expect(line.path == "a/b.yaml")
        #expect(line.text == Array("hrdd: answers/1\n".utf8))
    }

    @Test(arguments: [
        ("[]", 0, #"an object with "path" and "text" must follow here"#),
        (#" {"path":"a"}"#, 1, #"a line must have a "text""#),
        (#"{"text":"a"}"#, 0, #"a line must have a "path""#),
        (#"{"path":1,"text":"a"}"#, 8, #""path" must be a string"#),
        (#"{"path":"a","text":null}"#, 19, #""text" must be a string"#),
        (#"{"path":"a","path":"b","text":"c"}"#, 12, #""path" must occur once"#),
        (#"{"path":"a","text":"b"} x"#, 24, "nothing may follow the value"),
    ])
    func `what is missing or wrong is located`(text: String, offset: Int, message: String) {
        guard case .failure(let fault) = read(text) else {
            Issue.record("\(text) was accepted")
            return
        }
        #expect(fault.offset == offset)
        #expect(fault.message == message)
    }

    @Test func `faults count from the beginning of the whole text`() {
        let bytes = Array("{}\n[]".utf8)
        guard case .failure(let fault) = JSONLine.read(bytes, in: 3..<5) else {
            Issue.record("accepted")
            return
        }
        #expect(fault.offset == 3)
    }
}

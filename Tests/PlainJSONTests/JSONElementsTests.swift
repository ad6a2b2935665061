import PlainJSON
import Testing

@Suite struct JSONElementsTests {
    private func read(_ text: String) -> (Result<JSONValue, JSONFault>, [JSONValue]) {
        var elements: [JSONValue] = []
        let result = JSONValue.read(Array(text.utf8), handingOver: "files") { elements.append($0) }
        return (result, elements)
    }

    @Test func `elements are handed over in order, and the rest is kept`() {
        let (result, elements) = read(#" {"schema": "s", "files": [ 1 , {"a": [2]}, null ], "more": [3]} "#)
        #expect(elements == [.number("1"), .object([.init("a", .array([.number("2")]))]), .null])
        #expect(
            result
                == .success(
                    .object([
                        .init("schema", .string("s")), .init("files", .array([])),
                        .init("more", .array([.number("3")])),
                    ])))
    }

    @Test func `an empty array hands over nothing`() {
        let (result, elements) = read(#"{"files":[]}"#)
        #expect(elements.isEmpty)
        #expect(result == .success(.object([.init("files", .array([]))])))
    }

    @Test func `a value that is no array is kept`() {
        #expect(read(#"{"files":3}"#).0 == .success(.object([.init("files", .number("3"))])))
    }

    @Test(arguments: [
        "", "[]", "3", #"{"files":[1,]}"#, #"{"files":[1}"#, #"{"files":[1]"#, #"{"files":[],"files":[]}"#,
        #"{"a":1,"a":2}"#, #"{"files":[]} x"#, #"{"files":[{"a":1,"a":2}]}"#,
    ])
    func `what is no such object is refused`(text: String) {
        #expect(throws: JSONFault.self) { try read(text).0.get() }
    }
}

/// A JSON document as a tree; numbers as they are written, members in the order of the text.
package indirect enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name and its value.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Reads a whole text; it must hold one value and nothing else.
    package static func read(_ bytes: [UInt8]) -> Result<JSONValue, JSONFault> {
        var scanner = JSONScanner(bytes, in: 0..<bytes.count)
        do {
            let value = try scanner.scanValue(depth: 0)
            try scanner.expectEnd()
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    /// The member of that name; `nil` where there is none or this is no object.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}

extension JSONScanner {
    mutating func scanValue(depth: Int) throws(JSONFault) -> JSONValue {
        skipBlank()
        switch next {
        case UInt8(ascii: "{"): return .object(try scanObject(depth: depth))
        case UInt8(ascii: "["): return .array(try scanArray(depth: depth))
        case UInt8(ascii: "\""): return .string(String(decoding: try scanString(), as: UTF8.self))
        case UInt8(ascii: "t"):
            try scanWord("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try scanWord("false")
            return .boolean(false)
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
            return .number(try scanNumber())
        default:
            try scanWord("null")
            return .null
        }
    }

    private mutating func scanArray(depth: Int) throws(JSONFault) -> [JSONValue] {
        try checkDepth(depth)
        offset += 1
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat {
            elements.append(try scanValue(depth: depth + 1))
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"), "a comma or ]")
        return elements
    }

    private mutating func scanObject(depth: Int) throws(JSONFault) -> [JSONValue.Member] {
        try checkDepth(depth)
        offset += 1
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        if take(UInt8(ascii: "}")) { return members }
        repeat {
            skipBlank()
            let start = offset
            let name = String(decoding: try scanString(), as: UTF8.self)
            guard names.insert(name).inserted else {
                throw fault("a name must occur once in an object", at: start)
            }
            try expect(UInt8(ascii: ":"), "a colon")
            members.append(JSONValue.Member(name, try scanValue(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"), "a comma or }")
        return members
    }

    func checkDepth(_ depth: Int) throws(JSONFault) {
        guard depth < Self.maximumDepth else {
            throw fault("values must not be nested more than \(Self.maximumDepth) deep")
        }
    }
}

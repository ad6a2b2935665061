extension JSONValue {
    /// Reads a whole text that is an object. The elements of one of its arrays are handed over one by one and not
    /// kept; in the value that array is empty.
    package static func read(
        _ bytes: [UInt8], handingOver name: String, to take: (JSONValue) -> Void
    ) -> Result<JSONValue, JSONFault> {
        var scanner = JSONScanner(bytes, in: 0..<bytes.count)
        do {
            let value = try scanner.scanObject(handingOver: name, to: take)
            try scanner.expectEnd()
            return .success(value)
        } catch {
            return .failure(error)
        }
    }
}

extension JSONScanner {
    fileprivate mutating func scanObject(
        handingOver handed: String, to takeElement: (JSONValue) -> Void
    ) throws(JSONFault) -> JSONValue {
        try expect(UInt8(ascii: "{"), "an object")
        var members: [JSONValue.Member] = []
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipBlank()
            let start = offset
            let name = String(decoding: try scanString(), as: UTF8.self)
            guard !members.contains(where: { $0.name == name }) else {
                throw fault("a name must occur once in an object", at: start)
            }
            try expect(UInt8(ascii: ":"), "a colon")
            skipBlank()
            if name == handed, next == UInt8(ascii: "[") {
                try scanElements(to: takeElement)
                members.append(JSONValue.Member(name, .array([])))
            } else {
                members.append(JSONValue.Member(name, try scanValue(depth: 1)))
            }
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"), "a comma or }")
        return .object(members)
    }

    private mutating func scanElements(to takeElement: (JSONValue) -> Void) throws(JSONFault) {
        offset += 1
        if take(UInt8(ascii: "]")) { return }
        repeat {
            takeElement(try scanValue(depth: 2))
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"), "a comma or ]")
    }
}

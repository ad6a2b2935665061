/// One line of JSON Lines that carries a file: `{"path": …, "text": …}`.
package struct JSONLine: Hashable, Sendable {
    /// What messages and results call the file.
    package let path: String
    /// The file's content, UTF-8.
    package let text: [UInt8]

    /// Reads a line of a text, its line end aside; other members are passed over, for tools that add columns.
    ///
    /// Faults count their offsets from the beginning of `bytes`.
    package static func read(_ bytes: [UInt8], in range: Range<Int>) -> Result<JSONLine, JSONFault> {
        var scanner = JSONScanner(bytes, in: range)
        do {
            return .success(try scanner.scanLine())
        } catch {
            return .failure(error)
        }
    }
}

extension JSONScanner {
    fileprivate mutating func scanLine() throws(JSONFault) -> JSONLine {
        skipBlank()
        let start = offset
        try expect(UInt8(ascii: "{"), "an object with \"path\" and \"text\"")
        var path: [UInt8]?
        var text: [UInt8]?
        if !take(UInt8(ascii: "}")) {
            repeat {
                skipBlank()
                let nameStart = offset
                let name = try scanString()
                try expect(UInt8(ascii: ":"), "a colon")
                skipBlank()
                if name.elementsEqual("path".utf8) {
                    if path != nil { throw fault("\"path\" must occur once", at: nameStart) }
                    path = try scanText("path")
                } else if name.elementsEqual("text".utf8) {
                    if text != nil { throw fault("\"text\" must occur once", at: nameStart) }
                    text = try scanText("text")
                } else {
                    _ = try scanValue(depth: 1)
                }
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "}"), "a comma or }")
        }
        try expectEnd()
        guard let path else { throw fault("a line must have a \"path\"", at: start) }
        guard let text else { throw fault("a line must have a \"text\"", at: start) }
        return JSONLine(path: String(decoding: path, as: UTF8.self), text: text)
    }

    private mutating func scanText(_ name: String) throws(JSONFault) -> [UInt8] {
        guard next == UInt8(ascii: "\"") else { throw fault("\"\(name)\" must be a string") }
        return try scanString()
    }
}

/// Writes one JSON document (RFC 8259) into bytes, from the first to the last, without building it first.
///
/// The caller opens and closes what it writes; `object` and `array` do so by themselves.
/// Numbers come as text, so that no floating point ever touches them.
package struct JSONWriter {
    /// How it lies on the page.
    package enum Layout: Sendable {
        /// A member a line, indented by two spaces.
        case pretty
        /// All in one line, for JSON Lines.
        case line
    }

    /// What was written so far.
    package private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private var depth = 0
    private var isFirst = true
    private var followsKey = false

    /// - Parameters:
    ///   - depth: how many brackets are open around what is written, for a piece of a larger document.
    ///   - hasElements: whether something stands before it in the innermost of them.
    package init(_ layout: Layout, depth: Int = 0, hasElements: Bool = false) {
        self.layout = layout
        self.depth = depth
        isFirst = !hasElements
    }

    /// The text so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object whose members the body writes with `key` and a value each.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an object about something, or null.
    package mutating func object<Item>(about item: Item?, _ body: (Item, inout JSONWriter) -> Void) {
        guard let item else { return null() }
        object { body(item, &$0) }
    }

    /// Writes an array whose elements the body writes.
    package mutating func array(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "["))
        body(&self)
        close(UInt8(ascii: "]"))
    }

    /// Begins an object that `closeObject` ends.
    package mutating func openObject() { open(UInt8(ascii: "{")) }
    /// Ends the innermost object.
    package mutating func closeObject() { close(UInt8(ascii: "}")) }

    /// Begins an array that `closeArray` ends.
    package mutating func openArray() { open(UInt8(ascii: "[")) }
    /// Ends the innermost array.
    package mutating func closeArray() { close(UInt8(ascii: "]")) }

    /// Writes an array of strings.
    package mutating func array(_ strings: some Sequence<String>) {
        array { for string in strings { $0.string(string) } }
    }

    /// Begins a member; exactly one value must follow.
    package mutating func key(_ name: String) {
        beginElement()
        append(quoted: name)
        bytes.append(UInt8(ascii: ":"))
        if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    /// Writes a string.
    package mutating func string(_ value: String) {
        beginElement()
        append(quoted: value)
    }

    /// Writes a string, or null.
    mutating func string(_ value: String?) {
        if let value { string(value) } else { null() }
    }

    /// Writes a number given as JSON writes it, e.g. `41.67`; text that is no JSON number becomes a string.
    package mutating func number(_ text: String) {
        beginElement()
        if JSONScanner.isNumber(text) {
            append(text)
        } else {
            append(quoted: text)
        }
    }

    /// Writes a number, or null.
    mutating func number(_ text: String?) {
        if let text { number(text) } else { null() }
    }

    /// Writes a whole number.
    package mutating func integer(_ value: Int) {
        beginElement()
        append(String(value))
    }

    /// Writes a whole number, or null.
    mutating func integer(_ value: Int?) {
        if let value { integer(value) } else { null() }
    }

    /// Writes true or false.
    package mutating func boolean(_ value: Bool) {
        beginElement()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// Writes null.
    package mutating func null() {
        beginElement()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Ends the document with a line end, so that the next one of JSON Lines can follow.
    package mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        isFirst = true
    }

    private mutating func open(_ bracket: UInt8) {
        beginElement()
        bytes.append(bracket)
        depth += 1
        isFirst = true
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(bracket)
        isFirst = false
    }

    private mutating func beginElement() {
        if followsKey {
            followsKey = false
            return
        }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
        isFirst = false
    }

    private mutating func breakLine() {
        guard layout == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
}

extension JSONWriter {
    /// Appends a string in quotes. Control characters (C0, DEL, C1), U+2028 and U+2029 are escaped, so that
    /// the document is safe in a terminal, in a line-wise tool and inside JavaScript.
    private mutating func append(quoted string: String) {
        bytes.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { utf8 in
            var start = 0
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                if byte >= 0x23, byte < 0x7F, byte != UInt8(ascii: "\\") {
                    index += 1
                    continue
                }
                let length: Int
                let unit: UInt16
                switch byte {
                case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F:
                    (length, unit) = (1, UInt16(byte))
                case 0xC2 where index + 1 < utf8.count && utf8[index + 1] < 0xA0:
                    (length, unit) = (2, UInt16(utf8[index + 1]))
                case 0xE2
                where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
                    (length, unit) = (3, 0x2000 + UInt16(utf8[index + 2] & 0x7F))
                default:
                    index += 1
                    continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                appendEscape(of: unit)
                index += length
                start = index
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func appendEscape(of unit: UInt16) {
        bytes.append(UInt8(ascii: "\\"))
        switch unit {
        case 0x22, 0x5C: bytes.append(UInt8(truncatingIfNeeded: unit))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(UInt8(ascii: "u"))
            for shift in [UInt16(12), 8, 4, 0] {
                let digit = UInt8(truncatingIfNeeded: (unit &>> shift) & 15)
                bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
    }
}

// The target for libFuzzer: any bytes at all, as JSON and as JSON Lines. See README.md beside this file.

import Glibc
import PlainJSON

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for line in bytes.split(separator: UInt8(ascii: "\n")) { readLine(bytes, in: line.indices) }
    readLine(bytes, in: 0..<bytes.count)
    switch JSONValue.read(bytes) {
    case .failure(let fault): check(fault, in: 0..<bytes.count)
    case .success(let value):
        for layout in [JSONWriter.Layout.line, .pretty] {
            var writer = JSONWriter(layout)
            writer.value(value)
            writer.endLine()
            expect(JSONValue.read(writer.bytes) == .success(value), "what was written reads otherwise")
            if layout == .line {
                let ends = writer.bytes.filter { $0 == UInt8(ascii: "\n") }.count
                expect(ends == 1, "a line that is not one line")
            }
        }
    }
    return 0
}

/// What is read as a line is written, and read again as the same.
private func readLine(_ bytes: [UInt8], in range: Range<Int>) {
    switch JSONLine.read(bytes, in: range) {
    case .failure(let fault): check(fault, in: range)
    case .success(let line):
        expect(String(validating: line.text, as: UTF8.self) != nil, "a text that is not UTF-8")
        var writer = JSONWriter(.line)
        writer.object { writer in
            writer.member("path", line.path)
            writer.member("text", String(decoding: line.text, as: UTF8.self))
        }
        let again = JSONLine.read(writer.bytes, in: 0..<writer.bytes.count)
        expect(again == .success(line), "a line that was written reads otherwise")
        // The same line as a whole document is an object with these members, unless a name of another one is double.
        if case .success(let value) = JSONValue.read(Array(bytes[range])) {
            expect(value["path"] == .string(line.path), "a line and a document that differ")
        }
    }
}

private func check(_ fault: JSONFault, in range: Range<Int>) {
    expect(fault.offset >= range.lowerBound && fault.offset <= range.upperBound, "a fault outside the text")
    expect(!fault.message.isEmpty, "a fault without words")
}

private func expect(_ holds: Bool, _ promise: @autoclosure () -> String) {
    guard !holds else { return }
    print("broken: \(promise())")
    fflush(nil)
    abort()
}

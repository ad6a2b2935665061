// Reads documents from standard input, each behind its length (4 bytes, little-endian), and answers each on
// standard output, behind the length of the answer: `R` and the ids of the diagnostics, or `A` and the tree.
//
// The tree is written so that another program can compare it byte by byte: `M` or `S` and the number of
// children, `T` and the number of bytes and the text, `N` for a blank.

import Glibc
import SourceText
import StrictYAML

extension [UInt8] {
    mutating func append(_ node: YAMLNode) {
        switch node.kind {
        case .null: append(UInt8(ascii: "N"))
        case .scalar:
            node.withUTF8 { text in
                append(contentsOf: "T\(text.count) ".utf8)
                append(contentsOf: text)
            }
        case .sequence:
            append(contentsOf: "S\(node.count) ".utf8)
            for item in node.items { append(item) }
        case .mapping:
            append(contentsOf: "M\(node.count) ".utf8)
            for entry in node.entries {
                append(entry.key)
                append(entry.value)
            }
        }
    }

    mutating func appendLength(_ value: Int) {
        for shift in [0, 8, 16, 24] { append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}

func readBytes(_ count: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        while initialized < count {
            let got = read(0, buffer.baseAddress.map { $0 + initialized }, count - initialized)
            guard got > 0 else { break }
            initialized += got
        }
    }
    return bytes.count == count ? bytes : nil
}

func writeAll(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        guard written > 0 else { exit(74) }
        rest = rest.dropFirst(written)
    }
}

func answer(to bytes: [UInt8]) -> [UInt8] {
    let reading = YAML.read(SourceFile(name: "input", bytes: bytes))
    guard let document = reading.document else {
        return Array(("R" + reading.diagnostics.map(\.id).joined(separator: " ")).utf8)
    }
    var answer = [UInt8(ascii: "A")]
    answer.append(document.root)
    return answer
}

var output: [UInt8] = []
while let header = readBytes(4) {
    let length = header.reversed().reduce(0) { $0 << 8 | Int($1) }
    guard let bytes = readBytes(length) else { break }
    let answer = answer(to: bytes)
    output.appendLength(answer.count)
    output.append(contentsOf: answer)
    if output.count > 1 << 16 {
        writeAll(output)
        output.removeAll(keepingCapacity: true)
    }
}
writeAll(output)

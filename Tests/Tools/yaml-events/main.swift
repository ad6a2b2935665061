// Reads documents from standard input, each behind its length (4 bytes, little-endian), and answers each on
// standard output, behind the length of the answer: `R` and the ids of the diagnostics, or `A` and the tree.
//
// The tree is written so that another program can compare it byte by byte: `M` or `S` and the number of
// children, `T` and the number of bytes and the text, `N` for a blank.
//
// `yaml-events --memory FILE` reads one file instead and prints how many bytes the process grew by at its peak,
// from before the file was read, and how many bytes and nodes the file has.

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

/// A figure of `/proc/self/status` in bytes, such as `VmHWM`, the most memory the process ever had.
func memory(_ name: String) -> Int {
    guard let file = fopen("/proc/self/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if text.hasPrefix(name + ":") { return (Int(text.filter(\.isNumber)) ?? 0) * 1024 }
    }
    return 0
}

func printMemory(of path: String) {
    // The code itself should be in memory before the counting begins.
    _ = answer(to: Array("a: [b, {c: d}]\ne: |\n  f\ng: *h\n".utf8))
    _ = answer(to: Array((0..<1000).map { "k\($0): a\n" }.joined().utf8))
    let before = memory("VmRSS")
    guard let descriptor = Optional(open(path, O_RDONLY)), descriptor >= 0 else { exit(74) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    lseek(descriptor, 0, SEEK_SET)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) {
        $1 = max(0, read(descriptor, $0.baseAddress, size))
    }
    let reading = YAML.read(SourceFile(name: path, bytes: bytes))
    print(memory("VmHWM") - before, bytes.count, reading.document?.nodeCount ?? 0)
}

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--memory" {
    printMemory(of: CommandLine.arguments[2])
    exit(0)
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

import SourceText
import StrictYAML

/// A file that was parsed, and whose first line says what kind it is.
struct KindedFile: Sendable {
    let kind: FileKind
    let root: YAMLNode

    /// Parses a file and reads its kind; `nil`, with the errors told, where either cannot be done.
    ///
    /// With `expected`, a file of another kind is an error.
    static func open(_ file: SourceFile, expecting expected: FileKind?, _ findings: inout Findings)
        -> KindedFile?
    {
        let reading = YAML.read(file)
        let isText = !reading.diagnostics.contains { ["utf-16", "binary-file", "not-utf-8"].contains($0.id) }
        if reading.document == nil, isText, let line = file.firstLine, !line.isKey {
            // A report, a page, a table: what is wrong with each of its lines helps nobody.
            findings.notOurs(expected ?? .answers, at: line.range)
            return nil
        }
        findings.add(reading.diagnostics)
        guard let root = reading.document?.root else { return nil }
        guard let kind = findings.kind(of: root, expected) else { return nil }
        if let expected, kind != expected {
            findings.wrongKind(root, kind, expected)
            return nil
        }
        return KindedFile(kind: kind, root: root)
    }
}

extension SourceFile {
    /// The first line that is neither blank nor a comment: where it stands, and whether it begins with a key.
    fileprivate var firstLine: (range: ByteRange, isKey: Bool)? {
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = bytes[start..<end].drop { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
            if let first = line.first, first != UInt8(ascii: "#"), !line.starts(with: "---".utf8) {
                let rest = line.drop { $0 == 0x2D || $0 == 0x22 || $0 == 0x27 || $0 == 0x5F || isLetter($0) }
                let isKey = rest.first == UInt8(ascii: ":") || line.starts(with: "hrdd".utf8)
                return (ByteRange(line.startIndex, end), isKey)
            }
            start = end + 1
        }
        return nil
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension Findings {
    fileprivate mutating func notOurs(_ expected: FileKind, at range: ByteRange) {
        error(
            "missing-kind", "a file must begin with its kind, such as \"hrdd: \(expected.marker)\"",
            explanation: "This does not look like a file of hrdd at all.", at: range,
            solutions: [
                Diagnostic.Solution(
                    expected == .questionnaire
                        ? "compile it if it is a letter, and give what comes of it: hrdd compile LETTER > letter.yaml"
                        : "give the file with the answers, and neither the letter nor a report made of them")
            ])
    }

    private mutating func missingKind(_ example: String, at range: ByteRange) {
        error(
            "missing-kind", "a file must begin with its kind, such as \"hrdd: \(example)\"", at: range,
            solutions: [Diagnostic.Solution("write it into the first line")])
    }

    fileprivate mutating func kind(of root: YAMLNode, _ expected: FileKind?) -> FileKind? {
        let example = (expected ?? .answers).marker
        guard root.kind == .mapping else {
            missingKind(example, at: root.range.start)
            return nil
        }
        var found: YAMLNode.Entry?
        var isFirst = true
        for entry in root.entries {
            if entry.key.isText("hrdd") {
                found = entry
                break
            }
            isFirst = false
        }
        guard let found, !found.value.isBlank else {
            let first = root.entries.first { _ in true }
            let place = found?.key.range ?? first?.key.range ?? root.range
            if let first, first.key.isText("schema") || first.key.isText("$schema") {
                // JSON that hrdd printed.
                notOurs(expected ?? .answers, at: place)
            } else {
                missingKind(example, at: place)
            }
            return nil
        }
        guard isFirst else {
            error(
                "missing-kind", "\"hrdd\" must be the first key", at: found.key.range,
                solutions: [Diagnostic.Solution("move it to the top of the file")])
            return nil
        }
        return kind(found.value, example)
    }

    private mutating func kind(_ node: YAMLNode, _ example: String) -> FileKind? {
        guard node.kind == .scalar else {
            wrongType(node, "\"hrdd\"", wanted: .text)
            return nil
        }
        let parts = node.text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let kind = FileKind(rawValue: parts[0]) else {
            let names = FileKind.allCases.map(\.rawValue)
            let near = nearest(to: parts[0], among: names).flatMap { FileKind(rawValue: $0)?.marker }
            error(
                "unknown-kind", "\"\(shortened(node.text))\" is no kind of file" + Wording.didYouMean(near),
                explanation: "The kinds are \(Wording.joined(names)).", at: node.range,
                solutions: Wording.mend(
                    node.text, at: node.range, with: near, among: FileKind.allCases.map(\.marker)))
            return nil
        }
        guard parts.count == 2, let version = wholeNumber(parts[1]) else {
            error(
                "unknown-version", "the version of a file must be written \"\(kind.marker)\"", at: node.range,
                solutions: Wording.replace(node.range, with: kind.marker))
            return nil
        }
        if version > FileKind.version {
            error(
                "newer-version",
                "this hrdd reads \(kind.marker), and the file is \(kind.rawValue)/\(version)",
                explanation: "The file was written for a newer hrdd, in which keys may mean something else.",
                at: node.range,
                solutions: [Diagnostic.Solution("use a newer hrdd, or save the file as \(kind.marker) there")]
            )
            return nil
        }
        if version < FileKind.version {
            error(
                "older-version",
                "this hrdd reads \(kind.marker), and there never was \(kind.rawValue)/\(version)",
                explanation:
                    "Version 1 is the first there was. Once the file says so, every key is named that must be changed.",
                at: node.range, solutions: Wording.replace(node.range, with: kind.marker))
            return nil
        }
        return kind
    }

    fileprivate mutating func wrongKind(_ root: YAMLNode, _ kind: FileKind, _ expected: FileKind) {
        let range = root["hrdd" as StaticString]?.range ?? root.range
        let isOfAnswers = expected == .questionnaire && kind == .answers
        error(
            "wrong-kind", "\(expected.noun) is wanted here, and this is \(kind.noun)", at: range,
            solutions: isOfAnswers ? [Diagnostic.Solution("name the questionnaire that it answers")] : [])
    }
}

extension ByteRange {
    /// The empty range at its beginning.
    var start: ByteRange { ByteRange(at: Int(lower)) }
}

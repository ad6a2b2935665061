public import SourceText

extension FileKind {
    /// What kind of file the first key of a text says it is, or means to say, without reading the rest; `nil`
    /// where it is none of ours.
    ///
    /// For finding a folder's answer files among others: one whose kind is misspelt, stands further down or is
    /// missing must be told so, and not be passed over. Comments and one `---` may stand before it.
    public static func sniffed(from file: SourceFile) -> FileKind? {
        var rest = file.bytes.prefix(prefix)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A }
            let text = String(decoding: line, as: UTF8.self).drop { $0 == " " || $0 == "\r" }
            if text.isEmpty || text.hasPrefix("#") || text.hasPrefix("---") {
                rest = rest.dropFirst(line.count + 1)
                continue
            }
            // In braces the first key may stand on a line of its own, too.
            let key = text.drop { $0 == "{" || $0 == " " }
            if key.isEmpty || key == "\r" {
                rest = rest.dropFirst(line.count + 1)
                continue
            }
            return value(ofMarker: key).map(kind) ?? misplaced(in: rest)
        }
        return nil
    }

    /// Whether a file that was found and not named is to be read as one of this kind: it says so, or its bytes do not
    /// tell what it is, and its reader must say that.
    ///
    /// A company's answers must not vanish because they were saved as UTF-16, or begin with a long comment.
    public func isPossible(for file: SourceFile) -> Bool {
        let sniffed = FileKind.sniffed(from: file)
        return sniffed == self || (sniffed == nil && FileKind.isUntold(in: file.bytes))
    }

    private static func isUntold(in bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(prefix)
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.contains(0) {
            return true
        }
        // Nothing but comments, and there is more.
        return bytes.count > prefix
            && start.split(separator: 0x0A).allSatisfy { line in
                let first = line.first { $0 != 0x20 && $0 != 0x0D }
                return first == nil || first == UInt8(ascii: "#")
            }
    }

    /// How far is looked for the first key, in bytes.
    private static let prefix = 64 << 10

    /// What stands behind the key `hrdd`; `nil` where another key stands there.
    private static func value(ofMarker line: Substring) -> Substring? {
        let key = line.drop { $0 == "\"" || $0 == "'" }
        guard key.hasPrefix("hrdd") else { return nil }
        let behind = key.dropFirst(4).drop { $0 == "\"" || $0 == "'" || $0 == " " }
        guard behind.hasPrefix(":") else { return nil }
        return behind.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
    }

    /// The kind that a word means; its reader says what is wrong with it.
    private static func kind(_ value: Substring) -> FileKind? {
        let word = String(value.prefix { $0.isLetter })
        return FileKind(rawValue: word)
            ?? NearMiss.best(for: word, among: allCases.map(\.rawValue)).flatMap { FileKind(rawValue: $0) }
    }

    /// The kind of a file whose first key does not say it.
    private static func misplaced(in bytes: ArraySlice<UInt8>) -> FileKind? {
        var (namesQuestionnaire, hasAnswers) = (false, false)
        for line in bytes.split(separator: 0x0A) where line.first.map({ $0 != 0x20 && $0 != 0x23 }) ?? false {
            if line.starts(with: "hrdd".utf8) {
                let text = String(decoding: line, as: UTF8.self)
                if let value = value(ofMarker: text[...]) { return kind(value) }
            }
            if line.starts(with: "questionnaire:".utf8) { namesQuestionnaire = true }
            if line.starts(with: "answers:".utf8) { hasAnswers = true }
        }
        return namesQuestionnaire && hasAnswers ? .answers : nil
    }
}

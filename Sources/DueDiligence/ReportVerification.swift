public import Reporting
public import SourceText

/// Whether a report still is what its files give, byte for byte, and if not, why.
public struct ReportVerification: Sendable {
    /// One reason why it is not.
    public enum Difference: Sendable, Hashable {
        /// A file that the report rests on has other bytes now; both as SHA-256 in hexadecimal digits.
        case file(Source, was: String, now: String)
        /// Another version of hrdd wrote it.
        case version(was: String, now: String)
        /// What happened to the whole report on its way, such as what an editor or a mail program does.
        case passage(Passage)
        /// The report's own text: lines that only the report has, and lines that only what the files give has.
        case text(was: [Line], now: [Line])
    }

    /// What can happen to a whole file without anybody's doing.
    public enum Passage: Sendable, Hashable {
        /// A byte-order mark was put before it.
        case byteOrderMark
        /// Its lines end with a carriage return and a line feed.
        case lineEnds
        /// It ends where there is more: so many bytes.
        case cutShort(missing: Int)
        /// It does not name its files, as each report does at its end or in its first line.
        case withoutDigests
    }

    /// A line of a text, counted from 1.
    public struct Line: Sendable, Hashable {
        public let number: Int
        public let text: String
    }

    /// What a report rests on, in the order in which reports name it.
    public enum Source: String, Sendable, CaseIterable { case questionnaire, method, answers }

    public let format: ReportFormat
    /// For whom the report was written, as far as that can be told.
    public let options: ReportInput.Options
    /// Empty where the report holds.
    public let differences: [Difference]

    /// Holds a report against what its files give now; `nil` where it is no report that names its files: Markdown,
    /// HTML, JSON or a line of JSON Lines.
    ///
    /// For whom it was written is found out, and need not be known.
    public static func of(_ report: SourceFile, against input: ReportInput) -> ReportVerification? {
        let (report, passages) = unwrapped(report)
        guard let format = format(of: report) else { return nil }
        var best: (options: ReportInput.Options, change: LineChange)?
        for options in audiences {
            var input = input
            input.options = options
            let whole = Report.render(input, as: format)
            if whole.starts(with: report.bytes) {
                let missing = whole.count - report.bytes.count
                let all = passages + (missing > 0 ? [.cutShort(missing: missing)] : [])
                return ReportVerification(
                    format: format, options: options, differences: all.map { .passage($0) })
            }
            let change = LineChange(report.bytes, whole)
            if best.map({ change.extent < $0.change.extent }) ?? true { best = (options, change) }
        }
        guard let best else { return nil }
        var differences = passages.map { Difference.passage($0) } + changedFiles(of: report, format, input)
        if let written = version(in: report), written != input.toolVersion {
            differences.append(.version(was: written, now: input.toolVersion))
        }
        // Where the files changed, that the words did says nothing more.
        if !differences.contains(where: \.isFile) {
            differences.append(.text(was: best.change.was, now: best.change.now))
        }
        return ReportVerification(format: format, options: best.options, differences: differences)
    }

    /// The report without what was put around it, and what that was.
    private static func unwrapped(_ report: SourceFile) -> (report: SourceFile, passages: [Passage]) {
        var bytes = report.bytes[...]
        var passages: [Passage] = []
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = bytes.dropFirst(3)
            passages.append(.byteOrderMark)
        }
        let lineFeed = bytes.firstIndex(of: UInt8(ascii: "\n"))
        // No report that hrdd writes has a carriage return in it.
        if let lineFeed, bytes[..<lineFeed].last == UInt8(ascii: "\r") {
            bytes.removeAll { $0 == UInt8(ascii: "\r") }
            passages.append(.lineEnds)
        }
        guard !passages.isEmpty else { return (report, []) }
        return (SourceFile(name: report.name, bytes: Array(bytes)), passages)
    }

    private static let audiences = [
        ReportInput.Options(), ReportInput.Options(isPublic: true),
        ReportInput.Options(isPublic: true, withAnalyst: true),
    ]

    private static func format(of report: SourceFile) -> ReportFormat? {
        let start = String(decoding: report.bytes.prefix(400), as: UTF8.self)
        if start.hasPrefix("# ") { return .markdown }
        if start.lowercased().hasPrefix("<!doctype html>") { return .html }
        guard start.hasPrefix("{") else { return nil }
        if start.contains("\"hrdd/assessment/1\"") { return .json }
        return start.contains("\"hrdd/line/1\"") ? .jsonl : nil
    }

    /// Which command makes a text of several answer files, by its title; such a text is verified by making it again.
    public static func commandOfSeveral(_ text: SourceFile) -> String? {
        let start = String(decoding: unwrapped(text).report.bytes.prefix(1_000), as: UTF8.self)
        let commands = [
            ("Companies compared", "compare"), ("Agreement of ", "agree"), ("What changed", "diff"),
        ]
        return commands.first { title, _ in
            start.hasPrefix("# \(title)") || start.contains("<title>\(title)")
        }?.1
    }

    private static func changedFiles(
        of report: SourceFile, _ format: ReportFormat, _ input: ReportInput
    ) -> [Difference] {
        let found = digests(in: report.bytes)
        // JSON names them first and a document last; what stands between was written by others.
        let named = format == .json || format == .jsonl ? found.prefix(3) : found.suffix(3)
        let now = [input.digests.questionnaire, input.digests.method, input.digests.answers]
        guard named.count == now.count else { return [.passage(.withoutDigests)] }
        return zip(Source.allCases, zip(named, now)).compactMap { source, digests in
            digests.0 == digests.1 ? nil : .file(source, was: digests.0, now: digests.1)
        }
    }

    /// Every run of exactly 64 hexadecimal digits.
    private static func digests(in bytes: [UInt8]) -> [String] {
        var found: [String] = []
        var start = 0
        for index in 0...bytes.count {
            let isDigit =
                index < bytes.count
                && ((0x30...0x39).contains(bytes[index]) || (0x61...0x66).contains(bytes[index]))
            if isDigit { continue }
            if index - start == 64 { found.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
            start = index + 1
        }
        return found
    }

    private static func version(in report: SourceFile) -> String? {
        let text = String(decoding: report.bytes, as: UTF8.self)
        guard let mark = text.index(behindLast: "Written by hrdd ") else { return nil }
        return String(text[mark...].prefix { $0.isNumber || $0 == "." })
    }
}

extension ReportVerification.Difference {
    fileprivate var isFile: Bool {
        if case .file = self { true } else { false }
    }
}

extension String {
    /// The place behind the last occurrence of some words.
    fileprivate func index(behindLast words: String) -> Index? {
        let wanted = Array(words.utf8)
        let bytes = Array(utf8)
        guard bytes.count >= wanted.count else { return nil }
        for start in stride(from: bytes.count - wanted.count, through: 0, by: -1)
        where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return utf8.index(utf8.startIndex, offsetBy: start + wanted.count)
        }
        return nil
    }
}

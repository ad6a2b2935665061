import DueDiligence
import Reporting

/// What is said of a report that does not hold.
extension ReportVerification {
    private static let shownLines = 4

    /// A line for each thing that differs, and what follows it indented.
    var words: [String] {
        let namesFiles = !differences.contains(.passage(.withoutDigests))
        let lines = differences.flatMap { Self.lines($0, namesFiles: namesFiles) }
        let isSameButForThat = differences.allSatisfy {
            [.passage(.byteOrderMark), .passage(.lineEnds)].contains($0)
        }
        return lines + (isSameButForThat ? ["But for that it is the same, byte for byte."] : [])
    }

    private static func lines(_ difference: Difference, namesFiles: Bool) -> [String] {
        switch difference {
        case .file(let source, let was, let now):
            ["\(words(source)):", "  SHA-256 in the report \(was)", "  SHA-256 now           \(now)"]
        case .version(let was, let now):
            ["hrdd \(was) wrote it, and this is hrdd \(now), which may put things otherwise."]
        case .passage(let passage): [words(passage)]
        case .text(let was, let now):
            [namesFiles ? "The files are those that it names, and yet its text is another." : "Its text:"]
                + shown(was, "Only in the report") + shown(now, "Only in what they give")
        }
    }

    private static func words(_ source: Source) -> String {
        switch source {
        case .answers: "The answers are not those of the report"
        case .questionnaire:
            "The questionnaire is not that of the report; give that one with --questionnaire"
        case .method: "The method is not that of the report; give that one with --method"
        }
    }

    private static func words(_ passage: Passage) -> String {
        switch passage {
        case .byteOrderMark:
            "A byte-order mark stands before it, which hrdd did not write; an editor may have."
        case .lineEnds: "Its lines end with a carriage return, as Windows has it, and not as hrdd wrote them."
        case .cutShort(1): "It is cut short: its last byte is missing, a line end."
        case .cutShort(let missing):
            "It is cut short: what is there is the same, and its last \(missing) bytes are missing."
        case .withoutDigests:
            "It does not name its files by their SHA-256, as hrdd does at the end: it may be cut short."
        }
    }

    private static func shown(_ lines: [Line], _ place: String) -> [String] {
        guard !lines.isEmpty else { return [] }
        let more = lines.count > shownLines ? ["  … and \(lines.count - shownLines) lines more"] : []
        return ["\(place):"] + lines.prefix(shownLines).map { "  line \($0.number): \(shortened($0.text))" }
            + more
    }

    private static func shortened(_ line: String) -> String {
        let scalars = line.unicodeScalars
        let text = scalars.count > 160 ? String(scalars.prefix(160)) + "…" : line
        // What somebody wrote into a report must not reach the terminal as commands.
        return SafeText.oneLine(text)
    }
}

import PlainJSON
import SourceText

/// Diagnostics as JSON Lines, one object each, for editors and scripts.
enum JSONDiagnostics {
    static func line(for diagnostic: Diagnostic) -> String {
        var writer = JSONWriter(.line)
        writer.object { members(of: diagnostic, &$0) }
        return writer.text
    }

    /// What an object says of it.
    static func members(of diagnostic: Diagnostic, _ writer: inout JSONWriter) {
        writer.member("id", diagnostic.id)
        writer.member("severity", diagnostic.severity.rawValue)
        writer.member("message", diagnostic.headline)
        if !diagnostic.explanation.isEmpty { writer.member("explanation", diagnostic.explanation) }
        place(of: diagnostic.range, in: diagnostic.file, &writer)
        writer.member("notes", objects: diagnostic.notes) { note, writer in
            writer.member("message", note.message)
            place(of: note.range, in: note.file, &writer)
        }
        writer.member("solutions", strings: diagnostic.solutions.map(\.summary))
    }

    /// From 1, columns in Unicode scalars; the end is the first place behind it.
    private static func place(of range: ByteRange, in file: SourceFile, _ writer: inout JSONWriter) {
        let lines = LineIndex(file)
        let (start, end) = (lines.position(at: Int(range.lower)), lines.position(at: Int(range.upper)))
        writer.member("file", file.name)
        writer.member("line", start.line)
        writer.member("column", start.column)
        writer.member("endLine", end.line)
        writer.member("endColumn", end.column)
    }
}

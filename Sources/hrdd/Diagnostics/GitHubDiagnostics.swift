import Reporting
import SourceText

/// Diagnostics as workflow commands, which GitHub shows beside the line in a pull request.
enum GitHubDiagnostics {
    static func line(for diagnostic: Diagnostic) -> String {
        let lines = LineIndex(diagnostic.file)
        let start = lines.position(at: Int(diagnostic.range.lower))
        let end = lines.position(at: Int(diagnostic.range.upper))
        let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
        var properties = "file=\(property(diagnostic.file.name)),line=\(start.line)"
        // GitHub takes columns only where a range lies in one line.
        if end.line == start.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
        properties += ",endLine=\(end.line),title=\(property(diagnostic.id))"
        let message = ([diagnostic.headline, diagnostic.explanation] + diagnostic.solutions.map(\.summary))
            .filter { !$0.isEmpty }
        return "::\(level) \(properties)::\(escaped(message.joined(separator: "\n")))"
    }

    private static func escaped(_ text: String) -> String {
        SafeText.visible(text).unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(scalar)
            }
        }.joined()
    }

    private static func property(_ text: String) -> String {
        escaped(text).unicodeScalars.map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
    }
}
